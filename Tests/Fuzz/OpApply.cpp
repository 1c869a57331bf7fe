// Z4: bytes as edits of a live session. Undoing everything leads back to the start, redoing to the end; rules hold in
// between, and a journal of it says the same.
#include "Commands/DocumentCommands.h"
#include "Fuzz/MemoryFiles.h"
#include "Fuzz/Require.h"
#include "Model/Rules.h"
#include "Model/Session.h"
#include "Persistence/Journal/ChangeCodec.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/SessionCodec.h"
#include "Persistence/SessionFile.h"

namespace
{
/** Takes small numbers off the input. */
struct Bytes
{
    const uint8_t* data;
    size_t left;

    unsigned next (unsigned below)
    {
        if (left == 0)
            return 0;
        --left;
        return *data++ % below;
    }
};

amp::Arguments argumentsFor (const amp::Command& command, const amp::NodePtr& root, Bytes& bytes)
{
    amp::Arguments arguments;
    const auto tracks = root->child ("tracks");
    const auto anId = [&]() -> juce::String {
        if (tracks == nullptr || tracks->children.empty())
            return "none";
        return tracks->children[bytes.next (static_cast<unsigned> (tracks->children.size()))]->idOrKey();
    };
    for (const auto& parameter : command.parameters)
    {
        const juce::String name (parameter.key.data(), parameter.key.size());
        if (bytes.next (4) == 0 && parameter.presence != amp::schema::Presence::required)
            continue;
        switch (parameter.kind)
        {
        case amp::schema::Kind::number:
        case amp::schema::Kind::integer:
            arguments.set (name, static_cast<int> (bytes.next (255)) - 20);
            break;
        case amp::schema::Kind::flag:
            arguments.set (name, bytes.next (2) != 0);
            break;
        case amp::schema::Kind::choice:
        {
            const auto choice = parameter.choices[bytes.next (static_cast<unsigned> (parameter.choices.size()))];
            arguments.set (name, juce::String (choice.data(), choice.size()));
            break;
        }
        default:
            arguments.set (name, anId());
        }
    }
    return arguments;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size)
{
    static const auto commands = [] {
        auto registry = std::make_unique<amp::Registry>();
        amp::addDocumentCommands (*registry);
        return registry;
    }();
    const auto disk = amp::fuzz::diskWith ({});
    const auto opened = amp::openSession (*disk, amp::fuzz::path);
    amp::Session session (opened->root);
    const auto start = amp::writeSession (session.now().root());

    std::string lines;
    amp::journal::ChunkWriter chunks ([&] (const std::string& json) { lines += amp::journal::toLine (json); });
    auto hasChangedView = false;  // how tall a track is shown is no step: redoing the track does not bring it back
    auto observation = session.observe ([&] (const amp::ChangeSet& change, const amp::Snapshot&, const amp::Snapshot&) {
        for (const auto& one : change.changes)
            hasChangedView = hasChangedView || (one.field != nullptr && one.field->keep != amp::schema::Keep::document);
        const auto record = amp::journal::write (change, chunks);
        lines += amp::journal::toLine (record);
    });

    Bytes bytes { data, std::min<size_t> (size, 2000) };
    while (bytes.left > 0)
    {
        const auto& command = *commands->all()[bytes.next (static_cast<unsigned> (commands->all().size()))];
        const auto gesture = bytes.next (3);
        [[maybe_unused]] const auto done =
            commands->run (command.id, session, argumentsFor (command, session.now().root(), bytes), gesture);
    }
    for (const auto& problem : amp::brokenRules (session.now().root()))
        amp::fuzz::require (! problem.isError, "edits break no rule");

    const auto end = amp::writeSession (session.now().root());
    const auto replayed = amp::fuzz::diskWith (lines);
    const amp::SessionFiles files (amp::fuzz::path);
    const auto recovered = amp::recover (*replayed, files, files.journal());
    amp::fuzz::require (recovered && recovered->remarks.empty(), "a journal of edits can be done again");
    amp::fuzz::require (amp::writeSession (recovered->session.root) == end, "a journal leads to the same session");

    observation.reset();
    const auto position = session.history().position();
    while (session.undo())
        ;
    amp::fuzz::require (! session.history().canUndo(), "every step can be undone");
    amp::fuzz::require (! session.history().lastDropped().isEmpty() ||
                            amp::writeSession (session.now().root()) == start,
                        "undoing all leads to the start");
    amp::fuzz::require (session.jumpTo (position), "every step can be redone");
    amp::fuzz::require (hasChangedView || amp::writeSession (session.now().root()) == end,
                        "redoing all leads to the end");
    return 0;
}
