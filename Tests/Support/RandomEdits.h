#pragma once
#include "Support/Studio.h"

#include "Model/NodeBuilder.h"

namespace amp
{
/** Edits of every kind at random: values, members added, removed and moved, packed lists, gestures, undo and redo. */
class RandomEdits
{
public:
    RandomEdits (Studio& s, int seed) : studio (s), random (seed) {}

    /** One edit, or one gesture's step; may turn out to change nothing. */
    void edit()
    {
        const auto tracks = SessionView (studio.state()).get<"tracks">();
        if (tracks.isEmpty() || random.nextInt (10) == 0)
        {
            studio.run ("track.add", { { "type", random.nextBool() ? "audio" : "instrument" } });
            return;
        }

        const auto id = tracks[static_cast<size_t> (random.nextInt (static_cast<int> (tracks.size())))].id();
        switch (random.nextInt (9))
        {
        case 0:
            studio.run ("track.remove", { { "track", id } });
            break;
        case 1:
            studio.run ("track.move", { { "track", id }, { "index", random.nextInt (10) } });
            break;
        case 2:
            studio.run ("track.duplicate", { { "track", id } });
            break;
        case 3:
            for (const auto gesture = ++lastGesture; random.nextInt (4) != 0;)  // a drag
                studio.run ("mixer.volume", { { "id", id }, { "volume", random.nextInt (101) } }, gesture);
            break;
        case 4:
            studio.run ("clip.add",
                        { { "track", id }, { "filePath", "a.wav" }, { "duration", 1.0 + random.nextDouble() } });
            break;
        case 5:
            studio.run ("bus.add", { { "type", "group" } });
            break;
        case 6:
            automate (id);
            break;
        case 7:
            studio.run ("project.rename", { { "name", "Name " + juce::String (random.nextInt (1000)) + " é" } });
            break;
        default:
            studio.run ("mixer.gain", { { "id", id }, { "gain", random.nextInt (20) - 10 } });
            break;
        }
    }

    /** An edit, undo or redo. */
    void step()
    {
        const auto dice = random.nextInt (10);
        if (dice < 2)
            studio.session.undo();
        else if (dice < 4)
            studio.session.redo();
        else
            edit();
    }

    juce::Random& dice() { return random; }

private:
    /** One point more, or one less, in a list of thousands. */
    void automate (const juce::String& track)
    {
        const auto lane = trackPath (track) / "automation" / "volume";
        REQUIRE (studio.session.edit ("Draw automation", [&] (Edit& edit) -> Result<> {
            if (! findPlace (edit.now(), lane))
            {
                std::vector<PackedItem> points (3000);
                for (size_t i = 0; i < points.size(); ++i)
                {
                    points[i].id = static_cast<uint32_t> (i + 1);
                    points[i].wide[0] = static_cast<double> (i);
                    points[i].present = 3;
                }
                auto node = std::make_shared<Node> (juce::Identifier ("automationLane"));
                node->set (keys::mapKey, "volume");
                node->set ("points", PackedList::inVar (std::move (points)));
                return edit.insert (lane.parent(), node);
            }
            const auto place = findPlace (edit.now(), lane / "points");
            const auto& list = PackedList::fromVar (place->value);
            PackedItem point;
            point.id = list.freeId();
            point.wide[0] = random.nextInt (10000);
            point.wide[1] = random.nextDouble();
            point.present = 3;
            const auto at = static_cast<size_t> (random.nextInt (static_cast<int> (list.size())));
            return edit.set (lane / "points", juce::var (list.replaced (at, random.nextInt (2) != 0 ? 1 : 0, { &point, 1 }).get()));
        }));
    }

    Studio& studio;
    juce::Random random;
    Gesture lastGesture = 0;
};
} // namespace amp
