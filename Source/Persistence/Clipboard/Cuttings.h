#pragma once
#include "Core/Result.h"
#include "Model/Lookup.h"
#include "Model/Session.h"

#include <string>
#include <vector>

/** What a slot of the session's clipboard holds: clips and points, by their distance from the first track and the first moment. */
namespace amp::clipboard
{
struct CutClip
{
    int row = 0;      // tracks below the first
    double at = 0;    // seconds after the start
    NodePtr clip;
};

struct CutPoints
{
    int row = 0;
    juce::String parameter;
    PackedList::Ptr points; // times from the start
};

struct Cuttings
{
    double length = 0; // seconds
    std::vector<CutClip> clips;
    std::vector<CutPoints> points;

    bool isEmpty() const { return clips.empty() && points.empty(); }
};

/** Whole clips. */
Cuttings ofClips (const NodePtr& root, const std::vector<juce::String>& ids);

/** What of clips and automation lies in a range of time on some tracks. */
Cuttings ofRange (const NodePtr& root, double start, double end, const std::vector<juce::String>& tracks);

/** Puts everything on tracks, from a time on; the first row goes to `track`, rows beyond the last track make new ones.
    Points that lie there give way. */
Result<> paste (Edit&, const Cuttings&, const juce::String& track, double time);

/** As the session's clipboard keeps it, and back. Reading gives an Error that says what is wrong with it. */
std::string write (const NodePtr& root, const Cuttings&);
Result<Cuttings> read (const std::string&);
} // namespace amp::clipboard
