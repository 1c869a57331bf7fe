#pragma once
#include "Gui/Mixer/MixerTools.h"
#include "Gui/Widgets/LampButton.h"

namespace amp::gui
{
/** The switches of a strip's fixed sections: filters, gate, EQ, compressor; of the master EQ, compressor, limiter;
    of a mixer line dynamics and space. Thread: message. */
class SectionBar : public juce::Component
{
public:
    explicit SectionBar (const MixerTools&);

    void show (const StripItem&);

    enum class Section { highPass, lowPass, gate, eq, compressor, limiter, dynamics, space };

    /** The switch of a section, or nullptr if the strip has none. */
    LampButton* button (Section);

    void resized() override;

    static constexpr int rowHeight = 24;

    /** Rows that a strip needs. */
    static int rowsOf (const StripItem&);

private:
    struct Entry
    {
        Section section;
        std::unique_ptr<LampButton> button;
    };

    void make (const StripItem&);
    void toggle (Section, bool on);
    EditorTarget targetOf (Section) const;
    bool isOn (Section) const;

    MixerTools tools;
    StripItem strip;
    std::vector<Entry> entries;
};
} // namespace amp::gui
