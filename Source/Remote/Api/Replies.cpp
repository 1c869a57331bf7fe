#include "Remote/Api/Replies.h"

#include "Persistence/Json/Document.h"

#include <cmath>

namespace amp::remote
{
Response reply (const Json& json, int status)
{
    return { status, json.dump (-1, ' ', false, Json::error_handler_t::replace) };
}

Response ok (Json more)
{
    Json json { { "status", "ok" } };
    json.update (more);
    return reply (json);
}

Response refuse (int status, const juce::String& detail)
{
    return reply ({ { "detail", text (detail) } }, status);
}

Response invalid (const std::vector<Problem>& problems)
{
    auto details = Json::array();
    for (const auto& problem : problems)
    {
        auto place = Json::array ({ "body" });
        if (const auto path = Path::parse (problem.path.toStdString()))
            for (size_t i = 0; i < path->size(); ++i)
                place.push_back ((*path)[i]);
        details.push_back ({ { "loc", place },
                             { "msg", text (problem.message) },
                             { "type", problem.isError ? "value_error" : "warning" } });
    }
    return reply ({ { "detail", details } }, 422);
}

Response invalid (const juce::String& where, const juce::String& what)
{
    return invalid ({ Problem { true, where, what } });
}

Body bodyOf (const Request& request)
{
    if (request.body.empty())
        return {};

    const auto parsed = json::Document::parse (request.body);  // bounded; the parse below can then do no harm
    if (! parsed)
        return { {}, refuse (400, "the body is no JSON: " + parsed.error().text()) };
    if (! parsed->root().is (json::Value::Kind::object))
        return { {}, invalid (juce::String(), "must be an object") };
    return { Json::parse (request.body, nullptr, false), std::nullopt };
}

Field<double> numberIn (const Json& json, const char* key)
{
    const auto found = json.find (key);
    if (found == json.end() || ! found->is_number() || ! std::isfinite (found->get<double>()))
        return { 0.0, invalid (key, "must be a number") };
    return { found->get<double>(), std::nullopt };
}

Field<bool> flagIn (const Json& json, const char* key)
{
    const auto found = json.find (key);
    if (found == json.end() || ! found->is_boolean())
        return { false, invalid (key, "must be true or false") };
    return { found->get<bool>(), std::nullopt };
}

Field<std::string> textIn (const Json& json, const char* key)
{
    const auto found = json.find (key);
    if (found == json.end() || ! found->is_string())
        return { {}, invalid (key, "must be a text") };
    return { found->get<std::string>(), std::nullopt };
}
}  // namespace amp::remote
