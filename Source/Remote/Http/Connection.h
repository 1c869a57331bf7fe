#pragma once
#include "Remote/Http/HttpServer.h"

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <map>
#include <mutex>
#include <utility>  // Asio 1.74 forgets it

namespace amp::remote
{
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;

class Connection;

/** The connections whose requests somebody is answering. An answer that comes after the server has gone finds none. */
struct Waiting
{
    std::mutex mutex;
    std::map<uint64_t, std::shared_ptr<Connection>> all;
    uint64_t next = 1;

    uint64_t add (std::shared_ptr<Connection> one)
    {
        const std::lock_guard lock (mutex);
        all.emplace (next, std::move (one));
        return next++;
    }
};

/** One connection: requests one after the other, or a stream of events. Kept alive by what it waits for.
    Thread: the server's. */
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Server = HttpServer::Options;

    Connection (Tcp::socket socket, const Server& o, EventFeed& f, std::shared_ptr<Waiting> w, int& counter);
    ~Connection();

    void readHeader();

private:
    void headerRead();
    void bodyRead();
    void send (Response from, bool keepsAlive);
    void close();
    void beginStream();
    void awaitPulse();
    void writeEvents (const std::string& comment);
    void write();
    void awaitEnd();

    beast::tcp_stream stream;
    asio::steady_timer pulse;
    const Server& options;
    EventFeed& feed;
    const std::shared_ptr<Waiting> waiting;
    int& count;
    beast::flat_buffer buffer { 1 << 20 };
    std::optional<http::request_parser<http::string_body>> parser;
    Request request;
    std::shared_ptr<EventFeed::Listener> listener;
    std::string outgoing;
    bool isWriting = false, isWatched = false;
};
}  // namespace amp::remote
