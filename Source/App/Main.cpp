#include "App/CommandLine/CommandLine.h"
#include "App/Window/Application.h"

int main (int argc, char* argv[])
{
    const juce::ScopedJuceInitialiser_GUI
        juce;  // the engine's graphs are built on the thread that owns the message manager
    const auto request = amp::cli::run (argc, argv);
    if (request.status.has_value())
        return *request.status;
    return amp::runWindow (request.files, request.testSocket, argc, const_cast<const char**> (argv));
}
