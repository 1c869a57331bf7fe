#pragma once
#include "Core/Path.h"
#include "Model/Node.h"
#include "Versioning/Diff/Difference.h"

namespace amp::versions
{
/** What a path means to a musician, in one state. Thread: any. */
struct PlaceWords
{
    PlaceWords (const NodePtr& root, const Path&);

    const schema::Entity* entity = nullptr;  ///< that the last segment is a field of, or that it is a member of
    const schema::Field* field = nullptr;    ///< the last segment; a member's list
    bool isMember = false;
    NodePtr node;                               ///< the member or object itself; the owner of a leaf; null where absent
    std::vector<const schema::Field*> objects;  ///< between the nearest named thing and the field
    juce::String thing;                         ///< the nearest named thing: Clip "Take 3", "Lead Vox", marker "Chorus"
    juce::String part = "session", partName = "Session";
    juce::String clip, clipLane;  ///< the clip that the path leads through, and its track
    juce::String mapKey;          ///< of an entry of a number map
    double start = 0;             ///< of the clip or track inside of which things have their times, seconds
    bool isInPattern = false, isInAutomation = false, isMarker = false;
    juce::String parameter;  ///< the automated parameter
};

/** "Lead Vox" in quotes, or the id where a thing has no name. */
juce::String quotedName (const Node&);
}  // namespace amp::versions
