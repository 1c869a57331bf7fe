#pragma once
#include "Core/Result.h"
#include "Engine/Desk.h"
#include "Model/ChangeSet.h"
#include "Model/Lookup.h"
#include "Model/MixerIndex.h"

namespace amp::engine
{
/** A processor that a session asks for, and the object that says how it is set; null if there is none. */
struct InsertSource
{
    InsertPlan plan;
    const Node* settings = nullptr;                                 // of the session's snapshot
    std::array<std::string, Insert::listeningInputs> listensTo {};  ///< strip ids, by input; empty: to its own sound
};

/** What a session asks for in one strip. */
struct StripSources
{
    std::vector<InsertSource> inserts, finals;
};

using InsertSources = std::unordered_map<std::string, StripSources>;  // by strip id

/** Every processor of a session, by strip id: the sections of tracks and master, then the effects that are enabled and
   in the catalogue, by their position. The limiter comes last. A pure function. Thread: any. */
InsertSources insertsOf (const NodePtr& root, const MixerIndex&, double sampleRate);

/** The enabled effects that are not in the catalogue, and are therefore passed by. Thread: any. */
std::vector<Error> effectProblems (const NodePtr& root);

/** Keeps the processors of a desk set as the session says. Thread: message. */
class InsertFollower
{
public:
    /** Hands their settings to all that are new, or whose object in the session is another.
        sources: as insertsOf() gives them for the same root. */
    void follow (const NodePtr& root, const InsertSources& sources, const Desk&);

    /** Hands an insert its settings with the next follow(), even if they are the same. */
    void forget (const std::string& insertId) { followed.erase (insertId); }

    /** True if a change of values may concern a processor. */
    static bool concerns (const ChangeSet&);

private:
    struct Followed
    {
        std::weak_ptr<Insert> insert;
        const Node* settings = nullptr;
        uint64_t round = 0;  // in which it was there last
    };

    uint64_t rounds = 0;
    NodePtr last;  // keeps what `settings` point to
    std::unordered_map<std::string, Followed> followed;
};
}  // namespace amp::engine
