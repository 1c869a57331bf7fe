#pragma once
#include "Core/Result.h"
#include "Remote/Http/Access.h"
#include "Remote/Http/EventFeed.h"
#include "Remote/Http/Message.h"

#include <memory>

namespace amp::remote
{
/** An HTTP/1.1 server with one thread of its own.

    Every request is handed on, and answered when whoever got it says so, from any thread. `GET /stream` never is: it is
    answered here with the events of the feed, and a comment every 15 s that keeps the connection alive.

    Limits: 16 KB of headers, 64 connections, 30 s without a byte. A body beyond its route's limit is answered 413
   without being read.
*/
class HttpServer
{
public:
    using Answer = std::function<void (Response)>;

    struct Options
    {
        Access access;
        std::function<void (Request, Answer)> handle;                 ///< on the server's thread
        std::function<size_t (const Request&)> bodyLimit;             ///< bytes, by method and path
        std::function<std::string()> greeting = [] { return "{}"; };  ///< data of a stream's first event
    };

    /** Begins to listen. @returns an Error with address, port and reason; also if the address is not loopback and no
        token is set. The feed must outlive the server. */
    static Result<std::unique_ptr<HttpServer>> start (EventFeed&, Options);

    /** Closes every connection. */
    ~HttpServer();

    /** The port that it listens on; where 0 was asked for, the one that the system chose. */
    int port() const;

private:
    struct Implementation;
    explicit HttpServer (std::unique_ptr<Implementation>);
    std::unique_ptr<Implementation> implementation;
};
}  // namespace amp::remote
