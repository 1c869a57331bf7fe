#include "Persistence/Json/Document.h"

#include "Persistence/Json/DocumentBuilder.h"

namespace amp::json
{
Result<Document> Document::parse (std::string_view text, const Limits& limits)
{
    if (text.size() > limits.bytes)
    {
        const auto megabytes = juce::String (static_cast<juce::int64> (limits.bytes >> 20));
        return Error { {}, "is larger than the " + megabytes + " MB that a session may have" };
    }

    DocumentBuilder builder (limits);
    const auto parsed = nlohmann::json::sax_parse (text.begin(), text.end(), &builder);
    if (! parsed || builder.failure().has_value())
        return builder.failure().value_or (Error { {}, "is not JSON" });
    return builder.take();
}

const Value* Document::find (const Value& object, std::string_view key) const
{
    if (object.is (Value::Kind::object))
        for (const auto& member : children (object))
            if (member.key == key)
                return &member;
    return nullptr;
}

size_t Document::size (const Value& container) const
{
    size_t count = 0;
    for (const auto& child : children (container))
    {
        juce::ignoreUnused (child);
        ++count;
    }
    return count;
}
}  // namespace amp::json
