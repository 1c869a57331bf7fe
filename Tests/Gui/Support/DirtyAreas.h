#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::tests
{
/** Notes what a component asks to be painted again, without a display. It lives as long as it watches. */
class DirtyAreas
{
public:
    explicit DirtyAreas (juce::Component& c) : component (c)
    {
        c.setCachedComponentImage (new Recorder (*this));
        clear(); // of what setting it asked for
    }

    ~DirtyAreas() { component.setCachedComponentImage (nullptr); }

    void clear() { areas.clear(); }
    const juce::RectangleList<int>& all() const { return areas; }

    /** The pixels of all areas together. */
    int size() const
    {
        auto sum = 0;
        for (const auto& area : areas)
            sum += area.getWidth() * area.getHeight();
        return sum;
    }

private:
    class Recorder : public juce::CachedComponentImage
    {
    public:
        explicit Recorder (DirtyAreas& o) : owner (o) {}
        void paint (juce::Graphics& g) override { owner.component.paintEntireComponent (g, false); }
        bool invalidateAll() override { return note (owner.component.getLocalBounds()); }
        bool invalidate (const juce::Rectangle<int>& area) override { return note (area); }
        void releaseResources() override {}

    private:
        bool note (juce::Rectangle<int> area)
        {
            owner.areas.add (area.getIntersection (owner.component.getLocalBounds()));
            return true;
        }
        DirtyAreas& owner;
    };

    juce::Component& component;
    juce::RectangleList<int> areas;
};
} // namespace amp::tests
