#pragma once
#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/Arrangement.h"

#include <list>
#include <unordered_map>

namespace amp::gui
{
/** The waveforms of clips as ready pictures, in tiles that are drawn once and then only copied to the screen.

    A tile belongs to a clip, a zoom and a height, and counts its columns from the clip's start: scrolling and moving a clip
    cost no drawing. The least used ones go when the pictures take more than a fixed amount of memory.

    Thread: message.
*/
class WaveTiles
{
public:
    /** Where and how large a waveform is drawn. */
    struct Place
    {
        juce::Rectangle<int> body;  // of the whole clip, in logical pixels
        juce::Rectangle<int> dirty; // what must be painted of it
        double pixelsPerSecond;     // logical
        float scale;                // physical pixels per logical one
        double waveZoom = 1;        // of the amplitude
    };

    void paint (juce::Graphics&, const ClipItem&, const ClipPaint&, const Place&, Waveforms&);

    /** Forgets all pictures, as when another theme is chosen. */
    void clear();

    struct Counts
    {
        int64_t hits = 0, misses = 0;
    };
    const Counts& counts() const { return counted; }

    static constexpr int tileWidth      = 256; // physical pixels
    static constexpr size_t mostBytes   = 96u << 20;

private:
    struct Tile
    {
        std::string key;
        juce::Image image;
        size_t bytes() const { return static_cast<size_t> (image.getWidth() * image.getHeight()) * 4; }
    };
    using Tiles = std::list<Tile>; // the latest used first

    juce::Image tile (const ClipItem&, const ClipPaint&, const Place&, int64_t index, int height, Waveforms&);

    Tiles tiles;
    std::unordered_map<std::string, Tiles::iterator> byKey;
    size_t bytes        = 0;
    uint64_t generation = 0;
    Counts counted;
};
} // namespace amp::gui
