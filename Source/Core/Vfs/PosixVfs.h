#pragma once
#include "Core/Vfs.h"

namespace amp
{
/** The file system of the machine. Handles are not inherited by child processes; what is written never goes through a
    symbolic link; opening a pipe or a device does not wait. Thread: any. */
class PosixVfs : public Vfs
{
protected:
    int sysOpen (const std::string&, Access, mode_t) override;
    ssize_t sysRead (int, int64_t, void*, size_t) override;
    ssize_t sysWrite (int, int64_t, const void*, size_t) override;
    int sysTruncate (int, int64_t) override;
    int sysSetMode (int, mode_t) override;
    int sysHandleStatus (int, Status&) override;
    int sysSync (int) override;
    int sysClose (int) override;
    int sysStatus (const std::string&, Status&) override;
    int sysList (const std::string&, std::vector<std::string>&) override;
    int sysResolve (const std::string&, std::string&) override;
    int sysRename (const std::string&, const std::string&) override;
    int sysLink (const std::string&, const std::string&) override;
    int sysUnlink (const std::string&) override;
    int sysMakeFolder (const std::string&, mode_t) override;
    int sysRemoveFolder (const std::string&) override;
    int sysSyncFolder (const std::string&) override;
};
}  // namespace amp
