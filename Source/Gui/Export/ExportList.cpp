#include "Gui/Export/ExportList.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::String minutes (double seconds)
{
    const auto tenths = static_cast<juce::int64> (std::llround (seconds * 10.0));
    return juce::String (tenths / 600) + ":" + juce::String (tenths / 10 % 60).paddedLeft ('0', 2) + "." + juce::String (tenths % 10);
}

juce::String figure (const std::optional<double>& value) { return value ? juce::String (*value, 1) : juce::String ("-inf"); }

constexpr const char* heads[] { "Length", "LUFS", "dBTP", "Peak" };
} // namespace

ExportList::ExportList()
{
    setTitle ("Files");
    list.setTitle ("Files");
    list.setRowHeight (rowHeight);
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    addAndMakeVisible (list);
}

ExportList::~ExportList()
{
    list.setModel (nullptr);
}

void ExportList::showPlan (const ExportOrder& order, const NodePtr& root)
{
    isResult      = false;
    replacedCount = 0;
    totalBytes    = 0;
    rows.clear();
    for (const auto& pass : order.passes)
        for (const auto& file : pass.files)
        {
            const auto size = bytesOf (order, pass, file, root);
            totalBytes += size;
            const auto isThere = file.file.existsAsFile();
            replacedCount += isThere ? 1 : 0;
            rows.push_back ({ file.file, minutes (secondsOf (order, pass, root)) + "   about " + juce::File::descriptionOfSizeInBytes (size), isThere ? juce::String ("replaces the file") : juce::String() });
        }
    list.updateContent();
    list.repaint();
    repaint();
}

void ExportList::showResults (const std::vector<ExportedFile>& files)
{
    isResult = true;
    rows.clear();
    for (const auto& file : files)
        rows.push_back ({ file.file, {}, file.warnings.joinIntoString ("; "), { minutes (file.seconds), figure (file.lufs), figure (file.truePeak), figure (file.samplePeak) } });
    list.updateContent();
    if (! rows.empty())
        list.selectRow (0);
    list.repaint();
    repaint();
}

juce::File ExportList::chosen() const
{
    const auto row = list.getSelectedRow();
    return juce::isPositiveAndBelow (row, static_cast<int> (rows.size())) ? rows[static_cast<size_t> (row)].file : juce::File();
}

void ExportList::selectedRowsChanged (int)
{
    if (onChoice != nullptr)
        onChoice();
}

void ExportList::open (int row)
{
    if (juce::isPositiveAndBelow (row, getNumRows()) && onOpen != nullptr)
        onOpen (rows[static_cast<size_t> (row)].file);
}

juce::String ExportList::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};
    const auto& r = rows[static_cast<size_t> (row)];
    auto text     = r.file.getFileName() + (r.detail.isEmpty() ? "" : ", " + r.detail);
    for (size_t i = 0; i < r.figures.size(); ++i)
        text << ", " << heads[i] << " " << r.figures[i];
    return text + (r.warning.isEmpty() ? "" : ", " + r.warning);
}

void ExportList::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool isSelected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto& r     = rows[static_cast<size_t> (row)];
    auto area         = juce::Rectangle<int> (width, height).toFloat();
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRoundedRectangle (area.reduced (2.0f, 1.0f), size::buttonRadius);
    }
    area             = area.reduced (10.0f, 4.0f);
    const auto below = r.detail.isNotEmpty() || r.warning.isNotEmpty();
    auto top         = below ? area.removeFromTop (area.getHeight() / 2) : area;
    for (size_t i = r.figures.size(); i-- > 0;)
    {
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::number, r.figures[i], top.removeFromRight (figureWidth), juce::Justification::centredRight);
    }
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::bodyMedium, r.file.getFileName(), top, juce::Justification::centredLeft);
    if (! below)
        return;
    g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
    if (r.detail.isNotEmpty())
        drawText (g, look.fonts(), TextStyle::smallNumber, r.detail, r.warning.isEmpty() ? area : area.removeFromLeft (area.getWidth() * 0.52f), juce::Justification::centredLeft);
    if (r.warning.isEmpty())
        return;
    g.setColour (theme.warn);
    drawIcon (g, Icon::warning, area.removeFromLeft (18.0f), 13.0f);
    drawText (g, look.fonts(), TextStyle::small, r.warning, area, juce::Justification::centredLeft);
}

void ExportList::resized()
{
    list.setBounds (getLocalBounds().withTrimmedTop (headHeight).reduced (1));
}

void ExportList::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    g.setColour (theme.well);
    g.fillRoundedRectangle (area, size::buttonRadius);
    g.setColour (theme.borderSubtle);
    g.drawRoundedRectangle (area.reduced (0.5f), size::buttonRadius, 1.0f);
    auto head = area.removeFromTop (headHeight).reduced (11.0f, 0.0f);
    g.setColour (theme.textSecondary);
    if (isResult)
        for (int i = 3; i >= 0; --i)
            drawText (g, look.fonts(), TextStyle::label, heads[i], head.removeFromRight (figureWidth), juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::label, rows.size() == 1 ? juce::String ("1 FILE") : juce::String (rows.size()) + " FILES", head, juce::Justification::centredLeft);
}
} // namespace amp::gui
