#include "Persistence/Journal/UndoLog.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Persistence/Journal/ChangeCodec.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Json/Writer.h"

namespace amp::journal
{
namespace
{
constexpr int64_t maxBytes = 1ll << 30;
constexpr auto undoStack = "undo", redoStack = "redo";

/** The nearest steps first, so that a damaged end costs the farthest. */
template <typename Steps>
void writeSteps (std::string& out, const Steps& steps, std::string_view stack, ChunkWriter& chunks)
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    {
        const auto json = write (**step, stack, chunks);  // its chunks come first
        out += toLine (json);
    }
}
}  // namespace

std::string writeUndoLog (const History& history, std::string_view state)
{
    std::string head = "{\"undoLog\":1,\"state\":";
    json::write (head, state);
    head += ",\"saved\":";
    json::write (head, bytesOf (history.savedPosition()));
    head += ",\"dropped\":";
    json::write (head, bytesOf (history.lastDropped()));
    head += '}';

    auto out = toLine (head);
    ChunkWriter chunks ([&out] (const std::string& json) { out += toLine (json); });
    writeSteps (out, history.redoStack(), redoStack, chunks);
    writeSteps (out, history.undoStack(), undoStack, chunks);
    return out;
}

std::optional<History> readUndoLog (std::string_view bytes, std::string_view state)
{
    const auto lines = readLines (bytes);
    if (lines.records.empty())
        return {};
    const auto head = json::Document::parse (lines.records[0]);
    if (! head || head->find (head->root(), "undoLog") == nullptr || bytesOf (textOf (*head, "state")) != state)
        return {};

    std::deque<HistoryEntryPtr> undo, redo;
    ChunkReader chunks;
    auto isComplete = lines.goodBytes == bytes.size();
    for (size_t i = 1; i < lines.records.size(); ++i)
    {
        const auto line = json::Document::parse (lines.records[i]);
        if (line && line->find (line->root(), "chunk") != nullptr && chunks.take (*line))
            continue;
        auto entry = line ? readEntry (*line, chunks) : std::nullopt;
        if (! entry)
        {
            isComplete = false;
            break;
        }
        auto& stack = textOf (*line, "stack") == redoStack ? redo : undo;
        stack.push_front (std::make_shared<const HistoryEntry> (std::move (*entry)));
    }

    auto dropped = textOf (*head, "dropped");
    if (! isComplete)
        dropped = "damaged";
    return History (std::move (undo), std::move (redo), textOf (*head, "saved"), std::move (dropped));
}

namespace
{
std::optional<std::string> bytesOfFile (Vfs& vfs, const std::string& path)
{
    const auto status = vfs.status (path);
    if (! status || ! status->has_value())
        return {};
    auto bytes = vfs.readAll (path, maxBytes);
    return bytes ? std::optional (std::move (*bytes)) : std::nullopt;
}
}  // namespace

std::optional<History> readUndoLog (Vfs& vfs, const std::string& path, std::string_view state)
{
    const auto bytes = bytesOfFile (vfs, path);
    return bytes ? readUndoLog (*bytes, state) : std::nullopt;
}

std::optional<History> readAnyUndoLog (Vfs& vfs, const std::string& path)
{
    const auto bytes = bytesOfFile (vfs, path);
    const auto lines = bytes ? readLines (*bytes) : Lines {};
    const auto head = lines.records.empty() ? Result<json::Document> (Error {}) : json::Document::parse (lines.records[0]);
    return head ? readUndoLog (*bytes, bytesOf (textOf (*head, "state"))) : std::nullopt;
}

std::optional<History> stepsBeside (Vfs& vfs, const std::string& ampPath)
{
    const auto dot = ampPath.find_last_of ('.');
    const auto bytes = bytesOfFile (vfs, ampPath);
    return bytes && dot != std::string::npos ? readUndoLog (vfs, ampPath.substr (0, dot) + ".undo", sha256 (*bytes)) : std::nullopt;
}

int editsSinceSave (const History& history)
{
    const auto steps = history.stepsTo (history.savedPosition());
    return steps ? std::abs (*steps) : static_cast<int> (history.undoStack().size());
}
}  // namespace amp::journal
