#pragma once
#include <string>

namespace amp
{
/** The names of what stands beside a session's file X.amp. */
struct SessionFiles
{
    explicit SessionFiles (std::string sessionPath) : session (std::move (sessionPath)) {}

    std::string session; // "/a/X.amp"

    std::string journal() const { return session + ".journal"; }
    std::string undo() const { return session + ".undo"; }
    std::string lock() const { return session + ".lock"; }
    std::string backups() const { return session + ".backups"; }
    std::string ballast() const { return backups() + "/ballast"; }
    std::string inBackups (const std::string& name) const { return backups() + "/" + name; }

    /** The file of that name as a journal states it: the session's own, or one among the backups. */
    std::string base (const std::string& name) const { return name.empty() ? session : inBackups (name); }
};
} // namespace amp
