#pragma once
#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Form.h"

/** How these players play: where their hands lie, how they sit on the beat. */
namespace amp::aurora::perform
{
constexpr Register handRange { 54, 76 }, lowHandRange { 50, 69 }, padRange { 52, 74 }, voiceRange { 55, 77 },
    lowVoiceRange { 53, 69 }, arpeggioRange { 57, 74 };

constexpr Feel steady { .looseSeconds = 0.0015, .swing = 0.55, .looseVelocity = 0.03 };
constexpr Feel laidBack { .looseSeconds = 0.003, .late = 0.006, .swing = 0.55, .looseVelocity = 0.05 };
constexpr Feel shuffled { .looseSeconds = 0.0025, .late = 0.002, .swing = 0.56, .looseVelocity = 0.06 };
constexpr Feel running { .looseSeconds = 0.002, .swing = 0.55, .looseVelocity = 0.04 };
constexpr Feel gentle { .looseSeconds = 0.005, .late = 0.004, .swing = 0.55, .looseVelocity = 0.05 };
constexpr Feel singing { .looseSeconds = 0.006, .late = 0.006, .looseVelocity = 0.03, .slope = 0.012 };

constexpr float subsonic = 24.0f;  ///< hertz; nothing below is music

constexpr double beats (int bars)
{
    return bars * beatsPerBar;
}
}  // namespace amp::aurora::perform
