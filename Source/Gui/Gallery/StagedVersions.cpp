#include "Gui/Gallery/StagedVersions.h"

#include "Gui/Gallery/StagedSound.h"
#include "Model/Lookup.h"

namespace amp::gui
{
StagedVersions::~StagedVersions()
{
    if (folder != juce::File())
        folder.deleteRecursively();
}

Result<> StagedVersions::begin()
{
    folder = juce::File::createTempFile ("amp-gallery");
    if (! folder.createDirectory())
        return Error { folder.getFullPathName(), "the folder cannot be made" };
    auto opened = versions::Repository::open (files, folder.getChildFile ("Aurora.amp").getFullPathName().toStdString());
    if (! opened)
        return opened.error();
    kept = std::move (*opened);
    return {};
}

versions::Versions StagedVersions::by (const char* author, juce::RelativeTime ago)
{
    calendar.time = standingClock().now() - ago;
    return { session, *kept, { author, calendar, [] (const juce::String&) { return std::string(); } } };
}

std::vector<SavedState> StagedVersions::saves()
{
    std::vector<SavedState> all;
    for (int i = 0; kept != nullptr && i < 6; ++i)
        all.push_back ({ "Aurora.amp", standingClock().now() - juce::RelativeTime::hours (40 + i) });
    return all;
}

bool Staging::addVersions()
{
    auto& versions   = stagedVersions();
    const auto clips = [this] (size_t track) {
        const auto state  = session().now();
        const auto tracks = SessionView (state.root()).get<"tracks">();
        std::vector<juce::String> ids;
        for (const auto clip : playingLane (tracks[track]).get<"clips">())
            ids.push_back (clip.id());
        return std::pair (tracks[track].id(), ids);
    };
    const auto volume = [&] (size_t track, double value) { run ("mixer.volume", { { "id", clips (track).first }, { "volume", value } }); };
    const auto hours  = [] (double count) { return juce::RelativeTime::hours (count); };

    if (! versions.begin() || ! versions.by ("Yuki Kato", hours (76)).commit ("First sketch"))
        return false;
    volume (0, 80.0);
    run ("clip.add", { { "track", clips (6).first }, { "filePath", "Guitar.wav" }, { "name", "Guitar" }, { "startTime", 18.0 }, { "duration", 6.0 } });
    if (! versions.by ("Yuki Kato", hours (52)).commit ("Guitar in the chorus") || ! versions.by ("Yuki Kato", hours (51)).tag ("demo", "HEAD"))
        return false;

    auto isWritten = versions.by ("Mika Rossi", hours (30)).branch ("piano", "HEAD").ok() && versions.by ("Mika Rossi", hours (30)).checkOut ("piano").ok();
    run ("clip.remove", { { "clips", juce::Array<juce::var> { clips (5).second[1] } } });
    run ("clip.add", { { "track", clips (5).first }, { "filePath", "Electric Piano.wav" }, { "name", "Electric Piano" }, { "startTime", 24.0 }, { "duration", 6.0 } });
    isWritten = isWritten && versions.by ("Mika Rossi", hours (28)).commit ("Piano idea") && versions.by ("Yuki Kato", hours (27)).checkOut ("main");

    volume (4, 84.0);
    isWritten = isWritten && versions.by ("Yuki Kato", hours (26)).commit ("Louder chorus") && versions.by ("Lea Ono", hours (5)).branch ("radio-edit", "HEAD")
                && versions.by ("Lea Ono", hours (5)).checkOut ("radio-edit");
    run ("clip.remove", { { "clips", juce::Array<juce::var> { clips (7).second[0] } } });
    isWritten = isWritten && versions.by ("Lea Ono", hours (4)).commit ("Shorter outro, without the air and with a title that is too long")
                && versions.by ("Yuki Kato", hours (3)).checkOut ("main") && versions.by ("Yuki Kato", hours (2)).merge ("piano", {}) && versions.by ("Yuki Kato", hours (2)).tag ("v1.0", "HEAD");

    // What no version has yet: something added, removed, changed and moved.
    run ("clip.add", { { "track", clips (2).first }, { "filePath", "Glass.wav" }, { "name", "Glass, high" }, { "startTime", 25.0 }, { "duration", 5.0 } });
    run ("clip.remove", { { "clips", juce::Array<juce::var> { clips (3).second[0] } } });
    run ("clip.move", { { "clips", juce::Array<juce::var> { clips (1).second[1] } }, { "startTime", 14.0 } });
    run ("clip.fade", { { "clip", clips (0).second[1] }, { "fadeIn", 2.0 }, { "fadeOut", 0.0 }, { "fadeCurve", "linear" } });
    volume (3, 74.0);
    run ("mixer.set", { { "id", clips (3).first }, { "parameter", "eq.enabled" }, { "on", true } });
    run ("mixer.set", { { "id", clips (3).first }, { "parameter", "eq.highShelf.gain" }, { "value", 2.5 } });
    return isWritten;
}
} // namespace amp::gui
