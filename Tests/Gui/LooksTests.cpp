#include "Gui/Settings/Form.h"
#include "Gui/Settings/SettingsDialog.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"
#include "Gui/Theme/Contrast.h"
#include "Gui/Widgets/SegmentedControl.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Window : SongStudio
{
    Window() { window.setSize (1440, 900); }

    Services withPreferences()
    {
        auto all        = services();
        all.preferences = &preferences;
        return all;
    }

    const LookAndFeel& look() { return LookAndFeel::of (window); }

    /** Opens Settings > Display and chooses a segment of one of its controls. */
    void choose (const juce::String& control, int segment)
    {
        REQUIRE (window.actionList().run ("settings.display"));
        auto* found = find (*window.dialogs().dialog(), control);
        INFO (control);
        REQUIRE (found != nullptr);
        found->onChoice (segment);
        window.advance (1.0 / 60.0);
    }

    static SegmentedControl* find (juce::Component& in, const juce::String& title)
    {
        for (auto* child : in.getChildren())
            if (auto* control = dynamic_cast<SegmentedControl*> (child); control != nullptr && control->getTitle() == title)
                return control;
            else if (auto* inside = find (*child, title))
                return inside;
        return nullptr;
    }

    PreferenceStore preferences;
    MainComponent window { withPreferences() };
};
} // namespace

TEST_CASE ("more contrast acts at once, in both themes, and is kept", "[gui][looks]")
{
    Window w;
    w.choose ("More contrast", 1);
    CHECK (&w.look().theme() == &nordDarkContrast);
    CHECK (w.preferences.get().hasContrast);
    w.run ("view.theme", { { "theme", "nord-light" } });
    w.window.advance (1.0 / 60.0);
    CHECK (&w.look().theme() == &nordLightContrast);
    w.choose ("More contrast", 0);
    CHECK (&w.look().theme() == &nordLight);
}

TEST_CASE ("the contrast themes have text of 7 to 1 and a grid that stands out farther", "[gui][looks][theme]")
{
    for (const auto& [more, plain] : { std::pair (&nordDarkContrast, &nordDark), std::pair (&nordLightContrast, &nordLight) })
    {
        CHECK (contrast (more->textPrimary, more->panel) >= 7.0);
        CHECK (contrast (more->textSecondary, more->panel) >= 7.0);
        CHECK (contrast (more->borderControl, more->panel) >= 4.5);
        CHECK (contrast (more->borderSubtle, more->panel) >= 3.0);
        for (const auto role : { &Theme::gridBar, &Theme::gridBeat, &Theme::gridSub })
            CHECK (contrast (more->*role, more->canvas) > contrast (plain->*role, plain->canvas));
    }
}

TEST_CASE ("meters take the colours that are chosen", "[gui][looks][meter]")
{
    Window w;
    w.choose ("Colours of meters", 1);
    CHECK (w.preferences.get().meters == "frost");
    CHECK (&w.look().meters() == &frost);

    InLook<LevelMeter> meter (nordDark, "Level", LevelMeter::Orientation::upright);
    meter->setSize (8, 200);
    meter.look.setMeters (frost);
    MeterReading reading;
    reading.rms[0] = reading.rms[1] = reading.peak[0] = reading.peak[1] = 0.05f;
    for (int i = 0; i < 120; ++i)
        meter->advance (1.0 / 60.0, reading);
    const auto picture = pictureOf (meter.part);
    CHECK (pixelsOf (picture, frost.zones[0].colour) > 0);
    CHECK (pixelsOf (picture, aurora.zones[0].colour) == 0);
}

TEST_CASE ("compact rows are lower by four pixels wherever there are rows", "[gui][looks]")
{
    Window w;
    CHECK (w.look().rowHeight (32) == 32);
    w.choose ("Height of rows", 1);
    CHECK (w.look().rowHeight (32) == 28);
    CHECK (w.preferences.get().isCompact);
}

TEST_CASE ("a search in the settings shows the page that has the words", "[gui][settings]")
{
    Window w;
    REQUIRE (w.window.actionList().run ("settings.open"));
    auto& dialog = dynamic_cast<SettingsDialog&> (*w.window.dialogs().dialog());
    REQUIRE (dialog.page() != "keyboard");
    dialog.searchField().setText ("keyboard", false);
    dialog.searchField().onTextChange();
    CHECK (dialog.page() == "keyboard");
}
