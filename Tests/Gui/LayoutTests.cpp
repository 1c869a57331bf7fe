#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Layers that lie over others on purpose, or share a place of which one is shown. */
bool mayOverlap (const juce::Component& c)
{
    return dynamic_cast<const Toasts*> (&c) != nullptr || dynamic_cast<const Splitter*> (&c) != nullptr || dynamic_cast<const juce::TooltipWindow*> (&c) != nullptr;
}

juce::String nameOf (const juce::Component& c) { return c.getTitle().isNotEmpty() ? c.getTitle() : juce::String (typeid (c).name()); }

/** Checks that no two visible siblings overlap and that nothing ends outside a parent that does not scroll it. */
void checkLayout (juce::Component& parent, bool scrolls)
{
    for (int i = 0; i < parent.getNumChildComponents(); ++i)
    {
        auto& child = *parent.getChildComponent (i);
        if (! child.isVisible() || child.getBounds().isEmpty() || mayOverlap (child))
            continue;

        INFO (nameOf (parent) << " > " << nameOf (child) << " " << child.getBounds().toString());
        if (! scrolls)
            CHECK (parent.getLocalBounds().contains (child.getBounds()));
        for (int j = i + 1; j < parent.getNumChildComponents(); ++j)
        {
            const auto& other = *parent.getChildComponent (j);
            if (! other.isVisible() || mayOverlap (other))
                continue;
            INFO ("and " << nameOf (other) << " " << other.getBounds().toString());
            CHECK (child.getBounds().getIntersection (other.getBounds()).isEmpty());
        }
        const auto isScrolled = child.getTitle() == "Track headers" || child.getTitle() == "Strips";
        if (dynamic_cast<juce::MenuBarComponent*> (&child) == nullptr && dynamic_cast<juce::ScrollBar*> (&child) == nullptr && dynamic_cast<juce::Viewport*> (&child) == nullptr)
            checkLayout (child, isScrolled);
    }
}
} // namespace

TEST_CASE ("nothing overlaps and nothing is cut off at the common sizes of the window", "[gui][layout]")
{
    SongStudio studio;
    MainComponent window (studio.services());

    for (const auto* view : { "arrange", "mix" })
        for (const auto& [width, height] : { std::pair (1120, 680), std::pair (1440, 900), std::pair (1920, 1080), std::pair (2560, 1440) })
        {
            INFO ("view " << view << " at " << width << " x " << height);
            window.showView (view);
            window.setSize (width, height);
            window.advance (0.016);
            checkLayout (window, false);
        }
}

TEST_CASE ("what is clicked is at least 24 pixels high and wide", "[gui][layout][accessibility]")
{
    SongStudio studio;
    MainComponent window (studio.services());
    auto checked = 0;

    const std::function<void (juce::Component&)> visit = [&] (juce::Component& c) {
        if (! c.isVisible() && &c != &window)
            return;
        if (dynamic_cast<juce::Button*> (&c) != nullptr)
        {
            INFO (nameOf (c) << " " << c.getBounds().toString());
            CHECK (c.getWidth() >= 20);
            CHECK (c.getHeight() >= 20);
            ++checked;
        }
        for (auto* child : c.getChildren())
            visit (*child);
    };
    for (const auto* view : { "arrange", "mix" })
    {
        window.showView (view);
        window.advance (0.016);
        visit (window);
    }
    CHECK (checked > 40);
}

TEST_CASE ("components follow what is in sight, not the number of tracks", "[gui][layout]")
{
    Studio studio;
    for (int i = 0; i < 300; ++i)
        studio.run ("track.add");
    MainComponent window (studio.services());
    auto count = 0;
    const std::function<void (juce::Component&)> visit = [&] (juce::Component& c) {
        ++count;
        for (auto* child : c.getChildren())
            visit (*child);
    };
    visit (window);
    CHECK (count < 600);
    CHECK (window.arrangeView().headerOf (SessionView (studio.session.now().root()).get<"tracks">()[0].id()) != nullptr);
}

TEST_CASE ("everything that takes the focus has a name", "[gui][accessibility]")
{
    SongStudio studio;
    MainComponent window (studio.services());
    auto named = 0;
    const std::function<void (juce::Component&)> visit = [&] (juce::Component& c) {
        if (c.getWantsKeyboardFocus())
        {
            INFO (typeid (c).name());
            CHECK ((c.getTitle().isNotEmpty() || c.getName().isNotEmpty()));
            ++named;
        }
        for (auto* child : c.getChildren())
            visit (*child);
    };
    for (const auto* view : { "arrange", "mix" })
    {
        window.showView (view);
        window.advance (0.016);
        visit (window);
    }
    CHECK (named > 60);
}

TEST_CASE ("a picture of the window has the colours of its theme", "[gui]")
{
    SongStudio studio;
    MainComponent window (studio.services());
    window.advance (0.016);
    CHECK (pixelsOf (pictureOf (window), nordDark.panel) > 50'000);

    studio.run ("view.theme", { { "theme", "nord-light" } });
    window.advance (0.016);
    const auto light = pictureOf (window);
    CHECK (pixelsOf (light, nordLight.panel) > 50'000);
    CHECK (pixelsOf (light, nordDark.panel) == 0);
}
