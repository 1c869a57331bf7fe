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
    const auto what = stage.session.beginSave();
    saving.start (what, file(), [this, what, done = std::move (done)] (const Result<>& result) {
        if (result)
        {
            stage.session.saved (what);
            all.noteRecent (stage);
        }
        done (result);
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
