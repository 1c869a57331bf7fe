#include "Support/TemporaryFolder.h"

#include <fstream>
#include <stdexcept>
#include <stdlib.h>

namespace amp::tests
{
TemporaryFolder::TemporaryFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "audiomage-test-XXXXXX").string();
    if (::mkdtemp (name.data()) == nullptr)
        throw std::runtime_error ("cannot make a folder for the test");
    folder = std::filesystem::canonical (name).string();
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all (folder, ignored);
}

std::string TemporaryFolder::write (const std::string& name, const std::string& content) const
{
    const std::filesystem::path path = *this / name;
    std::filesystem::create_directories (path.parent_path());
    std::ofstream (path, std::ios::binary) << content;
    return path.string();
}

std::string TemporaryFolder::read (const std::string& name) const
{
    std::ifstream file (*this / name, std::ios::binary);
    return { std::istreambuf_iterator<char> (file), {} };
}
}  // namespace amp::tests
