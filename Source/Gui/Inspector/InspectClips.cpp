#include "Gui/Inspector/Property.h"

#include <cmath>

// The rows for clips: of several, each value is that of the first, and says so where they differ.
namespace amp::gui
{
namespace
{
using Clips = std::vector<ClipItem>;

const schema::Field& field (std::string_view key) { return *schema::clip.find (key); }

/** Builds the rows of some clips. */
class ClipRows
{
public:
    ClipRows (Workspace& w, const Clips& c) : workspace (w), clips (c)
    {
        for (const auto& clip : clips)
        {
            ids.add (clip.id);
            isLocked = isLocked || clip.locked;
        }
    }

    template <typename Read>
    Property& add (const char* section, const juce::String& name, std::string_view key, Property::Kind kind, Read read)
    {
        Property row { section, name, juce::String (field (key).doc.data(), field (key).doc.size()), kind };
        row.value   = read (clips.front());
        row.isMixed = std::any_of (clips.begin(), clips.end(), [&] (const ClipItem& clip) { return read (clip) != read (clips.front()); });
        return rows.emplace_back (std::move (row));
    }

    /** A number that a command sets on all clips. */
    template <typename Read>
    Property& number (const char* section, const juce::String& name, std::string_view key, ValueControl::Range range, const char* command, const char* argument, Read read)
    {
        auto& row  = add (section, name, key, Property::Kind::number, [&] (const ClipItem& clip) { return juce::var (read (clip)); });
        row.range  = range;
        row.format = formatOf (field (key));
        row.set    = setter (command, argument);
        return row;
    }

    std::function<void (const juce::var&, Gesture)> setter (const char* command, const char* argument) const
    {
        return [&w = workspace, all = ids, command, argument] (const juce::var& value, Gesture gesture) {
            Arguments arguments;
            arguments.set ("clips", all);
            if (argument != nullptr)
                arguments.set (argument, value);
            w.run (command, arguments, gesture);
        };
    }

    Property& flag (const char* section, const juce::String& name, std::string_view key, const char* command, const char* argument, std::function<bool (const ClipItem&)> read)
    {
        auto& row = add (section, name, key, Property::Kind::flag, [&] (const ClipItem& clip) { return juce::var (read (clip)); });
        row.set   = setter (command, argument);
        return row;
    }

    /** What only an unlocked clip lets be changed. */
    void lockAll()
    {
        for (auto& row : rows)
            if (isLocked && row.name != "Locked")
                row.whyNot = "a clip is locked";
    }

    Workspace& workspace;
    const Clips& clips;
    juce::Array<juce::var> ids;
    bool isLocked = false;
    std::vector<Property> rows;
};

juce::String curveName (FadeCurve curve) { return juce::String (schema::fadeCurves[static_cast<size_t> (curve)].data()); }
} // namespace

Inspection inspectClips (Workspace& w, const Clips& clips)
{
    const auto root   = w.services.session.now().root();
    const auto& first = clips.front();
    ClipRows rows (w, clips);
    const auto viewOf = [&root] (const ClipItem& clip) { return findClip (root, clip.id); };

    auto& name = rows.add ("Clip", "Name", "name", Property::Kind::text, [] (const ClipItem& clip) { return juce::var (clip.name); });
    name.set   = rows.setter ("clip.rename", "name");
    auto& hue  = rows.add ("Clip", "Colour", "color", Property::Kind::colour, [] (const ClipItem& clip) { return juce::var ("#" + clip.colour.toDisplayString (false)); });
    hue.set    = rows.setter ("clip.color", "color");
    if (clips.size() == 1)
    {
        rows.rows.push_back ({ "Clip", "File", first.file, Property::Kind::fact, first.isMissing ? first.file + "  (missing)" : first.file });
        rows.add ("Clip", "Start", "startTime", Property::Kind::time, [] (const ClipItem& clip) { return juce::var (clip.start); }).set = rows.setter ("clip.move", "startTime");
        rows.add ("Clip", "End", "duration", Property::Kind::time, [] (const ClipItem& clip) { return juce::var (clip.end); }).set      = rows.setter ("clip.trim", "end");
        auto& length = rows.number ("Clip", "Length", "duration", { shapes::leastLength, 3600.0, first.duration(), 0.01 }, "clip.trim", "end", [] (const ClipItem& clip) { return clip.duration(); });
        length.set   = [set = rows.setter ("clip.trim", "end"), start = first.start] (const juce::var& value, Gesture gesture) { set (start + static_cast<double> (value), gesture); };
        if (first.fileLength > 0.0)
            rows.number ("Clip", "Offset in file", "offset", { 0.0, first.fileLength, 0.0, 0.01 }, "clip.slip", "offset", [] (const ClipItem& clip) { return clip.offset; });
    }

    rows.number ("Sound", "Gain", "gain", { -60.0, 60.0, 0.0, 0.1 }, "clip.gain", "gain", [&] (const ClipItem& clip) {
        const auto found = viewOf (clip);
        return found ? found->clip.get<"gain">() : 0.0;
    });
    const auto longest = std::max (0.01, first.duration());
    rows.number ("Sound", "Fade in", "fadeIn", { 0.0, longest, 0.0, 0.01 }, "clip.fade", "fadeIn", [] (const ClipItem& clip) { return clip.fadeIn; });
    rows.number ("Sound", "Fade out", "fadeOut", { 0.0, longest, 0.0, 0.01 }, "clip.fade", "fadeOut", [] (const ClipItem& clip) { return clip.fadeOut; });
    auto& curve = rows.add ("Sound", "Fade shape", "fadeCurve", Property::Kind::choice, [] (const ClipItem& clip) { return juce::var (curveName (clip.fadeCurve)); });
    for (const auto& each : schema::fadeCurves)
        curve.choices.emplace_back (juce::String (each.data()), titleOfKey (each));
    curve.set = rows.setter ("clip.fade", "fadeCurve");
    if (std::all_of (clips.begin(), clips.end(), [] (const ClipItem& clip) { return clip.file.isNotEmpty(); }))
    {
        rows.number ("Sound", "Stretch", "timeStretch", { 0.5, 2.0, 1.0, 0.005 }, "clip.stretch", "factor", [] (const ClipItem& clip) { return clip.stretch; });
        rows.number ("Sound", "Pitch", "pitchShift", { -48.0, 48.0, 0.0, 0.1 }, "clip.pitch", "pitchShift", [&] (const ClipItem& clip) {
            const auto found = viewOf (clip);
            return found ? found->clip.get<"pitchShift">() : 0.0;
        });
        rows.flag ("Sound", "Reversed", "reversed", "clip.reverse", nullptr, [] (const ClipItem& clip) { return clip.isReversed; });
    }
    rows.flag ("Sound", "Muted", "muted", "clip.mute", "muted", [] (const ClipItem& clip) { return clip.muted; });
    rows.flag ("Clip", "Locked", "locked", "clip.lock", "locked", [] (const ClipItem& clip) { return clip.locked; });
    if (clips.size() == 1)
        if (const auto found = viewOf (first))
        {
            auto& base = rows.add ("Clip", "Follows tempo by", "timebase", Property::Kind::choice, [&] (const ClipItem&) { return juce::var (juce::String (found->clip.get<"timebase">())); });
            for (const auto& each : schema::timebases)
                base.choices.emplace_back (juce::String (each.data()), titleOfKey (each));
            base.set = [&w, id = first.id] (const juce::var& value, Gesture gesture) {
                Arguments arguments;
                arguments.set ("clip", id);
                arguments.set ("timebase", value);
                w.run ("clip.timebase", arguments, gesture);
            };
        }
    rows.lockAll();
    std::stable_partition (rows.rows.begin(), rows.rows.end(), [] (const Property& row) { return row.section == "Clip"; });
    return { clips.size() == 1 ? juce::String ("Clip") : juce::String ("Clips"), clips.size() == 1 ? first.name : juce::String (clips.size()) + " clips", Icon::wave, first.colour, std::move (rows.rows) };
}
} // namespace amp::gui
