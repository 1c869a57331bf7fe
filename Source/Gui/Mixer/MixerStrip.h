#pragma once
#include "Gui/Mixer/InsertList.h"
#include "Gui/Mixer/SectionBar.h"
#include "Gui/Mixer/SendSlider.h"
#include "Gui/Mixer/StripLayout.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Widgets/ReductionMeter.h"

namespace amp::gui
{
/** One strip of the mixer: inserts, sections, sends, pan, mute, solo, fader, level, output, name. Shows whichever track, bus,
    effect return, VCA or mixer line it is given.

    Thread: message.
*/
class MixerStrip : public juce::Component
{
public:
    explicit MixerStrip (const MixerTools&);
    ~MixerStrip() override;

    void show (const StripItem&, const StripLayout&);
    const juce::String& id() const { return item.id; }
    const StripItem& shown() const { return item; }

    /** Out of sight: it watches nothing. */
    void hide();

    /** Moves the meters. */
    void advance (double seconds);

    Fader& volumeFader() { return fader; }
    PanKnob& panKnob() { return pan; }
    LetterButton& muteButton() { return mute; }
    InsertList& insertList() { return inserts; }
    SectionBar& sectionBar() { return sections; }
    std::vector<std::unique_ptr<SendSlider>>& sendSliders() { return sends; }
    juce::Rectangle<int> plateArea() const;

    /** Opens the name for typing; a track has its name from the arranger. */
    void rename();

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;

    /** Shows that what is dragged over it would be taken. */
    void setDropTarget (bool);

private:
    void showSends();
    void showTitles();
    void showMenu();
    void openSend (size_t);
    void watchLoudness (bool);
    juce::Rectangle<int> sendArea() const { return sendsAt; }

    MixerTools tools;
    Workspace& workspace;
    StripItem item;
    StripLayout layout;
    bool isSelected = false, isTarget = false, isDragged = false;
    juce::String watched; // the strip whose loudness is measured for the meter

    InsertList inserts;
    SectionBar sections;
    std::vector<std::unique_ptr<SendSlider>> sends;
    IconButton addSend;
    PanKnob pan;
    NumberField panValue;
    LetterButton mute, solo;
    Fader fader;
    LevelMeter meter;
    ReductionMeter reduction;
    NumberField level;
    MenuButton output;
    juce::Rectangle<int> sendsAt;
    OpenEntry naming { *this };
};
} // namespace amp::gui
