#include "Model/KeepBeats.h"

#include <algorithm>
#include <cmath>

namespace amp
{
namespace
{
using MarkerView = View<schema::marker>;

/** A marker of the tempo map as an edit left it, and the place that it is to keep. */
struct Pinned
{
    juce::String id;
    double seconds = 0, quarters = 0;  // as the edit left it, and on the beats from before
    std::optional<double> bpm;
    bool ramps = false;
};

/** Sets a time, unless it is the same but for rounding. */
Result<> place (Edit& edit, const Path& path, double from, double to)
{
    return std::abs (from - to) < 1e-9 ? Result<>() : edit.set (path, to);
}

Path markerPath (const juce::String& id)
{
    return Path ({ "timeline", "markers", id.toStdString() });
}

/** The tempo and signature markers by their place in quarter notes. */
std::vector<Pinned> pinnedMarkers (const NodePtr& root, const TempoMap& map)
{
    std::vector<Pinned> pinned;
    for (const auto marker : SessionView (root).get<"timeline">().get<"markers">())
    {
        const auto type = marker.get<"type">();
        if (type != "tempo" && type != "signature")
            continue;

        // One that the edit moved or added stands on the beats of the old map, where it was put.
        Pinned next { marker.id(),
                      marker.get<"time">(),
                      map.quartersAt (marker.get<"time">()),
                      {},
                      marker.get<"ramp">() == "linear" };
        if (type == "tempo")
            next.bpm = marker.get<"bpm">();
        pinned.push_back (std::move (next));
    }
    std::stable_sort (
        pinned.begin(), pinned.end(), [] (const Pinned& a, const Pinned& b) { return a.quarters < b.quarters; });
    return pinned;
}

/** Puts the markers where their quarter notes fall in the tempos as they are now, from the first to the last. */
Result<> placeMarkers (Edit& edit, const std::vector<Pinned>& markers)
{
    struct
    {
        double seconds = 0, quarters = 0, bpm = 120;
        bool ramps = false;
    } last;
    last.bpm = SessionView (edit.now()).get<"project">().get<"bpm">();

    for (size_t i = 0; i < markers.size(); ++i)
    {
        // A ramp ends with the next tempo, and lasts as long as the mean of both tempos says.
        auto mean = last.bpm;
        if (last.ramps)
            if (const auto next = std::find_if (markers.begin() + static_cast<std::ptrdiff_t> (i),
                                                markers.end(),
                                                [] (const Pinned& m) { return m.bpm.has_value(); });
                next != markers.end())
            {
                const auto& to = *next;
                const auto whole = to.quarters - last.quarters, part = markers[i].quarters - last.quarters;
                // Tempo over quarter notes inside a ramp in time: its square runs in a line.
                const auto here =
                    whole > 0.0
                        ? std::sqrt (last.bpm * last.bpm + (*to.bpm * *to.bpm - last.bpm * last.bpm) * part / whole)
                        : last.bpm;
                mean = (last.bpm + here) / 2.0;
            }

        const auto seconds = last.seconds + (markers[i].quarters - last.quarters) * 60.0 / mean;
        if (auto placed =
                place (edit, markerPath (markers[i].id) / "time", markers[i].seconds, std::max (0.0, seconds));
            ! placed)
            return placed;
        if (markers[i].bpm.has_value())
            last = { seconds, markers[i].quarters, *markers[i].bpm, markers[i].ramps };
    }
    return {};
}

Result<> placeClips (Edit& edit, const TempoMap& before, const TempoMap& after)
{
    const auto root = edit.now();
    for (const auto track : SessionView (root).get<"tracks">())
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if (clip.get<"timebase">() == "beats")
                {
                    const auto offset = startOf (track, clip) - clip.get<"startTime">();
                    const auto start = startOf (track, clip), end = start + clip.get<"duration">();
                    const auto newStart = after.secondsAt (before.quartersAt (start)),
                               newEnd = after.secondsAt (before.quartersAt (end));
                    const auto path = clipPath (track.id(), lane.id(), clip.id());
                    if (auto placed =
                            place (edit, path / "startTime", start - offset, std::max (0.0, newStart - offset));
                        ! placed)
                        return placed;
                    if (auto placed = place (edit, path / "duration", end - start, newEnd - newStart); ! placed)
                        return placed;
                }
    return {};
}
}  // namespace

Result<> keepingBeats (Edit& edit, const std::function<Result<>()>& part)
{
    const auto before = tempoOf (edit.now());
    if (auto done = part(); ! done)
        return done;
    if (tempoOf (edit.now()) == before)
        return {};

    if (auto placed = placeMarkers (edit, pinnedMarkers (edit.now(), before)); ! placed)
        return placed;
    return placeClips (edit, before, tempoOf (edit.now()));
}
}  // namespace amp
