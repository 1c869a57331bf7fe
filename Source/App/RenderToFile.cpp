#include "App/RenderToFile.h"

#include "Analysis/Measure/Measure.h"
#include "App/NotPlayed.h"
#include "App/PrepareRender.h"
#include "Core/Text.h"
#include "Engine/Follow/FetchMedia.h"
#include "Model/Lookup.h"
#include "Persistence/Media/AudioFiles.h"

#include <chrono>
#include <set>

namespace amp
{
namespace
{
using engine::OfflineRender;

/** A file in the making, its gain, and what is measured on the way. */
class Output
{
public:
    Output (std::unique_ptr<AudioFileWriter> to, double sampleRate, double linearGain)
        : writer (std::move (to)),
          measure (sampleRate, 2),
          gain (static_cast<float> (linearGain)),
          rate (sampleRate)
    {}

    /** Told of each block; nobody unless it is set. */
    std::function<void (const RenderedMoment&)> onMoment;

    Result<> add (const float* const* channels, int frames)
    {
        const float* scaled[2];
        for (size_t c = 0; c < 2; ++c)
        {
            buffer[c].assign (channels[c], channels[c] + frames);
            for (auto& sample : buffer[c])
            {
                sample *= gain;
                clipped += std::abs (sample) > 1.0f ? 1 : 0;
            }
            scaled[c] = buffer[c].data();
        }

        measure.add (scaled, frames);
        if (onMoment != nullptr)
            tell (frames);
        return writer != nullptr ? writer->write (scaled, frames) : Result<>();
    }

    Result<> finish() { return writer != nullptr ? writer->finish() : Result<>(); }
    Measurement measured() { return measure.finish(); }
    int64_t clippedSamples() const { return clipped; }

private:
    void tell (int frames)
    {
        RenderedMoment moment { .start = static_cast<double> (done) / rate, .loudness = measure.shortTerm() };
        done += frames;
        moment.end = static_cast<double> (done) / rate;
        for (const auto& channel : buffer)
            for (const auto sample : channel)
            {
                moment.low = std::min (moment.low, sample);
                moment.high = std::max (moment.high, sample);
            }
        onMoment (moment);
    }

    std::unique_ptr<AudioFileWriter> writer;
    Measure measure;
    float gain;
    double rate;
    int64_t done = 0;
    int64_t clipped = 0;
    std::vector<float> buffer[2];
};

std::vector<juce::String> stripsOf (const NodePtr& root)
{
    const SessionView session (root);
    std::vector<juce::String> ids;
    for (const auto track : session.get<"tracks">())
        ids.push_back (track.id());
    for (const auto bus : session.get<"mixer">().get<"buses">())
        if (bus.get<"type">() != "vca")
            ids.push_back (bus.id());
    for (const auto effect : session.get<"mixer">().get<"sends">())
        ids.push_back (effect.id());
    for (const auto track : session.get<"pattern">().get<"tracks">())
        ids.push_back (track.id());
    for (const auto line : session.get<"pattern">().get<"mixer_lines">())
        ids.push_back (line.id());
    std::set<juce::String> seen;  // the pattern layer has ids of its own; where both have one, the studio's is meant
    std::erase_if (ids, [&] (const juce::String& id) { return ! seen.insert (id).second; });
    return ids;
}

std::vector<StemFile> stemsOf (const Document& document, const RenderRequest& request)
{
    auto stems = request.stems;
    if (stems.empty() && ! request.stemFolder.empty())
        for (const auto& id : stripsOf (document.root()))
            stems.push_back ({ id, request.stemFolder + "/" + juce::File::createLegalFileName (id).toStdString() + ".wav" });
    return stems;
}

/** One rendering job from preparing the engine to finished files. */
class Job
{
public:
    Job (const Document& d, const RenderRequest& r, const RenderProgress& p, const OnMessageThread& m)
        : document (d),
          request (r),
          progress (p),
          onMessageThread (m),
          stems (stemsOf (d, r)),
          media (libraryOf ({ d.roots.sessionFolder, r.mediaRoots, r.sampleFolders }))
    {}

    Result<RenderReport> run()
    {
        const auto started = std::chrono::steady_clock::now();
        if (auto fetched = engine::fetchMedia (document.root(), *media, [this] (double) { return progress (0.0); }); ! fetched)
            return fetched.error();
        auto gain = Result<double> (1.0);
        if (request.loudness.has_value())
            gain = gainForLoudness();
        if (! gain)
            return gain.error();

        if (auto rendered = render (*gain); ! rendered)
            return rendered.error();

        for (const auto& sentence : notPlayed (document.root()))
            report.warnings.push_back (sentence);

        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
        report.file = request.output;
        report.realtimeFactor = report.measured.duration / std::max (1e-9, took.count());
        if (report.clippedSamples > 0 && bits() != 32)
            report.warnings.push_back (juce::String (report.clippedSamples) +
                                       " samples were over full scale and are limited to it");
        return std::move (report);
    }

private:
    int bits() const
    {
        return request.bits.value_or (
            static_cast<int> (SessionView (document.root()).get<"project">().get<"bitDepth">()));
    }

    Result<PreparedRender> prepare (bool withStems)
    {
        OfflineRender::Options options { .sampleRate = request.sampleRate,
                                         .start = request.from,
                                         .end = request.to,
                                         .tail = request.tail,
                                         .blockSize = request.blockSize,
                                         .threads = request.threads,
                                         .givesWay = request.givesWay,
                                         .allowsMissingMedia = request.allowsMissingMedia };
        if (withStems)
            for (const auto& stem : stems)
                options.stems.push_back (stem.id);

        auto prepared = prepareRender (document.root(), *media, options, onMessageThread);
        return prepared ? std::move (prepared) : Result<PreparedRender> (prepared.error().within (toText (document.path)));
    }

    /** Measures the whole once to find the gain that brings it to the wanted loudness without exceeding the ceiling. */
    Result<double> gainForLoudness()
    {
        auto engine = prepare (false);
        if (! engine)
            return engine.error();
        Output meter (nullptr, (*engine)->sampleRate(), 1.0);
        meter.onMoment = request.onMoment;
        if (auto done = (*engine)->run ([&] (const float* const* c, int n) { return meter.add (c, n); },
                                        {},
                                        [&] (double d) { return progress (d / 2); });
            ! done)
            return done.error();

        const auto measured = meter.measured();
        if (! measured.integratedLufs.has_value())
        {
            report.warnings.push_back ("the session is silent; its loudness stays as it is");
            return 1.0;
        }

        auto decibels = *request.loudness - *measured.integratedLufs;
        const auto room = request.ceiling - measured.truePeakDb.value_or (-200.0);
        if (decibels > room)
        {
            report.warnings.push_back ("the true-peak ceiling of " + juce::String (request.ceiling, 1) +
                                       " dBTP leaves the loudness " + juce::String (decibels - room, 1) +
                                       " LU below the target");
            decibels = room;
        }
        return std::pow (10.0, decibels / 20.0);
    }

    Result<std::unique_ptr<Output>>
    createOutput (const std::string& path, double rate, int64_t frames, double gain) const
    {
        if (path.empty())
            return std::make_unique<Output> (nullptr, rate, gain);

        const auto project = SessionView (document.root()).get<"project">();
        auto writer = createAudioFile (files(),
                                       path,
                                       { .sampleRate = static_cast<int> (rate),
                                         .channels = 2,
                                         .bits = bits(),
                                         .title = project.get<"name">(),
                                         .description = project.get<"description">().value_or (juce::String()),
                                         .expectedFrames = frames,
                                         .dithers = request.dithers });
        if (! writer)
            return writer.error();
        return std::make_unique<Output> (std::move (*writer), rate, gain);
    }

    Result<> render (double gain)
    {
        auto engine = prepare (true);
        if (! engine)
            return engine.error();
        for (const auto& [path, why] : (*engine)->missing())
            report.warnings.push_back ("missing media rendered as silence: " + path + " (" + why.what + ")");
        for (const auto& problem : (*engine)->effectProblems())
            report.warnings.push_back (problem.text());
        for (const auto& [name, why] : (*engine)->soundProblems())
            report.warnings.push_back (why.text());
        for (const auto& problem : (*engine)->outputProblems())
            report.warnings.push_back (problem.text());

        const auto rate = (*engine)->sampleRate();
        const auto frames = (*engine)->frames();
        auto master = createOutput (request.output, rate, frames, gain);
        if (! master)
            return master.error();
        (*master)->onMoment = request.onMoment;

        std::vector<std::unique_ptr<Output>> outputs;
        std::vector<OfflineRender::Sink> sinks;
        if (! request.stemFolder.empty())
            if (auto made = files().makeFolders (request.stemFolder); ! made)
                return made;
        for (const auto& file : stems)
        {
            auto stem = createOutput (file.path, rate, frames, 1.0);
            if (! stem)
                return stem.error();
            outputs.push_back (std::move (*stem));
            sinks.push_back ([to = outputs.back().get()] (const float* const* s, int n) { return to->add (s, n); });
        }

        const auto half = request.loudness.has_value() ? 0.5 : 0.0;
        const auto done = (*engine)->run ([&] (const float* const* c, int n) { return (*master)->add (c, n); },
                                          sinks,
                                          [&] (double d) { return progress (half + d * (1.0 - half)); });
        if (! done)
            return done;

        for (size_t i = 0; i < outputs.size(); ++i)
        {
            if (auto finished = outputs[i]->finish(); ! finished)
                return finished;
            report.stems.push_back ({ stems[i], outputs[i]->measured(), outputs[i]->clippedSamples() });
        }
        report.measured = (*master)->measured();
        report.clippedSamples = (*master)->clippedSamples();
        return (*master)->finish();
    }

    const Document& document;
    const RenderRequest& request;
    const RenderProgress& progress;
    const OnMessageThread& onMessageThread;
    const std::vector<StemFile> stems;
    std::unique_ptr<MediaLibrary> media;
    RenderReport report;
};
}  // namespace

Result<RenderReport>
renderToFile (const Document& document, const RenderRequest& request, const RenderProgress& progress, const OnMessageThread& onMessageThread)
{
    return Job (document, request, progress, onMessageThread).run();
}
}  // namespace amp
