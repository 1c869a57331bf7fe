#include "App/Crashes.h"
#include "App/Window/Stage.h"
#include "Model/NewSession.h"
#include "Persistence/Journal/OpenMarks.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace amp;

TEST_CASE ("a recovered session that was never saved has no name of its own until it is saved", "[app][window][recovery][F18]")
{
    const juce::ScopedJuceInitialiser_GUI messages;
    const tests::TemporaryFolder home;
    const auto* before = std::getenv ("XDG_STATE_HOME");
    const auto old = before != nullptr ? std::optional<std::string> (before) : std::nullopt;
    setenv ("XDG_STATE_HOME", home.path().c_str(), 1);
    {
        REQUIRE (files().makeFolders (stateFolder()));
        const auto place = stateFolder() + "/Untitled-1.amp";
        Session session (newSession ("Untitled", Session::systemClock()));
        Autosave autosave (files(), session, SessionFiles (place), {});
        REQUIRE (session.edit ("Rename", [] (Edit& edit) { return edit.set (Path ({ "project", "name" }), juce::String ("Song")); }));
        REQUIRE (autosave.flush());
    }
    const auto left = leftBehind();
    REQUIRE (left.size() == 1);
    CHECK (left[0].isUntitled);
    auto recovered = recover (files(), left[0].files, left[0].journal);
    REQUIRE (recovered);
    {
        engine::Devices devices;
        const auto stage = Stage::recovered (left[0], std::move (*recovered), devices);
        CHECK (stage->file() == juce::File()); // saving asks where to
        CHECK (stage->name() == "Song");
        CHECK (stage->session.isDirty());
        stage->safe().close();
    }
    if (old)
        setenv ("XDG_STATE_HOME", old->c_str(), 1);
    else
        unsetenv ("XDG_STATE_HOME");
}
