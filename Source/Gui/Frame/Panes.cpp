#include "Gui/Frame/Panes.h"

namespace amp::gui
{
void Panes::add (PaneInfo info)
{
    jassert (find (info.id) == nullptr && info.make != nullptr);
    infos.push_back (std::move (info));
}

std::vector<const PaneInfo*> Panes::at (PaneInfo::Place place) const
{
    std::vector<const PaneInfo*> found;
    for (const auto& info : infos)
        if (info.place == place)
            found.push_back (&info);
    return found;
}

const PaneInfo* Panes::find (const juce::String& id) const
{
    const auto found = std::find_if (infos.begin(), infos.end(), [&] (const PaneInfo& info) { return info.id == id; });
    return found == infos.end() ? nullptr : &*found;
}

Pane& Panes::get (const juce::String& id)
{
    auto& pane = made[id];
    if (pane == nullptr)
    {
        const auto* info = find (id);
        pane             = info->make();
        pane->setComponentID (info->id);
        if (pane->getTitle().isEmpty())
            pane->setTitle (info->title);
        pane->setFocusContainerType (juce::Component::FocusContainerType::keyboardFocusContainer);
    }
    return *pane;
}
} // namespace amp::gui
