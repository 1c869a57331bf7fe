// audiomage-import IN OUT.wav
//
// Decodes FLAC, Ogg Vorbis, Opus, MP3 and whatever else libsndfile knows to a WAV of 32-bit floats, in a process of its
// own with little memory, little time and no network, since decoders meet files from anywhere. IN may be "-": standard
// input, which must then be a file. Exit 0: done. Exit 1: one line on standard error says why not. Exit 2: wrong use.
#include "ImportHelper/Decode.h"
#include "ImportHelper/Sandbox.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

int main (int argc, char* argv[])
{
    if (argc != 3)
    {
        std::fputs ("usage: audiomage-import IN OUT.wav\n", stderr);
        return 2;
    }

    const auto fail = [&] (const char* reason) {
        std::fprintf (stderr, "%s: %s\n", argv[1], reason);
        return 1;
    };

    const auto isStandardInput = std::strcmp (argv[1], "-") == 0;
    const auto input = isStandardInput ? STDIN_FILENO : ::open (argv[1], O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status = {};
    if (input < 0 || ::fstat (input, &status) != 0)
        return fail (std::strerror (errno));
    if (! S_ISREG (status.st_mode))
        return fail ("is not a regular file");

    amp::import::enterSandbox (status.st_size);
    const auto reason = amp::import::decode (input, argv[2]);
    return reason.empty() ? 0 : fail (reason.c_str());
}
