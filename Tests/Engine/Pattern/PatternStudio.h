#pragma once
#include "Engine/RealtimeCheck.h"
#include "Engine/TestStudio.h"
#include "Persistence/SessionCodec.h"

namespace amp::engine::test
{
/** Samples by name, written where openSample() finds them. */
struct NamedSamples : FolderMedia
{
    using FolderMedia::FolderMedia;

    Result<std::shared_ptr<const PcmFile>> openSample (const juce::String& name, int64_t) override
    {
        if (! names.contains (name))
            return std::shared_ptr<const PcmFile>();
        return PcmFile::open (folder + "/" + name.toStdString() + ".wav");
    }

    std::set<juce::String> names;
};

/** A session with a pattern layer, given as JSON, and its sound. "tick" is a single sample of 1, "dc" two seconds of
   0.5, "tone" two seconds of a sine of 1 kHz at 0.5. */
struct PatternStudio : TestStudio
{
    explicit PatternStudio (const std::string& json)
    {
        sampleFiles.names = { "tick", "dc", "tone" };
        writeFile ("tick.wav", { Sound { 1.0f } });
        writeFile ("dc.wav", { Sound (96000, 0.5f) });
        writeFile ("tone.wav", { tone (1000, 0.5, 96000) });
        read (json);
    }

    void read (const std::string& json)
    {
        auto result = readSession (json);
        INFO (result.firstError().text().toStdString());
        REQUIRE (result.root != nullptr);
        root = result.root;
    }

    Stereo hear (const OfflineRender::Options& options = {})
    {
        auto prepared = OfflineRender::prepare (Snapshot (root, 0), sampleFiles, options);
        INFO ((prepared.ok() ? std::string() : prepared.error().text().toStdString()));
        REQUIRE (prepared.ok());
        problems = (*prepared)->soundProblems();

        Stereo heard;
        REQUIRE ((*prepared)
                     ->run ([&] (const float* const* samples, int frames) -> Result<> {
                         for (size_t channel = 0; channel < 2; ++channel)
                             heard[channel].insert (heard[channel].end(), samples[channel], samples[channel] + frames);
                         return {};
                     })
                     .ok());
        return heard;
    }

    NodePtr root;
    NamedSamples sampleFiles { folder.path() };
    std::map<std::string, Error> problems;
};

/** A render from one second to another. */
inline OfflineRender::Options between (double start, double end, int blockSize = 4096, int threads = 1)
{
    OfflineRender::Options options;
    options.start = start;
    options.end = end;
    options.blockSize = blockSize;
    options.threads = threads;
    return options;
}

/** Where a sound is not 0. */
inline std::vector<int64_t> onsets (const Sound& sound)
{
    std::vector<int64_t> places;
    for (size_t i = 0; i < sound.size(); ++i)
        if (sound[i] != 0.0f)
            places.push_back (static_cast<int64_t> (i));
    return places;
}

/** A pattern with tracks of one sound each: { name, params after "s", events }. */
struct TrackText
{
    std::string id, params, events, more = "";
};
inline std::string
patternText (const std::vector<TrackText>& tracks, const std::string& more = "", const std::string& environment = "")
{
    std::string t = "{\"environment\":{\"bpm\":120" + environment + "},\"tracks\":{", s = "\"sequences\":{";
    for (size_t i = 0; i < tracks.size(); ++i)
    {
        const auto& [id, params, events, rest] = tracks[i];
        const auto comma = i + 1 < tracks.size() ? "," : "";
        t += "\"" + id + "\":{\"meta\":{\"track_id\":\"" + id + "\"},\"params\":{" + params + "}" + rest + "}" + comma;
        s += "\"" + id + "\":{\"track_id\":\"" + id + "\",\"events\":[" + events + "]}" + comma;
    }
    return t + "}," + s + "}" + more + "}";
}
}  // namespace amp::engine::test
