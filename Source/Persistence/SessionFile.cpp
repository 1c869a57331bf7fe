#include "Persistence/SessionFile.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Lookup.h"
#include "Persistence/Amp/AmpFile.h"
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
        return {};  // a session as JSON

    const auto remedy = juce::String (" Save under another name.");
    const auto unpacked = unpackAmp (*bytes);
    if (! unpacked)
        return Error { toText (path), "the file there " + unpacked.error().what + remedy };
    if (! unpacked->damage.empty())
        return Error { toText (path), "the file there is damaged and may still be needed." + remedy };
    return {};
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
