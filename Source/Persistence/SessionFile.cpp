#include "Persistence/SessionFile.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Lookup.h"
#include "Persistence/Amp/AmpFile.h"
#include "Persistence/Amp/Index.h"
#include "Persistence/Json/Document.h"

namespace amp
{
namespace
{
constexpr int64_t maxFileBytes = 256 << 20;

/** What the bytes of a session file hold. @returns an Error only for what is no session at all. */
Result<OpenedSession> read (std::string_view bytes)
{
    if (! isAmp (bytes))
    {
        auto session = readSession (bytes);
        return OpenedSession { session.root, std::move (session.problems), false, {} };
    }

    auto unpacked = unpackAmp (bytes);
    if (! unpacked)
        return unpacked.error();

    const auto isDamaged = ! unpacked->damage.empty();
    auto session = isDamaged ? readDamagedSession (unpacked->json) : readSession (unpacked->json);
    auto problems = std::move (unpacked->damage);
    problems.insert (problems.end(), session.problems.begin(), session.problems.end());
    return OpenedSession { session.root, std::move (problems), isDamaged, {} };
}

/** The version of the format that a file was written in; ours if it says nothing. */
FormatVersion versionIn (std::string_view bytes)
{
    if (const auto found = container::findIndex (bytes); found.has_value() && found->index.has_value())
        return found->index->version;
    const auto document = json::Document::parse (bytes);
    const auto* session = document ? document->find (document->root(), "session") : nullptr;
    const auto* version = session != nullptr ? document->find (*session, "version") : nullptr;
    if (version == nullptr || ! version->is (json::Value::Kind::text))
        return FormatVersion::current();
    const auto read = FormatVersion::parse (version->text);
    return read ? *read : FormatVersion::current();
}

/** A file of an older format stays as it is beside the new one, "Song.v0.9.amp": whoever has the older program can open it. */
Result<> keepOlder (Vfs& vfs, const std::string& path, const std::string& bytes)
{
    const auto version = versionIn (bytes);
    const auto now = FormatVersion::current();
    if (std::pair (version.major, version.minor) >= std::pair (now.major, now.minor))
        return {};
    const auto dot = path.find_last_of ('.');
    const auto name = path.substr (0, dot) + ".v" + std::to_string (version.major) + "." + std::to_string (version.minor) +
                      (dot == std::string::npos ? "" : path.substr (dot));
    const auto kept = vfs.link (path, name); // never replaces
    if (! kept)
        return kept.error();
    return *kept == Vfs::Link::unsupported ? safeReplace (vfs, name, bytes) : Result<>();
}

/** Whether the file at a path may be replaced by a session. */
Result<> mayBeReplaced (Vfs& vfs, const std::string& path)
{
    const auto status = vfs.status (path);
    if (! status)
        return status.error();
    if (! status->has_value() || (*status)->size == 0)
        return {};

    const auto bytes = vfs.readAll (path, maxFileBytes);
    if (! bytes)
        return bytes.error();
    if (! isAmp (*bytes) && readSession (*bytes).root != nullptr)
        return keepOlder (vfs, path, *bytes);  // a session as JSON

    const auto remedy = juce::String (" Save under another name.");
    const auto unpacked = unpackAmp (*bytes);
    if (! unpacked)
        return Error { toText (path), "the file there " + unpacked.error().what + remedy };
    if (! unpacked->damage.empty())
        return Error { toText (path), "the file there is damaged and may still be needed." + remedy };
    return keepOlder (vfs, path, *bytes);
}

FormatVersion versionOf (const NodePtr& root)
{
    const auto version = FormatVersion::parse (bytesOf (SessionView (root).get<"session">().get<"version">()));
    return version ? *version : FormatVersion::current();
}
}  // namespace

Result<OpenedSession> inspectSession (Vfs& vfs, const std::string& path)
{
    const auto bytes = vfs.readAll (path, maxFileBytes);
    if (! bytes)
        return bytes.error();
    auto opened = read (*bytes);
    if (! opened)
        return opened.error().within (toText (path));
    opened->state = sha256 (*bytes);
    return opened;
}

Result<OpenedSession> openSession (Vfs& vfs, const std::string& path)
{
    auto opened = inspectSession (vfs, path);
    if (! opened || opened->root != nullptr)
        return opened;

    for (const auto& problem : opened->problems)
        if (problem.isError)
            return Error { problem.path, problem.message }.within (toText (path));
    return Error { toText (path), "is no session" };
}

Result<OpenedSession> openNewerSession (Vfs& vfs, const std::string& path)
{
    const auto bytes = vfs.readAll (path, maxFileBytes);
    if (! bytes)
        return bytes.error();
    auto json = *bytes;
    if (isAmp (*bytes))
    {
        auto unpacked = unpackNewerAmp (*bytes);
        if (! unpacked)
            return unpacked.error().within (toText (path));
        json = std::move (unpacked->json);
    }

    auto session = readNewerSession (json);
    if (session.root == nullptr)
        return session.firstError().within (toText (path));
    if (checkReadable (versionOf (session.root)))
        return Error { toText (path), "is of a version that opens as usual" };
    return OpenedSession { session.root, std::move (session.problems), false, sha256 (*bytes) };
}

std::string toAmp (const NodePtr& root)
{
    return packAmp (TreeWriter (root).session(), versionOf (root));
}

Result<std::string> toCheckedAmp (const std::string& path, const NodePtr& root)
{
    const auto session = TreeWriter (root).session();
    if (const auto document = json::Document::parse (session.text); ! document)  // what is saved can always be opened
        return Error { toText (path), "cannot be saved: the session " + document.error().text() };
    return packAmp (session, versionOf (root));
}

Result<> saveAmp (Vfs& vfs, const std::string& path, std::string_view amp, const std::string& backup)
{
    if (const auto allowed = mayBeReplaced (vfs, path); ! allowed)
        return allowed;
    ReplaceOptions options;
    options.backup = backup;
    return safeReplace (vfs, path, amp, options);
}

Result<> saveSession (Vfs& vfs, const std::string& path, const NodePtr& root, const std::string& backup)
{
    const auto amp = toCheckedAmp (path, root);
    return amp ? saveAmp (vfs, path, *amp, backup) : Result<> (amp.error());
}

Result<FileState> stateOfFile (Vfs& vfs, const std::string& path)
{
    const auto status = vfs.status (path);
    if (! status)
        return status.error();
    if (! status->has_value())
        return FileState {};
    const auto bytes = vfs.readAll (path, maxFileBytes);
    if (! bytes)
        return bytes.error();
    return FileState { sha256 (*bytes), textBytesOf (*bytes) };
}
}  // namespace amp
