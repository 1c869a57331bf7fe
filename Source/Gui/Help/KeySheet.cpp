#include "Gui/Help/KeySheet.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto columns = 3, lineHeight = 22, headHeight = 34, topHeight = 52;

const std::pair<const char*, const char*> gestures[] {
    { "Wheel", "Scroll tracks" }, { "Shift + wheel", "Scroll time" }, { "Ctrl + wheel", "Zoom at the pointer" }, { "Alt + wheel", "Track height" },
    { "Double-click a value", "Type it" }, { "Ctrl + click a value", "Reset it" }, { "Shift + drag", "Finer" },
};
} // namespace

/** The text of the sheet in columns. */
class KeySheet::Sheet : public juce::Component
{
public:
    explicit Sheet (Shell& shell)
    {
        setTitle ("Keys");
        juce::StringArray menus;
        for (const auto& action : shell.actions.all())
            menus.addIfNotAlreadyThere (action.menu);
        for (const auto& menu : menus)
        {
            std::vector<Line> part;
            for (const auto& action : shell.actions.all())
                if (action.menu == menu && ! shell.actions.keysOf (action).isEmpty())
                {
                    juce::StringArray keys;
                    for (const auto& key : shell.actions.keysOf (action))
                        keys.add (Actions::keyText (key));
                    part.push_back ({ keys.joinIntoString (", "), action.title });
                }
            add (menu.isEmpty() ? juce::String ("Elsewhere") : menu, std::move (part));
        }
        std::vector<Line> mouse;
        for (const auto& [gesture, what] : gestures)
            mouse.push_back ({ gesture, what });
        add ("Mouse", std::move (mouse));
        search ({});
    }

    /** Shows what has all words in its name, its keys or its menu; everything for no words. */
    void search (const juce::String& words)
    {
        const auto wanted = juce::StringArray::fromTokens (words.toLowerCase(), " ", {});
        const auto fits   = [&] (const Line& head, const Line& line) {
            const auto all = (head.text + " " + line.text + " " + line.keys).toLowerCase();
            return std::all_of (wanted.begin(), wanted.end(), [&] (const juce::String& word) { return all.contains (word); });
        };
        std::vector<std::vector<Line>> found;
        for (const auto& part : parts)
        {
            std::vector<Line> left { part.front() };
            std::copy_if (part.begin() + 1, part.end(), std::back_inserter (left), [&] (const Line& line) { return fits (part.front(), line); });
            if (left.size() > 1)
                found.push_back (std::move (left));
        }
        layColumns (found);
        juce::StringArray spoken;
        for (const auto& column : laid)
            for (const auto& line : column)
                spoken.add (line.keys.isEmpty() ? line.text : line.text + " " + line.keys);
        setDescription (spoken.isEmpty() ? juce::String ("No key has these words") : spoken.joinIntoString (", "));
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        const auto wide   = static_cast<float> (getWidth()) / columns;
        if (laid.front().empty())
        {
            g.setColour (theme.textSecondary);
            drawText (g, look.fonts(), TextStyle::body, getDescription(), getLocalBounds().toFloat().withHeight (headHeight), juce::Justification::centredLeft);
        }
        for (size_t c = 0; c < laid.size(); ++c)
        {
            auto y = 0.0f;
            for (const auto& line : laid[c])
            {
                const auto isHead = line.keys.isEmpty();
                auto area         = juce::Rectangle<float> (static_cast<float> (c) * wide, y, wide - 24.0f, static_cast<float> (isHead ? headHeight : lineHeight));
                y                 = area.getBottom();
                g.setColour (isHead ? theme.textSecondary : theme.textPrimary);
                if (isHead)
                    drawText (g, look.fonts(), TextStyle::label, line.text.toUpperCase(), area.withTrimmedTop (10.0f), juce::Justification::centredLeft);
                else
                {
                    const auto keysWidth = std::min (area.getWidth() * 0.55f, textWidth (look.fonts(), TextStyle::smallNumber, line.keys) + 4.0f);
                    drawText (g, look.fonts(), TextStyle::smallNumber, line.keys, area.removeFromRight (keysWidth), juce::Justification::centredRight);
                    drawText (g, look.fonts(), TextStyle::small, line.text, area.withTrimmedRight (8.0f), juce::Justification::centredLeft);
                }
            }
        }
    }

private:
    struct Line
    {
        juce::String keys, text; // no keys: a head
    };

    void add (const juce::String& head, std::vector<Line> part)
    {
        if (part.empty())
            return;
        parts.push_back ({ { {}, head } });
        parts.back().insert (parts.back().end(), part.begin(), part.end());
    }

    static int heightOf (const std::vector<Line>& lines)
    {
        auto height = 0;
        for (const auto& line : lines)
            height += line.keys.isEmpty() ? headHeight : lineHeight;
        return height;
    }

    /** Each part goes where there is most room left. */
    void layColumns (const std::vector<std::vector<Line>>& shown)
    {
        laid.assign (columns, {});
        for (const auto& part : shown)
        {
            auto& shortest = *std::min_element (laid.begin(), laid.end(), [] (const auto& a, const auto& b) { return heightOf (a) < heightOf (b); });
            shortest.insert (shortest.end(), part.begin(), part.end());
        }
        auto tallest = 0;
        for (const auto& column : laid)
            tallest = std::max (tallest, heightOf (column));
        setSize (KeySheet::width - 60, tallest + 16);
    }

    std::vector<std::vector<Line>> parts, laid;
};

KeySheet::KeySheet (Shell& s) : shell (s)
{
    setTitle ("Keys and mouse");
    setOpaque (true);
    auto made = std::make_unique<Sheet> (shell);
    sheet     = made.get();
    viewport.setViewedComponent (made.release(), true);
    field.setTitle ("Search the keys");
    field.setTextToShowWhenEmpty ("Search: a word or a key", LookAndFeel::of (shell.frame).theme().textDisabled);
    field.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::body));
    field.setIndents (8, 6);
    field.setEscapeAndReturnKeysConsumed (false);
    field.onTextChange = [this] { search (field.getText()); };
    addAndMakeVisible (field);
    viewport.setScrollBarsShown (true, false);
    change.onClick = [this] { shell.actions.run ("settings.keyboard"); };
    close.onClick  = [this] { shell.overlays.close(); };
    addAndMakeVisible (viewport);
    addAndMakeVisible (close);
    if (shell.actions.find ("settings.keyboard") != nullptr)
        addAndMakeVisible (change);
}

void KeySheet::search (const juce::String& words)
{
    sheet->search (words);
    viewport.setViewPosition (0, 0);
}

juce::String KeySheet::shown() const { return sheet->getDescription(); }

void KeySheet::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (topHeight);
    close.setBounds (top.removeFromRight (96).reduced (10, 11));
    change.setBounds (top.removeFromRight (140).reduced (4, 11));
    field.setBounds (top.removeFromRight (260).reduced (8, 11));
    viewport.setBounds (area.reduced (24, 8).withTrimmedRight (-12));
}

void KeySheet::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.fillAll (look.theme().panel);
    g.setColour (look.theme().textStrong);
    drawText (g, look.fonts(), TextStyle::display, "Keys and mouse", getLocalBounds().removeFromTop (topHeight).withTrimmedLeft (24).toFloat(), juce::Justification::centredLeft);
}

void addHelp (Shell& shell)
{
    shell.actions.add ({ .id = "help.keys", .title = "Keys and mouse", .menu = "Help", .keys = { "F1" },
                         .run = [&shell] { shell.overlays.show (std::make_unique<KeySheet> (shell), { KeySheet::width, KeySheet::height }); } });
    shell.rail.push_back ({ "help.keys", "Help", Icon::help });
}
} // namespace amp::gui
