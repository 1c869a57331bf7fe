#include "Gui/Transport/TransportBar.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"
#include "Gui/Workspace/LoopRange.h"

namespace amp::gui
{
TransportBar::TransportBar (Workspace& w)
    : workspace (w), toStart (Icon::toStart, "To the start"), play (Icon::play, "Play", IconButton::Tone::play), stop (Icon::stop, "Stop"),
      loop (Icon::loop, "Loop"), metronome (Icon::metronome, "Metronome"), clock ("Position", TextStyle::clock, EntryField::Frame::well),
      format ("Time format"), tempo ("Tempo", { 20.0, 999.0, 120.0, 1.0 }, numberFormat (20.0, 999.0, 2, "BPM"), TextStyle::number, "BPM"),
      signature ("Time signature", TextStyle::number, EntryField::Frame::none, "Meter"), snap (Icon::magnet, "Snap to the grid"), grid ("Grid"), meter ("Level of the master", LevelMeter::Orientation::lying)
{
    setTitle ("Transport");
    setOpaque (true);
    auto& transport = workspace.services.transport;
    toStart.setTooltip ("To the start  (Home)");
    play.setTooltip ("Play or pause  (Space)");
    stop.setTooltip ("Stop, and back to where playing began  (Shift+Space)");
    loop.setTooltip ("Loop  (L)");
    metronome.setTooltip ("Metronome  (K)");
    clock.setTooltip ("Position  (double-click to type)");
    tempo.setTooltip ("Tempo  (double-click to type)");
    signature.setTooltip ("Time signature  (double-click to type)");
    snap.setTooltip ("Snap to the grid  (N)");

    toStart.onClick   = [&transport] { transport.locate (0.0); };
    play.onClick      = [this] { togglePlay(); };
    stop.onClick      = [&transport] { transport.stop(); };
    loop.onClick      = [this] { toggleLoop (workspace); };
    metronome.onClick = [this] { workspace.run ("metronome.toggle"); };
    metronomeMenu.onClick = [this] {
        if (onMetronome != nullptr)
            onMetronome (metronomeMenu);
    };
    follow.setTooltip ("Follow the playhead  (F)");
    follow.onClick = [this] {
        if (onFollow != nullptr)
            onFollow();
    };
    tap.setTooltip ("Tap the tempo  (Ctrl+Alt+B)");
    tap.onClick       = [this] { tapTempo(); };
    clock.onEntry     = [this] (const juce::String& text) { return locateTo (text); };
    signature.onEntry = [this] (const juce::String& text) { return setSignature (text); };
    snap.onClick      = [this] { workspace.run ("view.snap", { { "on", ! workspace.arrangement().snaps } }); };
    grid.makeMenu     = [this] { return gridMenu(); };
    format.makeMenu   = [this] { return formatMenu(); };
    meter.onClearClip = [this] { workspace.levels.clearClip (Telemetry::master); };
    bind (tempo, workspace, [] { return Binding { "tempo.set", {}, "bpm" }; });

    for (auto* part : std::initializer_list<juce::Component*> { &toStart, &play, &stop, &loop, &metronome, &metronomeMenu, &clock, &format, &tempo, &tap, &signature, &follow,
                                                                &snap, &grid, &meter })
        addAndMakeVisible (part);
    refresh();
}

void TransportBar::setViews (const juce::StringArray& titles, std::function<void (int)> onChoice)
{
    views           = std::make_unique<SegmentedControl> ("View", titles);
    views->onChoice = std::move (onChoice);
    addAndMakeVisible (*views);
    resized();
}

void TransportBar::tapTempo()
{
    if (const auto bpm = taps.tap (juce::Time::getMillisecondCounterHiRes() * 0.001))
        workspace.run ("tempo.set", { { "bpm", std::round (*bpm * 10.0) / 10.0 } }, tapping);
    else
        tapping = workspace.newGesture();
}

void TransportBar::togglePlay()
{
    auto& transport = workspace.services.transport;
    if (transport.isPlaying())
        transport.pause();
    else
        transport.play();
}

Result<> TransportBar::locateTo (const juce::String& text)
{
    const auto seconds = workspace.arrangement().time.parse (text);
    if (! seconds)
        return seconds.error();
    workspace.services.transport.locate (*seconds);
    return {};
}

Result<> TransportBar::setSignature (const juce::String& text)
{
    const auto parts = juce::StringArray::fromTokens (text.removeCharacters (" "), "/", {});
    const Error wrong { {}, "a signature such as 4/4 or 7/8" };
    if (parts.size() != 2 || ! parts[0].containsOnly ("0123456789") || ! parts[1].containsOnly ("0123456789"))
        return wrong;
    const auto beats = parts[0].getIntValue(), unit = parts[1].getIntValue();
    if (beats < 1 || beats > 64 || unit < 1 || unit > 64 || ! juce::isPowerOfTwo (unit))
        return wrong;
    workspace.run ("meter.set", { { "numerator", beats }, { "denominator", unit } });
    return {};
}

juce::PopupMenu TransportBar::gridMenu()
{
    juce::PopupMenu menu;
    for (const auto name : schema::gridResolutions)
    {
        const juce::String text (name.data(), name.size());
        menu.addItem (text, true, text == workspace.arrangement().resolution, [this, text] { workspace.run ("view.grid", { { "resolution", text } }); });
    }
    return menu;
}

juce::PopupMenu TransportBar::formatMenu()
{
    juce::PopupMenu menu;
    for (const auto name : schema::timeFormats)
    {
        const juce::String text (name.data(), name.size());
        menu.addItem (text, true, TimeFormat::kindOf (text) == workspace.arrangement().time.kind, [this, text] { workspace.run ("view.timeFormat", { { "format", text } }); });
    }
    return menu;
}

void TransportBar::refresh()
{
    const auto state = workspace.services.session.now();
    const SessionView session (state.root());
    const auto& song = workspace.arrangement();
    tempo.setValue (song.time.grid.map.bpmAt (0.0));
    const auto atStart = song.time.grid.map.signatureAt (0.0);
    signature.setText (juce::String (atStart.beats) + "/" + juce::String (atStart.unit));
    loop.setToggleState (song.isLooping, juce::dontSendNotification);
    loop.setTooltip (song.loop ? "Loop  (L)" : "No loop is set: drag along the upper half of the ruler");
    metronome.setToggleState (session.get<"transport">().get<"isMetronomeEnabled">(), juce::dontSendNotification);
    snap.setToggleState (song.snaps, juce::dontSendNotification);
    grid.setText (song.resolution);
    format.setText (session.get<"ui">().get<"view">().get<"timeFormat">());
}

void TransportBar::advance (double seconds)
{
    const auto& transport = workspace.services.transport;
    clock.setText (workspace.arrangement().time.text (transport.position()));
    play.setToggleState (transport.isPlaying(), juce::dontSendNotification);
    play.setIcon (transport.isPlaying() ? Icon::pause : Icon::play);

    meter.advance (seconds, workspace.levels.of (Telemetry::master));
    const auto hold = meter.holdDecibels();
    const auto text = meter.isClipped() ? juce::String ("CLIP") : hold <= MeterBallistics::floor ? juce::String ("-inf") : juce::String (hold, 1);
    if (std::exchange (peakText, text) != text)
        repaint (peakArea);
}

void TransportBar::resized()
{
    const auto fits = getWidth() >= 1280;
    auto area       = getLocalBounds().reduced (12, 0).withSizeKeepingCentre (getWidth() - 24, size::transportButton);
    for (auto* button : { &toStart, &play, &stop, &loop })
    {
        button->setBounds (area.removeFromLeft (size::transportButton));
        area.removeFromLeft (4);
    }
    metronome.setBounds (area.removeFromLeft (size::transportButton));
    metronomeMenu.setBounds (area.removeFromLeft (20).withSizeKeepingCentre (20, 24));
    area.removeFromLeft (fits ? 8 : 4);
    clock.setBounds (area.removeFromLeft (fits ? 168 : 148));
    area.removeFromLeft (fits ? 8 : 4);
    format.setBounds (area.removeFromLeft (104).withSizeKeepingCentre (104, 28));
    area.removeFromLeft (fits ? 12 : 4);
    tempo.setBounds (area.removeFromLeft (fits ? 64 : 56).expanded (0, 3));
    tap.setBounds (area.removeFromLeft (40).withSizeKeepingCentre (40, 24));
    signature.setBounds (area.removeFromLeft (48).expanded (0, 3));
    area.removeFromLeft (fits ? 16 : 4);
    if (views != nullptr)
    {
        const auto width = views->count() * (fits ? 84 : 66);
        views->setBounds (area.removeFromLeft (width).withSizeKeepingCentre (width, 28));
    }
    area.removeFromLeft (fits ? 16 : 4);
    follow.setBounds (area.removeFromLeft (28).withSizeKeepingCentre (28, 28));
    area.removeFromLeft (4);
    snap.setBounds (area.removeFromLeft (28).withSizeKeepingCentre (28, 28));
    area.removeFromLeft (4);
    grid.setBounds (area.removeFromLeft (fits ? 92 : 76).withSizeKeepingCentre (fits ? 92 : 76, 28));

    const auto meterWidth = juce::jlimit (60, 168, area.getWidth() - 64);
    meter.setBounds (area.removeFromRight (meterWidth).withSizeKeepingCentre (meterWidth, 18));
    peakArea = area.removeFromRight (52);
}

void TransportBar::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
    g.setColour (peakText == "CLIP" ? theme.dangerText : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::number, peakText, peakArea.toFloat().withTrimmedRight (8.0f), juce::Justification::centredRight);
}
} // namespace amp::gui
