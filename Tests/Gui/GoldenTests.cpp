#include "Gui/Gallery/Gallery.h"
#include "Gui/Support/EffectStudio.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace amp;

// Each golden scene of the gallery against the picture that was looked at last, in Tests/Fixtures/gallery. Both are a third of the
// window's size, so that a pixel of text more or less is a shade, and a control that is missing, moved or cut off is seen.
// Each is made at the size of the screen and at one and a half of it, where other edges fall between pixels; one as a 4K screen shows it.
// AMP_UPDATE_GALLERY=1 writes the pictures anew: look at each before it is committed.
namespace
{
constexpr int smaller = 3;             // times
constexpr int blockSize = 8;            // pixels; what differs is counted by blocks
constexpr double sameShade = 10.0;      // mean difference of a block in one colour, of 255, that the eye forgives
constexpr double mostDifferent = 0.002; // of all blocks

juce::File folder()
{
    return juce::File (amp::tests::places::fixture ("gallery"));
}

juce::Image smallPicture (const gui::Scene& scene, const gui::Theme& theme, float scale = 1.0f)
{
    tests::EffectStudio studio;
    const auto whole = gui::render (scene, theme, scale, { &studio.effects, &studio.curves, [&] (Registry& registry) { engine::addEffectCommands (registry, studio.presets); } }).picture;
    return whole.rescaled (scene.size.x / smaller, scene.size.y / smaller);
}

/** The mean difference of the worst of three colours in a block. */
double differenceOf (const juce::Image& one, const juce::Image& other, juce::Rectangle<int> block)
{
    double red = 0, green = 0, blue = 0;
    for (int y = block.getY(); y < block.getBottom(); ++y)
        for (int x = block.getX(); x < block.getRight(); ++x)
        {
            const auto a = one.getPixelAt (x, y), b = other.getPixelAt (x, y);
            red += a.getRed() - b.getRed();
            green += a.getGreen() - b.getGreen();
            blue += a.getBlue() - b.getBlue();
        }
    return std::max ({ std::abs (red), std::abs (green), std::abs (blue) }) / (block.getWidth() * block.getHeight());
}

/** The part of all blocks that differs. */
double differenceOf (const juce::Image& one, const juce::Image& other)
{
    int blocks = 0, different = 0;
    for (int y = 0; y < one.getHeight(); y += blockSize)
        for (int x = 0; x < one.getWidth(); x += blockSize, ++blocks)
            different += differenceOf (one, other, one.getBounds().getIntersection ({ x, y, blockSize, blockSize })) > sameShade ? 1 : 0;
    return static_cast<double> (different) / blocks;
}
} // namespace

TEST_CASE ("every scene of the gallery looks as it did when it was looked at", "[gui][golden]")
{
    if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
    {
        WARN ("There is no display: nothing has the keyboard's focus then. Run under xvfb-run.");
        return;
    }
    const auto updates = std::getenv ("AMP_UPDATE_GALLERY") != nullptr;
    struct Picture
    {
        const gui::Scene* scene;
        const gui::Theme* theme;
        float scale;
    };
    std::vector<Picture> pictures;
    for (const auto& scene : gui::scenes())
        for (const auto* theme : { &gui::nordDark, &gui::nordLight })
            for (const auto scale : scene.scales)
                if (scene.isGolden)
                    pictures.push_back ({ &scene, theme, scale });
    for (const auto& [scene, theme, scale] : pictures)
    {
        const auto file    = folder().getChildFile (scene->name + (theme->isDark ? "-dark" : "-light") + (scale == 1.0f ? juce::String() : "@" + juce::String (scale, scale == std::floor (scale) ? 0 : 1)) + ".png");
        const auto picture = smallPicture (*scene, *theme, scale);
        CAPTURE (file.getFullPathName().toStdString());
        if (updates)
        {
            const auto png = gui::pngOf (picture);
            REQUIRE (folder().createDirectory());
            REQUIRE (file.replaceWithData (png.data(), png.size()));
            continue;
        }
        const auto golden = juce::ImageFileFormat::loadFrom (file);
        REQUIRE (golden.isValid());
        REQUIRE (golden.getBounds() == picture.getBounds());
        CHECK (differenceOf (golden, picture) <= mostDifferent);
    }
}

TEST_CASE ("a picture in which a control is missing is another picture", "[gui][golden]")
{
    const auto& scene = gui::scenes().front();
    const auto picture = smallPicture (scene, gui::nordDark);
    CHECK (differenceOf (picture, smallPicture (scene, gui::nordDark)) == 0.0);

    auto without = picture.createCopy();
    juce::Graphics g (without);
    g.setColour (juce::Colours::white);
    g.fillRect (40, 30, 24, 8); // a small button's size at this scale
    CHECK (differenceOf (picture, without) > mostDifferent);
}
