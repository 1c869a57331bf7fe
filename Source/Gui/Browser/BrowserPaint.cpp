#include "Gui/Browser/BrowserPane.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Model/Lookup.h"

// How the browser and its rows look.
namespace amp::gui
{
namespace
{
juce::String lengthText (double seconds)
{
    const auto tenths = static_cast<juce::int64> (std::llround (seconds * 10.0));
    return juce::String (tenths / 600) + ":" + juce::String (tenths / 10 % 60).paddedLeft ('0', 2) + "." + juce::String (tenths % 10);
}

juce::String facts (double seconds, int rate, int channels)
{
    juce::StringArray parts;
    if (seconds > 0.0)
        parts.add (lengthText (seconds));
    if (rate > 0)
        parts.add (juce::String (rate / 1000.0, rate % 1000 == 0 ? 0 : 1) + "k");
    if (channels > 0)
        parts.add (channels == 1 ? juce::String ("mono") : channels == 2 ? juce::String ("stereo") : juce::String (channels) + " ch");
    return parts.joinIntoString ("  ");
}

void drawWave (juce::Graphics& g, Waveforms& waves, const juce::String& path, double seconds, juce::Rectangle<float> area)
{
    std::vector<PeakColumn> columns (static_cast<size_t> (std::max (1.0f, area.getWidth())));
    if (seconds <= 0.0 || ! waves.read (path, 0, 0.0, seconds / static_cast<double> (columns.size()), columns))
        return;
    juce::RectangleList<float> bars;
    for (size_t i = 0; i < columns.size(); ++i)
        bars.addWithoutMerging ({ area.getX() + static_cast<float> (i), area.getCentreY() - columns[i].max * area.getHeight() / 2, 1.0f,
                                  std::max (1.0f, (columns[i].max - columns[i].min) * area.getHeight() / 2) });
    g.fillRectList (bars);
}
} // namespace

juce::String BrowserPane::getNameForRow (int row)
{
    const auto* r = at (row);
    if (r == nullptr)
        return {};
    return r->name + (r->isFolder ? ", folder" : r->isMissing ? ", missing" : ", " + facts (r->seconds, r->sampleRate, r->channels));
}

juce::String BrowserPane::getTooltipForRow (int row)
{
    const auto* r = at (row);
    return r == nullptr ? juce::String() : r->isMissing ? r->sessionPath + " is missing; double-click to look for it" : r->file.getFullPathName();
}

void BrowserPane::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool isSelected)
{
    const auto* r = at (row);
    if (r == nullptr)
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = juce::Rectangle<int> (width, height).toFloat();
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRoundedRectangle (area.reduced (4.0f, 1.0f), size::buttonRadius);
    }
    area = area.reduced (10.0f, 4.0f);
    g.setColour (r->isMissing ? theme.warn : isSelected ? theme.textStrong : theme.textSecondary);
    drawIcon (g, r->isFolder ? Icon::folder : r->isMissing ? Icon::warning : Icon::wave, area.removeFromLeft (22.0f).withHeight (20.0f), 15.0f);
    area.removeFromLeft (4.0f);
    auto top = area.removeFromTop (20.0f);

    auto& waves        = r->sessionPath.isEmpty() ? shelf.disk() : shell.workspace.services.waveforms;
    const auto path    = r->sessionPath.isEmpty() ? r->file.getFullPathName() : r->sessionPath;
    const auto isSound = ! r->isFolder && ! r->isMissing;
    const auto seconds = r->seconds > 0.0 || ! isSound ? r->seconds : waves.duration (path);
    const auto project = static_cast<int> (SessionView (shell.workspace.services.session.now().root()).get<"project">().get<"sampleRate">());
    const auto itsRate = r->sampleRate > 0 || ! isSound ? r->sampleRate : juce::roundToInt (waves.sampleRate (path));
    const auto count   = r->channels > 0 || ! isSound ? r->channels : waves.channels (path);
    const auto figures = r->isMissing ? juce::String ("missing") : isSound && waves.isMissing (path) ? juce::String ("not audio") : facts (seconds, itsRate != project ? itsRate : 0, count); // where it is not the session's own
    if (figures.isNotEmpty())
    {
        const auto wide = std::min (top.getWidth() * 0.55f, textWidth (look.fonts(), TextStyle::smallNumber, figures) + 2.0f);
        g.setColour (r->isMissing ? theme.warn : isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::smallNumber, figures, top.removeFromRight (wide), juce::Justification::centredRight);
        top.removeFromRight (6.0f);
    }
    g.setColour (r->isMissing ? theme.textSecondary : isSelected ? theme.textStrong : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::body, r->name, top, juce::Justification::centredLeft);
    if (! isSound)
        return;
    g.setColour (isSelected ? theme.accent : theme.borderControl);
    drawWave (g, waves, path, seconds, area.withTrimmedTop (1.0f));
}

void BrowserPane::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.fillAll (look.theme().panel);
    g.setColour (look.theme().textSecondary);
    drawText (g, look.fonts(), TextStyle::small, searchText, field.getBounds().translated (0, field.getHeight()).withHeight (22).toFloat().withTrimmedLeft (4.0f), juce::Justification::centredLeft);
    if (! shown.empty())
        return;
    g.setColour (look.theme().textSecondary);
    g.setFont (look.fonts().get (TextStyle::small));
    g.drawFittedText (emptyText, list.getBounds().reduced (16, 12).removeFromTop (60), juce::Justification::topLeft, 3);
}
} // namespace amp::gui
