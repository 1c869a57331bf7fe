#pragma once
#include "Gui/Browser/DiskSearch.h"
#include "Gui/Browser/FileDrag.h"
#include "Gui/Browser/FileRows.h"
#include "Gui/Browser/PreviewBar.h"
#include "Gui/Frame/Shell.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** The browser: the session's audio files, and the disk with favourite folders. Rows are heard when they are chosen, dragged onto the
    timeline, or put at the playhead with Return or a double-click. Thread: message. */
class BrowserPane : public Pane, private juce::ListBoxModel
{
public:
    explicit BrowserPane (Shell&);
    ~BrowserPane() override;

    void refresh() override;
    void advance (double seconds) override;
    juce::Component* firstFocus() override { return &field; }

    enum class Place { session, disk };
    void show (Place);

    /** Lists a folder of the disk. */
    void open (const juce::File& folder);

    const std::vector<FileRow>& rows() const { return shown; }
    juce::ListBox& listBox() { return list; }
    juce::TextEditor& search() { return field; }
    DiskSearch& diskSearch() { return looking; }

    /** What is said below the search: how far it is. */
    const juce::String& progress() const { return searchText; }
    PreviewBar& previewBar() { return preview; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void lookAndFeelChanged() override;
    void parentHierarchyChanged() override { showPlaceholder(); }

private:
    int getNumRows() override { return static_cast<int> (shown.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool isSelected) override;
    juce::String getNameForRow (int row) override;
    void selectedRowsChanged (int row) override;
    void listBoxItemClicked (int row, const juce::MouseEvent&) override;
    void listBoxItemDoubleClicked (int row, const juce::MouseEvent&) override { choose (row); }
    void returnKeyPressed (int row) override { choose (row); }
    juce::String getTooltipForRow (int row) override;

    void showPlaceholder();
    void collect();
    void showRows (const juce::String& selected);
    void takeFound();
    bool searchesDisk() const { return place == Place::disk && field.getText().trim().isNotEmpty(); }
    void choose (int row);
    void hear (int row);
    void toggleFavourite();
    juce::PopupMenu placesMenu();
    const FileRow* at (int row) const;
    bool isFavourite() const;

    Shell& shell;
    MediaShelf& shelf;
    Place place = Place::session;
    juce::File folder;
    std::vector<FileRow> shown;
    juce::String heard, emptyText, searchText;
    DiskSearch looking;
    bool wasLooking = false;
    uint64_t shownSession = ~uint64_t {}, shownWaves = 0;
    SegmentedControl places { "Where to look", { "Session", "Disk" } };
    juce::TextEditor field;
    IconButton up { Icon::chevronUp, "The folder above", IconButton::Tone::plain };
    MenuButton where { "Folder" };
    IconButton favourite { Icon::star, "Favourite folder", IconButton::Tone::plain };
    juce::ListBox list { "Files", this };
    PreviewBar preview;
    FileDrag drag;
};
} // namespace amp::gui
