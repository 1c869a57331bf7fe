#pragma once
#include "Core/MediaPath.h"

#include <cstdint>

namespace amp
{
/** Where the samples of patterns lie: folders whose folders are sounds, as Dirt-Samples are arranged. "bd" and 2 mean
   the third audio file, by name, of the first folder "bd" that there is. Looked through are the folders that are given,
   then "samples" and every "… Media" beside the session. Thread: any that may wait for a disk. */
class SampleFolders
{
public:
    explicit SampleFolders (const MediaRoots&);

    /** The path of a sample; the number counts around, from the end if it is negative. Empty if there is no such sound.
       A name that would leave the folders names nothing. */
    std::string find (const std::string& name, int64_t number) const;

    /** The names of all sounds, sorted. */
    std::vector<std::string> names() const;

private:
    std::vector<std::string> folders;
};
}  // namespace amp
