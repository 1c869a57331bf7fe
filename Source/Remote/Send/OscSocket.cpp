#include "Remote/Send/OscSocket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace amp::remote
{
Result<OscSocket> OscSocket::open (const std::string& host, int port)
{
    const auto where = juce::String (host) + ":" + juce::String (port);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons (static_cast<uint16_t> (port));
    if (port < 1 || port > 65535 ||
        inet_pton (AF_INET, host == "localhost" ? "127.0.0.1" : host.c_str(), &address.sin_addr) != 1)
        return Error { where, "is no IPv4 address and port" };

    OscSocket made (::socket (AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (made.handle < 0 || ::connect (made.handle, reinterpret_cast<const sockaddr*> (&address), sizeof (address)) != 0)
        return Error { where, std::strerror (errno) };
    return made;
}

OscSocket::OscSocket (OscSocket&& other) noexcept : handle (std::exchange (other.handle, -1)) {}

OscSocket& OscSocket::operator= (OscSocket&& other) noexcept
{
    std::swap (handle, other.handle);
    return *this;
}

OscSocket::~OscSocket()
{
    if (handle >= 0)
        ::close (handle);
}

bool OscSocket::send (const std::string& packet) noexcept
{
    const auto attempt = [&] { return ::send (handle, packet.data(), packet.size(), MSG_NOSIGNAL); };
    auto sent = attempt();
    if (sent < 0 && errno == ECONNREFUSED)  // of an earlier packet: nobody listened then
        sent = attempt();
    return sent == static_cast<ssize_t> (packet.size());
}

std::optional<std::string> OscSocket::receive()
{
    std::array<char, 2048> buffer;
    const auto got = ::recv (handle, buffer.data(), buffer.size(), 0);
    return got > 0 ? std::optional (std::string (buffer.data(), static_cast<size_t> (got))) : std::nullopt;
}
}  // namespace amp::remote
