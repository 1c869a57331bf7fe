#pragma once
#include "App/BringMedia.h"
#include "App/Window/BackgroundWork.h"
#include "Model/Session.h"
#include "Persistence/Journal/SessionLock.h"

namespace amp
{
class Stage;

/** A session on its way to another file: what it plays is copied into the media folder there, then the session is written, both in the
    background, while it is edited and played on. Only when all is there the file becomes the session's own. After an Error or a cancel
    nothing of it is left there, and the session stays where it was. Thread: message. */
class SaveElsewhere
{
public:
    /** Both must outlive it. */
    SaveElsewhere (Stage&, gui::Jobs&);

    using Done = std::function<void (const Result<>&)>;

    /** @param done  told the end; never if this is gone before. */
    void start (const juce::File&, Done done);

    /** Copies what the session plays from elsewhere into its own media folder, and states it there. */
    void collect (std::function<void (const Result<BroughtMedia>&)> done);

private:
    struct Going;
    void copy();
    void write();
    void end (const Result<>&);

    Stage& stage;
    std::shared_ptr<Going> going;
    BackgroundWork background;
};
} // namespace amp
