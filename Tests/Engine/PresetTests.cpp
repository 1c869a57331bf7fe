#include "Dsp/Effects/Presets.h"
#include "Engine/EffectStudio.h"
#include "Engine/Effects/BuiltInLibrary.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
double valueOf (const EffectStudio& studio, const juce::String& effect, const char* parameter)
{
    return findEffectIn (studio.state(), effect)->effect.get<"parameters">().find (parameter).get<"value">();
}
}  // namespace

TEST_CASE ("every factory preset names parameters that its effect has, in their ranges", "[engine][preset][S1-66]")
{
    for (const auto& preset : dsp::factoryPresets())
    {
        CAPTURE (std::string (preset.pluginId), std::string (preset.name));
        const auto* entry = dsp::findEffect (preset.pluginId);
        REQUIRE (entry != nullptr);
        CHECK (dsp::findFactoryPreset (preset.pluginId, preset.name) == &preset);
        for (const auto& [key, value] : preset.values)
        {
            const auto& parameters = entry->parameters;
            const auto found = std::find_if (
                parameters.begin(), parameters.end(), [key = key] (const auto& p) { return p.key == key; });
            CAPTURE (std::string (key));
            REQUIRE (found != parameters.end());
            CHECK (found->clamped (value) == value);
        }
    }
}

TEST_CASE ("a preset is saved, loaded, renamed and deleted", "[engine][preset][S1-66]")
{
    EffectStudio studio;
    const auto track = studio.run ("track.add");
    const auto effect = studio.addEffect (track, "audiomage.compressor");
    studio.run ("effect.parameter", { { "effect", effect }, { "name", "threshold" }, { "value", -33.3 } });
    studio.run ("effect.wet", { { "effect", effect }, { "wet", 45.5 } });
    studio.run ("effect.preset.save", { { "effect", effect }, { "preset", juce::String::fromUTF8 ("Größe 1") } });
    CHECK_FALSE (
        studio
            .attempt ("effect.preset.save", { { "effect", effect }, { "preset", juce::String::fromUTF8 ("Größe 1") } })
            .ok());

    const auto before = studio.state();
    studio.run ("effect.preset.load", { { "effect", effect }, { "preset", "Drum Punch" } });
    CHECK (valueOf (studio, effect, "attack") == 25.0);
    CHECK (valueOf (studio, effect, "threshold") == -18.0);
    studio.session.undo();
    CHECK (isSame (studio.state(), before));

    studio.run ("effect.parameter", { { "effect", effect }, { "name", "threshold" }, { "value", -1.0 } });
    const Studio::Given renamed { { "pluginId", "audiomage.compressor" },
                                  { "preset", juce::String::fromUTF8 ("Größe 1") },
                                  { "name", "Mine" } };
    studio.run ("effect.preset.rename", renamed);
    studio.run ("effect.preset.load", { { "effect", effect }, { "preset", "Mine" } });
    CHECK (valueOf (studio, effect, "threshold") == -33.3);
    CHECK (findEffectIn (studio.state(), effect)->effect.get<"wet">() == 45.5);
    CHECK (findEffectIn (studio.state(), effect)->effect.get<"preset">() == "Mine");

    studio.run ("effect.preset.remove", { { "pluginId", "audiomage.compressor" }, { "preset", "Mine" } });
    const auto gone = studio.attempt ("effect.preset.load", { { "effect", effect }, { "preset", "Mine" } });
    REQUIRE_FALSE (gone.ok());
    CHECK (gone.error().text().contains ("Drum Punch"));
    for (const auto* name : { "", "../up", "a/b", ".hidden" })
        CHECK_FALSE (studio.attempt ("effect.preset.save", { { "effect", effect }, { "preset", name } }).ok());
}

TEST_CASE ("a preset's file that is broken says where, and changes nothing", "[engine][preset][robust][S1-66]")
{
    EffectStudio studio;
    const auto effect = studio.addEffect (studio.run ("track.add"), "audiomage.gain");
    studio.run ("effect.preset.save", { { "effect", effect }, { "preset", "Mine" } });
    const auto file = studio.folder / "presets/audiomage.gain/Mine.preset";
    const auto before = studio.state();

    const auto [text, where] = GENERATE (
        table<std::string, std::string> ({ { "", "line 1" },
                                           { "audiomage-preset 1\nplugin other\n", "line 2" },
                                           { "audiomage-preset 1\nplugin audiomage.gain\ngain abc\n", "line 3" },
                                           { "audiomage-preset 1\nplugin audiomage.gain\nwet 1\ngain nan\n", "line 4" },
                                           { std::string (100000, 'x'), "Mine.preset" } }));
    REQUIRE (juce::File (file).replaceWithText (text));
    const auto loaded = studio.attempt ("effect.preset.load", { { "effect", effect }, { "preset", "Mine" } });
    REQUIRE_FALSE (loaded.ok());
    CHECK (loaded.error().text().contains (where));
    CHECK (loaded.error().text().contains ("Mine.preset"));
    CHECK (isSame (studio.state(), before));

    REQUIRE (juce::File (file).replaceWithText ("audiomage-preset 1\nplugin audiomage.gain\ngain 900\nfuture 1\n"));
    studio.run ("effect.preset.load", { { "effect", effect }, { "preset", "Mine" } });
    CHECK (valueOf (studio, effect, "gain") == 24.0);
}

TEST_CASE ("an effect has two settings to compare", "[engine][preset][S1-66]")
{
    EffectStudio studio;
    const auto effect = studio.addEffect (studio.run ("track.add"), "audiomage.gain");
    const auto set = [&] (double value) {
        studio.run ("effect.parameter", { { "effect", effect }, { "name", "gain" }, { "value", value } });
    };
    const auto go = [&] (const char* side) { studio.run ("effect.side", { { "effect", effect }, { "side", side } }); };
    set (-3.3);
    go ("B");
    CHECK (valueOf (studio, effect, "gain") == -3.3);
    set (5.7);
    go ("A");
    CHECK (valueOf (studio, effect, "gain") == -3.3);
    go ("B");
    CHECK (valueOf (studio, effect, "gain") == 5.7);
    studio.run ("effect.side.copy", { { "effect", effect } });
    go ("A");
    CHECK (valueOf (studio, effect, "gain") == 5.7);
    const auto before = studio.state();
    go ("B");
    studio.session.undo();
    CHECK (isSame (studio.state(), before));
}

TEST_CASE ("the library describes effects, and knows a preset that was changed", "[engine][preset][S1-65][S1-66]")
{
    EffectStudio studio;
    const BuiltInLibrary library (studio.presets);
    REQUIRE (library.effects().size() == dsp::effectCatalogue().size());
    const auto* compressor = library.find ("audiomage.compressor");
    REQUIRE (compressor != nullptr);
    CHECK (compressor->listens);
    CHECK (compressor->parameters[1].scale == ParameterDescription::Scale::logarithmic);
    CHECK (library.find ("audiomage.delay")->parameters.back().choices.front() == "Off");

    EffectLibrary::PresetValues values {
        { { "threshold", -18 }, { "ratio", 4 }, { "attack", 25 }, { "release", 90 }, { "knee", 3 }, { "gain", 4 } }, 100
    };
    CHECK_FALSE (library.isModified ("audiomage.compressor", "Drum Punch", values));
    values.parameters["gain"] = 4.5;
    CHECK (library.isModified ("audiomage.compressor", "Drum Punch", values));
    CHECK_FALSE (library.isModified ("audiomage.compressor", "not there", values));
    CHECK (library.presets ("audiomage.compressor").factory.size() == 4);
}
