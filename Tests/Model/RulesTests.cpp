#include "Model/Rules.h"
#include "Support/Studio.h"

using namespace amp;

TEST_CASE ("buses that play into each other are refused, and the session stays as it was", "[model][rules][S1-94]")
{
    Studio studio;
    const auto a = studio.run ("bus.add", { { "type", "group" } });
    const auto b = studio.run ("bus.add", { { "type", "group" } });
    studio.run ("mixer.route", { { "id", a }, { "to", b } });

    const auto before = studio.state();
    const auto result = studio.attempt ("mixer.route", { { "id", b }, { "to", a } });
    REQUIRE_FALSE (result.ok());
    CHECK (result.error().what.contains ("would feed itself"));
    CHECK (isSame (before, studio.state()));
}

TEST_CASE ("a reference that leads nowhere is refused with its path", "[model][rules]")
{
    Studio studio;
    const auto track = studio.run ("track.add");
    const auto aux = studio.run ("bus.add", { { "type", "aux" } });
    const auto group = studio.run ("bus.add", { { "type", "group" } });

    CHECK_FALSE (studio.attempt ("mixer.route", { { "id", track }, { "to", "nowhere" } }).ok());
    CHECK_FALSE (studio.attempt ("send.set", { { "id", track }, { "to", "nowhere" } }).ok());
    CHECK_FALSE (studio.attempt ("send.set", { { "id", track }, { "to", group } }).ok());
    studio.run ("send.set", { { "id", track }, { "to", aux }, { "level", 50.0 }, { "pre", true } });
    CHECK (studio.get ("mixer.channels." + track + ".sendOptions." + aux + ".pre") == juce::var (true));
    CHECK (brokenRules (studio.state()).empty());
}

TEST_CASE ("removing a bus frees everything that pointed at it", "[model][rules][S1-91]")
{
    Studio studio;
    const auto track = studio.run ("track.add");
    const auto aux = studio.run ("bus.add", { { "type", "aux" } });
    const auto group = studio.run ("bus.add", { { "type", "group" } });
    studio.run ("send.set", { { "id", track }, { "to", aux }, { "pan", 10.0 } });
    studio.run ("mixer.route", { { "id", track }, { "to", group } });
    studio.run ("mixer.route", { { "id", aux }, { "to", group } });

    studio.run ("bus.remove", { { "bus", group } });
    studio.run ("bus.remove", { { "bus", aux } });
    CHECK (brokenRules (studio.state()).empty());
    CHECK (SessionView (studio.state()).get<"mixer">().get<"buses">().isEmpty());

    studio.session.undo();
    studio.session.undo();
    CHECK (studio.get ("mixer.channels." + track + ".output").toString() == group);
}
