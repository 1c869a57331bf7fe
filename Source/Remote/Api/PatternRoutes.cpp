#include "Model/Lookup.h"
#include "Persistence/Json/Document.h"
#include "Persistence/SessionCodec.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/Replies.h"

#include <algorithm>

namespace amp::remote
{
namespace
{
/** A pattern that was sent, or the answer that says what is wrong with it. */
struct Sent
{
    NodePtr session;
    std::vector<Problem> problems;  ///< warnings, if there is a session
    std::optional<Response> refused;
};

/** Names the places of problems as the body does: a CompiledSession has no "pattern" around it. */
void placeInBody (std::vector<Problem>& problems, const json::Document& body)
{
    constexpr auto around = "pattern.";
    if (body.find (body.root(), "pattern") != nullptr)
        return;
    for (auto& problem : problems)
        if (problem.path.startsWith (around))
            problem.path = problem.path.fromFirstOccurrenceOf (around, false, false);
}

Sent readPattern (const std::string& sent)
{
    const auto document = json::Document::parse (sent);
    if (! document)
        return { nullptr, {}, refuse (400, "the body is no JSON: " + document.error().text()) };
    if (! document->root().is (json::Value::Kind::object))
        return { nullptr, {}, invalid (juce::String(), "must be an object") };

    auto read = readSession (sent);
    placeInBody (read.problems, *document);
    if (read.root == nullptr)
    {
        std::erase_if (read.problems, [] (const Problem& problem) { return ! problem.isError; });
        return { nullptr, {}, invalid (read.problems) };
    }
    if (! SessionView (read.root).get<"pattern">().exists())
        return { nullptr, {}, invalid ("tracks", "must be an object: this is no CompiledSession") };
    return { std::move (read.root), std::move (read.problems), std::nullopt };
}

Json warningsOf (const std::vector<Problem>& problems)
{
    auto warnings = Json::array();
    for (const auto& problem : problems)
        warnings.push_back (text (problem.path.isEmpty() ? problem.message : problem.path + ": " + problem.message));
    return warnings;
}

/** Loads a CompiledSession: at its own `apply`, else at the next bar; at once while nothing plays. It does not start
    playing. What plays goes on playing if this is refused. */
Response load (Api::Call& call, const std::string& json)
{
    auto sent = readPattern (json);
    if (sent.refused)
        return *sent.refused;

    const auto id = call.studio.performance.apply (pattern::Change::of (std::move (sent.session)));
    if (! id)
        return invalid (id.error().where, id.error().what);

    Json more = Json::object();
    if (*id != 0)
        more["change_id"] = *id;
    if (! sent.problems.empty())
        more["warnings"] = warningsOf (sent.problems);
    return ok (more);
}

/** The CompiledSession that a pattern submission { pattern: { version, type, tracks } } holds. */
struct Submission
{
    std::string compiled;
    bool validateOnly = false;
    std::vector<std::string> errors;
};

Submission submissionOf (const Json& body)
{
    Submission submission;
    const auto pattern = body.find ("pattern");
    if (pattern == body.end() || ! pattern->is_object())
        return { {}, false, { "pattern: must be an object" } };
    for (const auto* key : { "version", "type", "tracks" })
        if (! pattern->contains (key))
            submission.errors.push_back (std::string ("pattern.") + key + ": is missing");
    if (! submission.errors.empty())
        return submission;
    if (! pattern->at ("tracks").is_object())
        submission.errors.push_back ("pattern.tracks: must be an object of tracks by id");

    auto compiled = *pattern;
    compiled.erase ("version");
    compiled.erase ("type");
    submission.compiled = compiled.dump();
    const auto only = body.find ("validate_only");
    submission.validateOnly = only != body.end() && only->is_boolean() && only->get<bool>();
    return submission;
}

Response submit (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    const auto submission = submissionOf (body.json);
    if (! submission.errors.empty())
        return refuse (400, toText (submission.errors.front()));

    auto sent = readPattern (submission.compiled);
    if (sent.refused)
        return *sent.refused;
    const auto tracks = SessionView (sent.session).get<"pattern">().get<"tracks">();
    Json more { { "track_id", tracks.isEmpty() ? Json() : text (tracks[0].id()) },
                { "message", submission.validateOnly ? "The pattern is valid" : "The pattern was loaded" } };
    if (submission.validateOnly)
        return ok (more);
    const auto loaded = load (call, submission.compiled);
    return loaded.status == 200 ? ok (more) : loaded;
}

Response validate (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    auto submission = submissionOf (body.json);
    if (submission.errors.empty())
        for (const auto& problem : readSession (submission.compiled).problems)
            if (problem.isError)
                submission.errors.push_back ((problem.path + ": " + problem.message).toStdString());
    return reply ({ { "valid", submission.errors.empty() }, { "errors", submission.errors } });
}

Response listActive (Api::Call& call)
{
    const auto now = call.studio.session.now();
    const auto layer = SessionView (now.root()).get<"pattern">();
    auto patterns = Json::array();
    for (const auto sequence : layer.get<"sequences">())
        patterns.push_back ({ { "track_id", text (sequence.id()) }, { "events", sequence.get<"events">().size() } });
    const auto count = patterns.size();
    return ok ({ { "patterns", patterns }, { "count", count } });
}

/** Stops everything, or empties the sequence of one track. */
Response stop (Api::Call& call)
{
    const auto body = bodyOf (call.request);
    if (body.problem)
        return *body.problem;
    if (! body.json.contains ("track_id"))
    {
        call.studio.transport.stop();
        call.studio.transport.locate (0.0);
        call.studio.performance.reschedule();
        return ok ({ { "message", "stopped" } });
    }

    const auto track = textIn (body.json, "track_id");
    if (track.problem)
        return *track.problem;
    const auto now = call.studio.session.now();
    if (! SessionView (now.root()).get<"pattern">().get<"sequences">().find (toText (track.value)).exists())
        return refuse (404, toText (track.value).quoted() + " has no pattern");
    Arguments arguments;
    arguments.set ("track", toText (track.value));
    if (const auto done = call.studio.registry.run ("pattern.sequence.clear", call.studio.session, arguments); ! done)
        return refuse (422, done.error().text());
    return ok ({ { "message", "the pattern of " + track.value + " is empty" } });
}
}  // namespace

void addPatternRoutes (Routes& routes)
{
    const auto whole = [] (Api::Call& call) { return load (call, call.request.body); };
    routes.push_back ({ "POST", { "playback", "pattern" }, whole });
    routes.push_back ({ "POST", { "playback", "session" }, whole });
    routes.push_back ({ "POST", { "patterns", "submit" }, submit });
    routes.push_back ({ "POST", { "patterns", "validate" }, validate });
    routes.push_back ({ "GET", { "patterns", "active" }, listActive });
    routes.push_back ({ "POST", { "patterns", "stop" }, stop });
}
}  // namespace amp::remote
