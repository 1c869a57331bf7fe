#include "Gui/Theme/ClipColours.h"
#include "Gui/Workspace/Arrangement.h"

#include <algorithm>

// Markers, changes of tempo and meter, and regions.
namespace amp::gui
{
namespace
{
MarkItem markOf (const View<schema::marker>& marker)
{
    MarkItem item { .id = marker.id(), .name = marker.get<"name">(), .start = marker.get<"time">(), .end = marker.get<"time">(),
                    .colour = parseColour (marker.get<"color">().toStdString(), nordDark.marker) };
    if (marker.get<"type">() == "tempo")
    {
        item.kind = MarkItem::Kind::tempo;
        item.bpm  = marker.get<"bpm">().value_or (0.0);
        item.name = item.bpm > 0.0 ? juce::String (item.bpm, 2).trimCharactersAtEnd ("0").trimCharactersAtEnd (".") : juce::String ("tempo");
    }
    else if (marker.get<"type">() == "signature")
    {
        item.kind = MarkItem::Kind::signature;
        if (const auto given = marker.get<"timeSignature">(); given && given->size() == 2)
        {
            item.numerator   = static_cast<int> ((*given)[0]);
            item.denominator = static_cast<int> ((*given)[1]);
        }
        item.name = juce::String (item.numerator) + "/" + juce::String (item.denominator);
    }
    return item;
}
} // namespace

bool Arrangement::refreshMarks (const NodePtr& root)
{
    const auto timeline = SessionView (root).get<"timeline">();
    std::vector<MarkItem> next;
    for (const auto marker : timeline.get<"markers">())
        next.push_back (markOf (marker));
    for (const auto region : timeline.get<"regions">())
        next.push_back ({ .id = region.id(), .name = region.get<"name">(), .start = region.get<"startTime">(), .end = region.get<"endTime">(),
                          .colour = parseColour (region.get<"color">().toStdString(), nordDark.marker), .kind = MarkItem::Kind::region,
                          .isLocked = region.get<"locked">() });

    std::stable_sort (next.begin(), next.end(), [] (const MarkItem& a, const MarkItem& b) { return a.start < b.start; });
    return std::exchange (markList, next) != next;
}
} // namespace amp::gui
