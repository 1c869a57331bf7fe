#include "Gui/Inspector/Property.h"

// Which of the selected things the inspector shows, and several of them as one.
namespace amp::gui
{
namespace
{
std::vector<ClipItem> selectedClips (const Workspace& w)
{
    std::vector<ClipItem> clips;
    for (const auto& id : w.selectedClips())
        if (const auto* clip = w.arrangement().findClip (id))
            clips.push_back (*clip);
    std::sort (clips.begin(), clips.end(), [] (const ClipItem& a, const ClipItem& b) { return a.start < b.start; });
    return clips;
}

/** The first open lane that answers to a question, and its track. */
template <typename Is>
std::pair<const TrackRow*, const SubLane*> findLane (const Workspace& w, Is is)
{
    for (const auto& row : w.arrangement().rows())
        for (const auto& lane : row.lanes)
            if (is (row, lane))
                return { &row, &lane };
    return {};
}

std::optional<Inspection> inspectMarks (Workspace& w)
{
    const auto& song     = w.arrangement();
    const auto& selected = w.selected().items;
    std::vector<juce::String> ids;
    for (const auto& mark : song.marks()) // by time: the first one's values are shown
        if (selected.contains (mark.id))
            ids.push_back (mark.id);
    if (ids.empty())
        return {};
    if (ids.size() == 1)
        return inspectMark (w, *song.findMark (ids.front()));
    return merged (w,
                   [&w, ids] {
                       std::vector<Inspection> all;
                       for (const auto& id : ids)
                           if (const auto* mark = w.arrangement().findMark (id))
                               all.push_back (inspectMark (w, *mark));
                       return all;
                   },
                   "Marks", juce::String (ids.size()) + " marks");
}

std::optional<Inspection> inspectStrip (Workspace& w, const juce::String& id)
{
    const auto root  = w.services.session.now().root();
    const auto mixer = SessionView (root).get<"mixer">();
    if (id == "master")
        return inspectMaster (w);
    if (mixer.get<"buses">().find (id).exists())
        return inspectBus (w, id);
    if (mixer.get<"sends">().find (id).exists())
        return inspectReturn (w, id);
    return {};
}

Inspection inspectTracks (Workspace& w)
{
    const auto root = w.services.session.now().root();
    const SessionView session (root);
    std::vector<juce::String> ids;
    for (const auto track : session.get<"tracks">()) // in their order: the first one's values are shown
        if (w.selectedTracks().contains (track.id()))
            ids.push_back (track.id());
    if (ids.size() > 1)
        return merged (w,
                       [&w, ids] {
                           std::vector<Inspection> all;
                           const auto now = w.services.session.now().root();
                           for (const auto& id : ids)
                               if (SessionView (now).get<"tracks">().find (id).exists())
                                   all.push_back (inspectTrack (w, id));
                           return all;
                       },
                       "Tracks", juce::String (ids.size()) + " tracks");
    if (session.get<"tracks">().find (w.selectedTrack()).exists())
        return inspectTrack (w, w.selectedTrack());
    if (session.get<"mixer">().get<"buses">().find (w.selectedTrack()).exists()) // a folder
        return inspectBus (w, w.selectedTrack());
    return inspectSession (w);
}

std::optional<Inspection> inspectLatest (Workspace& w)
{
    using Kind         = Selected::Kind;
    const auto& latest = w.selected();
    switch (latest.kind)
    {
        case Kind::clips:
            if (const auto clips = selectedClips (w); ! clips.empty())
                return inspectClips (w, clips);
            return {};
        case Kind::marks: return inspectMarks (w);
        case Kind::points:
        {
            const auto [row, lane] = findLane (w, [&] (const TrackRow&, const SubLane& l) { return l.kind == SubLane::Kind::automation && l.id == latest.owner; });
            return lane != nullptr ? std::optional (inspectPoints (w, *lane, latest.items)) : std::nullopt;
        }
        case Kind::lane:
        {
            const auto [row, lane] = findLane (w, [&] (const TrackRow& r, const SubLane& l) { return r.id == latest.owner && latest.has (Kind::lane, l.id); });
            return lane != nullptr ? std::optional (inspectTake (w, *row, *lane)) : std::nullopt;
        }
        case Kind::effect: return latest.items.empty() ? std::nullopt : inspectEffect (w, latest.owner, *latest.items.begin());
        case Kind::strip: return inspectStrip (w, latest.owner);
    }
    return {};
}

/** Gives a value to one row of each of several things. */
void setAll (Workspace& w, const std::vector<Inspection>& all, const Property& like, const juce::var& value, Gesture gesture)
{
    const auto isOwn = gesture == 0 ? w.newGesture() : gesture; // one undo step, whatever the number of things
    const auto find  = [&] (const Inspection& each) {
        return std::find_if (each.properties.begin(), each.properties.end(), [&] (const Property& p) { return p.looksLike (like); });
    };
    const auto isRelative = like.kind == Property::Kind::number && juce::ModifierKeys::currentModifiers.isAltDown();
    const auto first      = find (all.front());
    const auto by         = isRelative && first != all.front().properties.end() ? static_cast<double> (value) - static_cast<double> (first->value) : 0.0;
    for (const auto& each : all)
        if (const auto row = find (each); row != each.properties.end() && row->set != nullptr && row->whyNot.isEmpty())
            row->set (isRelative ? juce::var (juce::jlimit (row->range.min, row->range.max, static_cast<double> (row->value) + by)) : value, isOwn);
    if (gesture == 0)
        w.endGesture();
}
} // namespace

Inspection merged (Workspace& w, const std::function<std::vector<Inspection>()>& again, const juce::String& kind, const juce::String& name)
{
    const auto all = again();
    auto one       = all.front();
    one.kind       = kind;
    one.name       = name;
    std::erase_if (one.properties, [&] (Property& row) {
        auto isEverywhere = true;
        for (const auto& other : all)
        {
            const auto found = std::find_if (other.properties.begin(), other.properties.end(), [&] (const Property& p) { return p.looksLike (row); });
            isEverywhere     = isEverywhere && found != other.properties.end();
            row.isMixed      = row.isMixed || (found != other.properties.end() && found->value != row.value);
            if (found != other.properties.end() && row.whyNot.isEmpty())
                row.whyNot = found->whyNot;
        }
        return ! isEverywhere;
    });
    for (auto& row : one.properties)
        if (row.set != nullptr)
            row.set = [&w, again, like = row] (const juce::var& value, Gesture gesture) { setAll (w, again(), like, value, gesture); };
    return one;
}

Inspection inspect (Workspace& w)
{
    auto latest = inspectLatest (w);
    auto shown  = latest ? std::move (*latest) : inspectTracks (w);
    // Rows of a section stand together, where the first of them stands.
    std::map<juce::String, size_t> order;
    for (const auto& row : shown.properties)
        order.emplace (row.section, order.size());
    std::stable_sort (shown.properties.begin(), shown.properties.end(), [&] (const Property& a, const Property& b) { return order[a.section] < order[b.section]; });
    return shown;
}
} // namespace amp::gui
