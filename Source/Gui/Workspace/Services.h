#pragma once
#include "Commands/Registry.h"
#include "Core/EffectLibrary.h"
#include "Core/SoundCurves.h"
#include "Core/Telemetry.h"
#include "Core/TransportControl.h"
#include "Gui/Workspace/Documents.h"
#include "Gui/Workspace/Jobs.h"
#include "Gui/Workspace/OpenSessions.h"
#include "Gui/Workspace/Preferences.h"
#include "Gui/Workspace/Waveforms.h"

namespace amp
{
class AutomationControl; // Core/AutomationControl.h
}

namespace amp::gui
{
class AudioDevices; // Gui/Settings/AudioDevices.h
class Exporter;     // Gui/Export/Exporter.h
class MediaShelf;   // Gui/Browser/MediaShelf.h
class MissingMedia; // Gui/Missing/MissingMedia.h
class Beginnings;   // Gui/Start/Beginnings.h
class SessionVersions; // Gui/Versions/SessionVersions.h

/** What one open session's window works with. All of it outlives the window. */
struct Services
{
    Session& session;
    const Registry& registry;
    Telemetry& telemetry;
    TransportControl& transport;
    Documents& documents;
    Waveforms& waveforms;

    // What a window may do without: null is "not here", and what needs it is not shown.
    OpenSessions* sessions      = nullptr;
    PreferenceStore* preferences = nullptr;
    Jobs* jobs                   = nullptr;
    AudioDevices* devices        = nullptr;
    Beginnings* beginnings       = nullptr;
    SessionVersions* versions    = nullptr;
    Exporter* exporter           = nullptr;
    MediaShelf* shelf            = nullptr;
    MissingMedia* missing        = nullptr;
    AutomationControl* automation = nullptr;
    const EffectLibrary* effects = nullptr;
    const SoundCurves* curves    = nullptr;
    const Clock* clock           = nullptr; // null: the machine's

    int64_t (*freeSpace) (const juce::File& folder) = nullptr; // bytes; null: the machine's answer

    juce::Time now() const { return (clock != nullptr ? *clock : Session::systemClock()).now(); }
};
} // namespace amp::gui
