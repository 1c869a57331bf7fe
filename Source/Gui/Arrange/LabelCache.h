#pragma once
#include "Gui/Theme/Text.h"

#include <list>
#include <unordered_map>

namespace amp::gui
{
/** Short lines of text, laid out once and drawn anywhere: JUCE's own cache misses as soon as a text moves.

    Thread: message.
*/
class LabelCache
{
public:
    /** Draws a line from x on, its baseline where the middle of `area` asks for it, cut off at the area's width. */
    void draw (juce::Graphics&, const Fonts&, TextStyle, const juce::String&, juce::Rectangle<int> area);

    /** The width of a whole line, in pixels. */
    int width (const Fonts&, TextStyle, const juce::String&);

private:
    struct Label
    {
        juce::GlyphArrangement glyphs; // at the origin, the baseline at 0
        float width = 0, ascent = 0, descent = 0;
    };

    using Order = std::list<std::string>; // the latest used first
    struct Entry
    {
        Label label;
        Order::iterator place;
    };

    /** @param width  at which the line is cut off; -1: nowhere. */
    const Label& find (const Fonts&, TextStyle, const juce::String&, int width = -1);

    std::unordered_map<std::string, Entry> entries;
    Order order;
};
} // namespace amp::gui
