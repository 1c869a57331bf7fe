#pragma once
#include "Gui/Theme/LookAndFeel.h"

namespace amp::tests
{
/** A component in our look, without a display. */
template <typename Part>
struct InLook
{
    template <typename... Args>
    explicit InLook (const gui::Theme& theme, Args&&... args) : look (theme), part (std::forward<Args> (args)...)
    {
        part.setLookAndFeel (&look);
    }

    ~InLook() { part.setLookAndFeel (nullptr); }

    Part* operator->() { return &part; }

    gui::LookAndFeel look;
    Part part;
};

/** How many pixels of a picture have a colour. */
inline int pixelsOf (const juce::Image& image, juce::Colour colour)
{
    auto count = 0;
    for (int y = 0; y < image.getHeight(); ++y)
        for (int x = 0; x < image.getWidth(); ++x)
            count += image.getPixelAt (x, y) == colour ? 1 : 0;
    return count;
}

/** A picture of a component, as it would stand on the screen. */
inline juce::Image pictureOf (juce::Component& component, float scale = 1.0f)
{
    return component.createComponentSnapshot (component.getLocalBounds(), true, scale);
}

inline void writePng (const juce::Image& image, const juce::File& file)
{
    file.deleteFile();
    juce::FileOutputStream out (file);
    juce::PNGImageFormat().writeImageToStream (image, out);
}
} // namespace amp::tests
