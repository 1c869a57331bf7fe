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
    if (auto moved = stage.moveTo (target); ! moved)
        return done (moved);
    save (std::move (done));
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
