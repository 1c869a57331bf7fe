#include "Commands/MixerScene.h"

#include "Core/Text.h"
#include "Model/Lookup.h"

namespace amp::mixerScene
{
namespace
{
using schema::Kind;

/** The part that a field of a strip belongs to, by its key; empty if to none. */
std::string_view partOf (std::string_view key)
{
    static constexpr std::pair<std::string_view, std::string_view> table[] {
        { "volume", "faders" },    { "pan", "faders" },      { "returnLevel", "faders" }, { "muted", "mutes" },
        { "soloed", "mutes" },     { "soloSafe", "mutes" },  { "sends", "sends" },        { "sendOptions", "sends" },
        { "input", "sections" },   { "eq", "sections" },     { "gate", "sections" },      { "compressor", "sections" },
        { "limiter", "sections" }, { "effects", "effects" }, { "output", "outputs" },
    };
    const auto found =
        std::find_if (std::begin (table), std::end (table), [&] (const auto& row) { return row.first == key; });
    return found != std::end (table) ? found->second : std::string_view();
}

juce::var toObject (const Node* numbers)
{
    juce::DynamicObject::Ptr object = new juce::DynamicObject;
    if (numbers != nullptr)
        for (const auto& [key, value] : numbers->properties)
            object->setProperty (key, value);
    return object.get();
}

/** Collects the leaves below an object that the engine hears. */
class Collector
{
public:
    explicit Collector (const juce::StringArray& wanted) : scope (wanted) {}

    void addStrip (const Node* node, const schema::Entity& entity, const Path& path)
    {
        for (const auto& field : entity.fields)
            if (const auto part = partOf (field.key); ! part.empty() && scope.contains (toText (part)))
                add (node, field, path / std::string (field.key));
    }

    /** The effects of a track, which its channel does not hold. */
    void addEffects (const Node* track, const Path& path)
    {
        if (scope.contains ("effects"))
            add (track, *schema::track.find ("effects"), path / "effects");
    }

    Values values;

private:
    void addAll (const Node* node, const schema::Entity& entity, const Path& path)
    {
        for (const auto& field : entity.fields)
            if (field.impact != schema::Impact::none || field.hasFields())
                if (field.key != "pluginId" && field.key != "position" && field.key != "automation")
                    add (node, field, path / std::string (field.key));
    }

    void add (const Node* owner, const schema::Field& field, const Path& path)
    {
        const auto* child = owner != nullptr && field.isNode() ? owner->child (identifierOf (field)).get() : nullptr;
        switch (field.kind)
        {
        case Kind::number:
        case Kind::integer:
        case Kind::flag:
        case Kind::choice:
        case Kind::text:
        {
            const auto* stored = owner != nullptr ? owner->find (identifierOf (field)) : nullptr;
            values[path.toString()] = stored != nullptr ? *stored : fallbackOf (field);
            break;
        }
        case Kind::numberMap:
            values[path.toString()] = toObject (child);
            break;
        case Kind::object:
            addAll (child, *field.entity, path);
            break;
        case Kind::list:
        case Kind::map:
            if (child != nullptr)
                for (const auto& member : child->children)
                    addAll (member.get(), *field.entity, path / member->idOrKey().toStdString());
            break;
        default:
            break;
        }
    }

    const juce::StringArray& scope;
};

/** The part of the mixer that a path belongs to: tracks.<id>.effects…, mixer.<list>.<id>.<key>…, mixer.master.<key>… */
std::string_view partOf (const Path& path)
{
    if (path.size() > 2 && path[0] == "tracks")
        return partOf (path[2]);
    const size_t at = path.size() > 1 && path[1] == "master" ? 2 : 3;
    return path.size() > at ? partOf (path[at]) : std::string_view();
}

/** Sets a map of numbers: what is not among the values goes. */
Result<> setMap (Edit& edit, const Path& path, const juce::var& wanted)
{
    const auto state = edit.now();
    const auto place = findPlace (state, path);
    auto* object = wanted.getDynamicObject();
    if (! place || object == nullptr)
        return {};

    if (place->node != nullptr)
        for (const auto& [key, value] : place->node->properties)
            if (! object->hasProperty (key))
                if (auto removed = edit.set (path / key.toString().toStdString(), {}); ! removed)
                    return removed;

    const auto mixer = SessionView (state).get<"mixer">();
    for (const auto& [key, value] : object->getProperties())
        if (mixer.get<"buses">().find (key.toString()).exists() || mixer.get<"sends">().find (key.toString()).exists())
            if (auto set = edit.set (path / key.toString().toStdString(), value); ! set)
                return set;
    return {};
}
}  // namespace

Values collect (const NodePtr& root, const juce::StringArray& scope)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    Collector collector (scope);

    for (const auto track : session.get<"tracks">())
        collector.addEffects (track.operator->(), trackPath (track.id()));
    for (const auto channel : mixer.get<"channels">())
        collector.addStrip (channel.operator->(), schema::channel, channelPath (channel.id()));
    for (const auto bus : mixer.get<"buses">())
        collector.addStrip (bus.operator->(), schema::bus, busPath (bus.id()));
    for (const auto effectReturn : mixer.get<"sends">())
        collector.addStrip (effectReturn.operator->(),
                            schema::sendEffect,
                            Path ({ "mixer", "sends", effectReturn.id().toStdString() }));
    collector.addStrip (mixer.get<"master">().operator->(), schema::master, Path ({ "mixer", "master" }));
    return std::move (collector.values);
}

Result<int> apply (Edit& edit, const Values& values, const juce::StringArray& scope)
{
    auto placed = 0;
    for (const auto& [text, value] : values)
    {
        const auto path = Path::parse (text);
        if (! path || ! scope.contains (toText (partOf (*path))))
            continue;
        const auto place = findPlace (edit.now(), *path);
        if (! place || (! place->missing.empty() && place->isMember))
            continue;

        ++placed;
        const auto isMap = place->field != nullptr && place->field->kind == Kind::numberMap && place->mapKey.isEmpty();
        auto set = isMap ? setMap (edit, *path, value) : edit.set (*path, value);
        if (! set)
            return set.error();
    }
    return placed;
}

namespace
{
bool isNumber (const juce::var& value)
{
    return value.isDouble() || value.isInt() || value.isInt64();
}

double mixed (const juce::var& from, const juce::var& to, double amount)
{
    const double start = from, end = to;
    return start + (end - start) * amount;
}

/** The levels of sends. At either end it is what is there, with no silent sends beside it. */
juce::var mixedMap (juce::DynamicObject& from, juce::DynamicObject& to, double amount)
{
    juce::DynamicObject::Ptr object = new juce::DynamicObject;
    if (amount < 1.0)
        for (const auto& [key, value] : from.getProperties())
            object->setProperty (key, mixed (value, to.hasProperty (key) ? to.getProperty (key) : juce::var (0.0), amount));
    if (amount > 0.0)
        for (const auto& [key, value] : to.getProperties())
            if (! from.hasProperty (key) || amount >= 1.0)
                object->setProperty (key, mixed (from.hasProperty (key) ? from.getProperty (key) : juce::var (0.0), value, amount));
    return object.get();
}
}  // namespace

Values between (const Values& a, const Values& b, double amount)
{
    Values values;
    for (const auto& [text, from] : a)
    {
        const auto path = Path::parse (text);
        const auto found = b.find (text);
        if (! path || found == b.end())
            continue;
        const auto part = partOf (*path);
        auto* fromMap = from.getDynamicObject();
        auto* toMap = found->second.getDynamicObject();
        if (part == "sends" && fromMap != nullptr && toMap != nullptr)
            values[text] = mixedMap (*fromMap, *toMap, amount);
        else if ((part == "faders" || part == "sends") && isNumber (from) && isNumber (found->second))
            values[text] = mixed (from, found->second, amount);
    }
    return values;
}
}  // namespace amp::mixerScene
