#include "Remote/Send/OscPacket.h"
#include "Remote/Send/OscSocket.h"
#include "Remote/UdpReceiver.h"

#include <catch2/catch.hpp>
#include <lo/lo.h>

using namespace amp;
using namespace amp::remote;

TEST_CASE ("a bundle holds its time and one message with its arguments in order", "[remote][osc][S2-113]")
{
    const std::vector<pattern::OscArgument> arguments { { "s", std::string ("bd") },
                                                        { "orbit", int64_t { 2 } },
                                                        { "gain", 0.5 } };
    const auto packet = oscBundle (toNtp (1.5), "/dirt/play", arguments);
    REQUIRE (packet.size() > 20);
    CHECK (packet.substr (0, 7) == "#bundle");
    const auto byteAt = [&] (size_t i) { return static_cast<uint8_t> (packet[i]); };
    const auto seconds =
        uint32_t { byteAt (8) } << 24 | uint32_t { byteAt (9) } << 16 | uint32_t { byteAt (10) } << 8 | byteAt (11);
    CHECK (seconds == 2208988801u);
    CHECK (byteAt (12) == 0x80);  // half a second

    const auto body = packet.substr (20);
    auto result = 0;
    auto* const message = lo_message_deserialise (const_cast<char*> (body.data()), body.size(), &result);
    REQUIRE (message != nullptr);
    CHECK (std::string (lo_message_get_types (message)) == "sssisf");
    CHECK (std::string (&lo_message_get_argv (message)[1]->s) == "bd");
    CHECK (lo_message_get_argv (message)[3]->i == 2);
    CHECK (lo_message_get_argv (message)[5]->f == 0.5f);
    lo_message_free (message);

    CHECK (oscAddressOf (oscMessage ("/dirt/handshake", {})) == "/dirt/handshake");
    CHECK (oscAddressOf ("#bundle").empty());
}

TEST_CASE ("a socket reaches its receiver and hears the answer; no receiver is no error", "[remote][osc]")
{
    amp::tests::UdpReceiver receiver;
    auto sender = OscSocket::open ("localhost", receiver.port);
    REQUIRE (sender.ok());
    CHECK (sender->send ("hello"));
    char buffer[16];
    sockaddr_in from {};
    socklen_t fromSize = sizeof (from);
    CHECK (::recvfrom (receiver.handle, buffer, sizeof (buffer), 0, reinterpret_cast<sockaddr*> (&from), &fromSize) == 5);
    CHECK_FALSE (sender->receive());
    CHECK (::sendto (receiver.handle, "back", 4, 0, reinterpret_cast<const sockaddr*> (&from), fromSize) == 4);
    CHECK (sender->receive() == "back");

    receiver.close();
    for (int i = 0; i < 3; ++i)
        CHECK (sender->send ("nobody listens"));

    CHECK_FALSE (OscSocket::open ("localhost", 0).ok());
    CHECK_FALSE (OscSocket::open ("not an address", 57120).ok());
}
