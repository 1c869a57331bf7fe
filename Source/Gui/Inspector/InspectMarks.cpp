#include "Gui/Inspector/Property.h"
#include "Gui/Theme/Theme.h"

// The rows for a marker, a change of tempo or meter, and a region.
namespace amp::gui
{
namespace
{
juce::String colourText (juce::Colour colour) { return "#" + colour.toDisplayString (false); }

/** Makes the rows of one mark. */
class MarkRows
{
public:
    MarkRows (Workspace& w, const MarkItem& m) : workspace (w), mark (m) {}

    Property& add (const char* name, Property::Kind kind, const juce::var& value, const char* command, const char* argument, const juce::String& help)
    {
        Property made { "Mark", name, help, kind, value };
        made.set = [&w = workspace, command, argument, id = mark.id, owner = mark.isRegion() ? "region" : "marker"] (const juce::var& next, Gesture gesture) {
            Arguments arguments;
            arguments.set (owner, id);
            if (argument != nullptr)
                arguments.set (argument, next);
            w.run (command, arguments, gesture);
        };
        if (mark.isLocked)
            made.whyNot = "the region is locked";
        return rows.emplace_back (std::move (made));
    }

    Property& action (const char* name, const juce::String& help, std::function<void (const MarkItem&)> run)
    {
        Property made { "Mark", name, help, Property::Kind::action };
        made.set = [run = std::move (run), m = mark] (const juce::var&, Gesture) { run (m); };
        return rows.emplace_back (std::move (made));
    }

    Workspace& workspace;
    const MarkItem mark;
    std::vector<Property> rows;
};

void addTempo (MarkRows& rows)
{
    auto& bpm  = rows.add ("Tempo", Property::Kind::number, rows.mark.bpm, "tempo.change", "bpm", "The tempo from here on");
    bpm.range  = { 20.0, 999.0, 120.0, 0.1 };
    bpm.format = numberFormat (20.0, 999.0, 2, "bpm");
    const auto root   = rows.workspace.services.session.now().root();
    const auto marker = SessionView (root).get<"timeline">().get<"markers">().find (rows.mark.id);
    auto& ramp        = rows.add ("Goes on", Property::Kind::choice, marker.get<"ramp">().value_or (juce::String ("jump")), "tempo.change", "ramp", "How the tempo gets from here to the next change");
    ramp.choices      = { { "jump", "With this tempo" }, { "linear", "To the next in a ramp" } };
}

void addMeter (Workspace& w, MarkRows& rows)
{
    const auto set = [&w, mark = rows.mark] (int numerator, int denominator) { w.run ("meter.set", { { "numerator", numerator }, { "denominator", denominator }, { "time", mark.start } }); };
    auto& beats    = rows.add ("Beats", Property::Kind::number, rows.mark.numerator, "", "", "Beats in a bar");
    beats.range    = { 1.0, 64.0, 4.0, 1.0 };
    beats.format   = numberFormat (1.0, 64.0, 0, {});
    beats.set      = [set, unit = rows.mark.denominator] (const juce::var& value, Gesture) { set (juce::roundToInt (static_cast<double> (value)), unit); };
    auto& unit     = rows.add ("Beat is", Property::Kind::choice, juce::String (rows.mark.denominator), "", "", "Which note is a beat");
    for (const auto each : { 1, 2, 4, 8, 16, 32 })
        unit.choices.emplace_back (juce::String (each), "1/" + juce::String (each));
    unit.set = [set, count = rows.mark.numerator] (const juce::var& value, Gesture) { set (count, value.toString().getIntValue()); };
}

void addRegion (Workspace& w, MarkRows& rows)
{
    const auto move = [&w] (const juce::String& id, double start, double end) { w.run ("region.move", { { "region", id }, { "startTime", start }, { "endTime", end } }); };
    const auto mark = rows.mark;
    rows.add ("Start", Property::Kind::time, mark.start, "", "", "Where it starts; its length stays").set = [=] (const juce::var& to, Gesture) {
        move (mark.id, to, static_cast<double> (to) + mark.end - mark.start);
    };
    rows.add ("End", Property::Kind::time, mark.end, "", "", "Where it ends").set = [=] (const juce::var& to, Gesture) { move (mark.id, mark.start, to); };
    auto& lock  = rows.add ("Locked", Property::Kind::flag, mark.isLocked, "region.change", "locked", "Whether it refuses to be moved");
    lock.whyNot = {};
    rows.action ("Loop it", "Loops the transport over the region", [&w] (const MarkItem& m) { w.run ("loop.set", { { "start", m.start }, { "end", m.end }, { "on", true } }); });
}
} // namespace

Inspection inspectMark (Workspace& w, const MarkItem& mark)
{
    MarkRows rows (w, mark);
    const auto isChange = mark.kind == MarkItem::Kind::tempo || mark.kind == MarkItem::Kind::signature;
    const auto change   = mark.isRegion() ? "region.change" : "marker.change";
    if (! isChange)
    {
        rows.add ("Name", Property::Kind::text, mark.name, change, "name", "Shown in the ruler");
        rows.add ("Colour", Property::Kind::colour, colourText (mark.colour), change, "color", "Of its flag in the ruler");
    }
    if (mark.isRegion())
        addRegion (w, rows);
    else
        rows.add ("Time", Property::Kind::time, mark.start, mark.kind == MarkItem::Kind::tempo ? "tempo.change" : "marker.change", "time", "Where it stands");
    if (mark.kind == MarkItem::Kind::tempo)
        addTempo (rows);
    if (mark.kind == MarkItem::Kind::signature)
        addMeter (w, rows);
    rows.action ("Go there", "Moves the playhead to it", [&w] (const MarkItem& m) { w.services.transport.locate (m.start); });
    auto& gone  = rows.action ("Delete", "Takes it away", [&w] (const MarkItem& m) {
        if (m.isRegion())
            w.run ("region.remove", { { "region", m.id } });
        else
            w.run ("marker.remove", { { "marker", m.id } });
    });
    gone.whyNot = mark.isLocked ? "the region is locked" : "";
    const auto kind = mark.isRegion() ? "Region" : mark.kind == MarkItem::Kind::tempo ? "Tempo" : mark.kind == MarkItem::Kind::signature ? "Meter" : "Marker";
    return { kind, mark.name, Icon::tag, isChange ? juce::Colour (nordDark.accent) : mark.colour, std::move (rows.rows) };
}
} // namespace amp::gui
