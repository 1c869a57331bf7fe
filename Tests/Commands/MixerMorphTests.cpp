#include "Support/Studio.h"

using namespace amp;

namespace
{
/** A track that sends to a bus, and two snapshots of it. */
struct Morph : Studio
{
    Morph()
    {
        set (40.0, -100.0);
        quiet = run ("mixer.snapshot.store", { { "name", "Quiet" } });
        set (80.0, 20.0);
        run ("send.set", { { "id", track }, { "to", hall }, { "level", 60.0 } });
        run ("mixer.mute", { { "id", track } });
        loud = run ("mixer.snapshot.store", { { "name", "Loud" } });
    }

    void set (double volume, double pan)
    {
        run ("mixer.volume", { { "id", track }, { "volume", volume } });
        run ("mixer.pan", { { "id", track }, { "pan", pan } });
    }

    void morphTo (double amount, Gesture gesture = 0)
    {
        run ("mixer.snapshot.morph", { { "from", quiet }, { "to", loud }, { "amount", amount } }, gesture);
    }

    double volume() const { return channelOf (state(), track).get<"volume">(); }
    double pan() const { return channelOf (state(), track).get<"pan">(); }
    juce::var send() const
    {
        const auto place = findPlace (state(), channelPath (track) / "sends" / hall.toStdString());
        return place ? place->value : juce::var();
    }

    juce::String track = run ("track.add", { { "name", "A" } }), hall = run ("bus.add", { { "name", "Hall" } }), quiet, loud;
};
}  // namespace

TEST_CASE ("a morph sets faders, pans and sends between two snapshots and leaves the rest", "[commands][snapshot][S1-97]")
{
    Morph studio;
    const auto undo = studio.session.history().undoStack().size();
    studio.morphTo (0.25, 7);
    CHECK (studio.volume() == Approx (50.0));
    CHECK (studio.pan() == Approx (-70.0));
    CHECK (static_cast<double> (studio.send()) == Approx (15.0));  // from silence
    studio.morphTo (0.75, 7);
    CHECK (studio.volume() == Approx (70.0));
    CHECK (channelOf (studio.state(), studio.track).get<"muted">());
    CHECK_FALSE (SessionView (studio.state()).get<"mixer">().get<"currentSnapshot">().has_value());
    CHECK (studio.session.history().undoStack().size() == undo + 1);

    studio.morphTo (0.0);
    CHECK (studio.volume() == Approx (40.0));
    CHECK (studio.send().isVoid());  // the quiet one has no send there
    studio.morphTo (1.0);
    CHECK (studio.volume() == Approx (80.0));
    CHECK (static_cast<double> (studio.send()) == Approx (60.0));
}

TEST_CASE ("a morph with what is no snapshot changes nothing and says so", "[commands][snapshot]")
{
    Morph studio;
    const auto before = studio.session.now().revision();
    const auto done = studio.attempt ("mixer.snapshot.morph", { { "from", studio.quiet }, { "to", "nothing" }, { "amount", 0.5 } });
    REQUIRE_FALSE (done.ok());
    CHECK (done.error().text().contains ("no mixer snapshot"));
    CHECK (studio.session.now().revision() == before);
}
