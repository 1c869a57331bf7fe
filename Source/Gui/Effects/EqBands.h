#pragma once
#include "Gui/Effects/Device.h"

namespace amp::gui
{
/** One band of an equaliser as it is drawn and dragged, and the parameters that set it. */
struct EqBand
{
    using Type = SoundCurves::Band::Type;

    juce::String name;
    Type type        = Type::bell;
    double frequency = 1000, gain = 0, q = 0.707;
    double leastFrequency = 20, mostFrequency = 20000, mostQ = 40;
    bool isOn = true;

    // Parameters, empty where the band has none: of an effect by key, of a strip by path.
    juce::String frequencyKey, gainKey, qKey, typeKey, sideKey, onKey;
    double offFrequency = 0; // of a pass that is off at the end of its range; 0: it has another switch
    juce::String id {};      // of a band of the master: it can be removed

    bool hasGain() const { return gainKey.isNotEmpty() && type != Type::highPass && type != Type::lowPass; }
    SoundCurves::Band curve() const { return { type, frequency, q, gain }; }
};

/** The bands of a strip's EQ with its filters, of the master's, or of an EQ effect. */
std::vector<EqBand> eqBands (const Workspace&, const Device&);

/** The commands that change a band. */
class EqEdit
{
public:
    EqEdit (Workspace& w, const EditorTarget& t) : workspace (w), target (t) {}

    void set (const juce::String& key, const juce::var&, Gesture = 0) const;
    void setType (const EqBand&, EqBand::Type) const;
    void setOn (const EqBand&, bool) const;

    /** To 0 dB; a pass goes off. */
    void reset (const EqBand&) const;

    /** Of the master only. */
    void add (double frequency, double gain) const;
    void remove (const EqBand&) const;
    bool canAdd() const { return target.what == EditorTarget::What::equaliser && target.strip == "master"; }

private:
    Workspace& workspace;
    EditorTarget target;
};

juce::String nameOf (EqBand::Type);
} // namespace amp::gui
