#pragma once
#include "Core/Vfs/PosixVfs.h"
#include "Engine/Effects/BuiltInCurves.h"
#include "Engine/Effects/BuiltInLibrary.h"
#include "Engine/Effects/EffectCommands.h"
#include "Gui/Effects/EffectsPane.h"
#include "Gui/Support/Studio.h"
#include "Pattern/Commands/PatternCommands.h"

namespace amp::tests
{
/** The small song with the built-in effects, their curves and presets in a folder of their own, in a window that shows the mixer. */
struct EffectStudio : SongStudio
{
    EffectStudio()
    {
        engine::addEffectCommands (registry, presets);
        folder.createDirectory();
    }

    ~EffectStudio() { folder.deleteRecursively(); }

    gui::Services withEffects()
    {
        auto all    = services();
        all.effects = &effects;
        all.curves  = &curves;
        return all;
    }

    juce::String addEffect (const juce::String& strip, const char* pluginId) { return run ("effect.add", { { "id", strip }, { "pluginId", pluginId } }); }

    /** The ids of a track's effects in the order in which they run. */
    std::vector<juce::String> chain (const juce::String& track)
    {
        gui::Strips strips;
        strips.refresh (session.now());
        std::vector<juce::String> ids;
        for (const auto& insert : strips.find (track)->inserts)
            ids.push_back (insert.id);
        return ids;
    }

    double parameter (const juce::String& track, const juce::String& effect, const char* key)
    {
        return view().get<"tracks">().find (track).get<"effects">().find (effect).get<"parameters">().find (key).get<"value">();
    }

    juce::File folder { juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile ("amp-presets-" + juce::Uuid().toString()) };
    PosixVfs disk;
    std::shared_ptr<engine::PresetFolder> presets { std::make_shared<engine::PresetFolder> (disk, folder.getFullPathName().toStdString()) };
    engine::BuiltInLibrary effects { presets };
    engine::BuiltInCurves curves;
};

/** Such a studio with its window on the mixer. */
struct EffectWindow : EffectStudio
{
    EffectWindow()
    {
        window.setSize (1440, 900);
        window.showView ("mix");
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    gui::MixerStrip& strip (size_t track) { return *window.mixerView().stripOf (tracks[track]); }
    size_t undoSteps() { return session.history().undoStack().size(); }

    /** The editor in the dock. */
    gui::DeviceEditor& editor() { return *static_cast<gui::EffectsPane&> (window.shellParts().panes.get ("effects")).editor(); }

    gui::MainComponent window { withEffects() };
};
} // namespace amp::tests
