#pragma once
#include "Gui/Export/Exporter.h"
#include "Model/Lookup.h"

#include <set>

namespace amp::gui
{
/** What a person has chosen in the export dialog. */
struct ExportChoices
{
    enum class What { mix, stems, selected, regions, markers };
    enum class Range { whole, loop, selection, typed };

    What what   = What::mix;
    Range range = Range::whole;
    juce::Range<double> typed { 0.0, 0.0 };  // seconds
    double tail = 0;                         // seconds
    juce::String kind { "wav" };             // "wav", "flac", "ogg"
    int sampleRate = 0;                      // Hz; 0: the project's
    int bits       = 0;                      // 0: the project's
    bool dithers   = true;                   // 16 bits
    std::optional<double> loudness;          // LUFS
    double ceiling = -1;                     // dBTP
    juce::String pattern { defaultPattern };
    juce::File folder;
    bool allowsMissingMedia = false;

    static constexpr const char* defaultPattern = "{project} {name}";
};

/** What the dialog knows of the session besides its content. */
struct ExportContext
{
    NodePtr root;
    std::optional<juce::Range<double>> loop, selection; // seconds
    std::set<juce::String> selectedStrips;
    juce::Time now;
};

/** The order that choices make, or why there is nothing to export. Names are made of the pattern's {project}, {name}, {number}, {date},
    {rate} and {bits}; what no file name may hold is left out, and a second file of the same name gets a number. A pure function. */
Result<ExportOrder> orderOf (const ExportChoices&, const ExportContext&);

/** How long a pass will be, in seconds, with its tail. */
double secondsOf (const ExportOrder&, const ExportOrder::Pass&, const NodePtr& root);

/** About how large a file will be, in bytes; exact for WAV but for its header. */
juce::int64 bytesOf (const ExportOrder&, const ExportOrder::Pass&, const ExportOrder::File&, const NodePtr& root);

/** A few choices that belong together, under a name. */
struct ExportPreset
{
    const char* name;
    const char* kind;
    int sampleRate, bits;
    std::optional<double> loudness;
    double ceiling;

    bool matches (const ExportChoices&) const;
    void apply (ExportChoices&) const;
};
const std::vector<ExportPreset>& exportPresets();
} // namespace amp::gui
