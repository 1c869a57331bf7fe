#include "Persistence/Dialects/Renaming.h"

#include "Model/Schema/Entities.h"
#include "Persistence/Json/Writer.h"

namespace amp
{
namespace
{
using schema::Entity;
using schema::Kind;
using JsonKind = json::Value::Kind;

/** The two names of one thing. */
struct Name
{
    const Entity* entity;
    std::string_view code, seed;
    bool onlyArrays = false;
};

constexpr Name names[] {
    { &schema::patternSend, "target", "mixer_line" },
    { &schema::patternSend, "amount", "gain" },
    { &schema::modulation, "target_param", "param_name" },
    { &schema::modulation, "signal", "buffer", true },
    { &schema::mixerLineDynamics, "compression_threshold", "compressor_threshold" },
    { &schema::mixerLineDynamics, "compression_ratio", "compressor_ratio" },
    { &schema::event, "nudge", "offset_ms" },
};

/** Copies a document object by object, each with its table at hand. */
class Renamer
{
public:
    Renamer (const json::Document& d, Direction way) : document (d), direction (way) {}

    std::string run()
    {
        writeObject (document.root(), schema::compiledSession);
        return std::move (out);
    }

private:
    void writeObject (const json::Value& object, const Entity& entity)
    {
        if (! object.is (JsonKind::object))
            return json::write (out, document, object);

        auto separator = '{';
        const auto next = [&] (std::string_view key) {
            out += std::exchange (separator, ',');
            json::write (out, key);
            out += ':';
        };

        for (const auto& member : document.children (object))
        {
            const auto key = nameFor (object, member, entity);
            const auto* field = entity.find (key);
            if (key == "apply" && member.is (JsonKind::object) && document.children (member).isEmpty())
                continue;  // says nothing, where the data model has no such form
            next (key);
            if (field != nullptr && field->entity != nullptr)
                writeInside (member, *field);
            else
                json::write (out, document, member);
        }

        if (isLimited (object, entity))
        {
            next ("limiter_threshold");
            json::write (out, schema::mixerLineDynamics.find ("limiter_threshold")->fallback);
        }
        out += separator == '{' ? "{}" : "}";
    }

    void writeInside (const json::Value& value, const schema::Field& field)
    {
        const auto isList = field.kind == Kind::list || field.kind == Kind::packed;
        if (field.kind == Kind::object || ! value.is (isList ? JsonKind::array : JsonKind::object))
            return writeObject (value, *field.entity);

        out += isList ? '[' : '{';
        auto isFirst = true;
        for (const auto& member : document.children (value))
        {
            if (! std::exchange (isFirst, false))
                out += ',';
            if (! isList)
            {
                json::write (out, member.key);
                out += ':';
            }
            writeObject (member, *field.entity);
        }
        out += isList ? ']' : '}';
    }

    std::string_view nameFor (const json::Value& object, const json::Value& member, const Entity& entity) const
    {
        const auto toSeed = direction == Direction::codeToSeed;
        for (const auto& name : names)
            if (name.entity == &entity && (toSeed ? name.code : name.seed) == member.key)
            {
                const auto other = toSeed ? name.seed : name.code;
                const auto isFree = document.find (object, other) == nullptr;
                return isFree && (! name.onlyArrays || member.is (JsonKind::array)) ? other : member.key;
            }
        return member.key;
    }

    /** The code dialect says only that there is a limiter; the data model says it by its threshold. */
    bool isLimited (const json::Value& object, const Entity& entity) const
    {
        if (direction != Direction::codeToSeed || &entity != &schema::mixerLineDynamics)
            return false;
        if (document.find (object, "limiter_threshold") != nullptr)
            return false;

        if (const auto* type = document.find (object, "limiter_type"); type != nullptr)
            return type->isNumeric() && type->asNumber() != 0;
        const auto* limiter = document.find (object, "limiter");
        return limiter != nullptr && limiter->is (JsonKind::flag) && limiter->flag;
    }

    const json::Document& document;
    Direction direction;
    std::string out;
};
}  // namespace

std::string renamed (const json::Document& document, Direction direction)
{
    return Renamer (document, direction).run();
}
}  // namespace amp
