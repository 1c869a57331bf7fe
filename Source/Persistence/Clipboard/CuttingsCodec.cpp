#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Clipboard/Cuttings.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Codec/TreeReader.h"
#include "Persistence/Codec/TreeWriter.h"
#include "Persistence/Json/Writer.h"

// Cuttings as JSON: {"length":2,"clips":[{"row":0,"at":0,"clip":{…}}],"points":[{"row":0,"parameter":"volume","points":[…]}]}
namespace amp::clipboard
{
namespace
{
constexpr auto mostRows = 100'000;

void writeKey (std::string& out, const char* key, bool isFirst)
{
    if (! isFirst)
        out += ',';
    json::write (out, std::string_view (key));
    out += ':';
}

Error damaged (const juce::String& what)
{
    return { "timeline.clipboard", what };
}

Result<int> rowOf (const json::Document& document, const json::Value& item)
{
    const auto* row = document.find (item, "row");
    if (row == nullptr || ! row->is (json::Value::Kind::integer) || row->integer < 0 || row->integer > mostRows)
        return damaged ("an item has no row");
    return static_cast<int> (row->integer);
}

double numberOf (const json::Document& document, const json::Value& item, const char* key)
{
    const auto* value = document.find (item, key);
    return value != nullptr && value->isNumeric() ? std::clamp (value->asNumber(), 0.0, schema::farthest) : 0.0;
}

Result<> readClip (const json::Document& document, const json::Value& item, Cuttings& into)
{
    const auto row = rowOf (document, item);
    const auto* clip = document.find (item, "clip");
    if (! row || clip == nullptr || ! clip->is (json::Value::Kind::object))
        return row ? damaged ("an item has no clip") : row.error();

    Report report;
    auto node = TreeReader (document, report).read (schema::clip, *clip, toText (schema::clip.type));
    if (report.hasErrors())
    {
        const auto problems = report.take();
        return Error { problems.front().path, problems.front().message }.within ("timeline.clipboard");
    }
    into.clips.push_back ({ *row, numberOf (document, item, "at"), std::move (node) });
    return {};
}

Result<> readPoints (const json::Document& document, const json::Value& item, Cuttings& into)
{
    const auto row = rowOf (document, item);
    const auto* parameter = document.find (item, "parameter");
    const auto* points = document.find (item, "points");
    if (! row || parameter == nullptr || points == nullptr || ! points->is (json::Value::Kind::array))
        return row ? damaged ("an item has no points") : row.error();

    Report report;
    auto list = packed::read (schema::automationPoint, document, *points, report);
    if (report.hasErrors())
        return damaged ("holds points that cannot be read");
    into.points.push_back ({ *row, toText (parameter->text), std::move (list) });
    return {};
}
} // namespace

std::string write (const NodePtr& root, const Cuttings& cut)
{
    std::string out = "{";
    writeKey (out, "length", true);
    json::write (out, cut.length);
    writeKey (out, "clips", false);
    out += '[';
    for (const auto& item : cut.clips)
    {
        out += &item == cut.clips.data() ? "{" : ",{";
        writeKey (out, "row", true);
        json::write (out, static_cast<int64_t> (item.row));
        writeKey (out, "at", false);
        json::write (out, item.at);
        writeKey (out, "clip", false);
        out += TreeWriter (root).object (schema::clip, item.clip.get(), true) + "}";
    }
    out += ']';
    writeKey (out, "points", false);
    out += '[';
    for (const auto& item : cut.points)
    {
        out += &item == cut.points.data() ? "{" : ",{";
        writeKey (out, "row", true);
        json::write (out, static_cast<int64_t> (item.row));
        writeKey (out, "parameter", false);
        json::write (out, std::string_view (item.parameter.toStdString()));
        writeKey (out, "points", false);
        packed::write (out, schema::automationPoint, *item.points);
        out += '}';
    }
    return out + "]}";
}

Result<Cuttings> read (const std::string& text)
{
    const auto document = json::Document::parse (text);
    if (! document)
        return document.error().within ("timeline.clipboard");

    Cuttings cut;
    cut.length = numberOf (*document, document->root(), "length");
    for (const auto* list : { "clips", "points" })
        if (const auto* items = document->find (document->root(), list); items != nullptr && items->is (json::Value::Kind::array))
            for (const auto& item : document->children (*items))
                if (auto done = list == std::string_view ("clips") ? readClip (*document, item, cut) : readPoints (*document, item, cut); ! done)
                    return done.error();
    return cut;
}
} // namespace amp::clipboard
