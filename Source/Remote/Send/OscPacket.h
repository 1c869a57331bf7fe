#pragma once
#include "Pattern/Play/OscMessage.h"

#include <string>
#include <vector>

namespace amp::remote
{
/** A time as NTP counts it: seconds since 1900 in the upper 32 bits, the fraction below. 1 means at once. */
using NtpTime = uint64_t;
inline constexpr NtpTime atOnce = 1;

/** unixSeconds: since 1970. */
NtpTime toNtp (double unixSeconds);

/** A message as it goes over the wire (OSC 1.0). Whole numbers are int32, others float32. */
std::string oscMessage (const std::string& address, const std::vector<pattern::OscArgument>&);

/** A bundle of one message that is to take effect at a time. */
std::string oscBundle (NtpTime, const std::string& address, const std::vector<pattern::OscArgument>&);

/** The address of a message, or empty if the bytes are none. */
std::string oscAddressOf (const std::string& packet);
}  // namespace amp::remote
