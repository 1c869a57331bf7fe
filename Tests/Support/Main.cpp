// The one main of every test program: Catch2's session inside an initialised JUCE.
#define CATCH_CONFIG_RUNNER
#include <juce_events/juce_events.h>

#include <catch2/catch.hpp>

int main (int argc, char* argv[])
{
    juce::ScopedJuceInitialiser_GUI juce;
    return Catch::Session().run (argc, argv);
}
