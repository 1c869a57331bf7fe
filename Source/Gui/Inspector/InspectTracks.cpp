#include "Core/TrackIcons.h"
#include "Gui/Inspector/Property.h"
#include "Gui/Theme/ClipColours.h"

// The rows for a track, a bus and the session.
namespace amp::gui
{
namespace
{
/** A row that runs a command on one thing. */
Property row (Workspace& w, const char* section, const char* name, Property::Kind kind, const juce::var& value, const char* command, const char* subject, const juce::String& id, const char* argument,
              const juce::String& help)
{
    Property made { section, name, help, kind, value };
    made.set = [&w, command, subject, id, argument] (const juce::var& next, Gesture gesture) {
        Arguments arguments;
        if (subject != nullptr)
            arguments.set (subject, id);
        if (argument != nullptr)
            arguments.set (argument, next);
        w.run (command, arguments, gesture);
    };
    return made;
}

void addField (std::vector<Property>& rows, Workspace& w, const Path& path, const schema::Entity& entity, std::string_view key, const char* section, const juce::String& title = {})
{
    if (const auto* field = entity.find (key))
        if (auto made = propertyOf (w, path, *field, section, title))
            rows.push_back (std::move (*made));
}

Property outputRow (Workspace& w, const juce::String& id, const std::optional<juce::String>& output)
{
    auto made = row (w, "Routing", "Plays into", Property::Kind::choice, output.value_or ("master"), "mixer.route", "id", id, "to", "The bus that it plays into, or outputs of the device");
    made.choices.emplace_back ("master", "Master");
    const auto root = w.services.session.now().root();
    for (const auto bus : SessionView (root).get<"mixer">().get<"buses">())
        if (bus.id() != id && bus.get<"type">() != "vca")
            made.choices.emplace_back (bus.id(), bus.get<"name">());
    for (int pair = 2; pair <= 4; ++pair)
        made.choices.emplace_back ("hardware/" + juce::String (pair), "Outputs " + juce::String (pair * 2 - 1) + " and " + juce::String (pair * 2));
    return made;
}

Property sendRow (Workspace& w, const juce::String& id, const SendItem& send)
{
    Property made { "Sends", send.name, "How much goes to " + send.name, Property::Kind::number, send.level };
    made.range  = { 0.0, 100.0, 0.0, 0.5 };
    made.format = faderFormat();
    made.set    = [&w, id, to = send.target] (const juce::var& level, Gesture gesture) {
        Arguments arguments;
        arguments.set ("id", id);
        arguments.set ("to", to);
        arguments.set ("level", level);
        w.run ("send.set", arguments, gesture);
    };
    return made;
}

void addStrip (std::vector<Property>& rows, Workspace& w, const juce::String& id)
{
    const auto* strip = w.strips().find (id);
    if (strip == nullptr)
        return;
    auto volume   = row (w, "Mixer", "Volume", Property::Kind::number, strip->volume, "mixer.volume", "id", id, "volume", "The fader");
    volume.range  = { 0.0, 100.0, 80.0, 0.5 };
    volume.format = faderFormat();
    rows.push_back (std::move (volume));
    auto pan   = row (w, "Mixer", "Pan", Property::Kind::number, strip->pan, "mixer.pan", "id", id, "pan", "Left or right");
    pan.range  = { -100.0, 100.0, 0.0, 1.0 };
    pan.format = panFormat();
    rows.push_back (std::move (pan));
    rows.push_back (row (w, "Mixer", "Muted", Property::Kind::flag, strip->muted, "mixer.mute", "id", id, "muted", "Silent"));
    rows.push_back (row (w, "Mixer", "Solo", Property::Kind::flag, strip->soloed, "mixer.solo", "id", id, "soloed", "Only soloed strips are heard"));
    for (const auto& send : strip->sends)
        rows.push_back (sendRow (w, id, send));
}

void addAction (std::vector<Property>& rows, Workspace& w, const char* name, const char* command, const juce::String& id, const juce::String& help, const juce::String& whyNot)
{
    if (w.services.registry.find (command) == nullptr)
        return;
    auto made   = row (w, "Track", name, Property::Kind::action, {}, command, "track", id, nullptr, help);
    made.whyNot = whyNot;
    rows.push_back (std::move (made));
}
} // namespace

Inspection inspectTrack (Workspace& w, const juce::String& id)
{
    const auto root  = w.services.session.now().root();
    const auto track = SessionView (root).get<"tracks">().find (id);
    const auto path  = trackPath (id);
    std::vector<Property> rows;
    rows.push_back (row (w, "Track", "Name", Property::Kind::text, track.get<"name">(), "track.rename", "track", id, "name", "Shown in header, mixer and exports"));
    rows.push_back (row (w, "Track", "Colour", Property::Kind::colour, track.get<"color">(), "track.color", "track", id, "color", "Of the track, and of clips without one of their own"));
    auto icon = row (w, "Track", "Icon", Property::Kind::choice, track.get<"icon">().value_or ("none"), "track.icon", "track", id, "icon", "Shown in front of the name");
    icon.choices.emplace_back ("none", "None");
    for (const auto each : trackIcons)
        icon.choices.emplace_back (juce::String (each.data(), each.size()), titleOfKey (each));
    rows.push_back (std::move (icon));
    rows.push_back ({ "Track", "Type", "What the track plays", Property::Kind::fact, titleOfKey (juce::String (track.get<"type">()).toStdString()) });
    auto channels = row (w, "Track", "Channels", Property::Kind::choice, juce::String (track.get<"channels">()), "track.channels", "track", id, "channels", "Mono or stereo");
    channels.choices = { { "1", "Mono" }, { "2", "Stereo" } };
    channels.set     = [set = channels.set] (const juce::var& value, Gesture gesture) { set (value.toString().getIntValue(), gesture); };
    rows.push_back (std::move (channels));
    rows.push_back (row (w, "Track", "Locked", Property::Kind::flag, track.get<"locked">(), "track.lock", "track", id, "locked", "Clips cannot be moved or trimmed"));
    if (isFrozen (track))
        addAction (rows, w, "Unfreeze", "track.unfreeze", id, "Plays the clips and effects again", {});
    else
        addAction (rows, w, "Freeze", "track.freeze", id, "Renders the track in front of its fader and plays that", {});
    addAction (rows, w, "Bounce in place", "track.bounce", id, "Renders the track onto a new lane; the clips stay as a take", isFrozen (track) ? juce::String ("the track is frozen") : juce::String());

    const auto channel = channelOf (root, id);
    addStrip (rows, w, id);
    if (channel.exists())
    {
        rows.push_back (outputRow (w, id, channel.get<"output">()));
        const auto at = channelPath (channel.id());
        addField (rows, w, at, schema::channel, "soloSafe", "Mixer", "Solo-safe");
        for (const auto& input : schema::input.fields)
            if (auto made = propertyOf (w, at / "input", input, "Input"))
                rows.push_back (std::move (*made));
    }
    addField (rows, w, path, schema::track, "position", "Content", "Delay");
    addField (rows, w, path, schema::track, "timeStretch", "Content", "Stretch");
    addField (rows, w, path, schema::track, "pitchShift", "Content", "Pitch");
    return { "Track", track.get<"name">(), Icon::wave, parseColour (track.get<"color">().toStdString(), nordDark.accent), std::move (rows) };
}

Inspection inspectReturn (Workspace& w, const juce::String& id)
{
    const auto root = w.services.session.now().root();
    const auto each = SessionView (root).get<"mixer">().get<"sends">().find (id);
    std::vector<Property> rows;
    rows.push_back (row (w, "Return", "Name", Property::Kind::text, each.get<"name">(), "return.rename", "return", id, "name", "Shown in the mixer and exports"));
    addStrip (rows, w, id);
    return { "Effect return", each.get<"name">(), Icon::cable, nordDark.accent, std::move (rows) };
}

Inspection inspectMaster (Workspace& w)
{
    std::vector<Property> rows;
    addStrip (rows, w, "master");
    std::erase_if (rows, [] (const Property& each) { return each.name == "Solo"; });
    const auto at = Path ({ "mixer", "master" });
    for (const auto& field : schema::limiter.fields)
        if (auto made = propertyOf (w, at / "limiter", field, "Limiter"))
            rows.push_back (std::move (*made));
    return { "Master", "Master", Icon::faders, nordDark.accent, std::move (rows) };
}

Inspection inspectBus (Workspace& w, const juce::String& id)
{
    const auto root = w.services.session.now().root();
    const auto bus  = SessionView (root).get<"mixer">().get<"buses">().find (id);
    std::vector<Property> rows;
    rows.push_back (row (w, "Bus", "Name", Property::Kind::text, bus.get<"name">(), "bus.rename", "bus", id, "name", "Shown in the mixer and exports"));
    rows.push_back ({ "Bus", "Type", "What the bus does", Property::Kind::fact, titleOfKey (juce::String (bus.get<"type">()).toStdString()) });
    addStrip (rows, w, id);
    addField (rows, w, busPath (id), schema::bus, "soloSafe", "Mixer", "Solo-safe");
    if (bus.get<"type">() != "vca")
        rows.push_back (outputRow (w, id, bus.get<"output">()));
    return { "Bus", bus.get<"name">(), Icon::cable, nordDark.accent, std::move (rows) };
}

Inspection inspectSession (Workspace& w)
{
    const auto root    = w.services.session.now().root();
    const auto project = SessionView (root).get<"project">();
    std::vector<Property> rows;
    rows.push_back (row (w, "Session", "Name", Property::Kind::text, project.get<"name">(), "project.rename", nullptr, {}, "name", "Stands in exported files too"));
    rows.push_back (row (w, "Session", "Description", Property::Kind::text, project.get<"description">().value_or (juce::String()), "project.describe", nullptr, {}, "description", "Stands in exported files too"));
    for (const auto* key : { "bitDepth", "backupInterval", "maxUndoSteps" })
        addField (rows, w, Path ({ "project" }), schema::project, key, "Session");
    for (const auto& field : schema::transport.fields)
        if (field.key == "preRoll" || field.key == "startTime" || field.key == "endTime" || field.key == "metronomeVolume" || field.key == "isMetronomeEnabled")
            if (auto made = propertyOf (w, Path ({ "transport" }), field, "Transport"))
                rows.push_back (std::move (*made));
    return { "Session", project.get<"name">(), Icon::document, nordDark.accent, std::move (rows) };
}
} // namespace amp::gui
