#pragma once
#include "Gui/Effects/EditorFocus.h"
#include "Gui/Workspace/Workspace.h"

#include <optional>

namespace amp::gui
{
/** What an editor shows, as the session has it now: an effect of a chain, or a section of a strip that is set like one. */
struct Device
{
    EditorTarget target;
    juce::String pluginId, name, stripName, meterId;
    std::vector<ParameterDescription> parameters; // in the order of its table
    SoundCurves::Values values;                   // all of them, by key

    bool isKnown = true; // false: an effect that is not here; its parameters are shown and cannot be moved
    bool isOn    = true; // not bypassed; the section is heard
    bool listens = false; // it can have a side-chain

    // Of an insert only.
    double wet = 100; // %
    juce::String preset, side, sidechain;

    bool isInsert() const { return target.what == EditorTarget::What::insert; }
    bool isEqualiser() const { return target.what == EditorTarget::What::equaliser || pluginId == "audiomage.eq"; }
    double value (const std::string& key) const;
    const ParameterDescription* find (const std::string& key) const;
};

/** @returns nothing if there is no such thing any more. */
std::optional<Device> readDevice (const Workspace&, const EditorTarget&);

/** All that can be edited of a strip, in the order of the signal: its sections, then its inserts. */
struct DeviceName
{
    EditorTarget target;
    juce::String name;
    bool isOn = true;

    bool operator== (const DeviceName&) const = default;
};
std::vector<DeviceName> devicesOf (const Workspace&, const juce::String& strip);

/** Sets a parameter, by the command that fits. */
void setParameter (Workspace&, const EditorTarget&, const juce::String& key, double value, Gesture = 0);

/** Where the values of some parameters stand in the session, for whoever tells automation of them; what stands nowhere is left out.
    @param keys  as setParameter() takes them; of an EQ's section "eq.lowMid.gain", "input.highpass"; empty ones are passed over. */
std::vector<Path> pathsOf (const Workspace&, const EditorTarget&, const std::vector<juce::String>& keys);

/** Bypasses an effect or lets it be heard again; switches a section. */
void setOn (Workspace&, const EditorTarget&, bool);

/** Gives all parameters their defaults, as one undo step. */
void resetDevice (Workspace&, const Device&);

/** How a section is called in a strip: "compressor"; empty for an insert. */
juce::String sectionOf (EditorTarget::What);
} // namespace amp::gui
