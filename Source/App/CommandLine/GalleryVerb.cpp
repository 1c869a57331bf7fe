#include "App/CommandLine/Verbs.h"
#include "App/Document.h"
#include "Core/Text.h"
#include "Engine/Effects/BuiltInCurves.h"
#include "Engine/Effects/BuiltInLibrary.h"
#include "Engine/Effects/EffectCommands.h"
#include "Gui/Gallery/Gallery.h"

#include <juce_events/juce_events.h>

namespace amp::cli
{
namespace
{
struct Given
{
    std::string folder, theme { "both" }, scale { "1" }, only;
    bool list = false;
};

/** The numbers of "1,2", each 0.5..4. */
Result<std::vector<float>> scalesFrom (const std::string& text)
{
    std::vector<float> scales;
    for (const auto& part : juce::StringArray::fromTokens (toText (text), ",", {}))
    {
        const auto scale = part.trim().getFloatValue();
        if (scale < 0.5f || scale > 4.0f)
            return Error { "--scale", "expected numbers between 0.5 and 4 with commas between them, such as 1,2" };
        scales.push_back (scale);
    }
    return scales;
}

Status runGallery (Program& program, const Given& given)
{
    if (given.list)
    {
        for (const auto& scene : gui::scenes())
            program.console.print (scene.name + ": " + scene.title);
        return worked;
    }
    if (given.folder.empty())
    {
        program.console.fail ({ "gallery", "needs a folder to write to" });
        return misused;
    }
    const auto scales = scalesFrom (given.scale);
    if (! scales)
        return program.console.fail (scales.error());

    // JUCE outlives an error of the display's server only in a program that says it is one.
    juce::JUCEApplicationBase::createInstance = []() -> juce::JUCEApplicationBase* { return nullptr; };

    gui::GalleryRequest request { .folder = given.folder, .scales = *scales, .only = toText (given.only) };
    if (given.theme == "dark")
        request.themes = { &gui::nordDark };
    else if (given.theme == "light")
        request.themes = { &gui::nordLight };
    const engine::BuiltInLibrary effects;
    const engine::BuiltInCurves curves;
    request.parts = { &effects, &curves, [] (Registry& registry) { engine::addEffectCommands (registry); } };
    const auto written = gui::writeGallery (files(), request, [&] (const juce::String& name) { program.console.print (name); });
    return written ? worked : program.console.fail (written.error());
}
}  // namespace

void addGalleryVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("gallery",
                              "Pictures of the window's scenes, with an index and, on a display, what assistive technology sees.",
                              "audiomage gallery pictures --theme dark --only spellbook",
                              [&program, given] { return runGallery (program, *given); });
    verb->add_option ("OUTDIR", given->folder, "The folder; made if it is not there.");
    verb->add_option ("--theme", given->theme, "dark, light or both.")->check (CLI::IsMember ({ "dark", "light", "both" }));
    verb->add_option ("--scale", given->scale, "Scales with commas between them: 1,2.");
    verb->add_option ("--only", given->only, "The name of one scene.");
    verb->add_flag ("--list", given->list, "Prints the names of the scenes.");
}
}  // namespace amp::cli
