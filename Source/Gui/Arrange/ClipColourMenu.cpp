#include "Gui/Arrange/ClipColourMenu.h"

#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/ClipActions.h"

namespace amp::gui
{
namespace
{
std::unique_ptr<juce::Drawable> swatch (juce::Colour colour)
{
    auto shape = std::make_unique<juce::DrawableRectangle>();
    shape->setRectangle (juce::Rectangle<float> (0.0f, 0.0f, 14.0f, 14.0f));
    shape->setCornerSize ({ 3.0f, 3.0f });
    shape->setFill (colour);
    return shape;
}
} // namespace

juce::PopupMenu colourMenu (juce::Colour current, const std::function<void (const juce::String&)>& choose)
{
    juce::PopupMenu menu;
    for (const auto& [name, token] : clipColours)
    {
        const juce::Colour colour = token;
        juce::PopupMenu::Item item (juce::String (name.data(), name.size()));
        item.image    = swatch (colour);
        item.isTicked = colour == current;
        item.action   = [choose, hex = "#" + colour.toDisplayString (false)] { choose (hex); };
        menu.addItem (std::move (item));
    }
    return menu;
}

juce::PopupMenu clipColourMenu (Workspace& workspace, const ClipItem& clip)
{
    auto menu = colourMenu (clip.colour, [&workspace] (const juce::String& hex) { ClipActions (workspace).run ("clip.color", { { "color", hex } }); });
    menu.addSeparator();
    menu.addItem ("As the track", clip.hasOwnColour, false, [&workspace] { ClipActions (workspace).run ("clip.trackColor"); });
    return menu;
}
} // namespace amp::gui
