#pragma once
#include "Core/Result.h"

#include <memory>
#include <string>
#include <string_view>

namespace amp
{
class Descriptor;

/** SHA-256 of what is added, piece by piece. */
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256 (const Sha256&) = delete;
    Sha256& operator= (const Sha256&) = delete;

    void add (const void* bytes, size_t count);

    /** 64 lower-case hexadecimal digits. Starts again with nothing. */
    std::string digest();

private:
    struct State;
    std::unique_ptr<State> state;
};

std::string sha256 (std::string_view content);

/** Of a file from its start to its end. @param name  what an Error calls it. */
Result<std::string> sha256 (const Descriptor&, const std::string& name);
}  // namespace amp
