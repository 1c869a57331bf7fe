#include "Gui/Arrange/ClipColourMenu.h"
#include "Gui/Arrange/Ruler.h"

// The ruler's menu, and the fields in which marks are typed.
namespace amp::gui
{
namespace
{
std::optional<double> numberOf (const juce::String& text)
{
    const auto trimmed = text.trim().replaceCharacter (',', '.');
    return trimmed.isNotEmpty() && trimmed.containsOnly ("0123456789.") ? std::optional (trimmed.getDoubleValue()) : std::nullopt;
}

} // namespace

void Ruler::runOnMark (const MarkItem& mark, const char* parameter, const juce::var& value)
{
    if (mark.isRegion())
        workspace.run ("region.change", { { "region", mark.id }, { parameter, value } });
    else if (mark.kind == MarkItem::Kind::tempo && workspace.services.registry.find ("tempo.change") != nullptr)
        workspace.run ("tempo.change", { { "marker", mark.id }, { parameter, value } });
    else
        workspace.run ("marker.change", { { "marker", mark.id }, { parameter, value } });
}

Result<> Ruler::takeEntry (const MarkItem& mark, const juce::String& text)
{
    if (mark.kind == MarkItem::Kind::tempo)
    {
        const auto bpm = numberOf (text);
        if (! bpm || *bpm < 20.0 || *bpm > 999.0)
            return Error { {}, "a tempo from 20 to 999" };
        runOnMark (mark, "bpm", *bpm);
        return {};
    }
    if (mark.kind == MarkItem::Kind::signature)
    {
        const auto beats = numberOf (text.upToFirstOccurrenceOf ("/", false, false)), unit = numberOf (text.fromFirstOccurrenceOf ("/", false, false));
        if (! beats || ! unit || *beats < 1 || *beats > 64 || ! juce::isPowerOfTwo (static_cast<int> (*unit)) || *unit < 1 || *unit > 64)
            return Error { {}, "a meter such as 3/4 or 7/8" };
        workspace.run ("meter.set", { { "numerator", static_cast<int> (*beats) }, { "denominator", static_cast<int> (*unit) }, { "time", mark.start } });
        return {};
    }
    if (text.trim().isEmpty())
        return Error { {}, "a name" };
    runOnMark (mark, "name", text.trim());
    return {};
}

void Ruler::beginEntry (const juce::String& markId)
{
    const auto* mark = workspace.arrangement().findMark (markId);
    if (mark == nullptr)
        return;
    const auto flag  = flagOf (*mark);
    const auto title = mark->kind == MarkItem::Kind::tempo ? juce::String ("Tempo") : mark->kind == MarkItem::Kind::signature ? juce::String ("Meter") : "New name of " + mark->name;
    naming.open (flag.withX (std::max (0, flag.getX())).withSize (juce::jlimit (90, 220, flag.getWidth()), 20), { mark->name, title },
                 [this, markId] (const juce::String& text) -> Result<> {
                     const auto* now = workspace.arrangement().findMark (markId);
                     return now != nullptr ? takeEntry (*now, text) : Result<>();
                 });
}

void Ruler::addMarkItems (juce::PopupMenu& menu, const MarkItem& mark)
{
    const auto id       = mark.id;
    const auto isChange = mark.kind == MarkItem::Kind::tempo || mark.kind == MarkItem::Kind::signature;
    menu.addItem (isChange ? "Change..." : "Rename", ! mark.isLocked, false, [this, id] { beginEntry (id); });
    if (! isChange)
        menu.addSubMenu ("Colour", colourMenu (mark.colour, [this, mark] (const juce::String& hex) { runOnMark (mark, "color", hex); }));
    if (mark.kind == MarkItem::Kind::tempo && workspace.services.registry.find ("tempo.change") != nullptr)
        for (const auto ramp : schema::tempoRamps)
        {
            const juce::String name (ramp.data(), ramp.size());
            menu.addItem (name == "jump" ? "Keep the tempo" : "Ramp to the next tempo", [this, id, name] { workspace.run ("tempo.change", { { "marker", id }, { "ramp", name } }); });
        }
    if (mark.isRegion())
    {
        menu.addItem ("Loop this region", [this, mark] { workspace.run ("loop.set", { { "start", mark.start }, { "end", mark.end }, { "on", true } }); });
        menu.addItem ("Select its time", [this, mark] {
            Workspace::TimeRange range { mark.start, mark.end };
            for (const auto& row : workspace.arrangement().rows())
                range.tracks.push_back (row.id);
            workspace.selectTime (range);
        });
        menu.addItem ("Locked", true, mark.isLocked, [this, mark] { runOnMark (mark, "locked", ! mark.isLocked); });
    }
    else
        menu.addItem ("Move the playhead here", [this, mark] { workspace.services.transport.locate (mark.start); });
    menu.addItem ("Delete " + mark.name, ! mark.isLocked, false, [this, mark] { removeMark (mark); });
    menu.addSeparator();
}

void Ruler::addCreationItems (juce::PopupMenu& menu, double time)
{
    const auto& song = workspace.arrangement();
    menu.addItem ("Add marker here", [this, time] { workspace.run ("marker.add", { { "time", time } }); });
    if (const auto& range = workspace.selectedTime())
        menu.addItem ("Add region from the selection", [this, range = *range] { workspace.run ("region.add", { { "startTime", range.start }, { "endTime", range.end } }); });
    if (song.loop)
        menu.addItem ("Add region from the loop", [this, loop = *song.loop] { workspace.run ("region.add", { { "startTime", loop.getStart() }, { "endTime", loop.getEnd() } }); });
    if (workspace.services.registry.find ("tempo.add") != nullptr)
    {
        menu.addItem ("Add tempo change here", [this, time] {
            const auto made = workspace.run ("tempo.add", { { "time", time }, { "bpm", 60.0 / workspace.arrangement().time.grid.quarter() } });
            if (made && ! made->ids.empty() && workspace.refresh())
                beginEntry (made->ids.back());
            workspace.markChanged();
        });
        menu.addItem ("Add meter change here", [this, time] {
            const auto made = workspace.run ("meter.add", { { "time", time }, { "numerator", 4 }, { "denominator", 4 } });
            if (made && ! made->ids.empty() && workspace.refresh())
                beginEntry (made->ids.back());
            workspace.markChanged();
        });
    }
    menu.addSeparator();
}

void Ruler::showMenu (juce::Point<int> at)
{
    juce::PopupMenu menu, formats;
    const auto time = workspace.arrangement().snapped (std::max (0.0, view().secondsAt (at.x)));
    if (const auto* mark = at.y < bandHeight() ? markAt (at) : nullptr)
        addMarkItems (menu, *mark);
    addCreationItems (menu, time);
    menu.addItem ("Loop on", workspace.arrangement().loop.has_value(), workspace.arrangement().isLooping, [this] { workspace.run ("loop.toggle"); });
    menu.addItem ("Zoom to fit", [this] { scroll.zoomToFit(); });
    for (const auto format : schema::timeFormats)
    {
        const juce::String name (format.data(), format.size());
        formats.addItem (name, true, workspace.arrangement().time.kind == TimeFormat::kindOf (name),
                         [this, name] { workspace.run ("view.timeFormat", { { "format", name } }); });
    }
    menu.addSubMenu ("Time format", formats);
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (
        juce::Rectangle<int> (1, 1).withPosition (localPointToGlobal (at))));
}

std::unique_ptr<juce::AccessibilityHandler> Ruler::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}
} // namespace amp::gui
