#include "Gui/Mixer/MixerView.h"

// What is dragged from strip to strip: effects, and strips onto what they shall send to.
namespace amp::gui
{
namespace
{
bool canReceive (const StripItem& strip)
{
    return strip.kind == StripItem::Kind::effectReturn || (strip.type == "aux" && (strip.kind == StripItem::Kind::bus || strip.kind == StripItem::Kind::track));
}
} // namespace

MixerView::Drop MixerView::dropAt (const juce::MouseEvent& e)
{
    const auto at = e.getEventRelativeTo (this).getPosition();
    Drop drop;
    if (master.getBounds().contains (at))
        drop = { nullptr, &master.insertList(), "master", -1 };
    for (auto& strip : strips)
        if (strip->isVisible() && getLocalArea (strip.get(), strip->getLocalBounds()).contains (at))
            drop = { strip.get(), strip->shown().hasInserts() ? &strip->insertList() : nullptr, strip->id(), -1 };
    if (drop.list != nullptr)
        drop.place = drop.list->placeAt (drop.list->getLocalPoint (this, at));
    return drop;
}

void MixerView::clearMarks()
{
    for (auto& strip : strips)
    {
        strip->insertList().markPlace (-1);
        strip->setDropTarget (false);
    }
    master.insertList().markPlace (-1);
    workspace.hint ({});
}

void MixerView::dragged (const MixerCargo& cargo, const juce::MouseEvent& e)
{
    clearMarks();
    const auto drop = dropAt (e);
    if (cargo.effect.isEmpty())
    {
        const auto takes = drop.strip != nullptr && drop.target != cargo.strip && canReceive (drop.strip->shown());
        if (takes)
            drop.strip->setDropTarget (true);
        workspace.hint (takes ? "Send to " + drop.strip->shown().name : juce::String ("Drop on an aux bus or an effect return to send there"));
        return;
    }
    if (drop.list != nullptr)
        drop.list->markPlace (drop.place);
    workspace.hint (e.mods.isCtrlDown() ? "Copy the effect here" : "Move the effect here  (Ctrl: copy)");
}

void MixerView::dropped (const MixerCargo& cargo, const juce::MouseEvent& e)
{
    clearMarks();
    const auto drop = dropAt (e);
    if (cargo.effect.isEmpty())
    {
        if (drop.strip == nullptr || drop.target == cargo.strip || ! canReceive (drop.strip->shown()))
            return;
        constexpr auto startLevel = 60.0; // -7.5 dB
        workspace.run ("send.set", { { "id", cargo.strip }, { "to", drop.target }, { "level", startLevel } });
        return;
    }
    if (drop.list == nullptr)
        return;
    if (e.mods.isCtrlDown())
    {
        workspace.run ("effect.copy", { { "effect", cargo.effect }, { "id", drop.target }, { "position", drop.place } });
        return;
    }

    // Within a chain the place is that among the others.
    auto place        = drop.place;
    const auto* strip = workspace.strips().find (cargo.strip);
    if (drop.target == cargo.strip && strip != nullptr)
        for (size_t i = 0; i < strip->inserts.size(); ++i)
            if (strip->inserts[i].id == cargo.effect)
            {
                if (static_cast<int> (i) < place)
                    --place;
                if (static_cast<int> (i) == place)
                    return;
            }
    workspace.run ("effect.move", { { "effect", cargo.effect }, { "position", place }, { "id", drop.target } });
}
} // namespace amp::gui
