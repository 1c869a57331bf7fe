#include "Remote/Http/Connection.h"

#include <limits>

namespace amp::remote
{
namespace
{
constexpr auto patience = std::chrono::seconds (30);
constexpr auto streamPulse = std::chrono::seconds (15);
constexpr uint32_t longestHeader = 16 * 1024;

std::string_view view (beast::string_view text)
{
    return { text.data(), text.size() };
}

std::string problem (const std::string& why)
{
    return "{\"detail\":\"" + why + "\"}";
}
}  // namespace

Connection::Connection (Tcp::socket socket, const Server& o, EventFeed& f, std::shared_ptr<Waiting> w, int& counter)
    : stream (std::move (socket)),
      pulse (stream.get_executor()),
      options (o),
      feed (f),
      waiting (std::move (w)),
      count (counter)
{
    ++count;
}

Connection::~Connection()
{
    if (listener != nullptr)
        feed.leave (listener);
    --count;
}

void Connection::readHeader()
{
    parser.emplace();
    parser->header_limit (longestHeader);
    parser->body_limit (std::numeric_limits<uint64_t>::max());  // by its route, below
    stream.expires_after (patience);
    http::async_read_header (stream, buffer, *parser, [self = shared_from_this()] (beast::error_code failed, size_t) {
        if (! failed)
            self->headerRead();
        else if (failed == http::error::header_limit)
            self->send ({ 431, problem ("the headers are too long") }, false);
        else if (failed != http::error::end_of_stream && failed != beast::error::timeout)
            self->send ({ 400, problem ("this is no HTTP request") }, false);
    });
}

void Connection::headerRead()
{
    const auto& header = parser->get();
    const auto text = [&] (auto name) { return view (header[name]); };
    const auto parsed = parseTarget (std::string (view (header.method_string())), std::string (view (header.target())));
    if (! parsed)
        return send ({ 400, problem ("the path is no valid one") }, false);

    if (const auto refused = options.access.refuse ({ text (http::field::host),
                                                      text (http::field::origin),
                                                      text (http::field::authorization),
                                                      text ("X-Client-Token") }))
        return send ({ *refused,
                       problem (*refused == 401 ? "a token is needed: Authorization: Bearer TOKEN"
                                                : "requests of other sites are refused") },
                     false);

    request = *parsed;
    request.contentType = text (http::field::content_type);
    if (request.method == "GET" && request.path == std::vector<std::string> { "stream" })
        return beginStream();

    const auto limit = options.bodyLimit (request);
    if (const auto length = parser->content_length(); length && *length > limit)
        return send ({ 413, problem ("the body is longer than " + std::to_string (limit) + " bytes") }, false);
    parser->body_limit (limit);
    stream.expires_after (patience);
    http::async_read (stream, buffer, *parser, [self = shared_from_this()] (beast::error_code failed, size_t) {
        if (! failed)
            self->bodyRead();
        else if (failed == http::error::body_limit)
            self->send ({ 413, problem ("the body is too long") }, false);
    });
}

void Connection::bodyRead()
{
    const auto keepsAlive = parser->get().keep_alive();
    request.body = std::move (parser->get().body());
    stream.expires_never();
    const auto id = waiting->add (shared_from_this());
    options.handle (std::move (request), [open = waiting, id, keepsAlive] (Response response) {
        const std::lock_guard lock (open->mutex);
        auto found = open->all.extract (id);
        if (found.empty())
            return;  // the server has gone
        const auto executor = found.mapped()->stream.get_executor();
        asio::post (executor,
                    [self = std::move (found.mapped()), keepsAlive, response = std::move (response)]() mutable {
                        self->send (std::move (response), keepsAlive);
                    });
    });
}

void Connection::send (Response from, bool keepsAlive)
{
    auto message = std::make_shared<http::response<http::string_body>> (static_cast<http::status> (from.status), 11);
    message->set (http::field::server, "AudioMage");
    message->set (http::field::content_type, from.contentType);
    message->set (http::field::cache_control, "no-store");
    for (const auto& [name, value] : from.headers)
        message->set (name, value);
    message->body() = std::move (from.body);
    message->keep_alive (keepsAlive);
    message->prepare_payload();

    stream.expires_after (patience);
    http::async_write (
        stream, *message, [self = shared_from_this(), message, keepsAlive] (beast::error_code failed, size_t) {
            if (failed)
                return;
            if (keepsAlive)
                self->readHeader();
            else
                self->close();
        });
}

void Connection::close()
{
    beast::error_code ignored;
    stream.socket().shutdown (Tcp::socket::shutdown_send, ignored);
}

void Connection::beginStream()
{
    const auto name = request.query.contains ("client") ? request.query.at ("client") : std::string();
    listener = feed.listen (name, [weak = weak_from_this(), executor = stream.get_executor()] {
        asio::post (executor, [weak] {
            if (const auto self = weak.lock())
                self->writeEvents ({});
        });
    });

    stream.expires_never();
    outgoing = "HTTP/1.1 200 OK\r\nServer: AudioMage\r\nContent-Type: text/event-stream\r\n"
               "Cache-Control: no-store\r\nConnection: close\r\n\r\n" +
               EventFeed::format ("connected", options.greeting());
    write();
    awaitPulse();
}

void Connection::awaitPulse()
{
    pulse.expires_after (streamPulse);
    pulse.async_wait ([weak = weak_from_this()] (beast::error_code failed) {
        const auto self = weak.lock();
        if (failed || self == nullptr || ! self->stream.socket().is_open())
            return;
        self->writeEvents (": still here\n\n");
        self->awaitPulse();
    });
}

/** Writes what is queued. What comes while a write is under way goes with the next. */
void Connection::writeEvents (const std::string& comment)
{
    if (isWriting)
        return;
    outgoing = listener->take() + comment;
    if (! outgoing.empty())
        write();
}

void Connection::write()
{
    isWriting = true;
    asio::async_write (
        stream.socket(), asio::buffer (outgoing), [self = shared_from_this()] (beast::error_code failed, size_t) {
            self->isWriting = false;
            if (failed)
            {
                beast::error_code ignored;
                self->pulse.cancel();
                self->stream.socket().close (ignored);
                self->feed.leave (self->listener);
                return;
            }
            self->writeEvents ({});
            if (! self->isWriting)
                self->awaitEnd();
        });
}

/** Holds on to the connection until the client goes away. */
void Connection::awaitEnd()
{
    if (std::exchange (isWatched, true))
        return;
    stream.socket().async_wait (Tcp::socket::wait_read, [self = shared_from_this()] (beast::error_code failed) {
        self->isWatched = false;
        char byte = 0;
        beast::error_code gone;
        const auto got = failed ? 0 : self->stream.socket().receive (asio::buffer (&byte, 1), 0, gone);
        if (failed || gone || got == 0)
        {
            beast::error_code ignored;
            self->pulse.cancel();
            self->stream.socket().close (ignored);
        }
        else
            self->awaitEnd();
    });
}
}  // namespace amp::remote
