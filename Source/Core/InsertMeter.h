#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <atomic>

namespace amp
{
/** What an effect does just now. Written by the rendering thread, read by any. */
struct InsertMeter
{
    static constexpr size_t mostReadings = 31;

    std::atomic<float> reduction { 0.0f };  ///< dB, 0 or more: what a dynamics effect takes away

    /** What an effect that measures shows. A tuner: frequency in Hz, 0 if there is no note, and clarity, 0..1. An
       analyser: dB of 31 third-octave bands from 20 Hz. */
    std::array<std::atomic<float>, mostReadings> readings {};
};
}  // namespace amp
