#include "Gui/Export/ExportChoices.h"

namespace amp::gui
{
namespace
{
constexpr auto compressedPart = 0.62;       // of FLAC against WAV, as music goes
constexpr auto vorbisBytesPerSecond = 24000.0;
constexpr auto patternQuarters = 64.0; // of one pass of 256 steps
constexpr auto mostFlacBits = 24;

struct Part
{
    juce::String id, name;
};

/** What has a strip of its own: tracks, buses but for VCAs, and effect returns; the pattern layer's tracks and lines too. */
std::vector<Part> stripsOf (const NodePtr& root)
{
    const SessionView session (root);
    std::vector<Part> parts;
    std::set<juce::String> seen; // where the pattern layer has the same id, the studio's is meant
    const auto add = [&] (const juce::String& id, const juce::String& name) {
        if (seen.insert (id).second)
            parts.push_back ({ id, name.trim().isEmpty() ? id : name });
    };
    for (const auto track : session.get<"tracks">())
        add (track.id(), track.get<"name">());
    for (const auto bus : session.get<"mixer">().get<"buses">())
        if (bus.get<"type">() != "vca")
            add (bus.id(), bus.get<"name">());
    for (const auto effect : session.get<"mixer">().get<"sends">())
        add (effect.id(), effect.get<"name">());
    for (const auto track : session.get<"pattern">().get<"tracks">())
        add (track.id(), {});
    for (const auto line : session.get<"pattern">().get<"mixer_lines">())
        add (line.id(), {});
    return parts;
}

/** Makes file names of a pattern, each another. */
class Names
{
public:
    Names (const ExportChoices& c, const ExportContext& of) : choices (c), context (of) {}

    juce::File next (const juce::String& name)
    {
        ++number;
        const auto project = SessionView (context.root).get<"project">();
        const auto rate    = choices.sampleRate > 0 ? choices.sampleRate : static_cast<int> (project.get<"sampleRate">());
        const auto bits    = choices.bits > 0 ? choices.bits : static_cast<int> (project.get<"bitDepth">());
        auto text          = (choices.pattern.trim().isEmpty() ? juce::String (ExportChoices::defaultPattern) : choices.pattern)
                        .replace ("{project}", project.get<"name">())
                        .replace ("{name}", name)
                        .replace ("{number}", juce::String (number).paddedLeft ('0', 2))
                        .replace ("{date}", context.now.formatted ("%Y-%m-%d"))
                        .replace ("{rate}", juce::String (rate))
                        .replace ("{bits}", juce::String (bits));
        text = juce::File::createLegalFileName (text).trim().trimCharactersAtStart (".").substring (0, longestName);
        if (text.isEmpty())
            text = "Export";
        auto free = text;
        for (int again = 2; ! taken.insert (free.toLowerCase()).second; ++again)
            free = text + " " + juce::String (again);
        return choices.folder.getChildFile (free + "." + choices.kind);
    }

private:
    static constexpr int longestName = 80; // characters; up to 240 bytes, and file systems take 255

    const ExportChoices& choices;
    const ExportContext& context;
    std::set<juce::String> taken;
    int number = 0;
};

Result<std::optional<juce::Range<double>>> rangeOf (const ExportChoices& choices, const ExportContext& context)
{
    using Range = std::optional<juce::Range<double>>;
    switch (choices.range)
    {
        case ExportChoices::Range::whole:
            if (const SessionView session (context.root); endOfContent (context.root) <= 0.0 && session.get<"pattern">().get<"tracks">().isEmpty()
                                                          && session.get<"transport">().get<"endTime">() <= session.get<"transport">().get<"startTime">())
                return Error { "Nothing to export", "the session has no clips and no pattern yet" };
            return Range();
        case ExportChoices::Range::loop:
            return context.loop ? Result<Range> (context.loop) : Result<Range> (Error { "Loop", "there is none; drag along the upper half of the ruler to set one" });
        case ExportChoices::Range::selection:
            return context.selection ? Result<Range> (context.selection) : Result<Range> (Error { "Selection", "nothing is selected on the timeline" });
        case ExportChoices::Range::typed:
            break;
    }
    return choices.typed.getLength() > 0.0 ? Result<Range> (choices.typed) : Result<Range> (Error { "Range", "it must end after it begins" });
}

struct Section
{
    juce::String name;
    juce::Range<double> range;
};

std::vector<Section> regionsOf (const NodePtr& root)
{
    std::vector<Section> sections;
    for (const auto region : SessionView (root).get<"timeline">().get<"regions">())
        if (region.get<"endTime">() > region.get<"startTime">())
            sections.push_back ({ region.get<"name">(), { region.get<"startTime">(), region.get<"endTime">() } });
    std::stable_sort (sections.begin(), sections.end(), [] (const Section& a, const Section& b) { return a.range.getStart() < b.range.getStart(); });
    return sections;
}

/** From each marker to the next; from the last one to the end of the music. */
std::vector<Section> betweenMarkers (const NodePtr& root)
{
    std::vector<Section> sections;
    for (const auto marker : SessionView (root).get<"timeline">().get<"markers">())
        if (marker.get<"type">() != "tempo" && marker.get<"type">() != "signature")
            sections.push_back ({ marker.get<"name">(), juce::Range<double>::emptyRange (marker.get<"time">()) });
    std::stable_sort (sections.begin(), sections.end(), [] (const Section& a, const Section& b) { return a.range.getStart() < b.range.getStart(); });
    const auto end = endOfContent (root);
    for (size_t i = 0; i < sections.size(); ++i)
        sections[i].range.setEnd (std::max (sections[i].range.getStart(), i + 1 < sections.size() ? sections[i + 1].range.getStart() : end));
    std::erase_if (sections, [] (const Section& s) { return s.range.isEmpty(); });
    return sections;
}
} // namespace

Result<ExportOrder> orderOf (const ExportChoices& choices, const ExportContext& context)
{
    using What = ExportChoices::What;
    ExportOrder order;
    order.tail               = choices.tail;
    order.allowsMissingMedia = choices.allowsMissingMedia;
    order.dithers            = choices.dithers;
    if (choices.sampleRate > 0)
        order.sampleRate = choices.sampleRate;
    if (choices.bits > 0)
        order.bits = choices.bits;
    if (choices.kind == "flac" && order.bits.value_or (static_cast<int> (SessionView (context.root).get<"project">().get<"bitDepth">())) > mostFlacBits)
        order.bits = mostFlacBits;
    if (choices.what != What::stems && choices.what != What::selected)
        order.loudness = choices.loudness;
    order.ceiling = choices.ceiling;

    Names names (choices, context);
    if (choices.what == What::regions || choices.what == What::markers)
    {
        const auto sections = choices.what == What::regions ? regionsOf (context.root) : betweenMarkers (context.root);
        for (const auto& section : sections)
            order.passes.push_back ({ section.range, { { {}, section.name, names.next (section.name) } } });
        if (order.passes.empty())
            return choices.what == What::regions ? Error { "Regions", "the session has none; select a range of time and make one with Transport > Region" }
                                                 : Error { "Markers", "the session has none before the end of its music; Shift+M sets one" };
        return order;
    }

    const auto range = rangeOf (choices, context);
    if (! range)
        return range.error();
    ExportOrder::Pass pass { *range };
    if (choices.what == What::mix)
        pass.files.push_back ({ {}, "Mix", names.next ("mix") });
    else
        for (const auto& part : stripsOf (context.root))
            if (choices.what == What::stems || context.selectedStrips.contains (part.id))
                pass.files.push_back ({ part.id, part.name, names.next (part.name) });
    if (pass.files.empty())
        return choices.what == What::stems ? Error { "Stems", "the session has no tracks" } : Error { "Selected tracks", "no track is selected" };
    order.passes.push_back (std::move (pass));
    return order;
}

double secondsOf (const ExportOrder& order, const ExportOrder::Pass& pass, const NodePtr& root)
{
    if (pass.range)
        return pass.range->getLength() + order.tail;
    const SessionView session (root);
    const auto start = session.get<"transport">().get<"startTime">(), end = session.get<"transport">().get<"endTime">();
    if (end > start)
        return end - start + order.tail;
    const auto content = endOfContent (root);
    return (content > 0.0 ? content : patternQuarters * 60.0 / session.get<"project">().get<"bpm">()) + order.tail;
}

juce::int64 bytesOf (const ExportOrder& order, const ExportOrder::Pass& pass, const ExportOrder::File& file, const NodePtr& root)
{
    const auto seconds = secondsOf (order, pass, root);
    if (file.file.hasFileExtension ("ogg"))
        return juce::roundToInt (seconds * vorbisBytesPerSecond);
    const auto project = SessionView (root).get<"project">();
    const auto rate    = order.sampleRate.value_or (static_cast<double> (project.get<"sampleRate">()));
    const auto bits    = order.bits.value_or (static_cast<int> (project.get<"bitDepth">()));
    const auto plain   = seconds * rate * 2.0 * bits / 8.0;
    return static_cast<juce::int64> (file.file.hasFileExtension ("flac") ? plain * compressedPart : plain);
}

bool ExportPreset::matches (const ExportChoices& c) const
{
    return c.kind == kind && c.sampleRate == sampleRate && c.bits == bits && c.loudness == loudness && (! loudness || c.ceiling == ceiling);
}

void ExportPreset::apply (ExportChoices& c) const
{
    c.kind       = kind;
    c.sampleRate = sampleRate;
    c.bits       = bits;
    c.loudness   = loudness;
    c.ceiling    = ceiling;
}

const std::vector<ExportPreset>& exportPresets()
{
    static const std::vector<ExportPreset> presets {
        { "As the project", "wav", 0, 0, {}, -1.0 },
        { "Streaming, -14 LUFS", "flac", 48000, 24, -14.0, -1.0 },
        { "Podcast, -16 LUFS", "flac", 48000, 16, -16.0, -1.0 },
        { "Broadcast, -23 LUFS", "wav", 48000, 24, -23.0, -1.0 },
        { "CD", "wav", 44100, 16, {}, -1.0 },
        { "Mastering, 32 float", "wav", 0, 32, {}, -1.0 },
        { "To listen to, Ogg", "ogg", 48000, 24, {}, -1.0 },
    };
    return presets;
}
} // namespace amp::gui
