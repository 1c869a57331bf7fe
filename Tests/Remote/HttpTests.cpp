#include "Core/Vfs/PosixVfs.h"
#include "Remote/Api/Assets.h"
#include "Remote/Http/Access.h"
#include "Remote/Http/EventFeed.h"
#include "Remote/Http/HttpServer.h"
#include "Support/TemporaryFolder.h"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <sys/socket.h>

#include <unistd.h>

using namespace amp;
using namespace amp::remote;

namespace
{
/** A connection as a client has it. */
class Client
{
public:
    explicit Client (int port) : handle (::socket (AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons (static_cast<uint16_t> (port));
        inet_pton (AF_INET, "127.0.0.1", &address.sin_addr);
        REQUIRE (::connect (handle, reinterpret_cast<const sockaddr*> (&address), sizeof (address)) == 0);
    }
    ~Client() { ::close (handle); }

    void send (const std::string& text) { REQUIRE (::send (handle, text.data(), text.size(), MSG_NOSIGNAL) > 0); }

    /** Reads until the text holds `what`, or the server closes. */
    std::string readUntil (const std::string& what)
    {
        while (received.find (what) == std::string::npos)
        {
            char buffer[4096];
            const auto got = ::recv (handle, buffer, sizeof (buffer), 0);
            if (got <= 0)
                break;
            received.append (buffer, static_cast<size_t> (got));
        }
        return received;
    }

private:
    int handle;
    std::string received;
};

std::unique_ptr<HttpServer> serve (EventFeed& feed, HttpServer::Options options)
{
    options.access.port = 0;
    auto started = HttpServer::start (feed, std::move (options));
    REQUIRE (started.ok());
    return std::move (*started);
}

HttpServer::Options echoing()
{
    return { .access = {},
             .handle =
                 [] (Request request, HttpServer::Answer answer) {
                     answer ({ 200, request.method + request.body });
                 },
             .bodyLimit = [] (const Request&) { return size_t { 10 }; } };
}
}  // namespace

TEST_CASE ("a target is split into segments and a query, or refused", "[remote][http]")
{
    const auto parsed = parseTarget ("GET", "/tracks/a%20b/?timing=bar&x=%2F");
    REQUIRE (parsed);
    CHECK (parsed->path == std::vector<std::string> { "tracks", "a b" });
    CHECK (parsed->query.at ("timing") == "bar");
    CHECK (parsed->query.at ("x") == "/");
    for (const auto* bad : { "", "tracks", "/a%", "/a%2", "/a%zz", "/a%00b" })
        CHECK_FALSE (parseTarget ("GET", bad));
}

TEST_CASE ("only this machine's own pages may speak to a loopback server", "[remote][http][R-29]")
{
    const Access access;
    CHECK_FALSE (access.refuse ({ "localhost:57122", "", "", "" }));
    CHECK_FALSE (access.refuse ({ "127.0.0.1:57122", "http://127.0.0.1:57122", "", "" }));
    CHECK (access.refuse ({ "evil.example:57122", "", "", "" }) == 403);
    CHECK (access.refuse ({ "", "", "", "" }) == 403);
    CHECK (access.refuse ({ "localhost:57122", "http://evil.example", "", "" }) == 403);

    Access guarded;
    guarded.token = "secret";
    CHECK (guarded.refuse ({ "localhost", "", "", "" }) == 401);
    CHECK (guarded.refuse ({ "localhost", "", "Bearer wrong!", "" }) == 401);
    CHECK_FALSE (guarded.refuse ({ "localhost", "", "Bearer secret", "" }));
    CHECK_FALSE (guarded.refuse ({ "localhost", "", "", "secret" }));

    EventFeed feed;
    auto open = echoing();
    open.access.address = "0.0.0.0";
    CHECK_FALSE (HttpServer::start (feed, open).ok());
}

TEST_CASE ("requests are answered one after the other on one connection", "[remote][http]")
{
    EventFeed feed;
    const auto server = serve (feed, echoing());
    Client client (server->port());
    client.send ("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
    CHECK (client.readUntil ("POSThello").starts_with ("HTTP/1.1 200 OK"));
    client.send ("DELETE /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK (client.readUntil ("DELETE").find ("DELETE") != std::string::npos);
}

TEST_CASE ("what is too long, foreign or no HTTP is refused", "[remote][http]")
{
    EventFeed feed;
    const auto server = serve (feed, echoing());
    const auto answerTo = [&] (const std::string& request) {
        Client client (server->port());
        client.send (request);
        return client.readUntil ("nothing that is ever sent");
    };
    CHECK (answerTo ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\nhello world")
               .starts_with ("HTTP/1.1 413"));
    CHECK (answerTo ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").starts_with ("HTTP/1.1 403"));
    CHECK (answerTo ("GET /" + std::string (20000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
               .starts_with ("HTTP/1.1 4"));
    CHECK (answerTo ("\r\n\x01\x02\r\n\r\n").starts_with ("HTTP/1.1 400"));
}

TEST_CASE ("every listener of the stream gets every event", "[remote][http][S2-112]")
{
    EventFeed feed;
    auto options = echoing();
    options.greeting = [] { return "{\"hello\":1}"; };
    const auto server = serve (feed, options);
    Client first (server->port()), second (server->port());
    for (auto* client : { &first, &second })
    {
        client->send ("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
        CHECK (client->readUntil ("hello").find ("event: connected") != std::string::npos);
    }
    feed.publish ("position", "{\"step\":4}");
    feed.publish ("position", "{\"step\":8}");
    for (auto* client : { &first, &second })
    {
        const auto text = client->readUntil ("\"step\":8");
        CHECK (text.find ("event: position\ndata: {\"step\":4}\n\n") != std::string::npos);
        CHECK (text.find ("text/event-stream") != std::string::npos);
    }
}

TEST_CASE ("a slow listener loses its oldest events, and only its own", "[remote][http]")
{
    EventFeed feed;
    const auto slow = feed.listen ("slow", [] {});
    const auto quick = feed.listen ("quick", [] {});
    for (size_t i = 0; i < EventFeed::longestQueue + 5; ++i)
    {
        feed.publish ("n", std::to_string (i));
        CHECK (quick->take() == EventFeed::format ("n", std::to_string (i)));
    }
    CHECK (slow->dropped() == 5);
    CHECK (slow->take().starts_with (EventFeed::format ("n", "5")));
    CHECK (quick->dropped() == 0);
}

TEST_CASE ("uploads are kept under plain names, and nothing else", "[remote][assets][S2-114]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    Assets assets (vfs, folder / "assets");
    const auto added = assets.addSample ("kicks", "one.wav", "RIFF");
    REQUIRE_FALSE (added.refused);
    CHECK (added.value.size == 4);
    CHECK (assets.samples().size() == 1);
    CHECK (assets.bytes() == 4);

    CHECK (assets.addSample ("kicks", "one.mp3", "x").refused->status == 400);
    for (const auto* bad : { "../x.wav", "/etc/x.wav", ".x.wav", "a/b.wav", "", "x.wav." })
        CHECK (assets.addSample ("kicks", bad, "x").refused->status == 400);
    for (const auto* bad : { "..", ".", "a/b", "", ".hidden" })
        CHECK (assets.addSample (bad, "x.wav", "x").refused->status == 400);
    CHECK (assets.addSynthdef ("x.wav", "x").refused->status == 400);
    CHECK_FALSE (assets.addSynthdef ("x.scd", "x").refused);

    CHECK (assets.removeSample ("..", "one.wav")->status == 404);
    CHECK_FALSE (assets.removeSample ("kicks", "one.wav"));
    CHECK (assets.removeSample ("kicks", "one.wav")->status == 404);
    CHECK_FALSE (assets.removeSynthdef ("x"));
}

TEST_CASE ("a form's parts are found, or it is refused", "[remote][assets]")
{
    const std::string type = "multipart/form-data; boundary=xyz";
    const auto parts = parseForm (type,
                                  "--xyz\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\nkicks\r\n"
                                  "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n"
                                  "Content-Type: audio/wav\r\n\r\nRI\r\nFF\r\n--xyz--\r\n");
    REQUIRE (parts);
    REQUIRE (parts->size() == 2);
    CHECK ((*parts)[0].content == "kicks");
    CHECK ((*parts)[1].name == "file");
    CHECK ((*parts)[1].fileName == "a.wav");
    CHECK ((*parts)[1].content == "RI\r\nFF");
    for (const auto* bad : { "", "--xyz", "--xyz\r\nContent", "--xyz\r\nA: b\r\n\r\nno end" })
        CHECK_FALSE (parseForm (type, bad));
    CHECK_FALSE (parseForm ("text/plain", "--xyz--"));
}
