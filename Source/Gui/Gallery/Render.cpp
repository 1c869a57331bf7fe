#include "Gui/Accessibility/Tree.h"
#include "Gui/Gallery/Gallery.h"

namespace amp::gui
{
SceneResult render (const Scene& scene, const Theme& theme, float scale, const StagingParts& parts)
{
    Staging staging (parts);
    if (scene.prepare != nullptr)
        scene.prepare (staging);
    staging.run ("view.theme", { { "theme", juce::String (theme.name.data(), theme.name.size()) } });
    staging.preferences.change ([&] (Preferences& p) { p.theme = juce::String (theme.name.data(), theme.name.size()); });
    staging.session().saved (staging.session().beginSave());

    MainComponent window (staging.services());
    window.setSize (scene.size.x, scene.size.y);
    const auto hasDisplay = ! juce::Desktop::getInstance().getDisplays().displays.isEmpty();
    if (hasDisplay)
        window.addToDesktop (0); // or there were no accessibility handlers
    const auto frames = [&] (int count) {
        for (int i = 0; i < count; ++i)
        {
            staging.sound();
            window.frameClock().advance (1.0 / 60.0);
        }
    };
    frames (2);
    if (scene.act != nullptr)
        scene.act (window);
    frames (20);
    return { window.createComponentSnapshot (window.getLocalBounds(), true, scale), hasDisplay ? accessibilityText (window) : juce::String(),
             accessibilityFaults (window) };
}

std::string pngOf (const juce::Image& image)
{
    juce::MemoryOutputStream out;
    juce::PNGImageFormat().writeImageToStream (image, out);
    return { static_cast<const char*> (out.getData()), out.getDataSize() };
}
} // namespace amp::gui
