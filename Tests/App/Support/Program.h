#pragma once
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/Places.h"
#include "Support/Signals.h"
#include "Support/TemporaryFolder.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <sys/wait.h>

namespace amp::tests
{
/** The real program, run as a person or a script runs it: in a folder of its own, without a display. */
class Program
{
public:
    struct Ended
    {
        int status = -1; // 128 + signal if it crashed
        std::string out, err;

        nlohmann::json json() const { return nlohmann::json::parse (out, nullptr, false); }
    };

    /** Runs `audiomage <words>`; the words are a shell's. */
    Ended run (const std::string& words) const
    {
        const auto command = "cd '" + folder.path() + "' && env -u DISPLAY XDG_CACHE_HOME='" + (folder / "cache") + "' HOME='" + folder.path() + "' '" +
                             places::program() + "' " + words + " >out.txt 2>err.txt </dev/null";
        const auto ended = std::system (command.c_str());
        return { WIFEXITED (ended) ? WEXITSTATUS (ended) : 128 + WTERMSIG (ended), folder.read ("out.txt"), folder.read ("err.txt") };
    }

    /** Writes a sound as a 24-bit WAV. */
    void write (const std::string& name, const Sound& sound) const
    {
        PosixVfs files;
        auto writer = WavWriter::create (files, folder / name,
                                         { .sampleRate = static_cast<int> (sound.rate), .channels = static_cast<int> (sound.channels.size()), .bits = 24 });
        if (writer && (*writer)->write (sound.at (0).data(), static_cast<int> (sound.frames())))
            [[maybe_unused]] const auto done = (*writer)->finish();
    }

    TemporaryFolder folder;
};
} // namespace amp::tests
