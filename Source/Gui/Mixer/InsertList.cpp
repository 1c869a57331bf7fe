#include "Gui/Mixer/InsertList.h"

#include "Gui/Effects/EffectPicker.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
InsertList::InsertList (const MixerTools& t) : tools (t)
{
    add.onClick = [this] { choose(); };
    addAndMakeVisible (add);
}

void InsertList::choose()
{
    const auto* library = tools.workspace.services.effects;
    if (library == nullptr)
        return;
    auto picker      = std::make_unique<EffectPicker> (*library, "Add an effect to " + strip.name);
    picker->onChoice = [this, id = strip.id] (const juce::String& pluginId) {
        tools.overlays.close();
        const auto added = tools.workspace.run ("effect.add", { { "id", id }, { "pluginId", pluginId } });
        if (added && ! added->ids.empty())
            tools.editors.open ({ id, EditorTarget::What::insert, added->ids.front() });
    };
    tools.overlays.showBeside (std::move (picker), { EffectPicker::width, EffectPicker::height }, add);
}

void InsertList::show (const StripItem& next)
{
    const auto isNew = strip.id != next.id;
    const auto relaid = isNew || strip.inserts.size() != next.inserts.size();
    strip = next;
    if (isNew)
        first = 0;

    const auto* library = tools.workspace.services.effects;
    while (shown.size() < strip.inserts.size())
    {
        connect (*shown.emplace_back (std::make_unique<InsertSlot>()));
        addAndMakeVisible (*shown.back());
    }
    shown.resize (strip.inserts.size());
    for (size_t i = 0; i < shown.size(); ++i)
        shown[i]->show (strip.inserts[i], strip.name, i, library == nullptr || library->find (strip.inserts[i].pluginId.toStdString()) != nullptr);

    add.setVisible (library != nullptr);
    add.setTitle ("Add effect to " + strip.name);
    add.setTooltip ("Add an effect to " + strip.name);
    if (relaid)
        resized();
}

size_t InsertList::indexOf (const InsertSlot& slot) const
{
    const auto found = std::find_if (shown.begin(), shown.end(), [&] (const auto& each) { return each.get() == &slot; });
    return static_cast<size_t> (found - shown.begin());
}

void InsertList::connect (InsertSlot& slot)
{
    auto& workspace = tools.workspace;
    slot.onClick    = [this, &slot] { tools.editors.open ({ strip.id, EditorTarget::What::insert, slot.shown().id }); };
    slot.onBypass   = [this, &slot] { bypass (slot.shown()); };
    slot.onRemove   = [&workspace, &slot] { workspace.run ("effect.remove", { { "effect", slot.shown().id } }); };
    slot.onMove     = [this, &slot] (int by) { moveBy (slot, by); };
    slot.onMenu     = [this, &slot] { showMenu (slot); };
    slot.onDrag     = [this, &slot] (const juce::MouseEvent& e) { tools.drag.dragged ({ strip.id, slot.shown().id }, e); };
    slot.onDrop     = [this, &slot] (const juce::MouseEvent& e) { tools.drag.dropped ({ strip.id, slot.shown().id }, e); };
}

void InsertList::bypass (const InsertItem& item)
{
    tools.workspace.run ("effect.bypass", { { "effect", item.id }, { "bypassed", ! item.isBypassed } });
}

void InsertList::moveBy (const InsertSlot& slot, int by)
{
    const auto from = static_cast<int> (indexOf (slot)), to = from + by;
    if (to < 0 || to >= static_cast<int> (shown.size()))
        return;
    if (tools.workspace.run ("effect.move", { { "effect", slot.shown().id }, { "position", to } }))
        shown[static_cast<size_t> (to)]->grabKeyboardFocus(); // it shows the moved effect from the next frame on
}

void InsertList::showMenu (const InsertSlot& slot)
{
    auto& workspace = tools.workspace;
    const auto item = slot.shown();
    const auto at   = static_cast<int> (indexOf (slot)), last = static_cast<int> (shown.size()) - 1;

    juce::PopupMenu menu, copies;
    menu.addItem ("Open", [this, item] { tools.editors.open ({ strip.id, EditorTarget::What::insert, item.id }); });
    menu.addItem ("Bypass", true, item.isBypassed, [this, item] { bypass (item); });
    menu.addSeparator();
    menu.addItem ("Move up", at > 0, false, [this, &slot] { moveBy (slot, -1); });
    menu.addItem ("Move down", at < last, false, [this, &slot] { moveBy (slot, 1); });

    const auto offer = [&] (const StripItem& target) {
        if (target.hasInserts())
            copies.addItem (target.name, [&workspace, item, id = target.id] { workspace.run ("effect.copy", { { "effect", item.id }, { "id", id } }); });
    };
    for (const auto& target : workspace.strips().all())
        offer (target);
    offer (workspace.strips().master());
    menu.addSubMenu ("Copy to", copies);
    menu.addSeparator();
    menu.addItem ("Remove", [&workspace, item] { workspace.run ("effect.remove", { { "effect", item.id } }); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (const_cast<InsertSlot&> (slot)));
}

int InsertList::placeAt (juce::Point<int> point) const
{
    const auto row = juce::roundToInt (static_cast<double> (point.y) / InsertSlot::height) + first;
    return juce::jlimit (0, static_cast<int> (shown.size()), row);
}

void InsertList::markPlace (int place)
{
    if (std::exchange (marked, place) != place)
        repaint();
}

void InsertList::paintOverChildren (juce::Graphics& g)
{
    if (marked < 0)
        return;
    g.setColour (LookAndFeel::of (*this).theme().accent);
    g.fillRect (0, juce::jlimit (0, getHeight() - 2, (marked - first) * InsertSlot::height - 1), getWidth(), 2);
}

void InsertList::resized()
{
    const auto all = static_cast<int> (shown.size()) + 1; // and the plus
    first          = juce::jlimit (0, std::max (0, all - rows()), first);
    for (int i = 0; i < all; ++i)
    {
        auto& part = i < all - 1 ? static_cast<juce::Component&> (*shown[static_cast<size_t> (i)]) : add;
        const auto row = i - first;
        part.setVisible (row >= 0 && row < rows() && (&part != &add || tools.workspace.services.effects != nullptr));
        part.setBounds (0, row * InsertSlot::height, getWidth(), InsertSlot::height);
    }
}

void InsertList::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (static_cast<int> (shown.size()) + 1 <= rows())
        return juce::Component::mouseWheelMove (e, wheel);
    first += wheel.deltaY > 0.0f ? -1 : 1;
    resized();
}
} // namespace amp::gui
