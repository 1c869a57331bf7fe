#pragma once
#include "Core/MediaPath.h"
#include "Gui/Workspace/Jobs.h"
#include "Model/Node.h"

#include <functional>
#include <thread>

namespace amp
{
/** Sessions in one file, written and taken in while the window goes on; one at a time. Thread: message, on which it answers. */
class Bundles
{
public:
    explicit Bundles (gui::Jobs&);

    /** Waits until what was begun is done; nobody is told then. */
    ~Bundles();

    /** Writes a session with its audio. @param done  told what is missing in it, a sentence each; none if it is complete. */
    void send (NodePtr root, MediaRoots, const juce::File& to, std::function<void (Result<std::vector<juce::String>>)> done);

    /** Unpacks a bundle into a new folder beside it, named as it is. @param done  told the session's file in it. */
    void receive (const juce::File& bundle, std::function<void (Result<juce::File>)> done);

private:
    template <typename Answer>
    void start (const juce::String& title, std::function<Answer (gui::Job&)> work, std::function<void (Answer)> done);

    gui::Jobs& jobs;
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true);
};
} // namespace amp
