#pragma once
#include "Core/Result.h"
#include "Model/Rules.h"
#include "Remote/Http/Message.h"

#include <nlohmann/json.hpp>

/** How the API answers, and how it reads what it is sent. */
namespace amp::remote
{
using Json = nlohmann::ordered_json;

Response reply (const Json&, int status = 200);

/** { "status": "ok", … } */
Response ok (Json more = Json::object());

/** { "detail": "where: what" } */
Response refuse (int status, const juce::String& detail);

/** 422, with a place and a reason for each problem, as FastAPI writes it. */
Response invalid (const std::vector<Problem>&);
Response invalid (const juce::String& where, const juce::String& what);

/** The JSON object of a body; an empty body is an empty object.
    @returns an Error to be answered with 400 or, for JSON that is no object, 422. */
struct Body
{
    Json json = Json::object();
    std::optional<Response> problem;
};
Body bodyOf (const Request&);

/** A member of a body by its type, or the answer that says what is wrong with it. */
template <typename T>
struct Field
{
    T value {};
    std::optional<Response> problem;
};
Field<double> numberIn (const Json&, const char* key);
Field<bool> flagIn (const Json&, const char* key);
Field<std::string> textIn (const Json&, const char* key);

inline Json text (const juce::String& s)
{
    return Json (s.toStdString());
}
}  // namespace amp::remote
