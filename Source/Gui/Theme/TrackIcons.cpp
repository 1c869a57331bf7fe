#include "Gui/Theme/TrackIcons.h"

#include "Core/TrackIcons.h"

namespace amp::gui
{
std::optional<Icon> trackIcon (const juce::String& name)
{
    static constexpr std::array icons { Icon::microphone, Icon::voices, Icon::drum, Icon::guitar, Icon::piano,      Icon::synthesiser,
                                        Icon::strings,    Icon::horn,   Icon::wave, Icon::notes,  Icon::headphones, Icon::speaker };
    static_assert (icons.size() == trackIcons.size());
    for (size_t i = 0; i < icons.size(); ++i)
        if (name == juce::String (trackIcons[i].data(), trackIcons[i].size()))
            return icons[i];
    return {};
}
} // namespace amp::gui
