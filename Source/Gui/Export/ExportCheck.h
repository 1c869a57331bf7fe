#pragma once
#include "Gui/Export/Exporter.h"
#include "Gui/Workspace/Services.h"

namespace amp::gui
{
/** What would fail only after the work, said before it: a folder that cannot be written to, a disk too full, a name that is taken by
    something else. Makes the folder if it is not there. @param bytes  about how much will be written. Thread: message. */
Result<> checkPlaces (const ExportOrder&, const juce::File& folder, juce::int64 bytes, const Services&);
} // namespace amp::gui
