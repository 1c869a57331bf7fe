#include "Gui/History/ValueHistory.h"

#include "Gui/Versions/SessionVersions.h"
#include "Model/Place.h"

namespace amp::gui
{
namespace
{
constexpr size_t mostVersions = 60; // that are looked into

juce::var valueAt (const NodePtr& root, const Path& path)
{
    const auto place = findPlace (root, path);
    return place && place->isLeaf() ? place->value : juce::var();
}

void addSteps (std::vector<PastValue>& values, const History& history, const Path& path, size_t most)
{
    const auto& steps = history.undoStack();
    for (auto step = steps.rbegin(); step != steps.rend() && values.size() < most; ++step)
        for (const auto& change : (*step)->changes) // the first of a step has what was before it
            if (change.kind == StateChange::Kind::set && change.path == path)
            {
                if (! change.oldValue.isVoid() && change.oldValue != change.newValue)
                    values.push_back ({ change.oldValue, (*step)->timestamp, (*step)->description });
                break;
            }
}

void addVersions (std::vector<PastValue>& values, versions::Repository& repository, const Path& path, const juce::var& now, size_t most)
{
    const auto head = repository.resolve ("HEAD");
    const auto log  = head ? repository.log (*head) : Result<std::vector<versions::Commit>> (head.error());
    if (! log)
        return;
    auto before = now;
    auto found  = size_t {};
    for (size_t i = 0; i < std::min (log->size(), mostVersions) && found < most; ++i)
        if (const auto root = repository.stateOf ((*log)[i].id))
            if (const auto value = valueAt (*root, path); ! value.isVoid() && value != std::exchange (before, value))
            {
                values.push_back ({ value, (*log)[i].time, (*log)[i].message.upToFirstOccurrenceOf ("\n", false, false), true });
                ++found;
            }
}

/** "14:02", "Tue 14:02" within a week, else the date. */
juce::String timeOf (juce::Time time, juce::Time now)
{
    const auto isToday = time.getDayOfYear() == now.getDayOfYear() && time.getYear() == now.getYear();
    return time.formatted (isToday ? "%H:%M" : (now - time).inDays() < 7.0 ? "%a %H:%M" : "%Y-%m-%d");
}
} // namespace

std::vector<PastValue> pastValues (Workspace& w, const Path& path, size_t most)
{
    std::vector<PastValue> values;
    const auto state = w.services.session.now();
    addSteps (values, w.services.session.history(), path, most);
    auto* repository = w.services.versions != nullptr ? w.services.versions->repository() : nullptr;
    if (repository != nullptr)
        addVersions (values, *repository, path, valueAt (state.root(), path), most);
    return values;
}

void addPastValues (juce::PopupMenu& menu, Workspace& w, const Path& path, const std::function<juce::String (double)>& words, const std::function<void (double)>& set)
{
    const auto values = pastValues (w, path);
    if (values.empty())
        return;
    juce::PopupMenu past;
    auto wasVersion = false;
    for (const auto& each : values)
    {
        if (each.isVersion && ! std::exchange (wasVersion, true))
            past.addSectionHeader ("In versions");
        const auto value = static_cast<double> (each.value);
        past.addItem (words (value) + (each.isVersion ? ", " : ", until ") + timeOf (each.time, w.services.now()) + ": " + each.what, [set, value] { set (value); });
    }
    menu.addSeparator();
    menu.addSubMenu ("What it was", past);
}
} // namespace amp::gui
