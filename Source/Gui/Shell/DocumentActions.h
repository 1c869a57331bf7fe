#pragma once
#include "Gui/Shell/Actions.h"
#include "Gui/Shell/FileQuestion.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** New, open, import, save and quit, with the questions they need: which file, and what becomes of unsaved changes.

    Thread: message.
*/
class DocumentActions
{
public:
    DocumentActions (Workspace&, juce::Component& window);

    void addTo (Actions&);

    /** Saves, asking for a file if there is none. @param then  called if it was saved. */
    void save (std::function<void()> then = {});

    /** Runs `then` when nothing unsaved would be lost by it: at once, or after a question. */
    void whenSaved (std::function<void()> then);

    void quit();

    /** Writes the session with all its audio to one file; where it is not set, that is not offered. */
    std::function<void (const juce::File&)> onSend;

private:
    void open();
    void import();
    void send();
    void saveAs (std::function<void()> then);
    void report (const Result<>&);

    /** What happens when a save has ended: it is said, and then `then` if it worked. */
    Documents::Saved whenDone (std::function<void()> then);

    Workspace& workspace;
    juce::Component& window;
    FileQuestion files;
};
} // namespace amp::gui
