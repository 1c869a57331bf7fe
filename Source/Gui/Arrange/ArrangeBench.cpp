#include "Gui/Arrange/ArrangeBench.h"

#include "Commands/DocumentCommands.h"
#include "Gui/Arrange/ArrangeView.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/ViewCommands.h"
#include "Model/NewSession.h"
#include "Model/NodeBuilder.h"

namespace amp::gui
{
namespace
{
constexpr auto framesPerCase = 120;
constexpr auto clipSeconds = 4.0, clipDistance = 5.0;

/** A transport that is where it was put. */
class StillTransport : public TransportControl
{
public:
    void play() override { isOn = true; }
    void pause() override { isOn = false; }
    void stop() override { isOn = false; }
    void locate (double seconds) override { at = seconds; }
    void beginScrub (double seconds) override { at = seconds; }
    void scrub (double seconds) override { at = seconds; }
    void endScrub() override {}
    TransportState state() const override { return isOn ? TransportState::playing : TransportState::stopped; }
    double position() const override { return at; }

private:
    bool isOn = false;
    double at = 0;
};

/** A session that is in no file. */
class NoDocuments : public Documents
{
public:
    Result<> create() override { return refused(); }
    Result<> open (const juce::File&) override { return refused(); }
    void save (Saved done) override { done (refused()); }
    void saveAs (const juce::File&, Saved done) override { done (refused()); }
    juce::File file() const override { return {}; }
    void quit() override {}

private:
    static Result<> refused() { return Error { "bench", "a measured session is in no file" }; }
};

/** Swelling noise in two channels for any file. */
class SwellingWaveforms : public Waveforms
{
public:
    bool read (const juce::String&, int, double start, double secondsPerColumn, std::span<PeakColumn> into) override
    {
        for (size_t i = 0; i < into.size(); ++i)
        {
            const auto level = static_cast<float> (0.45 + 0.4 * std::sin ((start + static_cast<double> (i) * secondsPerColumn) * 9.0));
            into[i]          = { -level, level, level * 0.4f };
        }
        return true;
    }
    int channels (const juce::String&) override { return 2; }
    double duration (const juce::String&) override { return clipSeconds; }
    uint64_t generation() const override { return 1; }
};

NodePtr bigSession (int tracks, int clipsPerTrack)
{
    const auto root = std::make_shared<Node> (*newSession ("Bench", Session::systemClock()));
    auto list       = NodeBuilder (*schema::sessionState.find ("tracks"));
    auto channels   = NodeBuilder (*schema::mixer.find ("channels"));

    for (int t = 0; t < tracks; ++t)
    {
        const auto id = "t" + juce::String (t);
        auto clips    = NodeBuilder (*schema::lane.find ("clips"));
        for (int c = 0; c < clipsPerTrack; ++c)
            clips.add (NodeBuilder (schema::clip, id + "c" + juce::String (c))
                           .set ("name", "Take " + juce::String (c + 1))
                           .set ("filePath", id + ".wav")
                           .set ("startTime", c * clipDistance + t % 7 * 0.3)
                           .set ("duration", clipSeconds)
                           .build());
        auto lanes = NodeBuilder (*schema::track.find ("lanes")).add (NodeBuilder (schema::lane, id + "l").add (clips.build()).build());
        const auto& colour = clipColours[static_cast<size_t> (t) % clipColours.size()].colour;
        list.add (NodeBuilder (schema::track, id)
                      .set ("name", "Track " + juce::String (t + 1))
                      .set ("color", "#" + juce::Colour (colour).toDisplayString (false))
                      .add (lanes.build())
                      .build());
        channels.add (NodeBuilder (schema::channel, id).set ("trackId", id).build());
    }

    const auto put = [] (Node& parent, NodePtr child) {
        std::erase_if (parent.children, [&] (const NodePtr& c) { return c->type == child->type; });
        parent.add (std::move (child));
    };
    const auto& old = root->child ("mixer");
    auto mixer      = old != nullptr ? std::make_shared<Node> (*old) : std::make_shared<Node> ("mixer");
    put (*mixer, channels.build());
    put (*root, mixer);
    put (*root, list.build());
    return root;
}

/** The arranger of the big session, and the time that each of its frames takes. */
class Bench
{
public:
    Bench (int tracks, int clipsPerTrack, int width, int height)
        : session (bigSession (tracks, clipsPerTrack)), workspace ({ session, registry, telemetry, transport, documents, waveforms }), view (workspace),
          screen (juce::Image::RGB, width, height, true, juce::SoftwareImageType())
    {
        addDocumentCommands (registry);
        addViewCommands (registry);
        view.setLookAndFeel (&look);
        view.setBounds (0, 0, width, height);
        view.timelineScroll().show ({ 40.0, 0.0, 0 });
        frame (false);
    }

    ~Bench() { view.setLookAndFeel (nullptr); }

    /** Runs frames, each after a step; the whole arranger is painted, or only the lanes' playhead columns. */
    FrameCost measure (const juce::String& what, bool isWhole, const std::function<void (int)>& step)
    {
        std::vector<double> costs;
        for (int i = 0; i < framesPerCase; ++i)
        {
            const auto began = juce::Time::getMillisecondCounterHiRes();
            step (i);
            frame (! isWhole);
            costs.push_back (juce::Time::getMillisecondCounterHiRes() - began);
        }
        std::sort (costs.begin(), costs.end());
        return { what, framesPerCase, costs[costs.size() / 2], costs[costs.size() * 99 / 100] };
    }

    Session session;
    Registry registry;
    Telemetry telemetry;
    StillTransport transport;
    NoDocuments documents;
    SwellingWaveforms waveforms;
    Workspace workspace;
    LookAndFeel look;
    ArrangeView view;

private:
    void frame (bool onlyPlayhead)
    {
        if (workspace.refresh())
            view.refresh();
        view.advance (frameSeconds);

        juce::Graphics g (screen);
        if (onlyPlayhead)
            g.reduceClipRegion (view.lanes().getBounds().withWidth (8).translated (view.lanes().getWidth() / 2, 0));
        view.paintEntireComponent (g, false);
    }

    static constexpr double frameSeconds = 1.0 / 60.0;
    juce::Image screen;
};
} // namespace

std::vector<FrameCost> benchArrange (int tracks, int clipsPerTrack, int width, int height)
{
    Bench bench (tracks, clipsPerTrack, width, height);
    auto& scroll = bench.view.timelineScroll();
    std::vector<FrameCost> costs;

    costs.push_back (bench.measure ("playing", false, [&] (int i) { bench.transport.locate (i * 0.1); }));
    costs.push_back (bench.measure ("scrolling time", true, [&] (int i) { scroll.scrollBy (i < framesPerCase / 2 ? 12.0 : -12.0, 0); }));
    costs.push_back (bench.measure ("scrolling tracks", true, [&] (int) { scroll.scrollBy (0.0, 40); }));
    costs.push_back (bench.measure ("zooming", true, [&] (int i) { scroll.zoomAt (400.0, i < framesPerCase / 2 ? 1.03 : 1.0 / 1.03); }));
    costs.push_back (bench.measure ("moving a clip", true, [&] (int i) {
        bench.workspace.run ("clip.move", { { "clip", "t0c0" }, { "startTime", 0.1 * i } });
    }));

    bench.workspace.run ("view.trackMode", { { "mode", "minimal" } });
    scroll.show ({ 4.0, 0.0, 0 });
    costs.push_back (bench.measure ("scrolling small tracks", true, [&] (int i) { scroll.scrollBy (i % 2 == 0 ? 12.0 : -12.0, 28); }));
    return costs;
}
} // namespace amp::gui
