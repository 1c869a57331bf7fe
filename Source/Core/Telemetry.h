#pragma once
#include "Core/InsertMeter.h"
#include "Core/Loudness.h"
#include "Core/Meter.h"
#include "Core/Playhead.h"
#include "Core/Realtime/Latest.h"

#include <map>
#include <memory>
#include <string>

namespace amp
{
/** How well the machine keeps up. */
struct Performance
{
    double load =
        0;  ///< CPU time of the audio thread as a part of the time that a block lasts, 0..1 and above; smoothed
    double worstBlock = 0;     ///< the longest block so far, seconds of CPU time
    int64_t blocks = 0;        ///< device blocks so far
    int64_t lateBlocks = 0;    ///< blocks that took over 70 % of their time
    int64_t overruns = 0;      ///< blocks that took longer than they last
    int64_t missingReads = 0;  ///< blocks of a track that played silence because its file had not been read yet
    int64_t brokenBlocks = 0;  ///< blocks silenced because they held NaN or infinity
};

/** The audio device as it runs; sampleRate 0 means none does. */
struct DeviceReading
{
    double sampleRate = 0;
    int bufferSize = 0;     ///< samples
    int outputLatency = 0;  ///< samples, ours and the device's
    int outputs = 0;        ///< channels
};

/** The lock-free values that the engine publishes and everybody else reads. Nothing here is ever written to a session.

    meter()                            [message thread]  finds or makes the meter of a strip.
    playhead, performance, device      one writer, any number of readers.
*/
class Telemetry
{
public:
    static constexpr auto master = "master";

    /** The meter of a mixer channel, bus or return by its id, or of the master (Telemetry::master). It stays valid as
       long as this object, also when the strip is gone or not there yet: then it reads silence. Thread: message. */
    Meter& meter (const std::string& id) { return findOrMake (meters, id); }

    /** The meter of an effect by its id, likewise. */
    InsertMeter& insertMeter (const std::string& effectId) { return findOrMake (inserts, effectId); }

    /** What measures the loudness of a strip, by the same id as its meter. It measures while it is watched, and that of
       the master always. Thread: message. */
    LoudnessChannel& loudness (const std::string& id) { return findOrMake (loudnesses, id); }

    /** True if somebody watches the loudness of a strip. Thread: message. */
    bool isWatched (const std::string& id) const
    {
        const auto found = loudnesses.find (id);
        return found != loudnesses.end() && found->second->isWatched();
    }

    Latest<Playhead> playhead;
    Latest<Performance> performance;
    Latest<DeviceReading> device;

private:
    template <typename What>
    using ById = std::map<std::string, std::unique_ptr<What>>;

    template <typename What>
    static What& findOrMake (ById<What>& all, const std::string& id)
    {
        auto& found = all[id];
        if (found == nullptr)
            found = std::make_unique<What>();
        return *found;
    }

    ById<Meter> meters;
    ById<InsertMeter> inserts;
    ById<LoudnessChannel> loudnesses;
};
}  // namespace amp
