#include "Versioning/Objects/Pack.h"

#include "Core/Text.h"
#include "Persistence/Amp/Frames.h"

namespace amp::versions
{
namespace
{
constexpr std::string_view magic = "AMPPACK1";
constexpr size_t hashBytes = 32, entryBytes = hashBytes + 4;
constexpr int64_t maxPackBytes = 256 << 20;
constexpr size_t maxTextBytes = 512u << 20;
constexpr uint32_t maxObjects = 4'000'000;

void append32 (std::string& out, uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char> (number >> shift & 255);
}

uint32_t read32 (const char* bytes)
{
    uint32_t number = 0;
    for (int i = 0; i < 4; ++i)
        number |= static_cast<uint32_t> (static_cast<unsigned char> (bytes[i])) << (8 * i);
    return number;
}

char bytesOfHex (const char* digits)
{
    const auto value = [] (char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    return static_cast<char> (value (digits[0]) << 4 | value (digits[1]));
}

std::string hexOf (const char* bytes)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (size_t i = 0; i < hashBytes; ++i)
        text += { digits[static_cast<unsigned char> (bytes[i]) >> 4], digits[bytes[i] & 15] };
    return text;
}

Error damaged (const std::string& path)
{
    return { toText (path), "is damaged; fetch the versions from another copy of the session to get it back" };
}
}  // namespace

std::string makePack (const std::vector<std::pair<std::string, std::string_view>>& objects)
{
    std::string out (magic), texts;
    append32 (out, static_cast<uint32_t> (objects.size()));
    for (const auto& [id, text] : objects)
    {
        for (size_t i = 0; i < id.size(); i += 2)
            out += bytesOfHex (id.data() + i);
        append32 (out, static_cast<uint32_t> (text.size()));
        texts += text;
    }
    container::Packer().append (out, texts);
    return out;
}

Result<std::vector<PackEntry>> readPackIndex (Vfs& vfs, const std::string& path)
{
    auto file = vfs.open (path, Vfs::Access::read);
    if (! file)
        return file.error();

    char head[magic.size() + 4];
    const auto got = file->readAt (0, head, sizeof (head));
    if (! got)
        return got.error();
    const auto count = *got == sizeof (head) ? read32 (head + magic.size()) : 0;
    if (*got != sizeof (head) || std::string_view (head, magic.size()) != magic || count > maxObjects)
        return damaged (path);

    std::string list (count * entryBytes, '\0');
    const auto listed = file->readAt (sizeof (head), list.data(), list.size());
    if (! listed)
        return listed.error();
    if (*listed != list.size())
        return damaged (path);

    std::vector<PackEntry> entries;
    entries.reserve (count);
    size_t offset = 0;
    for (uint32_t i = 0; i < count; ++i)
    {
        const auto* bytes = list.data() + i * entryBytes;
        const auto length = read32 (bytes + hashBytes);
        entries.push_back ({ hexOf (bytes), length, offset });
        offset += length;
    }
    return entries;
}

Result<std::string> readPackTexts (Vfs& vfs, const std::string& path)
{
    const auto bytes = vfs.readAll (path, maxPackBytes);
    if (! bytes)
        return bytes.error();
    if (bytes->size() < magic.size() + 4)
        return damaged (path);

    const auto start = magic.size() + 4 + size_t { read32 (bytes->data() + magic.size()) } * entryBytes;
    if (start > bytes->size())
        return damaged (path);
    auto texts = container::unpack (std::string_view (*bytes).substr (start), maxTextBytes);
    if (! texts.has_value())
        return damaged (path);
    return std::move (*texts);
}
}  // namespace amp::versions
