#include "Persistence/Codec/UnknownFields.h"

#include "Persistence/Json/Writer.h"

namespace amp::unknown
{
std::string
read (const schema::Entity& entity, const json::Document& document, const json::Value& object, Report& report)
{
    std::string others;
    for (const auto& member : document.children (object))
        if (entity.find (member.key) == nullptr)
        {
            const Report::Inside inside (report, member.key);
            report.warn ("is not known to this version; kept");
            others += others.empty() ? '{' : ',';
            json::write (others, member.key);
            others += ':';
            json::write (others, document, member);
        }
    return others.empty() ? others : others + "}";
}
}  // namespace amp::unknown
