#pragma once
#include <string>
#include <vector>

/** Where the stems of "Aurora" lie: plain data that becomes a session. */
namespace amp::aurora
{
/** A stretch of a stem on a track. Clips of one track never overlap. */
struct Clip
{
    std::string stem;    ///< name of a stem, Stems.h
    double start;        ///< seconds from the beginning of the piece
    double offset;       ///< seconds into the stem
    double duration;     ///< seconds; offset + duration lies within the stem
    double gain = 0;     ///< dB
    double fadeIn = 0;   ///< seconds
    double fadeOut = 0;  ///< seconds
};

struct Send
{
    std::string bus;
    double level;  ///< 0..100 by the fader law, post-fader
};

struct Track
{
    std::string id, name, colour;
    double volume;    ///< 0..100, 80 is 0 dB
    double pan;       ///< -100..100
    std::string bus;  ///< id of the group it plays into; empty is the master
    std::vector<Send> sends;
    std::vector<Clip> clips;
};

enum class BusType { group, aux };

struct Bus
{
    std::string id, name, colour;
    BusType type;
    double volume;
};

struct Marker
{
    std::string name;
    double time;  ///< seconds
    std::string colour;
};

struct Arrangement
{
    std::string name;
    double bpm;
    int beatsPerBar, beatUnit;
    double loopStart, loopEnd;  ///< seconds: the first chorus
    double duration;            ///< seconds, to the end of the last clip
    std::vector<Track> tracks;
    std::vector<Bus> buses;
    std::vector<Marker> markers;
};

/** The whole arrangement. Audio tracks only; a mono stem feeds both sides of its track at 0 dB. */
Arrangement aurora();
}  // namespace amp::aurora
