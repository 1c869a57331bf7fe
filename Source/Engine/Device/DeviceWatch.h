#pragma once
#include <cstdint>

namespace amp::engine
{
/** Notices that an audio device has gone, by its blocks that no longer come, and says when to look whether it is back. Asked about
    once a second. A plain value. */
class DeviceWatch
{
public:
    enum class Advice {
        none,
        useNull,  ///< the device is gone: play into the null device meanwhile
        look      ///< look whether the wanted device is there again
    };

    static constexpr double patience = 2.0;         ///< seconds without a block
    static constexpr double lookingInterval = 3.0;  ///< seconds

    /** @param isRunning  whether a device is open and says that it plays
        @param isWanted   whether it is the one that was wanted, and not the null device in its place
        @param blocks     that the device has asked for so far
        @param seconds    since the last call */
    Advice advise (bool isRunning, bool isWanted, int64_t blocks, double seconds)
    {
        if (isRunning && blocks != lastBlocks)
            silence = 0.0;
        else
            silence += seconds;
        lastBlocks = blocks;

        if (isWanted)
        {
            sinceLook = 0.0;
            if (isRunning ? silence < patience : silence <= 0.0)
                return Advice::none;
            silence = 0.0;
            return Advice::useNull;
        }
        sinceLook += seconds;
        if (sinceLook < lookingInterval)
            return Advice::none;
        sinceLook = 0.0;
        return Advice::look;
    }

private:
    int64_t lastBlocks = -1;
    double silence = 0, sinceLook = 0;
};
}  // namespace amp::engine
