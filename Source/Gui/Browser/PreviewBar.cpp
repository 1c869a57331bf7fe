#include "Gui/Browser/PreviewBar.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::String minutes (double seconds)
{
    const auto whole = static_cast<juce::int64> (std::max (0.0, seconds));
    return juce::String (whole / 60) + ":" + juce::String (whole % 60).paddedLeft ('0', 2);
}
} // namespace

PreviewBar::PreviewBar (MediaShelf& s) : shelf (s)
{
    setTitle ("Preview");
    start.onClick = [this] { toggle(); };
    for (auto* each : { &atOnce, &inTempo })
    {
        each->setClickingTogglesState (true);
        each->onClick = [this] {
            if (onSwitch != nullptr)
                onSwitch();
        };
        addAndMakeVisible (each);
    }
    atOnce.setTooltip ("Files are heard as soon as they are chosen");
    inTempo.setTooltip ("Loops are heard in the session's tempo");
    addAndMakeVisible (start);
    start.setEnabled (false);
}

void PreviewBar::setSwitches (bool auditionsAtOnce, bool auditionsInTempo)
{
    atOnce.setToggleState (auditionsAtOnce, juce::dontSendNotification);
    inTempo.setToggleState (auditionsInTempo, juce::dontSendNotification);
}

void PreviewBar::show (const juce::File& next)
{
    file    = next;
    seconds = 0;
    start.setEnabled (file != juce::File());
    setDescription (file.getFileName());
    repaint();
}

double PreviewBar::tempo() const
{
    return inTempo.getToggleState() ? tempoOfLoop (file.getFileName(), shelf.disk().duration (file.getFullPathName())) : 0.0;
}

void PreviewBar::play (double from)
{
    if (file == juce::File())
        return;
    const auto own  = tempo();
    const auto wish = own > 0.0 && sessionTempo != nullptr ? own / sessionTempo() : 1.0;
    shelf.play (file, from, wish >= 0.5 && wish <= 2.0 ? wish : 1.0);
    advance();
}

void PreviewBar::toggle()
{
    if (now.isLoading || now.position >= 0.0)
        shelf.stop();
    else
        play();
    advance();
}

void PreviewBar::advance()
{
    const auto before = std::exchange (now, shelf.audition());
    const auto sounds = now.isLoading || now.position >= 0.0;
    if (start.getToggleState() != sounds)
    {
        start.setToggleState (sounds, juce::dontSendNotification);
        start.setIcon (sounds ? Icon::stop : Icon::play);
        start.setTitle (sounds ? "Stop listening" : "Listen");
    }
    const auto length = shelf.disk().duration (file.getFullPathName());
    const auto waves  = shelf.disk().generation();
    if (std::exchange (seconds, length) != length || std::exchange (shownWaves, waves) != waves || now.position != before.position || now.problem != before.problem)
        repaint();
}

juce::Rectangle<int> PreviewBar::waveArea() const
{
    return getLocalBounds().reduced (8, 6).removeFromTop (44).withTrimmedLeft (44);
}

void PreviewBar::mouseDown (const juce::MouseEvent& e)
{
    const auto area = waveArea();
    if (seconds > 0.0 && area.contains (e.getPosition()))
        play (seconds * (e.x - area.getX()) / area.getWidth());
}

void PreviewBar::resized()
{
    auto area = getLocalBounds().reduced (8, 6);
    start.setBounds (area.removeFromTop (44).removeFromLeft (36).withSizeKeepingCentre (32, 32));
    area.removeFromTop (6);
    inTempo.setBounds (area.removeFromRight (84).withHeight (26));
    area.removeFromRight (6);
    atOnce.setBounds (area.removeFromRight (60).withHeight (26));
}

void PreviewBar::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.borderSubtle);
    g.fillRect (0, 0, getWidth(), 1);
    const auto area = waveArea();
    g.setColour (theme.well);
    g.fillRoundedRectangle (area.toFloat(), size::buttonRadius);

    const auto path = file.getFullPathName();
    if (now.problem.isNotEmpty() && now.file == file)
    {
        g.setColour (theme.warn);
        drawText (g, look.fonts(), TextStyle::small, now.problem, area.toFloat().reduced (8.0f, 0.0f), juce::Justification::centredLeft);
    }
    else if (file != juce::File() && seconds > 0.0)
    {
        std::vector<PeakColumn> columns (static_cast<size_t> (area.getWidth()));
        if (shelf.disk().read (path, 0, 0.0, seconds / area.getWidth(), columns))
        {
            juce::RectangleList<float> bars;
            const auto middle = static_cast<float> (area.getCentreY()), half = static_cast<float> (area.getHeight()) / 2.0f - 3.0f;
            for (size_t i = 0; i < columns.size(); ++i)
                bars.addWithoutMerging ({ static_cast<float> (area.getX()) + static_cast<float> (i), middle - columns[i].max * half, 1.0f,
                                          std::max (1.0f, (columns[i].max - columns[i].min) * half) });
            g.setColour (theme.accent);
            g.fillRectList (bars);
        }
        if (now.position >= 0.0 && now.file == file)
        {
            g.setColour (theme.playhead);
            g.fillRect (static_cast<float> (area.getX()) + static_cast<float> (now.position / seconds * area.getWidth()), static_cast<float> (area.getY()), 1.5f, static_cast<float> (area.getHeight()));
        }
    }
    g.setColour (theme.textSecondary);
    auto line      = getLocalBounds().reduced (8, 6).withTrimmedTop (50).toFloat().withHeight (26.0f).withRight (static_cast<float> (atOnce.getX()) - 6.0f);
    const auto bpm = file != juce::File() ? tempoOfLoop (file.getFileName(), seconds) : 0.0;
    const auto where = file == juce::File() ? juce::String ("Choose a file")
                       : now.isLoading      ? juce::String ("Loading")
                                            : (now.position >= 0.0 && now.file == file ? minutes (now.position) + " / " : juce::String()) + minutes (seconds) + (bpm > 0.0 ? "  " + juce::String (bpm, 0) + " bpm" : juce::String());
    drawText (g, look.fonts(), TextStyle::smallNumber, where, line, juce::Justification::centredLeft);
}
} // namespace amp::gui
