// Z3: any lines as a journal, with checksums that are right, so that what is behind them is reached. The result is a
// session that can be saved and opened, whatever the journal says, and undo leads back to its base.
#include "Fuzz/MemoryFiles.h"
#include "Fuzz/Require.h"
#include "Model/Session.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/SessionCodec.h"

extern "C" int LLVMFuzzerTestOneInput (const uint8_t* data, size_t size)
{
    std::string lines;
    for (std::string_view rest (reinterpret_cast<const char*> (data), size); ! rest.empty();)
    {
        const auto end = std::min (rest.find ('\n'), rest.size());
        lines += amp::journal::toLine (rest.substr (0, end));
        rest.remove_prefix (std::min (end + 1, rest.size()));
    }

    const auto disk = amp::fuzz::diskWith (lines);
    const amp::SessionFiles files (amp::fuzz::path);
    const auto recovered = amp::recover (*disk, files, files.journal());
    if (! recovered)
        return 0;
    amp::fuzz::require (amp::readSession (amp::writeSession (recovered->session.root)).root != nullptr,
                        "what is recovered can be saved and opened");
    amp::Session back (recovered->session.root, recovered->history);
    while (back.undo())
        ;
    amp::fuzz::require (! back.history().canUndo(), "every step that is recovered can be undone");
    return 0;
}
