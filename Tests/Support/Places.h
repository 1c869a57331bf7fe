#pragma once
#include <string>

/** Where what the tests use stands. Asked for and not defined for every source, so that a test's object is the same in
    every folder. */
namespace amp::tests::places
{
/** A path below Tests/Fixtures. */
std::string fixture (const std::string& path);

/** A path below the project's folder. */
std::string project (const std::string& path);

std::string program();       ///< audiomage
std::string importHelper();  ///< audiomage-import
}  // namespace amp::tests::places
