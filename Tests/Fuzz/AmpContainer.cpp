// Z1: any bytes as an .amp. Bounded, and what is salvaged can be written and read again.
#include "Fuzz/Require.h"
#include "Persistence/Amp/AmpFile.h"
#include "Persistence/SessionCodec.h"
#include "Persistence/SessionFile.h"

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size)
{
    const std::string_view bytes (reinterpret_cast<const char*> (data), size);
    for (const auto& unpack : { amp::unpackAmp, amp::unpackNewerAmp })
    {
        const auto unpacked = unpack (bytes);
        if (! unpacked)
            continue;
        const auto session =
            unpacked->damage.empty() ? amp::readSession (unpacked->json) : amp::readDamagedSession (unpacked->json);
        amp::fuzz::require (session.root == nullptr ||
                                amp::readSession (amp::writeSession (session.root)).root != nullptr,
                            "what is salvaged can be saved and opened");
    }
    return 0;
}
