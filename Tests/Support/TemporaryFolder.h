#pragma once
#include <filesystem>
#include <string>

namespace amp::tests
{
/** A folder of its own for one test, removed with everything in it at the end. */
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder (const TemporaryFolder&) = delete;
    TemporaryFolder& operator= (const TemporaryFolder&) = delete;

    const std::string& path() const { return folder; }

    /** The path of a name inside. */
    std::string operator/ (const std::string& name) const { return folder + "/" + name; }

    /** Writes a file inside. @returns its path. */
    std::string write (const std::string& name, const std::string& content) const;

    /** The content of a file inside; empty if there is none. */
    std::string read (const std::string& name) const;

private:
    std::string folder;
};
}  // namespace amp::tests
