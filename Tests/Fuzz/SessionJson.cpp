// Z2: any bytes as a session's JSON. What is accepted is a fixed point of loading and saving, and breaks no rule.
#include "Model/Rules.h"
#include "Persistence/SessionCodec.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size)
{
    const auto session = amp::readSession ({ reinterpret_cast<const char*> (data), size });
    if (session.root == nullptr)
        return 0;

    const auto text = amp::writeSession (session.root);
    const auto again = amp::readSession (text);
    if (again.root == nullptr || amp::writeSession (again.root) != text)
        std::abort();
    for (const auto& problem : amp::brokenRules (again.root))
        if (problem.isError)
            std::abort();
    return 0;
}
