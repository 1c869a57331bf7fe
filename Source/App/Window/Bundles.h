#pragma once
#include "App/Window/BackgroundWork.h"
#include "Core/MediaPath.h"
#include "Model/Node.h"

namespace amp
{
/** Sessions in one file, written and taken in while the window goes on; one at a time. A cancelled one leaves nothing behind. Thread: message,
    on which it answers. */
class Bundles
{
public:
    explicit Bundles (gui::Jobs& j) : background (j) {}

    /** Writes a session with its audio. @param done  told what is missing in it, a sentence each; none if it is complete. */
    void send (NodePtr root, MediaRoots, const juce::File& to, std::function<void (Result<std::vector<juce::String>>)> done);

    /** Unpacks a bundle into a new folder beside it, named as it is. @param done  told the session's file in it. */
    void receive (const juce::File& bundle, std::function<void (Result<juce::File>)> done);

private:
    BackgroundWork background;
};
} // namespace amp
