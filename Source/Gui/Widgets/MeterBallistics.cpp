#include "Gui/Widgets/MeterBallistics.h"

#include "Core/Laws.h"

#include <algorithm>

namespace amp::gui
{
void MeterBallistics::advance (double seconds, double peak, double rms)
{
    const auto now = std::max (floor, laws::toDecibels (peak));
    peakLevel      = std::max (now, std::max (floor, peakLevel - fallPerSecond * seconds));
    rmsLevel       = std::max (floor, laws::toDecibels (rms));

    heldFor += seconds;
    if (now >= holdLevel)
    {
        holdLevel = now;
        heldFor   = 0;
    }
    else if (heldFor > holdSeconds)
        holdLevel = std::max (peakLevel, holdLevel - fallPerSecond * seconds);
}
} // namespace amp::gui
