#include "App/CommandLine/CommandLine.h"

#include <juce_events/juce_events.h>

#include <cstdio>

int main (int argc, char* argv[])
{
    const juce::ScopedJuceInitialiser_GUI juce; // the engine's graphs are built on the thread that owns the message manager
    const auto request = amp::cli::run (argc, argv);
    if (request.status.has_value())
        return *request.status;

    std::fputs ("audiomage: the window is not built yet; audiomage --help lists the verbs\n", stderr);
    return 1;
}
