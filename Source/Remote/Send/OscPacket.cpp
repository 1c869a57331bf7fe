#include "Remote/Send/OscPacket.h"

#include <lo/lo.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace amp::remote
{
namespace
{
constexpr auto secondsFrom1900To1970 = 2208988800.0;

int32_t toInt32 (int64_t value)
{
    return static_cast<int32_t> (
        std::clamp<int64_t> (value, std::numeric_limits<int32_t>::min(), std::numeric_limits<int32_t>::max()));
}

lo_message build (const std::vector<pattern::OscArgument>& arguments)
{
    auto* const message = lo_message_new();
    for (const auto& [name, value] : arguments)
    {
        lo_message_add_string (message, name.c_str());
        if (const auto* whole = std::get_if<int64_t> (&value))
            lo_message_add_int32 (message, toInt32 (*whole));
        else if (const auto* number = std::get_if<double> (&value))
            lo_message_add_float (message, static_cast<float> (*number));
        else
            lo_message_add_string (message, std::get<std::string> (value).c_str());
    }
    return message;
}

/** Takes over memory that liblo allocated. */
std::string toString (void* bytes, size_t size)
{
    std::string packet (static_cast<const char*> (bytes), bytes != nullptr ? size : 0);
    std::free (bytes);
    return packet;
}
}  // namespace

NtpTime toNtp (double unixSeconds)
{
    const auto seconds = std::floor (unixSeconds);
    const auto fraction = static_cast<uint64_t> ((unixSeconds - seconds) * 4294967296.0);
    return static_cast<uint64_t> (seconds + secondsFrom1900To1970) << 32 | std::min<uint64_t> (fraction, 0xffffffffu);
}

std::string oscMessage (const std::string& address, const std::vector<pattern::OscArgument>& arguments)
{
    auto* const message = build (arguments);
    size_t size = 0;
    auto* const bytes = lo_message_serialise (message, address.c_str(), nullptr, &size);
    lo_message_free (message);
    return toString (bytes, size);
}

std::string oscBundle (NtpTime when, const std::string& address, const std::vector<pattern::OscArgument>& arguments)
{
    const lo_timetag tag { static_cast<uint32_t> (when >> 32), static_cast<uint32_t> (when) };
    auto* const bundle = lo_bundle_new (tag);
    lo_bundle_add_message (bundle, address.c_str(), build (arguments));
    size_t size = 0;
    auto* const bytes = lo_bundle_serialise (bundle, nullptr, &size);
    lo_bundle_free_recursive (bundle);
    return toString (bytes, size);
}

std::string oscAddressOf (const std::string& packet)
{
    return packet.empty() || packet[0] != '/' ? std::string() : std::string (packet.c_str());
}
}  // namespace amp::remote
