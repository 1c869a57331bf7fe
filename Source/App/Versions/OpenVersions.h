#pragma once
#include "App/Versions/VersionedFile.h"
#include "Versioning/VersionCommands.h"

namespace amp
{
/** The versions of one open session, found again whenever its file is another. Thread: message. */
class OpenVersions
{
public:
    /** @param roots  where the session's media may come from, at that moment. */
    OpenVersions (std::function<std::string()> sessionPath, std::function<MediaRoots()> roots)
        : pathOf (std::move (sessionPath)), rootsOf (std::move (roots)) {}

    /** @returns an Error if they cannot be read. */
    Result<std::shared_ptr<versions::Versions>> of (Session&);

    /** The same versions, to look at; nullptr if they cannot be read. */
    versions::Repository* repository();

private:
    Result<> open();

    std::function<std::string()> pathOf;
    std::function<MediaRoots()> rootsOf;
    std::string path;
    std::unique_ptr<versions::Repository> opened;
};
} // namespace amp
