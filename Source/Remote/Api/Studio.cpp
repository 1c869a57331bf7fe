#include "Remote/Api/Studio.h"

#include "Model/TempoMap.h"
#include "Pattern/Loop/MapClock.h"

#include <cmath>

namespace amp::remote
{
LoopPosition positionOf (const Studio& studio)
{
    const pattern::MapClock clock (tempoOf (studio.session.now().root()));
    constexpr auto rounding = 1e-6;  // of a step: a position that was computed from a step is that step
    LoopPosition position;
    position.absolute = static_cast<int64_t> (std::floor (clock.stepAt (studio.transport.position()) + rounding));
    position.step = pattern::loopStep (position.absolute);
    position.bar = position.step / pattern::stepsPerBar;
    position.beat = position.step / pattern::stepsPerBeat % 4;
    return position;
}

const char* stateOf (const Studio& studio)
{
    return studio.transport.isPlaying() ? "playing" : studio.transport.isPaused() ? "paused" : "stopped";
}

double bpmOf (const Studio& studio)
{
    return tempoOf (studio.session.now().root()).bpmAt (studio.transport.position());
}
}  // namespace amp::remote
