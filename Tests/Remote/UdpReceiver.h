#pragma once
#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <sys/socket.h>

#include <unistd.h>

namespace amp::tests
{
/** A UDP socket on a free port of this machine. Receiving fails after 20 s. */
class UdpReceiver
{
public:
    UdpReceiver()
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        inet_pton (AF_INET, "127.0.0.1", &address.sin_addr);
        REQUIRE (::bind (handle, reinterpret_cast<const sockaddr*> (&address), sizeof (address)) == 0);
        socklen_t size = sizeof (address);
        REQUIRE (::getsockname (handle, reinterpret_cast<sockaddr*> (&address), &size) == 0);
        port = ntohs (address.sin_port);
        const timeval patience { 20, 0 };
        REQUIRE (::setsockopt (handle, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof (patience)) == 0);
    }

    UdpReceiver (const UdpReceiver&) = delete;
    UdpReceiver& operator= (const UdpReceiver&) = delete;
    ~UdpReceiver() { close(); }

    void close()
    {
        if (handle >= 0)
            ::close (std::exchange (handle, -1));
    }

    int handle = ::socket (AF_INET, SOCK_DGRAM, 0);
    uint16_t port = 0;
};
}  // namespace amp::tests
