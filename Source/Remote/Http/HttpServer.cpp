#include "Remote/Http/HttpServer.h"

#include "Remote/Http/Connection.h"

#include <thread>

namespace amp::remote
{
struct HttpServer::Implementation
{
    Implementation (EventFeed& f, Options o) : feed (f), options (std::move (o)), acceptor (context) {}

    void accept();

    static constexpr int mostConnections = 64;

    EventFeed& feed;
    const Options options;
    asio::io_context context { 1 };
    Tcp::acceptor acceptor;
    const std::shared_ptr<Waiting> waiting = std::make_shared<Waiting>();
    int connections = 0;
    std::thread thread;
};

void HttpServer::Implementation::accept()
{
    acceptor.async_accept ([this] (beast::error_code failed, Tcp::socket socket) {
        if (! acceptor.is_open())
            return;
        if (! failed && connections < mostConnections)
            std::make_shared<Connection> (std::move (socket), options, feed, waiting, connections)->readHeader();
        accept();
    });
}

Result<std::unique_ptr<HttpServer>> HttpServer::start (EventFeed& feed, Options options)
{
    const auto where = juce::String (options.access.address) + ":" + juce::String (options.access.port);
    if (! options.access.isLoopback() && options.access.token.empty())
        return Error { where, "other machines can reach this address, so a token is needed" };

    auto server = std::make_unique<Implementation> (feed, std::move (options));
    const auto& access = server->options.access;
    beast::error_code failed;
    const auto address =
        asio::ip::make_address (access.address == "localhost" ? std::string ("127.0.0.1") : access.address, failed);
    if (failed)
        return Error { where, "is no address of this machine" };

    const Tcp::endpoint endpoint (address, static_cast<uint16_t> (access.port));
    server->acceptor.open (endpoint.protocol(), failed);
    if (! failed)
        server->acceptor.set_option (asio::socket_base::reuse_address (true), failed);
    if (! failed)
        server->acceptor.bind (endpoint, failed);
    if (! failed)
        server->acceptor.listen (asio::socket_base::max_listen_connections, failed);
    if (failed)
        return Error { where,
                       "cannot be listened on: " + juce::String (failed.message()) + "; is another one running?" };

    server->accept();
    server->thread = std::thread ([context = &server->context] { context->run(); });
    return std::unique_ptr<HttpServer> (new HttpServer (std::move (server)));
}

HttpServer::HttpServer (std::unique_ptr<Implementation> made) : implementation (std::move (made)) {}

HttpServer::~HttpServer()
{
    std::map<uint64_t, std::shared_ptr<Connection>> left;  // goes before what it stands on
    {
        const std::lock_guard lock (implementation->waiting->mutex);
        left.swap (implementation->waiting->all);
    }
    implementation->context.stop();
    implementation->thread.join();
}

int HttpServer::port() const
{
    beast::error_code ignored;
    return implementation->acceptor.local_endpoint (ignored).port();
}
}  // namespace amp::remote
