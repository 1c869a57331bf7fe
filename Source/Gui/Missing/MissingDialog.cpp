#include "Gui/Missing/MissingDialog.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto topHeight = 84, footHeight = 56, edge = 20, rowHeight = 44;

juce::String counted (size_t files) { return juce::String (files) + (files == 1 ? " file" : " files"); }
juce::String nameOf (const juce::String& path) { return path.fromLastOccurrenceOf ("/", false, false); }
} // namespace

MissingDialog::MissingDialog (Shell& s) : shell (s), source (*s.workspace.services.missing)
{
    setTitle ("Missing files");
    setOpaque (true);
    list.setRowHeight (rowHeight);
    list.setTitle ("Missing files");
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    folder.onClick = [this] { chooseFolder(); };
    file.onClick   = [this] { chooseFile(); };
    link.onClick   = [this] { relink(); };
    later.onClick  = [this] { shell.overlays.close(); };
    for (auto* part : std::initializer_list<juce::Component*> { &list, &folder, &file, &link, &later })
        addAndMakeVisible (part);
    link.setColour (juce::TextButton::buttonColourId, LookAndFeel::of (shell.frame).theme().primaryFill);
    link.setColour (juce::TextButton::textColourOffId, LookAndFeel::of (shell.frame).theme().onPrimary);
    say ("They play as silence until they are found. Editing and saving lose nothing.");
    collect();
}

MissingDialog::~MissingDialog()
{
    list.setModel (nullptr);
    if (job != nullptr)
        job->isCancelled = true;
}

void MissingDialog::collect()
{
    missing = source.missing();
    std::erase_if (found, [this] (const auto& each) {
        return std::none_of (missing.begin(), missing.end(), [&] (const MediaUse& use) { return use.path == each.first; });
    });
    list.updateContent();
    if (list.getSelectedRow() < 0 && ! missing.empty())
        list.selectRow (0);
    showButtons();
}

void MissingDialog::showButtons()
{
    link.setButtonText (found.empty() ? juce::String ("Relink") : "Relink " + counted (found.size()));
    link.setEnabled (! found.empty());
    file.setEnabled (list.getSelectedRow() >= 0);
    folder.setButtonText (job != nullptr ? "Stop searching" : "Search a folder...");
    list.repaint();
    repaint();
}

void MissingDialog::say (const juce::String& text)
{
    note = text;
    setDescription (text);
    repaint();
}

void MissingDialog::chooseFolder()
{
    if (job != nullptr)
    {
        job->isCancelled = true;
        job.reset();
        stopTimer();
        say ("The search was stopped.");
        return showButtons();
    }
    const auto session = shell.workspace.services.documents.file();
    using Browser      = juce::FileBrowserComponent;
    question.ask ({ "Folder to search, with all inside it", "*", session != juce::File() ? session.getParentDirectory() : juce::File::getSpecialLocation (juce::File::userHomeDirectory) },
                  Browser::openMode | Browser::canSelectDirectories, [safe = SafePointer (this)] (const juce::Array<juce::File>& chosen) {
                      if (safe != nullptr && ! chosen.isEmpty())
                          safe->search (chosen[0]);
                  });
}

void MissingDialog::search (const juce::File& where)
{
    isSearching = true;
    say ("Searching " + where.getFullPathName());
    startTimerHz (8);
    auto begun = source.search (where, [safe = SafePointer (this), where] (const Result<MissingMedia::Found>& result) {
        if (safe == nullptr)
            return;
        safe->job.reset();
        safe->isSearching = false;
        safe->stopTimer();
        if (! result)
            safe->say (result.error().text());
        else
        {
            for (const auto& [path, place] : *result)
                safe->found[path] = place;
            safe->say (result->empty() ? where.getFullPathName() + " holds none of them." : counted (result->size()) + " found in " + where.getFullPathName());
        }
        safe->showButtons();
    });
    if (isSearching) // it has not ended at once
        job = std::move (begun);
    showButtons();
}

void MissingDialog::timerCallback()
{
    if (job != nullptr)
        say ("Searching" + (job->progress.load() >= 0.0 ? "  " + juce::String (juce::roundToInt (job->progress.load() * 100.0)) + " %" : juce::String()));
}

void MissingDialog::chooseFile()
{
    const auto row = list.getSelectedRow();
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto session = shell.workspace.services.documents.file();
    using Browser      = juce::FileBrowserComponent;
    question.ask ({ "Where is " + nameOf (missing[static_cast<size_t> (row)].path) + "?", "*.wav;*.aif;*.aiff;*.flac;*.ogg;*.opus;*.mp3",
                    session != juce::File() ? session.getParentDirectory() : juce::File::getSpecialLocation (juce::File::userHomeDirectory) },
                  Browser::openMode | Browser::canSelectFiles, [safe = SafePointer (this)] (const juce::Array<juce::File>& chosen) {
                      if (safe != nullptr && ! chosen.isEmpty())
                          safe->take (chosen[0]);
                  });
}

void MissingDialog::take (const juce::File& chosen)
{
    const auto row = list.getSelectedRow();
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    found[missing[static_cast<size_t> (row)].path] = chosen;
    say (chosen.getFileName() + " takes the place of " + nameOf (missing[static_cast<size_t> (row)].path) + " once it is relinked.");
    showButtons();
}

void MissingDialog::relink()
{
    juce::StringArray paths, files;
    for (const auto& [path, place] : found)
    {
        paths.add (path);
        files.add (place.getFullPathName());
    }
    if (paths.isEmpty() || ! shell.workspace.run ("media.assign", { { "paths", paths.joinIntoString ("\n") }, { "files", files.joinIntoString ("\n") } }))
        return;
    source.tryAgain();
    collect();
    if (! missing.empty())
        return say (counted (static_cast<size_t> (paths.size())) + " linked, " + counted (missing.size()) + " still missing.");
    shell.overlays.close();
    shell.toasts.show ({ counted (static_cast<size_t> (paths.size())) + " linked; nothing is missing any more", Toasts::Kind::ok });
}

juce::String MissingDialog::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};
    const auto& use = missing[static_cast<size_t> (row)];
    const auto at   = found.find (use.path);
    return nameOf (use.path) + (at != found.end() ? ", found in " + at->second.getParentDirectory().getFullPathName() : juce::String (", missing"));
}

juce::String MissingDialog::getTooltipForRow (int row)
{
    return juce::isPositiveAndBelow (row, getNumRows()) ? missing[static_cast<size_t> (row)].path : juce::String();
}

void MissingDialog::paintListBoxItem (int row, juce::Graphics& g, int w, int h, bool isSelected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto& use   = missing[static_cast<size_t> (row)];
    const auto at     = found.find (use.path);
    auto area         = juce::Rectangle<int> (w, h).toFloat();
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRoundedRectangle (area.reduced (3.0f, 1.0f), size::buttonRadius);
    }
    area = area.reduced (10.0f, 4.0f);
    g.setColour (at != found.end() ? theme.ok : theme.warn);
    drawIcon (g, at != found.end() ? Icon::check : Icon::warning, area.removeFromLeft (24.0f), 16.0f);
    area.removeFromLeft (4.0f);
    auto top = area.removeFromTop (area.getHeight() / 2);
    g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, use.uses == 1 ? juce::String ("1 clip") : juce::String (use.uses) + " clips", top.removeFromRight (72.0f), juce::Justification::centredRight);
    g.setColour (isSelected ? theme.textStrong : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::bodyMedium, nameOf (use.path), top, juce::Justification::centredLeft);
    g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, at != found.end() ? "found: " + at->second.getFullPathName() : use.path + (use.hash.isEmpty() ? "   (content not known, searched by name)" : ""), area,
              juce::Justification::centredLeft);
}

void MissingDialog::resized()
{
    auto area = getLocalBounds().reduced (edge, 0);
    area.removeFromTop (topHeight);
    auto foot = area.removeFromBottom (footHeight).reduced (0, 12);
    folder.setBounds (foot.removeFromLeft (160));
    foot.removeFromLeft (8);
    file.setBounds (foot.removeFromLeft (140));
    link.setBounds (foot.removeFromRight (150));
    foot.removeFromRight (8);
    later.setBounds (foot.removeFromRight (88));
    list.setBounds (area.reduced (1));
}

void MissingDialog::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto head = getLocalBounds().removeFromTop (topHeight).reduced (edge, 10).toFloat();
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::display, missing.empty() ? juce::String ("No file is missing") : missing.size() == 1 ? juce::String ("1 file is missing") : juce::String (missing.size()) + " files are missing",
              head.removeFromTop (34.0f), juce::Justification::centredLeft);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, note, head, juce::Justification::centredLeft);
    const auto well = list.getBounds().expanded (1).toFloat();
    g.setColour (theme.well);
    g.fillRoundedRectangle (well, size::buttonRadius);
    g.setColour (theme.borderSubtle);
    g.drawRoundedRectangle (well.reduced (0.5f), size::buttonRadius, 1.0f);
}

void addMissingMedia (Shell& shell)
{
    auto* source = shell.workspace.services.missing;
    if (source == nullptr)
        return; // a window around something that has no files
    shell.actions.add ({ .id = "media.missing", .title = "Missing files...", .menu = "File",
                         .run = [&shell] { shell.overlays.show (std::make_unique<MissingDialog> (shell), { MissingDialog::width, MissingDialog::height }); },
                         .whyNot = [source] { return source->missing().empty() ? juce::String ("no file is missing") : juce::String(); } });
}
} // namespace amp::gui
