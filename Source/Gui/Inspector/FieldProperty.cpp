#include "Gui/Inspector/Property.h"
#include "Model/Place.h"

// Rows that are made of the schema tables alone.
namespace amp::gui
{
namespace
{
using schema::Kind;

double finite (double value, double otherwise) { return std::isfinite (value) ? value : otherwise; }
} // namespace

juce::String titleOfKey (std::string_view key)
{
    juce::String title;
    for (const auto letter : key)
        if (letter >= 'A' && letter <= 'Z')
            title << ' ' << juce::String::charToString (static_cast<juce::juce_wchar> (letter)).toLowerCase();
        else
            title << juce::String::charToString (static_cast<juce::juce_wchar> (letter == '_' ? ' ' : letter));
    return title.substring (0, 1).toUpperCase() + title.substring (1);
}

std::optional<Property> propertyOf (Workspace& w, const Path& entity, const schema::Field& field, const juce::String& section, const juce::String& title)
{
    if (field.keep != schema::Keep::document || field.key == "id" || field.kind == Kind::alias)
        return {};
    Property property { section, title.isEmpty() ? titleOfKey (field.key) : title, juce::String (field.doc.data(), field.doc.size()) };
    const auto path  = entity / field.key;
    const auto place = findPlace (w.services.session.now().root(), path);
    if (! place || ! place->isLeaf())
        return {};
    const auto& stored = place->value;
    const auto run     = [&w, where = juce::String (path.toString())] (const char* argument, const juce::var& value, Gesture gesture) {
        Arguments arguments;
        arguments.set ("path", where);
        arguments.set (argument, value);
        w.run ("field.set", arguments, gesture);
    };
    switch (field.kind)
    {
        case Kind::number:
        case Kind::integer:
        {
            const auto low = finite (field.min, -1000.0), high = finite (field.max, 1000.0);
            property.kind   = Property::Kind::number;
            property.value  = stored.isVoid() ? field.fallback : static_cast<double> (stored);
            property.range  = { low, high, field.fallback, field.kind == Kind::integer ? 1.0 : (high - low) / 1000.0 };
            property.format = formatOf (field);
            property.set    = [run] (const juce::var& value, Gesture gesture) { run ("value", value, gesture); };
            property.path   = path;
            return property;
        }
        case Kind::flag:
            property.kind  = Property::Kind::flag;
            property.value = ! stored.isVoid() && static_cast<bool> (stored);
            property.set   = [run] (const juce::var& value, Gesture gesture) { run ("on", value, gesture); };
            return property;
        case Kind::choice:
        case Kind::text:
        {
            property.kind  = field.kind == Kind::choice ? Property::Kind::choice : Property::Kind::text;
            property.value = stored.toString();
            for (const auto& choice : field.choices)
                property.choices.emplace_back (juce::String (choice.data(), choice.size()), titleOfKey (choice));
            property.set = [run] (const juce::var& value, Gesture gesture) { run ("text", value, gesture); };
            return property;
        }
        case Kind::colour:
            property.kind  = Property::Kind::colour;
            property.value = stored.toString();
            property.set   = [run] (const juce::var& value, Gesture gesture) { run ("text", value, gesture); };
            return property;
        default:
            return {};
    }
}
} // namespace amp::gui
