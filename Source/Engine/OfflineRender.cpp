#include "Engine/OfflineRender.h"

#include "Model/MixerIndex.h"
#include "Model/TempoMap.h"

#include <juce_audio_basics/juce_audio_basics.h>
#include <juce_events/juce_events.h>

namespace amp::engine
{
namespace
{
/** So many that threads that share them end together, and a bank is still worth taking. */
size_t lanesPerBank (size_t lanes, int threads)
{
    return threads == 1 ? Bank::mostLanes
                        : std::clamp<size_t> (lanes / (static_cast<size_t> (threads) * 16), 2, Bank::mostLanes);
}

int64_t contentEnd (const Schedule& schedule)
{
    int64_t end = 0;
    for (const auto& lane : schedule.lanes)
        if (lane != nullptr)
            end = std::max (end, lane->end());
    return end;
}

/** The strip of a track, bus or return of that id. */
std::optional<Stem> findStem (const Desk& desk, const juce::String& id)
{
    for (const auto& name : { stripIds::ofTrack (id),
                              stripIds::ofBus (id),
                              stripIds::ofReturn (id),
                              stripIds::ofPattern (id),
                              stripIds::ofLine (id) })
        if (auto strip = desk.stripOf (name))
            return Stem { std::move (strip), desk.routing().latencies.at (name) };
    return {};
}

/** Hands on the part of a stream that was asked for: without its latency at the start, and without what follows the
 * end. */
class Excerpt
{
public:
    Excerpt (const OfflineRender::Sink& to, int64_t skip, int64_t length) : sink (to), toSkip (skip), toGive (length) {}

    void put (const float* const* channels, int frames)
    {
        const auto skipped = static_cast<int> (std::min<int64_t> (frames, toSkip));
        const auto given = static_cast<int> (std::min<int64_t> (frames - skipped, toGive));
        toSkip -= skipped;
        toGive -= given;
        if (given == 0 || ! state)
            return;

        const float* const part[] = { channels[0] + skipped, channels[1] + skipped };
        state = sink (part, given);
    }

    int64_t remaining() const { return toGive; }
    const Result<>& result() const { return state; }

private:
    const OfflineRender::Sink& sink;
    int64_t toSkip, toGive;
    Result<> state;
};

/** Hands on what came out of each chunk, and what the stems' strips gave for it. */
struct Tapped : Renderer::ChunkListener
{
    explicit Tapped (const Excerpt& excerpt) : master (excerpt) {}

    bool readsStrips() const noexcept override { return ! strips.empty(); }

    void rendered (const Chunk& chunk, const StereoBuffer& mixed) noexcept override
    {
        static constexpr std::array<float, maxChunk> silence {};
        const float* const both[] = { mixed[0], mixed[1] };
        master.put (both, chunk.frames);
        for (size_t i = 0; i < strips.size(); ++i)
        {
            const auto sound = strips[i]->sounding() == 0 ? StereoView { silence.data(), silence.data() }
                               : tap == Tap::pre          ? strips[i]->pre()
                                                          : strips[i]->post();
            excerpts[i].put (sound.data(), chunk.frames);
        }
    }

    /** The first error of a sink. */
    Result<> result() const
    {
        for (const auto& excerpt : excerpts)
            if (! excerpt.result())
                return excerpt.result();
        return master.result();
    }

    Tap tap = Tap::post;
    Excerpt master;
    std::vector<std::shared_ptr<const Strip>> strips;  // shared with the desk
    std::vector<Excerpt> excerpts;                     // one for each strip
};
}  // namespace

OfflineRender::OfflineRender (MediaSource& source, double rate, const Options& how, size_t perBank)
    : options (how),
      library (source, rate, MediaLibrary::Mode::waits),
      sounds (source, rate, SoundLibrary::Mode::waits),
      desk (telemetry, { rate, perBank, &inserts }),
      team (how.threads - 1, how.givesWay ? Team::Priority::background : Team::Priority::normal),
      renderer (desk, how.threads > 1 ? &team : nullptr)
{
    renderer.setWaitsForMedia (true);
}

OfflineRender::~OfflineRender() = default;

Result<std::unique_ptr<OfflineRender>>
OfflineRender::prepare (const Snapshot& session, MediaSource& source, const Options& options)
{
    if (options.blockSize < 1 || options.threads < 1)
        return Error { "render", "block size and threads must be 1 or more" };

    if (! juce::MessageManager::existsAndIsCurrentThread())
        return Error { "render", "it must be prepared on the message thread, where graphs are built" };

    const SessionView view (session.root());
    const auto rate = options.sampleRate.value_or (static_cast<double> (view.get<"project">().get<"sampleRate">()));
    auto render = std::unique_ptr<OfflineRender> (
        new OfflineRender (source, rate, options, lanesPerBank (view.get<"tracks">().size(), options.threads)));

    if (auto taken = render->take (session); ! taken)
        return taken.error();
    return render;
}

/** Where the content ends: to the sample for what is there, and as the session says for missing media. */
double OfflineRender::contentSeconds (const NodePtr& root) const
{
    const auto scheduled = static_cast<double> (contentEnd (*desk.schedule())) / desk.sampleRate();
    return missing().empty() ? scheduled : std::max (scheduled, endOfContent (root));
}

Result<> OfflineRender::take (const Snapshot& session)
{
    Follower follower (desk, library, sounds, { .loop = false, .click = options.withMetronome });
    if (auto followed = follower.follow (session); ! followed)
        return followed;
    unknownEffects = engine::effectProblems (session.root());
    if (! library.problems().empty() && ! options.allowsMissingMedia)
        return library.problems().begin()->second;

    for (const auto& id : options.stems)
        if (auto strip = findStem (desk, id))
            stems.push_back (std::move (*strip));
        else
            return Error { id, "there is no track, bus or return with this id to render as a stem" };

    const auto whole = defaultRange (session.root(), contentSeconds (session.root()));
    const auto start = options.start.value_or (whole.getStart()), end = options.end.value_or (whole.getEnd());
    if (start < 0.0 || end <= start)
        return Error { "render",
                       "the range " + juce::String (start) + " s to " + juce::String (end) +
                           " s is empty or begins before 0" };

    first = std::llround (start * desk.sampleRate());
    length = std::llround ((end + std::max (0.0, options.tail)) * desk.sampleRate()) - first;
    return {};
}

Result<> OfflineRender::run (const Sink& master, const std::vector<Sink>& stemSinks, const Progress& progress)
{
    jassert (stemSinks.size() == stems.size());
    const juce::ScopedNoDenormals noDenormals;

    Tapped tapped (Excerpt (master, desk.routing().latency, length));
    tapped.tap = options.stemTap;
    for (size_t i = 0; i < stems.size(); ++i)
    {
        tapped.strips.push_back (stems[i].strip);
        tapped.excerpts.emplace_back (stemSinks[i], stems[i].latency, length);
    }
    renderer.setListener (&tapped);
    renderer.transport().ask ({ .serial = 1, .placed = 1, .position = first, .isRolling = true, .isDeclicked = false });

    float* const nowhere[] = { nullptr, nullptr };  // the listener has it already
    while (tapped.master.remaining() > 0)
    {
        renderer.render (nowhere, 2, options.blockSize);
        if (auto written = tapped.result(); ! written)
            return written;
        if (! progress (1.0 - static_cast<double> (tapped.master.remaining()) / static_cast<double> (length)))
            return Error { "render", "cancelled" };
    }
    return {};
}

juce::Range<double> defaultRange (const NodePtr& root, double contentEnd)
{
    constexpr auto patternQuarters = 64.0;  // 256 steps of a sixteenth
    const SessionView session (root);
    const auto start = session.get<"transport">().get<"startTime">(), end = session.get<"transport">().get<"endTime">();

    if (end > start)
        return { start, end };
    return { 0.0, contentEnd > 0.0 ? contentEnd : tempoOf (root).secondsAt (patternQuarters) };
}
}  // namespace amp::engine
