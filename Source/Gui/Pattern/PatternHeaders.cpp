#include "Gui/Pattern/PatternHeaders.h"

#include "Gui/Pattern/PatternMenus.h"
#include "Gui/Pattern/StepGrid.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/OpenEntry.h"

namespace amp::gui
{
class PatternHeaders::Header : public juce::Component
{
public:
    explicit Header (PatternBoard& b) : board (b), mute (LetterButton::Kind::mute, "Mute"), solo (LetterButton::Kind::solo, "Solo")
    {
        setOpaque (true);
        setWantsKeyboardFocus (true);
        setFocusContainerType (FocusContainerType::focusContainer);
        mute.onClick = [this] { board.workspace.run ("pattern.track.mute", { { "track", row.id }, { "muted", mute.getToggleState() } }); };
        solo.onClick = [this] { board.workspace.run ("pattern.track.solo", { { "track", row.id }, { "soloed", solo.getToggleState() } }); };
        addAndMakeVisible (mute);
        addAndMakeVisible (solo);
    }

    void show (const PatternRow& next)
    {
        const auto chosen = board.selected == next.id;
        if (row.id != next.id)
        {
            setTitle (next.id);
            mute.setTitle ("Mute " + next.id);
            solo.setTitle ("Solo " + next.id);
        }
        if (row.id != next.id || row.sound != next.sound || row.line != next.line || row.colour != next.colour || row.destination != next.destination || isChosen != chosen)
            repaint();
        row.id = next.id, row.sound = next.sound, row.line = next.line, row.colour = next.colour, row.destination = next.destination, row.isMidi = next.isMidi;
        isChosen = chosen;
        mute.setToggleState (next.muted, juce::dontSendNotification);
        solo.setToggleState (next.soloed, juce::dontSendNotification);
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        g.fillAll (isChosen ? theme.selection : theme.canvas);
        g.setColour (row.colour);
        g.fillRect (0, 2, 4, getHeight() - 2);
        auto text = getLocalBounds().withTrimmedLeft (12).withTrimmedRight (64).withTrimmedTop (2).toFloat();
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::bodyMedium, row.id, text.removeFromTop (text.getHeight() * 0.55f), juce::Justification::bottomLeft);
        g.setColour (isChosen ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, row.sound + (row.destination == "osc" ? "  OSC" : row.line.isNotEmpty() ? "  " + row.line : juce::String()), text, juce::Justification::topLeft);
        g.setColour (theme.gridBar);
        g.fillRect (0, getHeight() - 1, getWidth(), 1);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, getLocalBounds().toFloat());
    }

    void resized() override
    {
        auto area = getLocalBounds().withTrimmedTop (2).withTrimmedRight (6);
        solo.setBounds (area.removeFromRight (size::smallButton).withSizeKeepingCentre (size::smallButton, size::smallButton));
        area.removeFromRight (4);
        mute.setBounds (area.removeFromRight (size::smallButton).withSizeKeepingCentre (size::smallButton, size::smallButton));
    }

    void mouseDown (const juce::MouseEvent& e) override
    {
        board.select (row.id, board.cursor);
        if (e.mods.isPopupMenu())
            showMenu();
    }

    void mouseUp (const juce::MouseEvent& e) override
    {
        const auto by = juce::roundToInt (static_cast<double> (e.getDistanceFromDragStartY()) / StepGrid::rowHeight);
        if (e.mods.isLeftButtonDown() && by != 0)
            moveTrack (board, row.id, by);
    }

    void mouseDoubleClick (const juce::MouseEvent&) override { rename(); }
    void focusGained (FocusChangeType) override { board.select (row.id, board.cursor); }
    void focusLost (FocusChangeType) override { repaint(); }

    bool keyPressed (const juce::KeyPress& key) override
    {
        const auto isUp = key.getKeyCode() == juce::KeyPress::upKey;
        if (key == juce::KeyPress::F2Key || key == juce::KeyPress::returnKey)
            rename();
        else if (key.getModifiers().isAltDown() && (isUp || key.getKeyCode() == juce::KeyPress::downKey))
            moveTrack (board, row.id, isUp ? -1 : 1);
        else if (key == juce::KeyPress::deleteKey)
            board.workspace.run ("pattern.track.remove", { { "track", row.id } });
        else if (key.getKeyCode() == juce::KeyPress::F10Key && key.getModifiers().isShiftDown())
            showMenu();
        else
            return false;
        return true;
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::row,
                                                             juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [this] { board.select (row.id, board.cursor); })
                                                                 .addAction (juce::AccessibilityActionType::showMenu, [this] { showMenu(); }));
    }

private:
    void showMenu() { trackMenu (board, row.id, [this] { rename(); }).showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this)); }

    void rename()
    {
        typing.open (getLocalBounds().withTrimmedLeft (8).withTrimmedRight (60).withHeight (24), { row.id, "Name of " + row.id }, [this] (const juce::String& name) -> Result<> {
            if (name == row.id)
                return {};
            const auto isChosenOne = board.selected == row.id;
            Arguments with;
            with.set ("track", row.id);
            with.set ("id", name.trim());
            const auto done = board.workspace.services.registry.run ("pattern.track.rename", board.workspace.services.session, with);
            if (done && isChosenOne)
                board.selected = name.trim();
            return done ? Result<>() : Result<> (done.error());
        });
    }

    PatternBoard& board;
    PatternRow row;
    bool isChosen = false;
    LetterButton mute, solo;
    OpenEntry typing { *this };
};

void PatternHeaders::List::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

PatternHeaders::PatternHeaders (PatternBoard& b) : board (b)
{
    setTitle ("Pattern tracks");
    list.setTitle ("Pattern tracks");
    addTrack.setText ("Add track");
    addTrack.makeMenu = [this] { return addTrackMenu (board); };
    addAndMakeVisible (list);
    addAndMakeVisible (addTrack);
}

PatternHeaders::~PatternHeaders() = default;

void PatternHeaders::show (int scrollY)
{
    top = scrollY;
    list.setBounds (getLocalBounds().withTrimmedTop (StepGrid::rulerHeight));
    addTrack.setBounds (getLocalBounds().withHeight (StepGrid::rulerHeight));
    const auto& rows = board.rows().all();
    const auto first = static_cast<size_t> (top / StepGrid::rowHeight);
    size_t used      = 0;
    for (auto i = first; i < rows.size(); ++i)
    {
        const auto y = static_cast<int> (i) * StepGrid::rowHeight - top;
        if (y >= list.getHeight())
            break;
        if (used == headers.size())
            list.addAndMakeVisible (*headers.emplace_back (std::make_unique<Header> (board)));
        auto& header = *headers[used++];
        header.setVisible (true);
        header.show (rows[i]);
        header.setBounds (0, y, getWidth(), StepGrid::rowHeight);
    }
    for (; used < headers.size(); ++used)
        headers[used]->setVisible (false);
}

void PatternHeaders::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}
} // namespace amp::gui
