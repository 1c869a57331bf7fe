#include "Gui/Arrange/WaveDrawing.h"

#include "Core/Laws.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
constexpr float twoChannelHeight = 76; // logical pixels; below it both channels are drawn as one
constexpr float capHeight        = 2;  // of the mark on a column that reaches full scale
const auto silence               = static_cast<float> (laws::fromDecibels (-70.0)); // below it a column is only a line

using Columns = std::vector<PeakColumn>;

/** Reads the loudest of some channels. @returns false if the overview is not there. */
bool read (const WavePiece& piece, int firstChannel, int lastChannel, Waveforms& waveforms, Columns& columns)
{
    const auto end   = piece.start + piece.columns * piece.secondsPerColumn;
    const auto start = piece.clip.fileTimeAt (piece.clip.isReversed ? end : piece.start);
    const auto step  = piece.secondsPerColumn / piece.clip.stretch;
    columns.resize (static_cast<size_t> (piece.columns));
    if (! waveforms.read (piece.clip.file, firstChannel, start, step, columns))
        return false;

    Columns other (columns.size());
    for (int channel = firstChannel + 1; channel <= lastChannel; ++channel)
    {
        if (! waveforms.read (piece.clip.file, channel, start, step, other))
            return false;
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i] = { std::min (columns[i].min, other[i].min), std::max (columns[i].max, other[i].max), std::max (columns[i].rms, other[i].rms) };
    }
    if (piece.clip.isReversed)
        std::reverse (columns.begin(), columns.end());
    return true;
}

/** The gain that is drawn along a clip, linear. */
double envelopeAt (const std::vector<juce::Point<double>>& points, double seconds)
{
    if (points.empty())
        return 1.0;
    const auto after = std::upper_bound (points.begin(), points.end(), seconds, [] (double t, const auto& p) { return t < p.x; });
    if (after == points.begin() || after == points.end())
        return laws::fromDecibels (after == points.begin() ? points.front().y : points.back().y);
    const auto& a = *std::prev (after);
    return laws::fromDecibels (a.y + (after->y - a.y) * (seconds - a.x) / std::max (1e-9, after->x - a.x));
}

/** Writes one column of pixels at a time, with soft ends. */
class ColumnWriter
{
public:
    ColumnWriter (juce::Image::BitmapData& d, int column) : data (d), x (column) {}

    /** Fills from y0 down to y1 with an opaque colour. */
    void fill (float y0, float y1, juce::PixelARGB colour)
    {
        y0 = std::max (0.0f, y0);
        y1 = std::min (static_cast<float> (data.height), y1);
        if (y1 <= y0)
            return;

        const auto first = static_cast<int> (y0), last = static_cast<int> (std::ceil (y1)) - 1;
        soften (first, std::min (y1, static_cast<float> (first) + 1.0f) - y0, colour);
        for (int y = first + 1; y < last; ++y)
            pixelAt (y) = colour;
        if (last > first)
            soften (last, y1 - static_cast<float> (last), colour);
    }

private:
    juce::PixelARGB& pixelAt (int y) { return *reinterpret_cast<juce::PixelARGB*> (data.getPixelPointer (x, y)); }

    void soften (int y, float covered, juce::PixelARGB colour)
    {
        colour.multiplyAlpha (covered);
        pixelAt (y).blend (colour);
    }

    juce::Image::BitmapData& data;
    const int x;
};

void drawChannel (juce::Image::BitmapData& data, const WavePiece& piece, const Columns& columns, float top, float bottom)
{
    const auto middle = std::round ((top + bottom) * 0.5f), reach = (bottom - top) * 0.5f - 2.0f * piece.scale;
    const auto line   = 0.5f * piece.scale;
    const auto wave = piece.colours.wave.getPixelARGB(), core = piece.colours.core.getPixelARGB();
    const auto danger = juce::Colour (nordDark.dangerFill).getPixelARGB(), edge = juce::Colour (nordDark.textStrong).getPixelARGB();

    for (int i = 0; i < piece.columns; ++i)
    {
        const auto& column = columns[static_cast<size_t> (i)];
        const auto seconds = piece.start + (i + 0.5) * piece.secondsPerColumn;
        const auto gain    = static_cast<float> (gainAt (piece.clip, seconds) * piece.zoom);
        const auto high = std::clamp (column.max * gain, -1.0f, 1.0f), low = std::clamp (column.min * gain, -1.0f, 1.0f);
        const auto rms  = std::clamp (column.rms * gain, 0.0f, 1.0f);

        ColumnWriter writer (data, i);
        if (std::max (high, -low) < silence)
        {
            writer.fill (middle - line, middle + line, core);
            continue;
        }
        writer.fill (std::min (middle - high * reach, middle - line), std::max (middle - low * reach, middle + line), wave);
        writer.fill (middle - std::min (rms, high) * reach, middle + std::min (rms, -low) * reach, core);
        if ((column.max >= 1.0f || column.min <= -1.0f) && piece.zoom == 1.0)
        {
            writer.fill (top, top + capHeight * piece.scale, danger);
            writer.fill (top + capHeight * piece.scale, top + (capHeight + 1.0f) * piece.scale, edge);
        }
    }
}
} // namespace

double gainAt (const ClipItem& clip, double seconds)
{
    auto gain = clip.gain * envelopeAt (clip.envelope, seconds);
    if (clip.fadeIn > 0.0 && seconds < clip.fadeIn)
        gain *= fadeGain (clip.fadeCurve, seconds / clip.fadeIn);
    if (clip.fadeOut > 0.0 && seconds > clip.duration() - clip.fadeOut)
        gain *= fadeGain (clip.fadeCurve, (clip.duration() - seconds) / clip.fadeOut);
    return gain;
}

juce::Image drawWave (const WavePiece& piece, Waveforms& waveforms)
{
    const auto channels = std::min (2, waveforms.channels (piece.clip.file));
    const auto isSplit  = channels == 2 && static_cast<float> (piece.height) >= twoChannelHeight * piece.scale;
    const auto height   = static_cast<float> (piece.height);

    Columns first, second;
    if (! read (piece, 0, isSplit ? 0 : channels - 1, waveforms, first) || (isSplit && ! read (piece, 1, 1, waveforms, second)))
        return {};

    juce::Image image (juce::Image::ARGB, piece.columns, piece.height, true, juce::SoftwareImageType());
    juce::Image::BitmapData data (image, juce::Image::BitmapData::readWrite);
    if (isSplit)
    {
        drawChannel (data, piece, first, 0.0f, height * 0.5f);
        drawChannel (data, piece, second, height * 0.5f, height);
    }
    else
        drawChannel (data, piece, first, 0.0f, height);
    return image;
}
} // namespace amp::gui
