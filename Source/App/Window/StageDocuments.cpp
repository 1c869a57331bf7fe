#include "App/Window/StageDocuments.h"

#include "App/Window/OpenStages.h"

namespace amp
{
Result<> StageDocuments::create()
{
    all.create();
    return {};
}

Result<> StageDocuments::open (const juce::File& what)
{
    return all.open (what);
}

void StageDocuments::save (Saved done)
{
    stage.safe().save ([this, done = std::move (done)] (const Result<Autosave::Saved>& saved) {
        if (! saved)
            return done (saved.error());
        if (saved->isConflictCopy)
        {
            const auto old = stage.file().getFileName();
            const auto place = *saved;
            stage.adopt (place);
            all.report ({ old, "was changed by somebody else and left alone. Your session is saved as " +
                                   stage.file().getFileName().quoted() });
        }
        all.noteRecent (stage);
        done ({});
    });
}

void StageDocuments::saveAs (const juce::File& target, Saved done)
{
    if (target == file())
        return save (std::move (done));
    elsewhere.start (target, [this, done = std::move (done)] (const Result<>& saved) {
        if (saved)
            all.noteRecent (stage);
        done (saved);
    });
}

void StageDocuments::collect()
{
    elsewhere.collect ([this] (const Result<BroughtMedia>& brought) {
        if (! brought)
            return all.report (brought.error());
        if (! brought->missing.empty())
            return all.report ({ stage.name(), brought->missing.front() });
        const auto copied = brought->made.size();
        all.notice (copied == 0 ? juce::String ("All audio is in the session's folder already")
                                : "Copied " + juce::String (copied) + (copied == 1 ? " file" : " files") + " into the session's folder");
    });
}

juce::File StageDocuments::file() const
{
    return stage.file();
}

void StageDocuments::quit()
{
    all.quit();
}
}  // namespace amp
