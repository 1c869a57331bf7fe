#include "Gui/Help/SilenceCard.h"

#include "Gui/Settings/AudioDevices.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto margin = 20, helpWidth = 150;

/** No sound of any strip is heard without a device. */
std::optional<pattern::SilenceReason> whyNoDevice (AudioDevices* devices)
{
    if (devices == nullptr)
        return {};
    if (const auto trouble = devices->trouble(); trouble.isNotEmpty())
        return pattern::SilenceReason { trouble, "Sound settings" };
    if (devices->current().type == AudioDevices::silentType)
        return pattern::SilenceReason { "The null device plays, which makes no sound", "Sound settings" };
    return {};
}
} // namespace

SilenceCard::SilenceCard (Shell& s, const juce::String& id) : shell (s), strip (id)
{
    setOpaque (true);
    setWantsKeyboardFocus (true);
    close.onClick = [this] { shell.overlays.close(); };
    addAndMakeVisible (close);
    ask();
}

void SilenceCard::ask()
{
    auto& workspace  = shell.workspace;
    const auto* item = workspace.strips().find (strip);
    setTitle ("Why is " + (item != nullptr ? item->name : strip) + " silent?");
    found = pattern::whySilent (workspace.services.session.now().root(),
                                { strip, workspace.services.transport.position(), [&waves = workspace.services.waveforms] (const juce::String& file) { return waves.isMissing (file); } });
    if (const auto device = whyNoDevice (workspace.services.devices))
        found.insert (found.begin(), *device);

    leaving = std::exchange (buttons, {}); // one of them may be what asked
    for (auto& button : leaving)
        removeChildComponent (button.get());
    juce::StringArray spoken;
    for (size_t i = 0; i < found.size(); ++i)
    {
        spoken.add (found[i].text);
        buttons.push_back (found[i].help.isEmpty() ? nullptr : std::make_unique<juce::TextButton> (found[i].help));
        if (buttons.back() == nullptr || i >= mostRows)
            continue;
        buttons.back()->onClick = [this, i] { helpWith (i); };
        addAndMakeVisible (*buttons.back());
    }
    setDescription (spoken.joinIntoString (". "));
    resized();
    repaint();
}

void SilenceCard::helpWith (size_t reason)
{
    const auto help = found[reason]; // asking again replaces it
    auto& workspace = shell.workspace;
    if (help.goTo)
        workspace.services.transport.locate (*help.goTo);
    else if (help.remedy.empty())
        return (void) shell.actions.run ("settings.audio");
    else if (help.remedy.front().command == "media.relink")
        return (void) shell.actions.run ("media.missing");
    const auto gesture = workspace.newGesture();
    for (const auto& step : help.remedy)
        workspace.run (step.command, step.arguments, gesture);
    workspace.endGesture();
    workspace.refresh();
    workspace.markChanged();
    ask();
}

void SilenceCard::resized()
{
    auto area = getLocalBounds().reduced (margin, 0);
    close.setBounds (area.removeFromTop (headHeight).removeFromRight (80).withSizeKeepingCentre (80, 28));
    for (auto& button : buttons)
    {
        const auto row = area.removeFromTop (rowHeight);
        if (button != nullptr)
            button->setBounds (row.withLeft (row.getRight() - helpWidth).withSizeKeepingCentre (helpWidth, 28));
    }
}

void SilenceCard::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto area = getLocalBounds().reduced (margin, 0).toFloat();
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::title, getTitle(), area.removeFromTop (headHeight).withTrimmedRight (100.0f), juce::Justification::centredLeft);
    if (found.empty())
    {
        g.setColour (theme.ok);
        drawText (g, look.fonts(), TextStyle::body, "Nothing here keeps it silent.", area.removeFromTop (rowHeight), juce::Justification::centredLeft);
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::body, "Effects may: bypass them one after the other, and watch the meter.", area.removeFromTop (24.0f), juce::Justification::centredLeft);
        return;
    }
    for (size_t i = 0; i < std::min (found.size(), static_cast<size_t> (mostRows)); ++i)
    {
        auto row = area.removeFromTop (static_cast<float> (rowHeight));
        g.setColour (theme.gridBar);
        g.fillRect (row.withHeight (1.0f));
        if (buttons[i] != nullptr)
            row.removeFromRight (helpWidth + 12.0f);
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, found[i].text + ".", row, juce::Justification::centredLeft);
    }
}

void addSilenceCard (Shell& shell)
{
    auto& workspace = shell.workspace;
    workspace.onWhySilent = [&shell] (const juce::String& strip) {
        auto card         = std::make_unique<SilenceCard> (shell, strip);
        const auto height = card->idealHeight();
        shell.overlays.show (std::move (card), { SilenceCard::width, height });
    };
    shell.actions.add ({ .id = "track.whySilent", .title = "Why is this silent?", .menu = "Track",
                         .run = [&workspace] {
                             const auto& chosen = workspace.selected();
                             workspace.onWhySilent (chosen.is (Selected::Kind::strip) && chosen.owner.isNotEmpty() ? chosen.owner : workspace.selectedTrack());
                         },
                         .whyNot = [&workspace] {
                             return workspace.selectedTrack().isEmpty() && workspace.selected().owner.isEmpty() ? juce::String ("no track is selected") : juce::String();
                         } });
}
} // namespace amp::gui
