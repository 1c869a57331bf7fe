#include "Gui/Shell/DeletionNotice.h"

namespace amp::gui
{
namespace
{
/** How many of one kind are gone, and the name of the last of them. */
struct Gone
{
    int count = 0;
    juce::String name;

    void add (const NodePtr& node)
    {
        ++count;
        const auto* found = node != nullptr ? node->find (juce::Identifier ("name")) : nullptr;
        name              = found != nullptr ? found->toString() : juce::String();
    }

    juce::String words (const char* one, const char* many) const
    {
        if (count == 1)
            return name.isNotEmpty() ? name : juce::String ("a ") + one;
        return juce::String (count) + " " + many;
    }
};
} // namespace

juce::String deletedBy (const HistoryEntry& step)
{
    Gone tracks, buses, returns;
    for (const auto& change : step.changes)
    {
        if (change.kind == StateChange::Kind::insert)
            return {}; // moved, replaced, grouped
        if (change.kind != StateChange::Kind::remove)
            continue;
        if (change.path.size() == 2 && change.path[0] == "tracks")
            tracks.add (change.node);
        else if (change.path.size() == 3 && change.path[0] == "mixer" && change.path[1] == "buses")
            buses.add (change.node);
        else if (change.path.size() == 3 && change.path[0] == "mixer" && change.path[1] == "sends")
            returns.add (change.node);
    }
    juce::StringArray parts;
    if (tracks.count > 0)
        parts.add (tracks.words ("track", "tracks"));
    if (buses.count > 0)
        parts.add (buses.words ("bus", "buses"));
    if (returns.count > 0)
        parts.add (returns.words ("return", "returns"));
    return parts.isEmpty() ? juce::String() : "Deleted " + parts.joinIntoString (" and ");
}

DeletionNotice::DeletionNotice (Workspace& w, Toasts& t) : workspace (w), toasts (t), seen (w.services.session.history().position()) {}

void DeletionNotice::refresh()
{
    const auto& history = workspace.services.session.history();
    const auto now      = history.position();
    if (std::exchange (seen, now) == now || ! history.canUndo() || history.canRedo()) // undone steps say nothing
        return;
    if (const auto words = deletedBy (history.nextUndo()); words.isNotEmpty())
        toasts.show ({ words, Toasts::Kind::ok, "Undo", [this, now] { takeBack (now); } });
}

void DeletionNotice::takeBack (const juce::String& step)
{
    if (workspace.services.session.history().position() == step)
        workspace.run ("edit.undo");
    else
        toasts.say ("Other things were done since. History goes back step by step.");
}
} // namespace amp::gui
