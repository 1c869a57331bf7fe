#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

/** The vocabulary of the tables that describe a session.

    A session is a tree of entities. Each entity has one constexpr table of fields, and everything that must know a field
    loops over that table: loading, saving, validating, defaults, undo scope, sharing, diffs, the generic inspector, the
    JSON Schema, the reference page and the tests. A field that is not in a table does not exist; one that is exists everywhere.
*/
namespace amp::schema
{
/** What a value is, and so how it is stored and written. */
enum class Kind : uint8_t
{
    number,  // a finite double
    integer, // a whole number within +-2^53, kept as int64
    flag,    // true or false
    text,    // UTF-8
    choice,  // one of `choices`, kept as its text
    colour,  // "#RRGGBB"
    time,    // ISO-8601 UTC
    numbers, // array of finite numbers; `min` and `max` bound each
    texts,   // array of strings
    any,     // any JSON value, kept as its canonical text
    object,  // one entity, a child node
    list,    // members with ids, in order; a child node that holds them
    map,     // string -> entity; a child node that holds them, each with its key
    numberMap, // string -> number; a child node with a property each
    packed,  // many small items in one immutable value: points, notes, events
    alias    // the copy of a fact that another path owns: written and settable, never stored
};

/** Who keeps a value, and how long (rulings.md 5).
    document: saved, undoable, shared.  view: saved, neither undoable nor shared.
    runtime: answered from the running program, never in the tree or the file.  derived: cached beside the session. */
enum class Keep : uint8_t { document, view, runtime, derived };

/** What the engine must do when a value changes: nothing, move a control, publish a schedule, or rebuild its plan. */
enum class Impact : uint8_t { none, value, content, topology };

/** required: loading fails without it.  defaulted: absent means the fallback, and it is always written.
    optional: absent means "not set" and is not written.  kept: absent means the fallback, but absence itself is kept. */
enum class Presence : uint8_t { defaulted, required, optional, kept };

/** What loading does with a number outside its range; `set` and commands always refuse (rulings.md 3). */
enum class OutOfRange : uint8_t { clamp, reject, warn };

enum class Unit : uint8_t
{
    none, percent, decibels, seconds, milliseconds, beats, bars, steps, hertz, samples, bits, semitones, degrees, pixels,
    minutes, megabytes, bpm, ratio
};

inline constexpr auto unlimited = std::numeric_limits<double>::infinity();

struct Entity;

/** One field. Plain data, so that a table is a constant and every use of it a loop. */
struct Field
{
    std::string_view key;
    Kind kind = Kind::text;
    std::string_view doc;

    double fallback = 0, min = -unlimited, max = unlimited; // number, integer, flag (0 or 1)
    std::string_view textFallback {};                       // text, choice, colour, time; any: JSON; numbers: "[4,4]"
    std::span<const std::string_view> choices {};           // choice
    const Entity* entity = nullptr;                         // object, list, map, packed: what it holds
    std::string_view target {};                             // alias: the owner's path; text: the list that an id refers to

    Unit unit = Unit::none;
    Keep keep = Keep::document;
    Impact impact = Impact::none;
    Presence presence = Presence::defaulted;
    OutOfRange outOfRange = OutOfRange::clamp;
    bool exclusiveMin = false;
    std::string_view since = "1.0"; // the format version that added it

    // Each returns a changed copy, so that a table line reads as a sentence.
    constexpr Field in (Unit u) const            { auto f = *this; f.unit = u; return f; }
    constexpr Field view() const                 { auto f = *this; f.keep = Keep::view; return f; }
    constexpr Field runtime() const              { auto f = *this; f.keep = Keep::runtime; return f; }
    constexpr Field derived() const              { auto f = *this; f.keep = Keep::derived; return f; }
    constexpr Field required() const             { auto f = *this; f.presence = Presence::required; return f; }
    constexpr Field optional() const             { auto f = *this; f.presence = Presence::optional; return f; }
    constexpr Field presenceKept() const         { auto f = *this; f.presence = Presence::kept; return f; }
    constexpr Field moves() const                { auto f = *this; f.impact = Impact::value; return f; }
    constexpr Field schedules() const            { auto f = *this; f.impact = Impact::content; return f; }
    constexpr Field rewires() const              { auto f = *this; f.impact = Impact::topology; return f; }
    constexpr Field withoutEffect() const        { auto f = *this; f.impact = Impact::none; return f; }
    constexpr Field above (double low) const     { auto f = *this; f.min = low; f.exclusiveMin = true; return f; }
    constexpr Field rejectsOutside() const       { auto f = *this; f.outOfRange = OutOfRange::reject; return f; }
    constexpr Field warnsOutside() const         { auto f = *this; f.outOfRange = OutOfRange::warn; return f; }
    constexpr Field refersTo (std::string_view path) const { auto f = *this; f.target = path; return f; }

    /** True if a number may be stored: finite and in range. */
    constexpr bool accepts (double v) const
    {
        return v == v && v - v == 0 && (exclusiveMin ? v > min : v >= min) && v <= max
               && (kind != Kind::integer || (v == static_cast<double> (static_cast<int64_t> (v)) && v >= -9007199254740992.0 && v <= 9007199254740992.0));
    }

    constexpr bool hasFields() const { return kind == Kind::object || kind == Kind::list || kind == Kind::map || kind == Kind::packed; }
    constexpr bool isNode() const { return kind == Kind::object || kind == Kind::list || kind == Kind::map || kind == Kind::numberMap; }
    constexpr bool isStored() const { return kind != Kind::alias && (keep == Keep::document || keep == Keep::view); }
};

/** The table of one entity. */
struct Entity
{
    std::string_view type;          // the type of its node, and of a list's members
    std::string_view doc;
    std::span<const Field> fields;
    std::string_view keyField {};   // map members: the field that repeats the key ("name", "meta.track_id"), if there is one
    std::string_view bareField {};  // map members: the one field as which the member is written, without an object around it

    constexpr const Field* find (std::string_view key) const
    {
        for (const auto& f : fields)
            if (f.key == key)
                return &f;
        return nullptr;
    }
};

// --- one maker a kind; the doc comes last, as a sentence for people -------------------------------------------------------
constexpr Field number (std::string_view key, double fallback, double min, double max, std::string_view doc)
{
    return { .key = key, .kind = Kind::number, .doc = doc, .fallback = fallback, .min = min, .max = max };
}

constexpr Field integer (std::string_view key, int64_t fallback, int64_t min, int64_t max, std::string_view doc)
{
    return { .key = key, .kind = Kind::integer, .doc = doc, .fallback = static_cast<double> (fallback),
             .min = static_cast<double> (min), .max = static_cast<double> (max) };
}

constexpr Field flag (std::string_view key, bool fallback, std::string_view doc)
{
    return { .key = key, .kind = Kind::flag, .doc = doc, .fallback = fallback ? 1.0 : 0.0, .min = 0, .max = 1 };
}

constexpr Field text (std::string_view key, std::string_view fallback, std::string_view doc)
{
    return { .key = key, .kind = Kind::text, .doc = doc, .textFallback = fallback };
}

constexpr Field choice (std::string_view key, std::string_view fallback, std::span<const std::string_view> choices, std::string_view doc)
{
    return { .key = key, .kind = Kind::choice, .doc = doc, .textFallback = fallback, .choices = choices };
}

constexpr Field colour (std::string_view key, std::string_view fallback, std::string_view doc)
{
    return { .key = key, .kind = Kind::colour, .doc = doc, .textFallback = fallback };
}

constexpr Field time (std::string_view key, std::string_view doc)
{
    return { .key = key, .kind = Kind::time, .doc = doc, .textFallback = "1970-01-01T00:00:00.000Z" };
}

constexpr Field numbers (std::string_view key, std::string_view fallbackJson, double min, double max, std::string_view doc)
{
    return { .key = key, .kind = Kind::numbers, .doc = doc, .min = min, .max = max, .textFallback = fallbackJson };
}

constexpr Field texts (std::string_view key, std::string_view doc) { return { .key = key, .kind = Kind::texts, .doc = doc }; }
constexpr Field any (std::string_view key, std::string_view doc)   { return { .key = key, .kind = Kind::any, .doc = doc, .textFallback = "null" }; }

constexpr Field object (std::string_view key, const Entity& e, std::string_view doc)
{
    return { .key = key, .kind = Kind::object, .doc = doc, .entity = &e };
}

constexpr Field list (std::string_view key, const Entity& e, std::string_view doc)
{
    return { .key = key, .kind = Kind::list, .doc = doc, .entity = &e, .impact = Impact::topology };
}

constexpr Field map (std::string_view key, const Entity& e, std::string_view doc)
{
    return { .key = key, .kind = Kind::map, .doc = doc, .entity = &e, .impact = Impact::topology };
}

constexpr Field numberMap (std::string_view key, double min, double max, std::string_view doc)
{
    return { .key = key, .kind = Kind::numberMap, .doc = doc, .min = min, .max = max };
}

constexpr Field packed (std::string_view key, const Entity& e, std::string_view doc)
{
    return { .key = key, .kind = Kind::packed, .doc = doc, .entity = &e, .impact = Impact::content };
}

constexpr Field alias (std::string_view key, std::string_view ownerPath, std::string_view doc)
{
    return { .key = key, .kind = Kind::alias, .doc = doc, .target = ownerPath };
}

/** True if a table is sound: keys unique, every field documented, every fallback acceptable, containers filled. */
constexpr bool isSound (const Entity& e)
{
    for (const auto& f : e.fields)
    {
        auto times = 0;
        for (const auto& g : e.fields)
            times += f.key == g.key ? 1 : 0;

        const auto isNumeric = f.kind == Kind::number || f.kind == Kind::integer || f.kind == Kind::flag;
        const auto isChoice  = f.kind == Kind::choice;
        if (times != 1 || f.key.empty() || f.doc.empty() || f.doc.back() != '.')
            return false;
        if (isNumeric && f.presence != Presence::optional && ! f.accepts (f.fallback))
            return false;
        if (isChoice && std::find (f.choices.begin(), f.choices.end(), f.textFallback) == f.choices.end())
            return false;
        if (f.hasFields() != (f.entity != nullptr) || (f.kind == Kind::alias && f.target.empty()))
            return false;
    }
    return ! e.fields.empty() && ! e.type.empty() && ! e.doc.empty();
}
} // namespace amp::schema
