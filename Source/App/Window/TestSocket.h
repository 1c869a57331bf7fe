#pragma once
#include "App/Window/OpenStages.h"

#include <atomic>
#include <thread>

namespace amp
{
/** Lets a test ask the running window: a Unix socket, one line a question, one line an answer, "ok ..." or "error ...".

    wait-idle           answers when what was asked for is shown and no job runs
    bounds ID           "x y width height" on the screen of the component with that id, title or name
    state PATH          the value in the session in front, as JSON
    position            where the playhead is, in seconds
    screenshot FILE     writes a PNG of the window
    a11y                what assistive technology sees, as a JSON text
    focus               the title of what has the keyboard; "field" for a text field, "nothing"
    toast               the newest message
    sessions            titles of the open sessions, an asterisk on those with changes
    frames              "count median p99" of what frames cost, in milliseconds
    quit                ends the program without questions

    Only where --ui-test-socket asks for it; the socket is the user's own (mode 0600). Thread: message; it has one of its own that
    waits for lines.
*/
class TestSocket
{
public:
    /** @returns an Error if the socket cannot be made. */
    static Result<std::unique_ptr<TestSocket>> open (const std::string& path, gui::MainWindow&, OpenStages&);
    ~TestSocket();

private:
    TestSocket (std::string path, int listener, gui::MainWindow&, OpenStages&);

    void run();
    void serve (int connection);
    std::string answer (const juce::String& line);
    bool isIdle();

    /** Runs something on the message thread and waits for what it gives. */
    std::string onMessageThread (std::function<std::string()>);

    const std::string path;
    const int listener;
    gui::MainWindow& window;
    OpenStages& sessions;
    std::atomic<bool> isLeaving { false };
    std::thread thread;
};
} // namespace amp
