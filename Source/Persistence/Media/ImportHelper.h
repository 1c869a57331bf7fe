#pragma once
#include "Core/Descriptor.h"
#include "Core/Result.h"

#include <chrono>
#include <string>

namespace amp
{
/** The program audiomage-import, which decodes compressed audio in a process of its own: a file that breaks a decoder,
   or keeps it busy for ever, ends that process and nothing else. */
class ImportHelper
{
public:
    /** @param program  the path of audiomage-import.
        @param timeout  after which a run is killed, beyond what its input's size explains. */
    explicit ImportHelper (std::string program, std::chrono::milliseconds timeout = std::chrono::seconds (20));

    /** Where the program is: what AUDIOMAGE_IMPORT_HELPER names, else beside this executable. */
    static std::string defaultProgram();

    /** Decodes a whole file into a new WAV.

        @param output  a path that does not exist yet; exists afterwards only if all went well.
        @returns       an Error with the helper's own reason, or how it ended.
        Thread: any that may wait. */
    Result<> decode (const Descriptor& input, const std::string& output) const;

private:
    std::string program;
    std::chrono::milliseconds timeout;
};
}  // namespace amp
