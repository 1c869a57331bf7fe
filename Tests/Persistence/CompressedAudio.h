#pragma once
#include <string>
#include <vector>

/** Compressed audio made on the spot. What comes out depends on the installed codecs, so nothing compares its bytes. */
namespace amp::tests
{
/** A stereo FLAC of 44,100 Hz. @param bits  16 or 24. @param samples  interleaved, left and right. */
void writeFlac (const std::string& path, const std::vector<int>& samples, int bits);

/** A stereo Ogg Vorbis of a sine at half of full scale, 44,100 Hz. */
void writeVorbis (const std::string& path, int frames);

/** Frames of MPEG-1 layer III, 44,100 Hz, joint stereo, 128 kbit/s, whose side information is all zeros: silence. */
std::string silentMp3 (int frames);
}  // namespace amp::tests
