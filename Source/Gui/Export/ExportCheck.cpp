#include "Gui/Export/ExportCheck.h"

namespace amp::gui
{
Result<> checkPlaces (const ExportOrder& order, const juce::File& folder, juce::int64 bytes, const Services& services)
{
    const auto name = folder.getFullPathName();
    if (! folder.isDirectory())
        if (const auto made = folder.createDirectory(); made.failed())
            return Error { name, "this folder cannot be made; choose another" };
    if (! folder.hasWriteAccess())
        return Error { name, "this folder cannot be written to; choose another" };
    const auto free = services.freeSpace != nullptr ? services.freeSpace (folder) : folder.getBytesFreeOnVolume();
    if (free > 0 && bytes > free)
        return Error { name, "the disk has " + juce::File::descriptionOfSizeInBytes (free) + " left, and about " + juce::File::descriptionOfSizeInBytes (bytes) + " are needed" };
    for (const auto& pass : order.passes)
        for (const auto& file : pass.files)
            if (file.file == services.documents.file() || file.file.isDirectory())
                return Error { file.file.getFullPathName(), "is something else already; choose another name" };
    return {};
}
} // namespace amp::gui
