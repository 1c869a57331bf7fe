#include "Support/Places.h"

namespace amp::tests::places
{
std::string fixture (const std::string& path)
{
    return project ("Tests/Fixtures/" + path);
}

std::string project (const std::string& path)
{
    return AMP_PROJECT_DIR "/" + path;
}

std::string program()
{
    return AMP_PROGRAM;
}

std::string importHelper()
{
    return AMP_IMPORT_HELPER;
}
}  // namespace amp::tests::places
