#pragma once
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Loop/EventView.h"
#include "Persistence/SessionCodec.h"
#include "Support/Studio.h"

namespace amp::tests
{
/** A session with the commands of its pattern layer and a performance whose position a test sets. */
struct PatternStudio : Studio
{
    PatternStudio()
    {
        pattern::addPatternCommands (commands,
                                     { .read = [] (const juce::String& json) -> Result<NodePtr> {
                                          auto read = readSession (json.toStdString());
                                          return read.root != nullptr ? Result<NodePtr> (read.root)
                                                                      : Result<NodePtr> (read.firstError());
                                      },
                                       .performance = [this] (Session&) { return &performance; } });
    }

    /** The steps of a track's sequence, in its order. */
    std::vector<int> steps (const char* track) const
    {
        const auto root = state();
        std::vector<int> all;
        View<schema::sessionState> (root).get<"pattern">().get<"sequences">().find (track).get<"events">().forEach (
            [&] (const PackedItem& e) { all.push_back (pattern::EventView (e).step()); });
        return all;
    }

    pattern::Performance::Position position;
    pattern::Performance performance { session, [this] { return position; } };
};
}  // namespace amp::tests
