#include "Gui/Arrange/TrackIconMenu.h"

#include "Core/TrackIcons.h"
#include "Gui/Theme/TrackIcons.h"

namespace amp::gui
{
juce::PopupMenu iconMenu (const juce::String& current, juce::Colour ink, const std::function<void (const juce::String&)>& choose)
{
    juce::PopupMenu menu;
    menu.addItem ("None", true, current.isEmpty(), [choose] { choose ("none"); });
    for (const auto each : trackIcons)
    {
        const juce::String name (each.data(), each.size());
        auto picture = std::make_unique<juce::DrawablePath>();
        picture->setPath (iconShape (*trackIcon (name)));
        picture->setFill (ink);
        juce::PopupMenu::Item item (name.substring (0, 1).toUpperCase() + name.substring (1));
        item.image    = std::move (picture);
        item.isTicked = name == current;
        item.action   = [choose, name] { choose (name); };
        menu.addItem (std::move (item));
    }
    return menu;
}
} // namespace amp::gui
