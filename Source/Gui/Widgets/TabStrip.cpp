#include "Gui/Widgets/TabStrip.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
namespace
{
constexpr auto widest = 240, narrowest = 72, closeSize = 20;
} // namespace

class TabStrip::Tab : public juce::Button
{
public:
    Tab (TabStrip& s, TabItem i) : juce::Button (i.title), strip (s), close (Icon::close, "Close " + i.title, IconButton::Tone::plain)
    {
        setWantsKeyboardFocus (true);
        setRadioGroupId (1, juce::dontSendNotification);
        close.setWantsKeyboardFocus (false);
        close.onClick = [this] { tell (strip.onClose); };
        if (strip.isClosable)
            addAndMakeVisible (close);
        set (std::move (i));
    }

    void set (TabItem next)
    {
        item = std::move (next);
        setTitle (item.title + (item.isMarked ? ", unsaved changes" : ""));
        setTooltip (item.tooltip);
        close.setTitle ("Close " + item.title);
        close.setTooltip ("Close " + item.title);
        repaint();
    }

    const juce::String& id() const { return item.id; }

    int idealWidth() const
    {
        const auto wanted = textWidth (LookAndFeel::of (*this).fonts(), strip.style, item.title);
        return juce::jlimit (narrowest, widest, static_cast<int> (wanted) + 26 + (strip.isClosable ? closeSize + 10 : 0));
    }

    void resized() override { close.setBounds (getLocalBounds().removeFromRight (closeSize + 6).withSizeKeepingCentre (closeSize, closeSize)); }

    void paintButton (juce::Graphics& g, bool isOver, bool) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        const auto isLit  = getToggleState();
        if (isLit || isOver)
        {
            g.setColour (isLit ? theme.panel : theme.raised);
            g.fillRect (area.withTrimmedBottom (1.0f));
        }
        if (isLit)
        {
            g.setColour (theme.accent);
            g.fillRect (area.withTop (area.getBottom() - 3.0f).withTrimmedBottom (1.0f));
        }
        auto inner = area.reduced (12.0f, 0.0f).withTrimmedRight (strip.isClosable ? closeSize : 0.0f);
        if (item.isMarked)
        {
            g.setColour (theme.warn);
            g.fillEllipse (inner.removeFromLeft (12.0f).withSizeKeepingCentre (7.0f, 7.0f).translated (-2.0f, 0.0f));
        }
        g.setColour (isLit ? theme.textStrong : theme.textSecondary);
        drawText (g, look.fonts(), strip.style, item.title, inner, juce::Justification::centredLeft);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, area.reduced (1.0f));
    }

    void clicked (const juce::ModifierKeys&) override { tell (strip.onChoose); }

    void mouseDown (const juce::MouseEvent& e) override
    {
        if (e.mods.isMiddleButtonDown())
            return tell (strip.isClosable ? strip.onClose : nullptr);
        if (e.mods.isPopupMenu())
        {
            if (strip.makeMenu != nullptr)
                strip.makeMenu (item.id).showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this));
            return;
        }
        juce::Button::mouseDown (e);
    }

    bool keyPressed (const juce::KeyPress& key) override
    {
        const auto isLeft = key == juce::KeyPress::leftKey, isRight = key == juce::KeyPress::rightKey;
        if (isLeft || isRight)
            return strip.step (isRight ? 1 : -1), true;
        if (strip.isClosable && key == juce::KeyPress::deleteKey)
            return tell (strip.onClose), true;
        return juce::Button::keyPressed (key);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (
            *this, juce::AccessibilityRole::radioButton,
            juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [this] { triggerClick(); }).addAction (juce::AccessibilityActionType::toggle, [this] { triggerClick(); }));
    }

private:
    void tell (const std::function<void (const juce::String&)>& listener)
    {
        if (const auto call = listener; call != nullptr) // which may end this tab
            call (juce::String (item.id));
    }

    TabStrip& strip;
    TabItem item;
    IconButton close;
};

TabStrip::TabStrip (const juce::String& title, TextStyle s, bool closable) : style (s), isClosable (closable)
{
    setTitle (title);
}

TabStrip::~TabStrip() = default;

void TabStrip::show (std::vector<TabItem> next, const juce::String& front)
{
    if (items == next && frontId == front)
        return;
    items   = std::move (next);
    frontId = front;
    while (buttons.size() > items.size())
        buttons.pop_back();
    for (size_t i = 0; i < items.size(); ++i)
    {
        if (i < buttons.size())
            buttons[i]->set (items[i]);
        else
            addAndMakeVisible (*buttons.emplace_back (std::make_unique<Tab> (*this, items[i])));
        buttons[i]->setToggleState (items[i].id == frontId, juce::dontSendNotification);
    }
    layTabs();
    repaint();
}

juce::Button* TabStrip::tab (const juce::String& id)
{
    const auto found = std::find_if (buttons.begin(), buttons.end(), [&] (const auto& b) { return b->id() == id; });
    return found == buttons.end() ? nullptr : found->get();
}

int TabStrip::tabsRight() const
{
    return buttons.empty() ? 0 : buttons.back()->getRight();
}

void TabStrip::layTabs()
{
    auto wanted = 0;
    for (const auto& button : buttons)
        wanted += button->idealWidth();
    const auto share = wanted > getWidth() && wanted > 0 ? static_cast<double> (getWidth()) / wanted : 1.0;
    auto x           = 0.0;
    for (const auto& button : buttons)
    {
        const auto width = button->idealWidth() * share;
        button->setBounds (juce::roundToInt (x), 0, juce::roundToInt (x + width) - juce::roundToInt (x), getHeight());
        x += width;
    }
}

void TabStrip::resized()
{
    layTabs();
}

void TabStrip::paint (juce::Graphics& g)
{
    g.setColour (LookAndFeel::of (*this).theme().gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
}

void TabStrip::step (int direction)
{
    const auto count = static_cast<int> (items.size());
    for (int i = 0; i < count; ++i)
        if (items[static_cast<size_t> (i)].id == frontId && juce::isPositiveAndBelow (i + direction, count))
        {
            auto& next = *buttons[static_cast<size_t> (i + direction)];
            if (buttons[static_cast<size_t> (i)]->hasKeyboardFocus (false))
                next.grabKeyboardFocus();
            return next.clicked (juce::ModifierKeys());
        }
}

void TabStrip::mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails& wheel)
{
    if (wheel.deltaY != 0.0f)
        step (wheel.deltaY < 0.0f ? 1 : -1);
}
} // namespace amp::gui
