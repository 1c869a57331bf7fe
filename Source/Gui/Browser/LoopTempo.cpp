#include "Gui/Browser/MediaShelf.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr double slowest = 60.0, fastest = 200.0; // bpm that names mean
constexpr double likelySlowest = 80.0, likelyFastest = 160.0;
constexpr double nearness = 0.0005; // of a tempo to a whole one, relative
} // namespace

double tempoOfLoop (const juce::String& fileName, double seconds)
{
    const auto words = juce::StringArray::fromTokens (fileName.upToLastOccurrenceOf (".", false, false).toLowerCase(), " _-()[].", {});
    for (const auto& word : words)
    {
        const auto digits = word.endsWith ("bpm") ? word.dropLastCharacters (3) : word;
        if (digits.isNotEmpty() && digits.containsOnly ("0123456789"))
            if (const auto bpm = digits.getDoubleValue(); bpm >= slowest && bpm <= fastest)
                return bpm;
    }
    if (seconds <= 0.0)
        return 0.0;
    for (const auto beats : { 4.0, 8.0, 16.0, 32.0, 64.0 })
        if (const auto bpm = beats * 60.0 / seconds; bpm >= likelySlowest && bpm < likelyFastest)
            return std::abs (bpm - std::round (bpm)) <= nearness * bpm ? std::round (bpm) : 0.0;
    return 0.0;
}
} // namespace amp::gui
