#pragma once
#include "Core/Vfs.h"
#include "Gui/Gallery/Staging.h"

namespace amp::gui
{
/** A picture of the window that shows one capability. */
struct Scene
{
    juce::String name, title; // name: "spellbook", of its files
    juce::Point<int> size { 1440, 900 };

    /** Sets the stage before the window opens, and then acts in the window. Either may be empty. */
    std::function<void (Staging&)> prepare {};
    std::function<void (MainComponent&)> act {};

    /** False where system fonts are seen, so that the picture is not the same on every machine. */
    bool isGolden = true;

    /** Of the screens at which it is compared with a picture. */
    std::vector<float> scales { 1.0f, 1.5f };
};

/** All scenes in the order of the gallery. A part of the window adds its own in Gallery/AddScenes.cpp, a line each. */
const std::vector<Scene>& scenes();

void addShellScenes (std::vector<Scene>&);
void addArrangeScenes (std::vector<Scene>&);
void addSettingsScenes (std::vector<Scene>&);
void addDeskScenes (std::vector<Scene>&); // export, browser, inspector, missing files, history
void addMixerScenes (std::vector<Scene>&);
void addVersionScenes (std::vector<Scene>&); // versions, changemap, a damaged file

/** What a scene looks like, and what assistive technology sees of it where there is a display. Thread: message. */
struct SceneResult
{
    juce::Image picture;
    juce::String accessibility;
    juce::StringArray faults; // of the accessibility tree, a sentence each
};
SceneResult render (const Scene&, const Theme&, float scale, const StagingParts& = {});

/** A picture as the bytes of a PNG file. */
std::string pngOf (const juce::Image&);

struct GalleryRequest
{
    std::string folder;
    std::vector<const Theme*> themes { &nordDark, &nordLight };
    std::vector<float> scales { 1.0f };
    juce::String only; // name of one scene; empty: all
    StagingParts parts {};
};

/** Writes the pictures, an index.html with the themes side by side, and what assistive technology sees of each scene.
    @param done  told the name of each picture that is written.
    @returns an Error if there is no such scene or a file cannot be written. Thread: message; takes a second a picture or less. */
Result<> writeGallery (Vfs&, const GalleryRequest&, const std::function<void (const juce::String&)>& done);
} // namespace amp::gui
