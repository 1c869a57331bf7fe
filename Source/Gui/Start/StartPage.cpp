#include "Gui/Start/StartPage.h"

#include "Gui/Settings/AudioDevices.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto mostRecents = size_t { 7 };
constexpr double scales[] { 0.75, 1.0, 1.25, 1.5, 2.0 };

juce::String percent (double scale) { return juce::String (juce::roundToInt (scale * 100.0)) + " %"; }
} // namespace

/** Something to begin with: an icon, a title and a sentence. */
class StartPage::Tile : public juce::Button
{
public:
    Tile (Icon i, const juce::String& title, juce::String d) : juce::Button (title), icon (i), doc (std::move (d))
    {
        setTitle (title + ". " + doc);
    }

    void paintButton (juce::Graphics& g, bool isOver, bool isDown) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        g.setColour (isDown ? theme.selection : isOver ? theme.hover : theme.raised);
        g.fillRoundedRectangle (area, size::cardRadius);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, area, size::cardRadius);
        g.setColour (theme.accent);
        drawIcon (g, icon, area.removeFromLeft (48.0f), 20.0f);
        area = area.reduced (0.0f, 8.0f).withTrimmedRight (10.0f);
        g.setColour (theme.textStrong);
        drawText (g, look.fonts(), TextStyle::bodyMedium, getButtonText(), area.removeFromTop (19.0f), juce::Justification::centredLeft);
        g.setColour (isOver ? theme.textPrimary : theme.textSecondary);
        if (! isOver && theme.isDark)
            g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::small, doc, area, juce::Justification::centredLeft);
    }

private:
    const Icon icon;
    const juce::String doc;
};

StartPage::StartPage (Shell& s) : shell (s), firstVisit (s.workspace.services.preferences != nullptr && ! s.workspace.services.preferences->get().hasSeenFirstRun)
{
    setTitle ("Start");
    setOpaque (true);
    makeTiles();
    if (firstVisit)
        makeFirstVisit();
    if (shell.makeRecoveryCard != nullptr)
        recovery = shell.makeRecoveryCard();
    if (recovery != nullptr)
        addAndMakeVisible (*recovery);
    refresh();
}

StartPage::~StartPage()
{
    if (firstVisit && shell.workspace.services.preferences != nullptr)
        shell.workspace.services.preferences->change ([] (Preferences& p) { p.hasSeenFirstRun = true; });
}

void StartPage::makeTiles()
{
    auto* beginnings = shell.workspace.services.beginnings;
    for (const auto& each : beginnings->templates())
    {
        const auto icon = each.id == "demo" ? Icon::star : each.id == "podcast" ? Icon::headphones : each.id == "band" ? Icon::faders : each.id == "beat" ? Icon::grid : Icon::document;
        auto& tile      = *tiles.emplace_back (std::make_unique<Tile> (icon, each.title, each.doc));
        tile.onClick    = [this, beginnings, id = each.id] {
            if (id == "empty")
                shell.frame.open ("arrange"); // the new session that is here already
            else
                beginnings->begin (id);
        };
    }
    auto& open   = *tiles.emplace_back (std::make_unique<Tile> (Icon::folder, "Open...", "A session from a file."));
    open.onClick = [this] { shell.actions.run ("document.open"); };
    for (auto& tile : tiles)
        addAndMakeVisible (*tile);
}

void StartPage::makeFirstVisit()
{
    auto& services    = shell.workspace.services;
    auto& preferences = *services.preferences;
    chime.onClick     = [&services] { services.beginnings->playChime(); };
    device.onClick    = [this] { shell.actions.run ("settings.audio"); };
    theme.setChoice (preferences.get().theme == "nord-light" ? 1 : 0);
    theme.onChoice = [this, &preferences] (int choice) {
        const juce::String name = choice == 0 ? "nord-dark" : "nord-light";
        shell.workspace.run ("view.theme", { { "theme", name } });
        preferences.change ([name] (Preferences& p) { p.theme = name; });
    };
    scale.makeMenu = [this, &preferences] {
        juce::PopupMenu menu;
        for (const auto each : scales)
            menu.addItem (percent (each), true, each == preferences.get().scale, [this, &preferences, each] {
                preferences.change ([each] (Preferences& p) { p.scale = each; });
                scale.setText (percent (each));
            });
        return menu;
    };
    scale.setText (percent (preferences.get().scale));
    for (auto* part : std::initializer_list<juce::Component*> { &chime, &device, &theme, &scale })
        addAndMakeVisible (part);
}

void StartPage::makeRecents()
{
    const auto& services = shell.workspace.services;
    recents.clear();
    for (const auto& recent : shownRecents)
    {
        if (recents.size() == mostRecents)
            break;
        auto& row   = *recents.emplace_back (std::make_unique<RecentRow> (recent, services.now()));
        row.onClick = [this, path = recent.path] { shell.toasts.report (shell.workspace.services.documents.open (juce::File (path))); };
        addAndMakeVisible (row);
    }
}

void StartPage::refresh()
{
    const auto& services = shell.workspace.services;
    if (services.preferences != nullptr && services.preferences->get().recents != shownRecents)
    {
        shownRecents = services.preferences->get().recents;
        makeRecents();
        resized();
    }
    const auto current = services.devices != nullptr ? services.devices->current() : AudioDevices::Current();
    const auto text    = current.name.isEmpty() ? juce::String ("No audio device") : current.name + ", " + juce::String (current.sampleRate / 1000.0, 1) + " kHz";
    if (std::exchange (deviceText, text) != text)
        repaint();
}

juce::Component* StartPage::firstFocus()
{
    return recents.empty() ? static_cast<juce::Component*> (tiles.front().get()) : static_cast<juce::Component*> (recents.front().get());
}
} // namespace amp::gui
