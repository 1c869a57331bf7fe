#include "Gui/Time/TimeFormat.h"

#include <cmath>

namespace amp::gui
{
namespace
{
juce::String padded (int64_t number, int digits) { return juce::String (number).paddedLeft ('0', digits); }

bool isNumber (const juce::String& text) { return text.isNotEmpty() && text.containsOnly ("0123456789.") && text.containsAnyOf ("0123456789"); }
} // namespace

TimeFormat::Kind TimeFormat::kindOf (const juce::String& name)
{
    return name == "min:sec" ? Kind::minutes : name == "samples" ? Kind::samples : name == "frames" ? Kind::frames : Kind::bars;
}

juce::String TimeFormat::text (double seconds) const
{
    seconds = std::max (0.0, seconds);
    switch (kind)
    {
        case Kind::bars:
        {
            const auto at = grid.positionAt (seconds);
            return padded (at.bar, 3) + "." + juce::String (at.beat) + "." + padded (at.sixteenth, 2);
        }
        case Kind::minutes:
        {
            const auto milliseconds = static_cast<int64_t> (std::floor (seconds * 1000.0 + 1e-6));
            return padded (milliseconds / 60000, 2) + ":" + padded (milliseconds / 1000 % 60, 2) + "." + padded (milliseconds % 1000, 3);
        }
        case Kind::samples: return padded (std::llround (seconds * sampleRate), 9);
        case Kind::frames:
        {
            const auto frames   = static_cast<int64_t> (std::floor (seconds * BarGrid::framesPerSecond + 1e-6));
            constexpr auto rate = static_cast<int64_t> (BarGrid::framesPerSecond);
            return padded (frames / (3600 * rate), 1) + ":" + padded (frames / (60 * rate) % 60, 2) + ":" + padded (frames / rate % 60, 2) + ":"
                   + padded (frames % rate, 2);
        }
    }
    return {};
}

juce::String TimeFormat::mark (double seconds) const
{
    if (kind == Kind::bars)
    {
        const auto at = grid.positionAt (seconds);
        auto text     = juce::String (at.bar);
        if (at.beat > 1 || at.sixteenth > 1)
            text += "." + juce::String (at.beat);
        return at.sixteenth > 1 ? text + "." + juce::String (at.sixteenth) : text;
    }
    if (kind == Kind::samples)
        return juce::String (std::llround (seconds * sampleRate));
    if (kind == Kind::frames)
        return text (seconds);

    const auto milliseconds = std::llround (seconds * 1000.0);
    const auto whole        = juce::String (milliseconds / 60000) + ":" + padded (milliseconds / 1000 % 60, 2);
    return milliseconds % 1000 == 0 ? whole : whole + "." + padded (milliseconds % 1000, 3).trimCharactersAtEnd ("0");
}

Result<double> TimeFormat::parse (const juce::String& typed) const
{
    const Error wrong { {}, "a position such as 17.3.1, 1:23.5, 48000s or 250ms" };
    const auto text = typed.removeCharacters (" ").toLowerCase();

    if (text.endsWith ("ms") && isNumber (text.dropLastCharacters (2)))
        return text.getDoubleValue() / 1000.0;
    if (text.endsWithChar ('s') && isNumber (text.dropLastCharacters (1)))
        return text.getDoubleValue() / sampleRate;

    if (text.containsChar (':'))
    {
        const auto parts = juce::StringArray::fromTokens (text, ":", {});
        auto seconds     = 0.0;
        for (const auto& part : parts)
        {
            if (! isNumber (part))
                return wrong;
            seconds = seconds * 60.0 + part.getDoubleValue();
        }
        return parts.size() <= 3 ? Result<double> (seconds) : Result<double> (wrong);
    }

    const auto parts = juce::StringArray::fromTokens (text, ".", {});
    if (! isNumber (text) || parts.size() > 3 || parts.contains (""))
        return wrong;
    if (kind != Kind::bars && parts.size() < 3)
        return kind == Kind::samples ? text.getDoubleValue() / sampleRate : text.getDoubleValue();

    const auto part = [&] (int i) { return i < parts.size() ? parts[i].getIntValue() : 1; };
    const auto bar = grid.secondsAt ({ std::max (1, part (0)), 1, 1, 0.0 });
    if (part (0) < 1 || part (1) < 1 || part (1) > grid.map.signatureAt (bar).beats || part (2) < 1)
        return Error { {}, "bars, beats and sixteenths count from 1" };
    return grid.secondsAt ({ part (0), part (1), part (2), 0.0 });
}

double TimeFormat::markStep (double pixelsPerSecond, double leastPixels) const
{
    const auto fits = [&] (double step) { return step * pixelsPerSecond >= leastPixels; };
    if (kind == Kind::bars)
    {
        for (const auto line : { BarGrid::Line::sixteenth, BarGrid::Line::beat })
            if (fits (grid.shortest (line)))
                return grid.shortest (line);
        auto bars = 1.0;
        while (! fits (bars * grid.shortest (BarGrid::Line::bar)))
            bars *= 2.0;
        return bars * grid.shortest (BarGrid::Line::bar);
    }

    for (auto unit = 0.001; unit <= 1.0; unit *= 10.0)
        for (const auto factor : { 1.0, 2.0, 5.0 })
            if (fits (unit * factor))
                return unit * factor;
    for (const auto step : { 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0 })
        if (fits (step))
            return step;
    return 3600.0;
}

std::vector<double> TimeFormat::marks (double from, double to, double pixelsPerSecond, double leastPixels) const
{
    const auto step = markStep (pixelsPerSecond, leastPixels);
    if (kind == Kind::bars)
    {
        using Line = BarGrid::Line;
        for (const auto line : { Line::sixteenth, Line::beat })
            if (step == grid.shortest (line))
                return grid.lines (from, to, line);
        return grid.lines (from, to, Line::bar, static_cast<int> (std::lround (step / grid.shortest (Line::bar))));
    }

    std::vector<double> found;
    for (auto n = std::max (0.0, std::floor (from / step)); n * step <= to; n += 1.0)
        found.push_back (n * step);
    return found;
}
} // namespace amp::gui
