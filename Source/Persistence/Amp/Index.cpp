#include "Persistence/Amp/Index.h"

#include <openssl/sha.h>

namespace amp::container
{
namespace
{
constexpr size_t headerBytes = 8;  // of a skippable frame: magic and length

void put (std::string& out, uint64_t number, int bytes)
{
    for (auto i = 0; i < bytes; ++i, number >>= 8)
        out += static_cast<char> (number & 255);
}

std::string_view viewOf (const Hash& h)
{
    return { reinterpret_cast<const char*> (h.data()), h.size() };
}

/** Takes little-endian numbers and bytes off the front; reading past the end gives zeros and clears `isGood`. */
struct Bytes
{
    std::string_view rest;
    bool isGood = true;

    std::string_view take (size_t count)
    {
        if (count > rest.size())
        {
            isGood = false;
            return {};
        }
        const auto taken = rest.substr (0, count);
        rest.remove_prefix (count);
        return taken;
    }

    uint32_t number (size_t bytes)
    {
        uint32_t n = 0;
        auto shift = 0;
        for (const auto c : take (bytes))
        {
            n |= static_cast<uint32_t> (static_cast<uint8_t> (c)) << shift;
            shift += 8;
        }
        return n;
    }
};

Frame readFrame (Bytes& in)
{
    Frame frame;
    frame.packedSize = in.number (4);
    frame.size = in.number (4);
    const auto hash = in.take (frame.hash.size());
    std::copy (hash.begin(), hash.end(), frame.hash.begin());
    frame.continues = in.number (1) != 0;
    frame.inside = in.take (in.number (1));
    in.isGood = in.isGood && frame.size <= Index::maxFrameText;
    return frame;
}

std::optional<Index> readIndex (std::string_view content)
{
    if (content.size() < sizeof (Hash))
        return {};
    const auto body = content.substr (0, content.size() - sizeof (Hash));
    if (viewOf (hashOf (body)) != content.substr (body.size()))
        return {};

    Bytes in { body.substr (Index::magic.size()) };
    Index index;
    const auto version = [&in] {
        const auto major = in.number (2), minor = in.number (2);
        return FormatVersion { static_cast<int> (major), static_cast<int> (minor), 0 };
    };
    index.version = version();
    index.needs = version();
    const auto count = in.number (4);
    if (count > Index::maxFrames)
        return {};
    for (uint32_t i = 0; i < count && in.isGood; ++i)
        index.frames.push_back (readFrame (in));
    return in.isGood && in.rest.empty() ? std::optional (std::move (index)) : std::nullopt;
}
}  // namespace

Hash hashOf (std::string_view bytes)
{
    Hash hash;
    SHA256 (reinterpret_cast<const unsigned char*> (bytes.data()), bytes.size(), hash.data());
    return hash;
}

std::string Index::toBytes() const
{
    std::string body (magic);
    for (const auto& v : { version, needs })
    {
        put (body, static_cast<uint64_t> (v.major), 2);
        put (body, static_cast<uint64_t> (v.minor), 2);
    }
    put (body, frames.size(), 4);
    for (const auto& frame : frames)
    {
        put (body, frame.packedSize, 4);
        put (body, frame.size, 4);
        body += viewOf (frame.hash);
        put (body, frame.continues ? 1 : 0, 1);
        put (body, frame.inside.size(), 1);
        body += frame.inside;
    }
    body += viewOf (hashOf (body));

    std::string out;
    put (out, frameMagic, 4);
    put (out, body.size(), 4);
    return out + body;
}

std::optional<FoundIndex> findIndex (std::string_view file)
{
    Bytes in { file };
    const auto hasFrameMagic = in.number (4) == Index::frameMagic;
    const auto length = in.number (4);
    const auto hasMagic = in.rest.starts_with (Index::magic);
    if (! hasFrameMagic && ! hasMagic)
        return {};

    const auto isPlausible = hasFrameMagic && hasMagic && length <= Index::maxBytes && length <= in.rest.size();
    if (! isPlausible)
        return FoundIndex { {}, std::min (headerBytes, file.size()) };
    auto index = readIndex (in.rest.substr (0, length));
    const auto start = headerBytes + (index.has_value() ? length : 0);
    return FoundIndex { std::move (index), start };
}

std::optional<FoundIndex> findIndexCopy (std::string_view file)
{
    const auto magic = file.rfind (Index::magic);
    if (magic == std::string_view::npos || magic < headerBytes)
        return {};
    const auto at = magic - headerBytes;
    auto found = findIndex (file.substr (at));
    if (! found.has_value() || ! found->index.has_value() || at + found->bytes != file.size())
        return {};
    size_t packed = 0;
    for (const auto& frame : found->index->frames)
        packed += frame.packedSize;
    if (packed > at)
        return {};
    found->bytes = at - packed;
    return found;
}
}  // namespace amp::container
