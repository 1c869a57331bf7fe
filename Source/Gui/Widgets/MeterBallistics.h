#pragma once

namespace amp::gui
{
/** How one channel of a meter moves: the peak rises at once and falls 20 dB a second; the hold line stays 2 s, then falls
    likewise; the lamp stays lit until it is cleared. Levels in dBFS, never below `floor`. */
class MeterBallistics
{
public:
    static constexpr double floor = -60.0, fallPerSecond = 20.0, holdSeconds = 2.0;

    /** One frame later. peak, rms: linear, 1 is full scale; peak is the highest since the last call. */
    void advance (double seconds, double peak, double rms);

    double peakDecibels() const { return peakLevel; }
    double rmsDecibels() const { return rmsLevel; }
    double holdDecibels() const { return holdLevel; }
    bool isSilent() const { return peakLevel <= floor && holdLevel <= floor; }

private:
    double peakLevel = floor, rmsLevel = floor, holdLevel = floor, heldFor = 0;
};
} // namespace amp::gui
