#include "Persistence/Codec/LeafWriter.h"

#include "Core/Text.h"
#include "Model/Packed.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Json/Writer.h"

namespace amp::leaf
{
namespace
{
using schema::Field;
using schema::Kind;

/** JSON that an edit brought, in its canonical form; a text that is no JSON, as a text. */
void writeJson (std::string& out, const juce::String& value)
{
    const auto bytes = bytesOf (value);
    if (const auto document = json::Document::parse (bytes))
        json::write (out, *document, document->root());
    else
        json::write (out, bytes);
}

}  // namespace

void write (std::string& out, const Field& field, const juce::var& value)
{
    switch (field.kind)
    {
    case Kind::number:
        return json::write (out, static_cast<double> (value));
    case Kind::integer:
        return json::write (out, static_cast<int64_t> (static_cast<juce::int64> (value)));
    case Kind::flag:
        out += value ? "true" : "false";
        return;
    case Kind::packed:
        return packed::write (out, *field.entity, PackedList::fromVar (value));
    case Kind::any:
        return writeJson (out, value.toString());
    case Kind::numbers:
    case Kind::texts:
        break;
    default:
        return json::write (out, bytesOf (value.toString()));
    }

    out += '[';
    auto isFirst = true;
    if (const auto* items = value.getArray())
        for (const auto& item : *items)
        {
            if (! std::exchange (isFirst, false))
                out += ',';
            if (field.kind == Kind::numbers)
                json::write (out, static_cast<double> (item));
            else
                json::write (out, bytesOf (item.toString()));
        }
    out += ']';
}
}  // namespace amp::leaf
