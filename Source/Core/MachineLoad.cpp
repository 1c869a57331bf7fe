#include "Core/MachineLoad.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace amp::machine
{
namespace
{
/** A number in words of a file, whatever the locale. */
std::optional<double> number (const std::string& word)
{
    auto value = 0.0;
    const auto* const end = word.data() + word.size();
    return std::from_chars (word.data(), end, value).ec == std::errc() ? std::optional (value) : std::nullopt;
}

/** The number behind a name in a file of lines "Name:  123 kB". */
std::optional<double> entry (const char* path, const std::string& name)
{
    std::ifstream file (path);
    for (std::string word, value; file >> word;)
        if (word == name && file >> value)
            return number (value);
    return {};
}
}  // namespace

std::optional<double> programMemory()
{
    const auto kilobytes = entry ("/proc/self/status", "VmRSS:");
    return kilobytes ? std::optional (*kilobytes * 1024 / 1e6) : std::nullopt;
}

std::optional<double> memoryInUse()
{
    const auto all = entry ("/proc/meminfo", "MemTotal:"), free = entry ("/proc/meminfo", "MemAvailable:");
    return all && free && *all > 0 ? std::optional (100.0 * (1.0 - *free / *all)) : std::nullopt;
}

std::optional<double> processorsInUse()
{
    std::ifstream file ("/proc/loadavg");
    std::string word;
    if (! (file >> word))
        return {};
    const auto load = number (word);
    const auto processors = std::max (1u, std::thread::hardware_concurrency());
    return load ? std::optional (std::min (100.0, 100.0 * *load / processors)) : std::nullopt;
}
}  // namespace amp::machine
