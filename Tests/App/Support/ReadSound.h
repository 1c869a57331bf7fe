#pragma once
#include "Core/Media/PcmFile.h"

#include <catch2/catch.hpp>

namespace amp::tests
{
/** The first channel of a file. */
inline std::vector<float> leftOf (const std::string& path)
{
    const auto file = PcmFile::open (path);
    REQUIRE (file);
    std::vector<float> samples (static_cast<size_t> ((*file)->info().frames));
    std::vector<float*> channels (static_cast<size_t> ((*file)->info().channels), nullptr);
    channels[0] = samples.data();
    (*file)->read (0, static_cast<int> (samples.size()), channels.data());
    return samples;
}
} // namespace amp::tests
