#include "Fuzz/MemoryFiles.h"

#include "Core/Hash.h"
#include "Model/NewSession.h"
#include "Persistence/Journal/JournalFile.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/SessionFile.h"

namespace amp::fuzz
{
namespace
{
struct StoppedClock : Clock
{
    juce::Time now() const override { return { 2026, 0, 5, 14, 2, 0, 0, false }; }
};
}  // namespace

std::unique_ptr<tests::SimulatedVfs> diskWith (const std::string& journalLines)
{
    static const auto amp = [] {
        const StoppedClock clock;
        return toAmp (newSession ("Fuzz", clock));
    }();
    auto disk = std::make_unique<tests::SimulatedVfs>();
    disk->put (path, amp);
    journal::Start start;
    start.baseState = start.savedState = sha256 (amp);
    disk->put (SessionFiles (path).journal(), journal::toLine (start.toJson()) + journalLines);
    return disk;
}
}  // namespace amp::fuzz
