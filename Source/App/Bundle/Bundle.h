#pragma once
#include "App/BringMedia.h"
#include "Commands/Registry.h"

namespace amp
{
inline constexpr auto bundleExtension = ".ampbundle";

/** A session in one file, to be sent to somebody: a tar archive of "Song/Song.amp" and "Song/Song Media/...". Audio of whole numbers
    is FLAC in it, and checked to be the same sample for sample; other audio is as it was. Its history is not part of it. */
struct BundleReport
{
    int files = 0, packed = 0;         // audio files, and how many of them became FLAC
    int64_t bytes = 0;                 // of the bundle
    std::vector<juce::String> missing; // a sentence for each file that is not there
};

/** Writes a bundle. @returns an Error, and no file, if a file that is there cannot be packed, or it was cancelled. Thread: any; as long as
    encoding takes. */
Result<BundleReport> writeBundle (const NodePtr& root, const MediaRoots& from, const std::string& path, const Progress& = {});

/** Unpacks a bundle's files to a new folder, for import. @returns the path of the session in it. Thread: any. */
Result<std::string> unpackBundle (const std::string& path, const std::string& folder, const Progress& = {});

/** True for a file that is a bundle, by its name. */
bool isBundleName (const std::string& path);

/** Adds `media.bundle`. @param document  the document of the session that a command acts on. */
void addBundleCommand (Registry&, std::function<const Document&()> document);
} // namespace amp
