// What libFuzzer does, without it: gives a target the files of some folders, and mutants of them, the same at every
// run. With any compiler, so that every seed, and every input that once failed, is tried at every test.
//
//   amp_replay_<target> MUTANTS FOLDER...
#include "Support/Trials.h"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size);

namespace
{
std::string current;  // the input that is being tried

void writeCurrent (int signal)
{
    if (auto* file = std::fopen ("fuzz-failure", "wb"))
    {
        std::fwrite (current.data(), 1, current.size(), file);
        std::fclose (file);
    }
    std::fputs (signal == SIGPROF ? "took more than 2 s; it is in fuzz-failure\n" : "failed; it is in fuzz-failure\n",
                stderr);
    std::_Exit (1);
}

void mutate (std::string& bytes, const std::vector<std::string>& others, std::mt19937& random)
{
    for (auto changes = 1 + random() % 4; changes > 0; --changes)
    {
        const auto at = bytes.empty() ? 0 : random() % bytes.size();
        switch (bytes.empty() ? 2 : random() % 7)
        {
        case 0:
            bytes[at] = static_cast<char> (bytes[at] ^ (1 << random() % 8));
            break;
        case 1:
            bytes.erase (at, 1 + random() % 32);
            break;
        case 2:
            for (auto n = 1 + random() % 16; n > 0; --n)
                bytes.insert (bytes.begin() + static_cast<std::ptrdiff_t> (at), static_cast<char> (random()));
            break;
        case 3:
            bytes.resize (at + 1);
            break;
        case 4:
            bytes.insert (at, bytes.substr (random() % bytes.size(), random() % 64));
            break;
        case 5:
        {
            const auto& other = others[random() % others.size()];  // a piece of another
            if (! other.empty())
                bytes.insert (at, other.substr (random() % other.size(), random() % 128));
            break;
        }
        default:
            bytes[at] = "0-{}[]\",:\xff"[random() % 10];
            break;
        }
    }
}

void tryCurrent()
{
    const amp::tests::TimeLimit limit (2);
    LLVMFuzzerTestOneInput (reinterpret_cast<const uint8_t*> (current.data()), current.size());
}
}  // namespace

int main (int argc, char* argv[])
{
    for (const auto signal : { SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGPROF })
        std::signal (signal, writeCurrent);

    std::vector<std::filesystem::path> paths;
    for (int i = 2; i < argc; ++i)
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator (argv[i]))
            if (entry.is_regular_file())
                paths.push_back (entry.path());
    }
    std::sort (paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const auto& path : paths)
    {
        std::ifstream file (path, std::ios::binary);
        seeds.emplace_back (std::istreambuf_iterator<char> (file), std::istreambuf_iterator<char>());
    }
    if (seeds.empty())
    {
        std::fputs ("usage: amp_replay_<target> MUTANTS FOLDER...\n", stderr);
        return 2;
    }

    for (size_t i = 0; i < seeds.size(); ++i)
    {
        std::printf ("%s\n", paths[i].filename().c_str());
        std::fflush (stdout);
        current = seeds[i];
        tryCurrent();
    }
    std::mt19937 random (1);
    const auto mutants = std::atoi (argv[1]);
    for (int n = 0; n < mutants; ++n)
    {
        current = seeds[random() % seeds.size()];
        mutate (current, seeds, random);
        tryCurrent();
    }
    std::printf ("%zu inputs and %d mutants of them\n", seeds.size(), mutants);
    return 0;
}
