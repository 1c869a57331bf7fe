// Z2: any bytes as a session's JSON. What is accepted is a fixed point of loading and saving, and breaks no rule.
#include "Fuzz/Require.h"
#include "Model/Rules.h"
#include "Persistence/SessionCodec.h"

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size)
{
    const auto session = amp::readSession ({ reinterpret_cast<const char*> (data), size });
    if (session.root == nullptr)
        return 0;

    const auto text = amp::writeSession (session.root);
    const auto again = amp::readSession (text);
    amp::fuzz::require (again.root != nullptr, "what is saved can be opened");
    amp::fuzz::require (amp::writeSession (again.root) == text, "saving what was opened gives the same");
    for (const auto& problem : amp::brokenRules (again.root))
        amp::fuzz::require (! problem.isError, "what is opened breaks no rule");
    return 0;
}
