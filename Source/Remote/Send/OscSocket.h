#pragma once
#include "Core/Result.h"

#include <optional>
#include <string>

namespace amp::remote
{
/** A UDP socket to one receiver. Sending never waits; a receiver that is not there is no error of the network.
    Thread: one at a time. */
class OscSocket
{
public:
    /** host: a numeric IPv4 address or "localhost". @returns an Error with host, port and reason. */
    static Result<OscSocket> open (const std::string& host, int port);

    OscSocket (OscSocket&&) noexcept;
    OscSocket& operator= (OscSocket&&) noexcept;
    ~OscSocket();

    /** @returns false if the system did not take it. */
    bool send (const std::string& packet) noexcept;

    /** A packet that the receiver has sent back; nothing if there is none. */
    std::optional<std::string> receive();

private:
    explicit OscSocket (int descriptor) : handle (descriptor) {}
    int handle = -1;
};
}  // namespace amp::remote
