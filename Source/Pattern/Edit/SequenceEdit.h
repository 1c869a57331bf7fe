#pragma once
#include "Model/Edit.h"
#include "Pattern/Loop/EventView.h"

namespace amp::pattern
{
/** The events of one sequence, taken out to be changed and put back. */
class SequenceEdit
{
public:
    /** @returns an Error if there is no pattern track of that id. A track without a sequence has no events. */
    static Result<SequenceEdit> of (const NodePtr& root, const juce::String& track);

    std::vector<PackedItem> events;

    /** The event of that id, or nullptr. */
    PackedItem* find (int64_t id);

    /** An event with an id that no other has, behind the others. */
    PackedItem& add();

    /** Stores the events; makes the sequence if there was none. */
    Result<> store (Edit&) const;

    /** The error that an event is not there. */
    Error noEvent (int64_t id) const;

private:
    juce::String track;
    std::vector<std::pair<uint32_t, juce::String>> unknown;
    uint32_t nextId = 1;
};

/** Sets a field of an event by its key; void makes an optional one absent. The value must be in range. */
void setField (PackedItem&, std::string_view key, const juce::var& value);

/** True at the steps of a Euclidean rhythm: `pulses` spread as evenly as they go over `length` steps, the first on step
   0 before it is turned to the right by `rotation`. By Bjorklund's pattern in the form of Bresenham's line. */
std::vector<bool> euclid (int pulses, int length, int rotation);
}  // namespace amp::pattern
