#include "Core/Vfs.h"
#include "Persistence/Media/PcmCache.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <optional>
#include <stdlib.h>

namespace
{
/** A variable of the environment with another value, for as long as this lives. */
class Variable
{
public:
    Variable (const char* variable, const char* value) : name (variable)
    {
        if (const auto* old = ::getenv (name))
            before = old;
        value != nullptr ? ::setenv (name, value, 1) : ::unsetenv (name);
    }

    ~Variable() { before ? ::setenv (name, before->c_str(), 1) : ::unsetenv (name); }

private:
    const char* name;
    std::optional<std::string> before;
};
}  // namespace

TEST_CASE ("the import helper is beside the program, unless the environment says where", "[persistence][media]")
{
    const Variable unset ("AUDIOMAGE_IMPORT_HELPER", nullptr);
    const auto here = std::filesystem::canonical ("/proc/self/exe").parent_path().string();
    CHECK (amp::ImportHelper::defaultProgram() == here + "/audiomage-import");

    const Variable chosen ("AUDIOMAGE_IMPORT_HELPER", "/opt/import");
    CHECK (amp::ImportHelper::defaultProgram() == "/opt/import");
}

TEST_CASE ("the cache is in the user's cache folder", "[persistence][media]")
{
    const Variable home ("HOME", "/home/someone");
    const Variable unset ("XDG_CACHE_HOME", nullptr);
    CHECK (amp::PcmCache::defaultFolder() == "/home/someone/.cache/audiomage/pcm");

    const Variable relative ("XDG_CACHE_HOME",
                             "not/absolute");  // to be ignored, says the XDG base directory specification
    CHECK (amp::PcmCache::defaultFolder() == "/home/someone/.cache/audiomage/pcm");

    const Variable chosen ("XDG_CACHE_HOME", "/var/caches/someone");
    CHECK (amp::PcmCache::defaultFolder() == "/var/caches/someone/audiomage/pcm");
}
