#include "Gui/Browser/BrowserPane.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
BrowserPane::BrowserPane (Shell& s) : shell (s), shelf (*s.workspace.services.shelf), preview (shelf)
{
    setTitle ("Browser");
    setOpaque (true);
    places.onChoice = [this] (int choice) { show (choice == 0 ? Place::session : Place::disk); };
    field.setTitle ("Search the files");
    field.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::body));
    field.setIndents (8, 6);
    field.setEscapeAndReturnKeysConsumed (false);
    field.onTextChange = [this] { collect(); };
    up.onClick         = [this] { open (folder.getParentDirectory()); };
    where.makeMenu     = [this] { return placesMenu(); };
    favourite.onClick  = [this] { toggleFavourite(); };
    list.setTitle ("Files");
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    list.addMouseListener (this, true);
    preview.sessionTempo = [this] {
        const auto& w = shell.workspace;
        return w.arrangement().time.grid.map.bpmAt (w.services.transport.position());
    };
    for (auto* part : std::initializer_list<juce::Component*> { &places, &field, &up, &where, &favourite, &list, &preview })
        addAndMakeVisible (part);
    if (auto* preferences = shell.workspace.services.preferences)
    {
        preview.setSwitches (preferences->get().auditionsAtOnce, preferences->get().auditionsInTempo);
        preview.onSwitch = [this, preferences] {
            preferences->change ([this] (Preferences& p) {
                p.auditionsAtOnce  = preview.auditionsAtOnce();
                p.auditionsInTempo = preview.auditionsInTempo();
            });
        };
    }
    const auto session = shell.workspace.services.documents.file();
    const auto home    = juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    const auto kept    = shell.workspace.services.preferences != nullptr ? shell.workspace.services.preferences->get().favourites : juce::StringArray();
    folder             = kept.isEmpty() ? (session != juce::File() ? session.getParentDirectory() : home) : juce::File (kept[0]);
    showPlaceholder();
    show (Place::session);
}

BrowserPane::~BrowserPane()
{
    list.removeMouseListener (this);
    list.setModel (nullptr);
}

void BrowserPane::showPlaceholder()
{
    field.setTextToShowWhenEmpty (place == Place::session ? "Search the session's files" : "Search this folder and those inside", LookAndFeel::of (*this).theme().textSecondary);
    field.repaint();
}

void BrowserPane::show (Place next)
{
    place = next;
    places.setChoice (place == Place::session ? 0 : 1);
    for (auto* part : std::initializer_list<juce::Component*> { &up, &where, &favourite })
        part->setVisible (place == Place::disk);
    showPlaceholder();
    resized();
    collect();
}

void BrowserPane::open (const juce::File& next)
{
    folder = next;
    field.setText ({}, false);
    collect();
    list.scrollToEnsureRowIsOnscreen (0);
}

void BrowserPane::collect()
{
    const auto before = at (list.getSelectedRow()) != nullptr ? at (list.getSelectedRow())->name : juce::String();
    looking.stop();
    wasLooking = searchesDisk();
    shown.clear();
    if (wasLooking)
        looking.start (folder, field.getText());
    else if (place == Place::session)
        shown = filesOfSession (shell.workspace.services.session.now().root(), shelf, field.getText());
    else
        shown = filesOfFolder (folder);
    shownSession = shell.workspace.services.session.now().revision();
    where.setText (folder.getFileName().isEmpty() ? juce::String ("/") : folder.getFileName());
    where.setTooltip (folder.getFullPathName());
    up.setEnabled (folder.getParentDirectory() != folder);
    favourite.setToggleState (isFavourite(), juce::dontSendNotification);
    favourite.setTitle (isFavourite() ? "Not a favourite folder any more" : "Make this a favourite folder");
    emptyText = ! field.isEmpty()           ? juce::String ("Nothing has that name.")
                : place == Place::session   ? juce::String ("The session has no audio files yet. Look on the disk, or drop some here.")
                : ! folder.isDirectory()    ? juce::String ("This folder is not there any more.")
                                            : juce::String ("There is no audio in this folder.");
    showRows (before);
    takeFound();
}

void BrowserPane::showRows (const juce::String& selected)
{
    list.updateContent();
    list.deselectAllRows();
    for (size_t i = 0; i < shown.size(); ++i)
        if (shown[i].name == selected)
        {
            const juce::ScopedValueSetter<juce::String> quiet (heard, selected);
            list.selectRow (static_cast<int> (i), true);
            break;
        }
    list.repaint();
    repaint();
}

/** What the search of the disk found since the last frame, and how far it is. */
void BrowserPane::takeFound()
{
    juce::String text;
    if (searchesDisk())
    {
        const auto isRunning = looking.isRunning(); // before fetching: what comes after it is fetched the next time
        const auto before    = at (list.getSelectedRow()) != nullptr ? at (list.getSelectedRow())->name : juce::String();
        if (looking.fetch (shown))
        {
            sortRows (shown);
            showRows (before);
        }
        const auto seen = juce::String (looking.visited());
        text = isRunning ? "Searching, " + seen + " looked at..." : looking.isFull() ? "The first " + juce::String (DiskSearch::mostFound) + ". More words find less." : seen + " looked at";
        emptyText = isRunning ? juce::String() : juce::String ("Nothing has that name.");
        if (std::exchange (wasLooking, isRunning) != isRunning)
            repaint();
    }
    const auto wasEmpty = searchText.isEmpty();
    if (std::exchange (searchText, text) == text)
        return;
    if (wasEmpty != text.isEmpty())
        resized();
    repaint (0, field.getBottom(), getWidth(), 22);
}

void BrowserPane::refresh()
{
    if (place == Place::session && shell.workspace.services.session.now().revision() != shownSession && ! drag.isUnderWay())
        collect();
}

void BrowserPane::advance (double)
{
    preview.advance();
    if (wasLooking)
        takeFound();
    const auto waves = shelf.disk().generation() + shell.workspace.services.waveforms.generation();
    if (std::exchange (shownWaves, waves) != waves)
        list.repaint();
}

const FileRow* BrowserPane::at (int row) const
{
    return juce::isPositiveAndBelow (row, static_cast<int> (shown.size())) ? &shown[static_cast<size_t> (row)] : nullptr;
}

void BrowserPane::selectedRowsChanged (int row)
{
    const auto* chosen = at (row);
    if (chosen == nullptr || chosen->name == heard)
        return;
    preview.show (chosen->isFolder ? juce::File() : chosen->file);
    if (preview.auditionsAtOnce() && ! chosen->isFolder && ! drag.isUnderWay())
        preview.play();
}

void BrowserPane::listBoxItemClicked (int row, const juce::MouseEvent& e)
{
    if (! e.mods.isPopupMenu() || at (row) == nullptr || at (row)->file == juce::File() || at (row)->isFolder)
        return;
    juce::PopupMenu menu;
    menu.addItem ("Put at the playhead", [safe = SafePointer (this), row] { if (safe != nullptr) safe->choose (row); });
    menu.addItem ("Show in its folder", [file = at (row)->file] { file.revealToUser(); });
    menu.showMenuAsync (juce::PopupMenu::Options().withMousePosition());
}

/** What Return and a double-click do: opens a folder, puts a file at the playhead, asks where a missing one is. */
void BrowserPane::choose (int row)
{
    const auto* chosen = at (row);
    if (chosen == nullptr)
        return;
    if (chosen->isFolder)
        return open (chosen->file);
    if (chosen->isMissing)
    {
        shell.actions.run ("media.missing");
        return;
    }
    auto& w          = shell.workspace;
    const auto* into = w.arrangement().find (w.selectedTrack());
    w.run ("media.import", { { "files", chosen->file.getFullPathName() }, { "time", w.services.transport.position() },
                             { "track", into != nullptr && ! into->locked && ! into->isFolder ? into->id : juce::String() } });
}

void BrowserPane::mouseDrag (const juce::MouseEvent& e)
{
    if (e.getDistanceFromDragStart() < 6)
        return;
    const auto inList  = e.getEventRelativeTo (&list);
    const auto* pulled = at (list.getRowContainingPosition (inList.getMouseDownX(), inList.getMouseDownY()));
    if (pulled == nullptr || pulled->isFolder || pulled->file == juce::File())
        return;
    if (auto* window = getTopLevelComponent())
        drag.move ({ pulled->file.getFullPathName() }, *window, e.getScreenPosition());
}

void BrowserPane::mouseUp (const juce::MouseEvent& e)
{
    if (! drag.isUnderWay())
        return;
    if (auto* window = getTopLevelComponent())
        window->setMouseCursor (juce::MouseCursor::NormalCursor);
    shelf.stop();
    drag.drop (e.getScreenPosition());
}

bool BrowserPane::isFavourite() const
{
    const auto* preferences = shell.workspace.services.preferences;
    return preferences != nullptr && preferences->get().favourites.contains (folder.getFullPathName());
}

void BrowserPane::toggleFavourite()
{
    auto* preferences = shell.workspace.services.preferences;
    if (preferences == nullptr)
        return;
    preferences->change ([this] (Preferences& p) {
        if (const auto at_ = p.favourites.indexOf (folder.getFullPathName()); at_ >= 0)
            p.favourites.remove (at_);
        else
            p.favourites.add (folder.getFullPathName());
    });
    collect();
}

juce::PopupMenu BrowserPane::placesMenu()
{
    juce::PopupMenu menu;
    const auto add = [&] (const juce::String& text, const juce::File& target) {
        menu.addItem (text, target.isDirectory(), target == folder, [safe = SafePointer (this), target] {
            if (safe != nullptr)
                safe->open (target);
        });
    };
    const auto session = shell.workspace.services.documents.file();
    if (session != juce::File())
        add ("Folder of the session", session.getParentDirectory());
    add ("Home", juce::File::getSpecialLocation (juce::File::userHomeDirectory));
    add ("Music", juce::File::getSpecialLocation (juce::File::userMusicDirectory));
    add ("Whole disk", juce::File ("/"));
    if (const auto* preferences = shell.workspace.services.preferences; preferences != nullptr && ! preferences->get().favourites.isEmpty())
    {
        menu.addSectionHeader ("Favourites");
        for (const auto& path : preferences->get().favourites)
            add (path, juce::File (path));
    }
    return menu;
}

void BrowserPane::lookAndFeelChanged()
{
    showPlaceholder();
    resized(); // rows may be of another height
}

void BrowserPane::resized()
{
    list.setRowHeight (LookAndFeel::of (*this).rowHeight (48));
    auto area = getLocalBounds();
    preview.setBounds (area.removeFromBottom (PreviewBar::height));
    area = area.reduced (8, 0);
    places.setBounds (area.removeFromTop (28));
    area.removeFromTop (6);
    if (place == Place::disk)
    {
        auto line = area.removeFromTop (28);
        up.setBounds (line.removeFromLeft (28));
        favourite.setBounds (line.removeFromRight (28));
        where.setBounds (line.reduced (4, 0));
        area.removeFromTop (6);
    }
    field.setBounds (area.removeFromTop (28));
    area.removeFromTop (searchesDisk() ? 22 : 6);
    list.setBounds (area.expanded (8, 0).withTrimmedRight (0));
}

void addBrowserPanes (Shell& shell)
{
    if (shell.workspace.services.shelf == nullptr)
        return;
    shell.panes.add ({ .id = "projectBrowser", .title = "Browser", .place = PaneInfo::Place::left, .icon = Icon::folder, .key = "ctrl + B",
                       .make = [&shell] { return std::make_unique<BrowserPane> (shell); } });
}
} // namespace amp::gui
