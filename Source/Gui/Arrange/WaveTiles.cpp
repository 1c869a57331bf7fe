#include "Gui/Arrange/WaveTiles.h"

#include "Gui/Arrange/WaveDrawing.h"

namespace amp::gui
{
namespace
{
/** What decides how a tile looks. */
std::string keyOf (const ClipItem& clip, const ClipPaint& colours, double pixelsPerSecond, double waveZoom, int height, int64_t index)
{
    struct Numbers
    {
        double zoom, offset, duration, fadeIn, fadeOut, gain, stretch, waveZoom, reversed;
        int64_t index;
        uint32_t wave, core;
        int32_t height, curve;
    };
    const Numbers numbers { pixelsPerSecond, clip.offset, clip.duration(), clip.fadeIn, clip.fadeOut, clip.gain, clip.stretch, waveZoom, clip.isReversed ? 1.0 : 0.0, index,
                            colours.wave.getARGB(), colours.core.getARGB(), height, static_cast<int32_t> (clip.fadeCurve) };
    auto key = clip.file.toStdString();
    key.append (reinterpret_cast<const char*> (&numbers), sizeof (numbers));
    if (! clip.envelope.empty())
        key.append (reinterpret_cast<const char*> (clip.envelope.data()), clip.envelope.size() * sizeof (clip.envelope.front()));
    return key;
}
} // namespace

void WaveTiles::clear()
{
    byKey.clear();
    tiles.clear();
    bytes = 0;
}

void WaveTiles::paint (juce::Graphics& g, const ClipItem& clip, const ClipPaint& colours, const Place& place, Waveforms& waveforms)
{
    if (std::exchange (generation, waveforms.generation()) != waveforms.generation())
        clear();

    const auto area = place.body.getIntersection (place.dirty);
    if (area.isEmpty() || waveforms.channels (clip.file) == 0)
        return;

    const auto scale  = static_cast<double> (place.scale);
    const auto height = static_cast<int> (std::lround (place.body.getHeight() * scale));
    const auto left   = static_cast<int> (std::lround (place.body.getX() * scale));
    const auto top    = static_cast<int> (std::lround (place.body.getY() * scale));
    const auto first  = static_cast<int64_t> ((area.getX() * scale - left) / tileWidth);
    const auto last   = static_cast<int64_t> ((area.getRight() * scale - left - 1.0) / tileWidth);

    const juce::Graphics::ScopedSaveState clipped (g);
    g.reduceClipRegion (area);
    for (auto index = std::max<int64_t> (0, first); index <= last; ++index)
        if (const auto image = tile (clip, colours, place, index, height, waveforms); image.isValid())
            g.drawImageTransformed (image, juce::AffineTransform::translation (static_cast<float> (left + index * tileWidth), static_cast<float> (top))
                                               .scaled (1.0f / place.scale));
}

juce::Image WaveTiles::tile (const ClipItem& clip, const ClipPaint& colours, const Place& place, int64_t index, int height, Waveforms& waveforms)
{
    const auto zoom = place.pixelsPerSecond * static_cast<double> (place.scale);
    auto key        = keyOf (clip, colours, zoom, place.waveZoom, height, index);
    if (const auto found = byKey.find (key); found != byKey.end())
    {
        ++counted.hits;
        tiles.splice (tiles.begin(), tiles, found->second);
        return tiles.front().image;
    }

    ++counted.misses;
    const auto columns = static_cast<int> (std::clamp (std::ceil (clip.duration() * zoom) - static_cast<double> (index * tileWidth), 1.0, 1.0 * tileWidth));
    auto image         = drawWave ({ clip, colours, static_cast<double> (index * tileWidth) / zoom, 1.0 / zoom, columns, height, place.scale, place.waveZoom }, waveforms);
    if (! image.isValid())
        return {};

    tiles.push_front ({ key, image });
    byKey.emplace (std::move (key), tiles.begin());
    bytes += tiles.front().bytes();
    while (bytes > mostBytes && tiles.size() > 1)
    {
        bytes -= tiles.back().bytes();
        byKey.erase (tiles.back().key);
        tiles.pop_back();
    }
    return image;
}
} // namespace amp::gui
