#pragma once
#include "Gui/Browser/MediaShelf.h"
#include "Model/Node.h"

#include <optional>
#include <vector>

namespace amp::gui
{
/** A row of the browser. */
struct FileRow
{
    juce::String name;
    juce::File file;          // an empty File: missing
    juce::String sessionPath; // of a file of the session
    bool isFolder = false, isMissing = false;
    int uses      = 0;        // of a file of the session: by how many clips

    // Of the session's media list, where it says; else 0.
    double seconds = 0;
    int sampleRate = 0, channels = 0;

    bool operator== (const FileRow&) const = default;
};

/** The files that a session names, by name; those that match a search. */
std::vector<FileRow> filesOfSession (const NodePtr& root, MediaShelf&, const juce::String& search);

/** What a folder itself holds that can be listened to, folders first, by name. DiskSearch looks through those inside it. */
std::vector<FileRow> filesOfFolder (const juce::File&);

/** True if a name has all words of a search in it. Thread: any. */
bool matchesSearch (const juce::String& name, const juce::String& search);

/** A row for an entry of the disk, if it is a folder or can be listened to. Thread: any. */
std::optional<FileRow> rowOf (const juce::File&, bool isFolder);

/** Folders first, then by name. */
void sortRows (std::vector<FileRow>&);

inline constexpr const char* audioPattern = "*.wav;*.aif;*.aiff;*.flac;*.ogg;*.opus;*.mp3";
} // namespace amp::gui
