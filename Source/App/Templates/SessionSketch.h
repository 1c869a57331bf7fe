#pragma once
#include "Core/Clock.h"
#include "Model/Node.h"

#include <vector>

namespace amp
{
/** Builds a session from plain descriptions, without an open Session: for templates and importers. */
class SessionSketch
{
public:
    SessionSketch (const juce::String& name, const Clock&);

    struct Clip
    {
        juce::String id, name, filePath;
        double start = 0, duration = 0, offset = 0; // seconds; start from the beginning of the session
        double gain = 0;                            // dB
        double fadeIn = 0, fadeOut = 0;             // seconds
    };

    struct Send
    {
        juce::String to;
        double level = 80;
    };

    struct Track
    {
        juce::String id, name, color { "#88C0D0" };
        double volume = 80, pan = 0;
        int channels = 2;
        juce::String output {}; // a bus; empty is the master
        std::vector<Send> sends {};
        std::vector<Clip> clips {};
    };

    struct Bus
    {
        juce::String id, name, type { "aux" };
        double volume = 80;
    };

    void addTrack (const Track&);
    void addBus (const Bus&);
    void addMarker (const juce::String& id, const juce::String& name, double time, const juce::String& color);
    void setTempo (double bpm, int numerator, int denominator);
    void setLoop (double start, double end, bool isOn);
    void describe (const juce::String& description);

    NodePtr build() const;

private:
    std::shared_ptr<Node> root;
    std::shared_ptr<Node> project, transport, tracks, channels, buses, markers;
};
} // namespace amp
