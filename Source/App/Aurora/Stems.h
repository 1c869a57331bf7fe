#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/** "Aurora", two minutes of music, rendered by code. Arrangement.h says where its stems lie.

    Everything is a pure function of the score: the same bits in every run of one build on one machine.  Thread: any. */
namespace amp::aurora
{
/** A piece of audio that an arrangement refers to by name. */
struct Stem
{
    std::string name;      ///< "bass-verse"
    std::string fileName;  ///< "bass-verse.wav"
    double sampleRate;
    std::vector<std::vector<float>> channels;  ///< one or two of equal length, |sample| < 1

    size_t frames() const { return channels.front().size(); }
};

/** The names of all stems, in the order in which renderAurora yields them. */
std::vector<std::string> stemNames();

/** Renders one stem.  @param name  one of stemNames(); any other gives a stem without channels */
Stem renderStem (std::string_view name);

/** Renders all stems, one after the other, some seconds of work.
    @param progress  told 0..1 after each stem; may be empty */
std::vector<Stem> renderAurora (const std::function<void (double)>& progress = {});
}  // namespace amp::aurora
