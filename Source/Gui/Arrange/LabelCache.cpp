#include "Gui/Arrange/LabelCache.h"

namespace amp::gui
{
namespace
{
constexpr size_t capacity = 1024;
} // namespace

const LabelCache::Label& LabelCache::find (const Fonts& fonts, TextStyle style, const juce::String& text, int width)
{
    auto key = std::to_string (static_cast<int> (style)) + " " + std::to_string (width) + " " + text.toStdString();
    if (const auto found = entries.find (key); found != entries.end())
    {
        order.splice (order.begin(), order, found->second.place);
        return found->second.label;
    }
    if (entries.size() >= capacity)
    {
        entries.erase (order.back());
        order.pop_back();
    }

    constexpr auto unlimited = 1.0e6f;
    Label label;
    for (const auto& run : splitIntoRuns (fonts, style, text))
    {
        label.glyphs.addCurtailedLineOfText (run.font, run.text, label.width, 0.0f, width < 0 ? unlimited : static_cast<float> (width) - label.width, true);
        label.width += run.font.getStringWidthFloat (run.text);
        label.ascent  = std::max (label.ascent, run.font.getAscent());
        label.descent = std::max (label.descent, run.font.getDescent());
    }
    order.push_front (key);
    return entries.emplace (std::move (key), Entry { std::move (label), order.begin() }).first->second.label;
}

int LabelCache::width (const Fonts& fonts, TextStyle style, const juce::String& text)
{
    return static_cast<int> (std::ceil (find (fonts, style, text).width));
}

void LabelCache::draw (juce::Graphics& g, const Fonts& fonts, TextStyle style, const juce::String& text, juce::Rectangle<int> area)
{
    if (text.isEmpty() || area.getWidth() < 4)
        return;

    const auto* label = &find (fonts, style, text);
    if (label->width > static_cast<float> (area.getWidth()))
        label = &find (fonts, style, text, area.getWidth());
    const auto baseline = static_cast<float> (area.getCentreY()) + (label->ascent - label->descent) * 0.5f;
    label->glyphs.draw (g, juce::AffineTransform::translation (static_cast<float> (area.getX()), std::round (baseline)));
}
} // namespace amp::gui
