#pragma once
#include "Core/Clock.h"
#include "Model/ChangeSet.h"
#include "Model/Edit.h"
#include "Model/History.h"
#include "Model/Snapshot.h"

#include <atomic>
#include <functional>

namespace amp
{
/** The whole working state of a studio: one ValueTree, described by the schema tables.

    Reading is free and safe: now() gives an immutable snapshot. Writing goes through edit(). Everybody else observes: the
    session's one root listener turns what an edit did into one ChangeSet, which every observer gets once, after the edit.

    now()            [any thread]
    everything else  [message thread]
*/
class Session : private juce::ValueTree::Listener
{
public:
    /** Opens a session on a complete root node, as a codec or newSession() makes it. */
    explicit Session (NodePtr root, const Clock& clock = systemClock());

    /** The same, with the undo and redo steps that belong to that state. */
    Session (NodePtr root, History, const Clock& clock = systemClock());
    ~Session() override;

    Session (const Session&) = delete;
    Session& operator= (const Session&) = delete;

    Snapshot now() const { return *published.load(); }

    /** Runs one named change. All of it happens or, if it returns an Error or breaks a rule, none.
        Edits with the same gesture in a row become one undo step. Not to be called from an observer. */
    Result<> edit (const juce::String& name, const std::function<Result<> (Edit&)>&, Gesture = 0);

    /** @returns false if there is nothing to undo or redo. */
    bool undo();
    bool redo();
    const History& history() const { return past; }
    void endGesture() { past.endGesture(); }

    /** Undoes or redoes as many steps as lead to a position of the history; History::stepsTo knows which there are.
        @returns false if there is no such position. */
    bool jumpTo (const juce::String& position);

    /** Does again what an observer was once told, on the state that it happened to: recovery replays a journal with it. The history
        becomes as it was after it. @returns an Error, and then nothing has changed, if it does not fit this state. */
    Result<> replay (const ChangeSet&);

    /** What the session's clock says, for what is stamped with it. */
    juce::Time time() const { return clock.now(); }

    /** True if the document is not as it was saved last. */
    bool isDirty() const { return ! past.isAtSavePoint(); }

    /** A state that is about to be written to the file, on whatever thread. */
    struct Saving
    {
        Snapshot state;
        juce::String position; // in the history
        History history;       // as it will be once the state is saved
    };

    /** Sets session.lastSaved if the document has changed, and gives the state to write. */
    Saving beginSave();

    /** Says that this state is in the file now. What was edited meanwhile is not. */
    void saved (const Saving& what) { past.markSaved (what.position); }

    /** Called after each edit, undo and redo that changed something. before and after share what did not change. */
    using Observer = std::function<void (const ChangeSet&, const Snapshot& before, const Snapshot& after)>;

    /** Observes for as long as the returned handle lives; it must not outlive the session. */
    class Observation;
    [[nodiscard]] std::unique_ptr<Observation> observe (Observer);

    /** The live tree, for widgets that listen to a node of their own. Only an Edit writes it. */
    juce::ValueTree tree() const { return root; }

    static const Clock& systemClock();

private:
    friend class Edit;

    juce::ValueTree nodeFor (const Place&); // the node of a place; objects on the way are made
    void apply (const StateChange&);
    Result<> applyChecked (const StateChange&);
    Result<> replayEdit (const ChangeSet&);
    bool applyStep (const std::vector<StateChange>&);
    void remember (const juce::String& name, const juce::String& entry, juce::Time, Gesture);
    void finish (ChangeSet::Origin, const juce::String& name, const Snapshot& before);
    void rollBack();
    Result<> checkRules (const Snapshot& after) const;

    void valueTreePropertyChanged (juce::ValueTree&, const juce::Identifier&) override;
    void valueTreeChildAdded (juce::ValueTree&, juce::ValueTree&) override;
    void valueTreeChildRemoved (juce::ValueTree&, juce::ValueTree&, int) override;
    void valueTreeChildOrderChanged (juce::ValueTree&, int, int) override;

    std::vector<int> wayTo (juce::ValueTree) const;

    juce::ValueTree root;
    const Clock& clock;
    SnapshotWriter writer;
    uint64_t revision = 0;
    std::atomic<std::shared_ptr<const Snapshot>> published;

    std::vector<StateChange> recorded; // by the open edit, so far
    bool isEditing = false, isNotifying = false;
    juce::String entry;       // what the open change does to the history; see ChangeSet
    bool joinsEntry = false;
    juce::Time entryTime;

    History past;
    std::vector<Observation*> observers;
};

class Session::Observation
{
public:
    Observation (Session& s, Observer o);
    ~Observation();
    Observation (const Observation&) = delete;
    Observation& operator= (const Observation&) = delete;

private:
    friend class Session;
    Session& session;
    Observer observer;
};
} // namespace amp
