#include "Gui/Export/ExportForm.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
using What  = ExportChoices::What;
using Range = ExportChoices::Range;

constexpr std::pair<What, const char*> whats[] { { What::mix, "The mix" }, { What::stems, "Stems: every track and bus" }, { What::selected, "Stems of the selected tracks" },
                                                 { What::regions, "The mix of each region" }, { What::markers, "The mix between markers" } };
constexpr std::pair<Range, const char*> ranges[] { { Range::whole, "The whole session" }, { Range::loop, "The loop" }, { Range::selection, "The selection" }, { Range::typed, "From .. to" } };
constexpr const char* kinds[] { "wav", "flac", "ogg" };
constexpr double targets[] { -9.0, -14.0, -16.0, -18.0, -23.0, -24.0 };

template <typename Choices, typename Value>
juce::String nameIn (const Choices& list, Value value)
{
    for (const auto& [each, text] : list)
        if (each == value)
            return text;
    return {};
}

juce::String kilohertz (int rate) { return juce::String (rate / 1000.0, rate % 1000 == 0 ? 0 : 1) + " kHz"; }
juce::String bitsText (int bits) { return bits == 16 ? "16 bit" : bits == 24 ? "24 bit" : "32 bit float"; }
} // namespace

ExportForm::ExportForm (Shell& s, ExportChoices& c) : shell (s), choices (c)
{
    setTitle ("Export settings");
    setFocusContainerType (FocusContainerType::focusContainer);
    what.makeMenu     = [this] { return whatMenu(); };
    range.makeMenu    = [this] { return rangeMenu(); };
    rate.makeMenu     = [this] { return rateMenu(); };
    bits.makeMenu     = [this] { return bitsMenu(); };
    loudness.makeMenu = [this] { return loudnessMenu(); };
    from.onEntry      = [this] (const juce::String& typed) { return enterEdge (typed, false); };
    to.onEntry        = [this] (const juce::String& typed) { return enterEdge (typed, true); };
    kind.onChoice     = [this] (int index) {
        choices.kind = kinds[index];
        if (choices.kind == "flac" && choices.bits == 32)
            choices.bits = 24;
        changed();
    };
    tail.onChange    = [this] (double value) { choices.tail = value, changed(); };
    ceiling.onChange = [this] (double value) { choices.ceiling = value, changed(); };
    target.onChange  = [this] (double value) { choices.loudness = value, changed(); };
    name.setTitle ("Names of the files");
    name.setTooltip ("{project} {name} {number} {date} {rate} {bits} are filled in");
    name.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::number));
    name.setIndents (8, 6);
    name.setEscapeAndReturnKeysConsumed (false);
    name.onTextChange = [this] {
        choices.pattern = name.getText();
        if (onChange != nullptr)
            onChange();
    };
    folder.setTitle ("Folder of the files");
    folder.onClick = [this] { askForFolder(); };
    dither.setTooltip ("Noise of one step, so that quiet sounds fade into it and do not distort. Leave it out for what is dithered already");
    dither.onClick = [this] { choices.dithers = dither.getToggleState(), changed(); };
    silence.setTooltip ("Otherwise nothing is exported while files are missing");
    silence.onClick = [this] { choices.allowsMissingMedia = silence.getToggleState(), changed(); };

    rows = { { "Export", { &what } }, { "Range", { &range } }, { "", { &from, &to } }, { "Tail", { &tail } }, { "Format", { &kind } }, { "", { &rate, &bits } }, { "", { &dither } },
             { "Loudness", { &loudness } }, { "", { &target, &ceiling } }, { "Names", { &name } }, { "Folder", { &folder } }, { "Missing", { &silence } } };
    for (auto& row : rows)
        for (auto* part : row.parts)
            addAndMakeVisible (part);
    name.setText (choices.pattern, false);
    refresh();
}

/** What is typed keeps the colour that it was typed in. */
void ExportForm::showNameColour()
{
    name.applyColourToAllText (findColour (juce::TextEditor::textColourId));
}

void ExportForm::changed()
{
    refresh();
    if (onChange != nullptr)
        onChange();
}

void ExportForm::refresh()
{
    const auto state    = shell.workspace.services.session.now();
    const auto project  = SessionView (state.root()).get<"project">();
    const auto& format  = shell.workspace.arrangement().time;
    const auto isWhole  = choices.what == What::regions || choices.what == What::markers;
    const auto isStems  = choices.what == What::stems || choices.what == What::selected;
    what.setText (nameIn (whats, choices.what));
    range.setText (isWhole ? juce::String ("Each its own") : nameIn (ranges, choices.range));
    range.setEnabled (! isWhole);
    from.setText ("from " + format.text (choices.typed.getStart()).trim());
    to.setText ("to " + format.text (choices.typed.getEnd()).trim());
    tail.setValue (choices.tail);
    kind.setChoice (juce::StringArray (kinds, juce::numElementsInArray (kinds)).indexOf (choices.kind));
    rate.setText (choices.sampleRate > 0 ? kilohertz (choices.sampleRate) : kilohertz (static_cast<int> (project.get<"sampleRate">())));
    const auto depth = choices.bits > 0 ? choices.bits : static_cast<int> (project.get<"bitDepth">());
    bits.setText (choices.kind == "ogg" ? juce::String ("about 190 kbit/s") : bitsText (depth));
    dither.setVisible (choices.kind != "ogg" && depth == 16);
    dither.setToggleState (choices.dithers, juce::dontSendNotification);
    bits.setEnabled (choices.kind != "ogg");
    loudness.setText (isStems ? juce::String ("As mixed: stems keep their balance") : choices.loudness ? "To " + juce::String (*choices.loudness, 1) + " LUFS" : juce::String ("As mixed"));
    loudness.setEnabled (! isStems);
    target.setValue (choices.loudness.value_or (-14.0));
    ceiling.setValue (choices.ceiling);
    folder.setButtonText (choices.folder.getFullPathName());
    folder.setTooltip (choices.folder.getFullPathName());
    silence.setToggleState (choices.allowsMissingMedia, juce::dontSendNotification);

    const auto isTyped = ! isWhole && choices.range == Range::typed;
    from.setVisible (isTyped);
    to.setVisible (isTyped);
    const auto isTargeted = ! isStems && choices.loudness.has_value();
    target.setVisible (isTargeted);
    ceiling.setVisible (isTargeted);
    auto lacks = choices.allowsMissingMedia;
    for (const auto& row : shell.workspace.arrangement().rows())
        lacks = lacks || std::any_of (row.clips.begin(), row.clips.end(), [] (const ClipItem& clip) { return clip.isMissing; });
    silence.setVisible (lacks);
    resized();
    repaint();
}

template <typename Value>
void ExportForm::addChoice (juce::PopupMenu& menu, const juce::String& text, Value& target_, Value value)
{
    menu.addItem (text, true, target_ == value, [safe = SafePointer (this), &target_, value] {
        if (safe == nullptr)
            return;
        target_ = value;
        safe->changed();
    });
}

juce::PopupMenu ExportForm::whatMenu()
{
    juce::PopupMenu menu;
    for (const auto& [each, text] : whats)
        addChoice (menu, text, choices.what, each);
    return menu;
}

juce::PopupMenu ExportForm::rangeMenu()
{
    juce::PopupMenu menu;
    for (const auto& [each, text] : ranges)
        addChoice (menu, text, choices.range, each);
    return menu;
}

juce::PopupMenu ExportForm::rateMenu()
{
    juce::PopupMenu menu;
    addChoice (menu, "As the project", choices.sampleRate, 0);
    for (const auto each : { 44100, 48000, 88200, 96000, 176400, 192000 })
        addChoice (menu, kilohertz (each), choices.sampleRate, each);
    return menu;
}

juce::PopupMenu ExportForm::bitsMenu()
{
    juce::PopupMenu menu;
    addChoice (menu, "As the project", choices.bits, 0);
    for (const auto each : { 16, 24, 32 })
        if (each != 32 || choices.kind != "flac")
            addChoice (menu, bitsText (each), choices.bits, each);
    return menu;
}

juce::PopupMenu ExportForm::loudnessMenu()
{
    juce::PopupMenu menu;
    addChoice (menu, "As mixed", choices.loudness, std::optional<double>());
    for (const auto each : targets)
        addChoice (menu, "To " + juce::String (each, 1) + " LUFS", choices.loudness, std::optional (each));
    return menu;
}

juce::PopupMenu ExportForm::presetMenu()
{
    juce::PopupMenu menu;
    for (const auto& preset : exportPresets())
        menu.addItem (preset.name, true, preset.matches (choices), [safe = SafePointer (this), preset] {
            if (safe == nullptr)
                return;
            preset.apply (safe->choices);
            safe->changed();
        });
    return menu;
}

juce::String ExportForm::presetName() const
{
    for (const auto& preset : exportPresets())
        if (preset.matches (choices))
            return preset.name;
    return "Own settings";
}

Result<> ExportForm::enterEdge (const juce::String& typed, bool isEnd)
{
    const auto at = shell.workspace.arrangement().time.parse (typed.trim().trimCharactersAtStart ("fromt").trim());
    if (! at)
        return at.error();
    choices.typed = isEnd ? choices.typed.withEnd (std::max (0.0, *at)) : choices.typed.withStart (std::max (0.0, *at));
    changed();
    return {};
}

void ExportForm::askForFolder()
{
    using Browser = juce::FileBrowserComponent;
    question.ask ({ "Folder of the files", "*", choices.folder }, Browser::openMode | Browser::canSelectDirectories, [safe = SafePointer (this)] (const juce::Array<juce::File>& chosen) {
        if (safe == nullptr || chosen.isEmpty())
            return;
        safe->choices.folder = chosen[0];
        safe->changed();
    });
}

void ExportForm::resized()
{
    auto area = getLocalBounds();
    for (auto& row : rows)
    {
        if (std::none_of (row.parts.begin(), row.parts.end(), [] (auto* part) { return part->isVisible(); }))
            continue;
        auto line        = area.removeFromTop (rowHeight).withTrimmedLeft (nameWidth).reduced (0, 4);
        const auto count = static_cast<int> (row.parts.size());
        const auto width = (line.getWidth() - 8 * (count - 1)) / count;
        for (auto* part : row.parts)
        {
            part->setBounds (line.removeFromLeft (width));
            line.removeFromLeft (8);
        }
    }
}

void ExportForm::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    for (const auto& row : rows)
        if (row.name.isNotEmpty() && row.parts.front()->isVisible())
        {
            g.setColour (look.theme().textSecondary);
            drawText (g, look.fonts(), TextStyle::body, row.name, row.parts.front()->getBounds().toFloat().withX (0.0f).withWidth (nameWidth - 8.0f), juce::Justification::centredLeft);
        }
}
} // namespace amp::gui
