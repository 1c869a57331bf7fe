#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/** Builds audio files byte by byte, right and wrong ones. */
namespace amp::tests::pcm
{
std::string little (uint64_t value, int bytes);
std::string big (uint64_t value, int bytes);

/** A RIFF chunk. @param stated  the length that it claims, if that is not the truth. */
std::string chunk (const std::string& id, const std::string& content, int64_t stated = -1);

/** The fmt chunk of a WAV. Every number may be a lie. @param frameSize  -1: channels × bits / 8. */
std::string
fmt (unsigned channels = 2, unsigned rate = 48000, unsigned bits = 16, unsigned tag = 1, int frameSize = -1);

/** RIFF … WAVE around chunks. */
std::string riff (const std::string& chunks, int64_t stated = -1, const std::string& magic = "RIFF");

/** FORM … AIFF or AIFC around chunks, and the chunks of it. */
std::string form (const std::string& type, const std::string& chunks, int64_t stated = -1);
std::string iffChunk (const std::string& id, const std::string& content, int64_t stated = -1);
std::string
comm (unsigned channels, unsigned frames, unsigned bits, unsigned rate, const std::string& compression = {});
std::string ssnd (const std::string& samples, int64_t stated = -1, unsigned offset = 0);

/** A span over a text's bytes, which must outlive it. */
std::span<const uint8_t> bytes (const std::string&);
}  // namespace amp::tests::pcm
