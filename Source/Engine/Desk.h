#pragma once
#include "Core/HardwareOutputs.h"
#include "Core/Realtime/Handoff.h"
#include "Core/Telemetry.h"
#include "Engine/Graph/Generation.h"
#include "Engine/Plan/BankLayout.h"
#include "Engine/Plan/Routing.h"

#include <functional>
#include <optional>
#include <unordered_map>

namespace amp::engine
{
/** What the audio thread plays: a graph and its content, which change together or apart, but never half. */
struct Programme
{
    std::shared_ptr<Generation>
        generation;  // shared with the desk, and the next programme if only the schedule changes
    std::shared_ptr<const Schedule> schedule;  // likewise
};

/** The mixing desk: owns lanes, buses, sends and delays by the ids of the model, builds generations of graphs that
   refer to them, and hands them to the audio thread. What a change of the plan does not touch keeps its state and goes
   on sounding.

    Thread: message, all of it, but programme(): rendering thread.
*/
class Desk
{
public:
    struct Options
    {
        double sampleRate = 48000;
        size_t lanesPerBank = Bank::mostLanes;
        InsertFactory* inserts = nullptr;  ///< null: no inserts are made
    };

    /** Begins with an empty plan. */
    Desk (Telemetry&, const Options&);
    ~Desk();

    /** Goes over to a plan and its content at once.
        fill: called when the plan's strips exist and before any of it is heard; sets their controls and gives the
       content.
        @returns why the plan cannot be played; everything then stays as it was. */
    Result<> play (Plan, const std::function<Schedule (const Desk&)>& fill);

    /** New content for the same plan. */
    void play (Schedule);

    /** Where a schedule keeps what a lane plays; nothing if there is no such lane. */
    std::optional<size_t> slotOf (const std::string& laneId) const;

    /** The controls of a lane, a bus or the master; null if there is no such strip. They stay valid until the next
     * plan. */
    StripControls* controlsOf (const std::string& stripId) const;
    /** sendId: as SendPlan has it. */
    SendControls* sendOf (const std::string& stripId, const std::string& busId, const std::string& sendId = {}) const;
    std::shared_ptr<Send>
    sendShared (const std::string& stripId, const std::string& busId, const std::string& sendId = {}) const;

    /** What leaves a strip after its fader, for stems; null if there is no such strip. Keeps it alive. */
    std::shared_ptr<Strip> stripOf (const std::string& stripId) const;

    /** The processor that an InsertPlan of that id became; null if it became none. */
    std::shared_ptr<Insert> insertOf (const std::string& insertId) const;

    const Plan& plan() const { return current; }
    const Routing& routing() const { return routes; }
    std::shared_ptr<const Schedule> schedule() const { return playing.latest().schedule; }
    double sampleRate() const { return options.sampleRate; }

    /** Lets go of what is no longer played. Call it now and then. */
    void collect() { playing.collect(); }

    /** What to render now. [rendering thread] */
    const Programme& programme() noexcept AMP_REALTIME { return playing.take(); }

    /** Measures the loudness of the master and of the strips that are watched (Telemetry::loudness), and no others.
       Call it now and then. */
    void followLoudness();

    /** Blocks silenced for NaN or infinity, and reads of media that was not ready, so far. */
    int64_t brokenQuanta() const;
    int64_t missingReads() const;

private:
    template <typename What>
    struct Built
    {
        std::shared_ptr<What> what;
        StripPlan plan;  // that it was made for
    };

    struct BuiltInsert
    {
        std::shared_ptr<Insert> what;  // shared with strips
        InsertPlan plan;               // that it was made for
    };

    /** A way from strip to strip, or within one: an output, a send, a side-chain, a source that waits. */
    struct Edge
    {
        enum class Kind { output, send, key, source };

        std::string from, to;
        Kind kind = Kind::send;
        std::string id {};
        bool operator== (const Edge&) const = default;
    };

    struct EdgeHash
    {
        size_t operator() (const Edge& edge) const noexcept
        {
            const std::hash<std::string> hash;
            return ((hash (edge.from) * 31 + hash (edge.to)) * 31 + hash (edge.id)) * 31 +
                   static_cast<size_t> (edge.kind);
        }
    };

    template <typename What>
    using ByEdge = std::unordered_map<Edge, What, EdgeHash>;

    static Edge edgeOf (const FeedPlan&, const std::string& to);
    static Edge edgeOf (const KeyRoute&, const std::string& to);
    static Edge sourceEdge (const std::string& lane);

    void updateInserts (const Plan&);
    void updateLanes (const Plan&);
    void updateBuses (const Plan&);
    void updateSends (const Plan&);
    void updateDelays (const Routing&);
    ByEdge<int> waysOf (const Routing&) const;
    void updateBanks();
    StripChains chainsOf (const StripPlan&) const;
    std::vector<bool> takenSlots() const;
    Strip* findStrip (const std::string& stripId) const;
    Feed makeFeed (const FeedPlan&, const std::string& to) const;
    std::vector<Feed> feedsOf (const std::string& to) const;
    std::vector<KeyFeed> keysOf (const std::string& to) const;
    std::shared_ptr<Delay> delayOf (const Edge&) const;
    struct Places;  // of what a generation renders
    Generation::MixTurn makeTurn (const std::string& id, const Places&) const;
    std::vector<std::string> heardBy (const std::string& id) const;
    std::shared_ptr<Generation> build() const;

    Telemetry& telemetry;
    const Options options;
    Plan current;
    Routing routes;
    BankLayout layout;

    std::unordered_map<std::string, Built<Lane>> lanes;
    std::unordered_map<std::string, Built<Strip>> buses;  // and outputs and the master
    std::unordered_map<std::string, BuiltInsert> inserts;
    ByEdge<std::shared_ptr<Send>> sends;
    ByEdge<std::shared_ptr<Delay>> delays;
    std::vector<std::shared_ptr<Bank>> banks;
    Handoff<Programme> playing;
};
}  // namespace amp::engine
