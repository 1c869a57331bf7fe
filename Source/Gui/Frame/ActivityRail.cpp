#include "Gui/Frame/ActivityRail.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
class ActivityRail::Button : public juce::Button
{
public:
    explicit Button (Item i) : juce::Button (i.title), item (std::move (i))
    {
        setComponentID (item.id);
        setTitle (item.title);
        setTooltip (item.title + (item.key.isNotEmpty() ? "  (" + item.key + ")" : ""));
    }

    const Item item;

    void paintButton (juce::Graphics& g, bool isOver, bool isDown) override
    {
        const auto& theme = LookAndFeel::of (*this).theme();
        const auto area   = getLocalBounds().toFloat();
        const auto isLit  = getToggleState();
        if (isLit || isOver)
        {
            g.setColour (isLit ? theme.selection : isDown ? theme.raised : theme.hover);
            g.fillRect (area);
        }
        if (isLit)
        {
            g.setColour (theme.accent);
            g.fillRect (area.withWidth (3.0f));
        }
        g.setColour (isLit || isOver ? theme.textStrong : theme.textSecondary);
        drawIcon (g, item.icon, area);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, area.reduced (1.0f));
    }
};

ActivityRail::ActivityRail()
{
    setTitle ("Rail");
    setOpaque (true);
}

ActivityRail::~ActivityRail() = default;

void ActivityRail::setItems (std::vector<Item> panels, std::vector<Item> foot)
{
    const auto fill = [this] (auto& buttons, std::vector<Item> items, std::function<void (const juce::String&)>& listener) {
        buttons.clear();
        for (auto& item : items)
        {
            auto& button    = *buttons.emplace_back (std::make_unique<Button> (std::move (item)));
            button.onClick = [&button, &listener] {
                if (listener != nullptr)
                    listener (button.item.id);
            };
            addAndMakeVisible (button);
        }
    };
    fill (panelButtons, std::move (panels), onPanel);
    fill (footButtons, std::move (foot), onFoot);
    resized();
}

void ActivityRail::showOpen (const juce::String& id)
{
    for (auto& button : panelButtons)
        button->setToggleState (button->item.id == id, juce::dontSendNotification);
}

juce::Button* ActivityRail::item (const juce::String& id)
{
    for (auto* buttons : { &panelButtons, &footButtons })
        for (auto& button : *buttons)
            if (button->item.id == id)
                return button.get();
    return nullptr;
}

void ActivityRail::resized()
{
    auto area = getLocalBounds().withTrimmedRight (1);
    for (auto& button : panelButtons)
        button->setBounds (area.removeFromTop (itemHeight));
    for (auto at = footButtons.rbegin(); at != footButtons.rend(); ++at)
        (*at)->setBounds (area.removeFromBottom (itemHeight));
}

void ActivityRail::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (getWidth() - 1, 0, 1, getHeight());
}
} // namespace amp::gui
