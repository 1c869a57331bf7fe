#include "Persistence/Amp/AmpFile.h"

#include "Persistence/Amp/Frames.h"
#include "Persistence/Amp/Index.h"
#include "Persistence/Amp/Salvage.h"
#include "Persistence/Json/Document.h"

namespace amp
{
namespace
{
using container::Frame;

constexpr size_t chunk = 32u << 20;  // a longer piece goes into several frames
constexpr size_t headOfSkippable = 8;  // bytes: magic and size

juce::String counted (size_t bytes)
{
    return juce::String (static_cast<juce::int64> (bytes));
}

/** Reads the frames that an index lists. */
Result<UnpackedAmp> readListed (std::string_view file, size_t start, const container::Index& index)
{
    UnpackedAmp read;
    std::vector<container::Salvaged> pieces;
    size_t total = 0;
    auto isWhole = true;
    for (const auto& frame : index.frames)
    {
        total += frame.size;
        if (total > json::Limits().bytes)
            return Error {
                {}, "is larger than the " + counted (json::Limits().bytes >> 20) + " MB that a session may have"
            };

        const auto bytes = start < file.size() ? file.substr (start, frame.packedSize) : std::string_view();
        start += frame.packedSize;
        auto text = bytes.size() == frame.packedSize ? container::unpack (bytes, frame.size) : std::nullopt;
        const auto isGood = text.has_value() && text->size() == frame.size && container::hashOf (*text) == frame.hash;
        isWhole = isWhole && isGood;
        pieces.push_back ({ frame, isGood ? std::move (text) : std::nullopt });
    }

    const auto behind = start < file.size() ? file.substr (start) : std::string_view();
    if (! behind.empty() && behind != index.toBytes())
        read.damage.push_back (
            { false, {}, counted (behind.size()) + " bytes behind the end of the session are not the copy of its index" });
    if (isWhole)
        for (const auto& piece : pieces)
            read.json += *piece.text;
    else
        read.json = container::salvage (pieces, read.damage);
    return read;
}

/** Reads the frames one after the other, where the index is lost. */
Result<UnpackedAmp> readUnlisted (std::string_view file, size_t start)
{
    UnpackedAmp read;
    read.damage.push_back ({ false, {}, "the index of the file is damaged" });
    for (auto at = container::findFrame (file, start); at != std::string_view::npos && at < file.size();)
    {
        const auto bytes = container::frameBytes (file.substr (at));
        auto text =
            bytes > 0 ? container::unpack (file.substr (at, bytes), container::Index::maxFrameText) : std::nullopt;
        if (! text.has_value() && file.substr (at).find (container::Index::magic) <= headOfSkippable)
            break;  // the copy of the index, damaged too
        if (! text.has_value() || read.json.size() + text->size() > json::Limits().bytes)
            return Error { {}, "its index and a part of the session are damaged. Restore a backup." };
        read.json += *text;
        at += bytes;
    }

    if (read.json.empty())
        return Error { {}, "is damaged: nothing of it can be read. Restore a backup." };
    return read;
}
}  // namespace

std::string packAmp (const SessionText& session, FormatVersion version)
{
    container::Packer packer;
    container::Index index;
    index.version = version;
    index.needs = { version.major, 0, 0 };

    std::string frames;
    for (size_t i = 0; i < session.pieces.size(); ++i)
    {
        const auto start = session.pieces[i].start;
        const auto end = i + 1 < session.pieces.size() ? session.pieces[i + 1].start : session.text.size();
        for (auto at = start; at < end; at += chunk)
        {
            const auto text = std::string_view (session.text).substr (at, std::min (chunk, end - at));
            const auto size = packer.append (frames, text);
            index.frames.push_back ({ .packedSize = static_cast<uint32_t> (size),
                                      .size = static_cast<uint32_t> (text.size()),
                                      .hash = container::hashOf (text),
                                      .continues = at != start,
                                      .inside = session.pieces[i].inside });
        }
    }
    const auto head = index.toBytes();
    return head + frames + head;
}

bool isAmp (std::string_view bytes)
{
    const auto head = bytes.substr (0, container::Index::maxBytes);  // no text holds the bytes that begin a frame
    return container::findIndex (bytes).has_value() || container::findFrame (head, 0) != std::string_view::npos;
}

Result<UnpackedAmp> unpackAmp (std::string_view bytes)
{
    if (! isAmp (bytes))
        return Error { {}, "is no .amp file" };

    const auto found = container::findIndex (bytes);
    const auto isWhole = found.has_value() && found->index.has_value();
    const auto copy = isWhole ? std::nullopt : container::findIndexCopy (bytes);
    if (! isWhole && ! copy.has_value())
        return readUnlisted (bytes, found.has_value() ? found->bytes : 0);

    const auto& known = isWhole ? *found : *copy;
    if (const auto readable = checkReadable (known.index->needs); ! readable)
        return readable.error();
    auto read = readListed (bytes, known.bytes, *known.index);
    if (read && ! isWhole)
        read->damage.insert (read->damage.begin(), { false, {}, "the index of the file is damaged; its copy at the end was used" });
    return read;
}

int64_t textBytesOf (std::string_view bytes)
{
    const auto found = container::findIndex (bytes);
    if (! found.has_value() || ! found->index.has_value())
        return static_cast<int64_t> (bytes.size());
    int64_t sum = 0;
    for (const auto& frame : found->index->frames)
        sum += frame.size;
    return sum;
}

Result<UnpackedAmp> unpackNewerAmp (std::string_view bytes)
{
    const auto found = container::findIndex (bytes);
    if (! found.has_value() || ! found->index.has_value())
        return unpackAmp (bytes);
    return readListed (bytes, found->bytes, *found->index);
}
}  // namespace amp
