#include "Persistence/SessionCodec.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/Advice.h"
#include "Persistence/Codec/AliasResolver.h"
#include "Persistence/Codec/DanglingReferences.h"
#include "Persistence/Dialects/CompiledSession.h"
#include "Persistence/FormatVersion.h"
#include "Persistence/Migrations/Migrations.h"

namespace amp
{
namespace
{
using JsonKind = json::Value::Kind;

enum class Trust { whole, damaged, newer };
enum class Form { sessionState, compiledSession };

Result<Form> formOf (const json::Document& document)
{
    const auto* tracks = document.find (document.root(), "tracks");
    const auto* midi = document.find (document.root(), "tracks_midi");
    if (tracks != nullptr && tracks->is (JsonKind::array))
        return Form::sessionState;
    if (tracks != nullptr ? tracks->is (JsonKind::object) : midi != nullptr && midi->is (JsonKind::object))
        return Form::compiledSession;
    return Error { {},
                   "is neither a SessionState (an object whose tracks is an array) nor a CompiledSession (an object "
                   "whose tracks is an object)" };
}

ReadSession failed (const Error& e)
{
    return { nullptr, { { true, e.where, e.what } } };
}

/** The version that a SessionState says it has; ours if it says nothing. */
Result<FormatVersion> versionOf (const json::Document& document)
{
    const auto* session = document.find (document.root(), "session");
    const auto* version = session != nullptr ? document.find (*session, "version") : nullptr;
    if (version == nullptr || ! version->is (JsonKind::text))
        return FormatVersion::current();  // a wrong type is reported with the other fields
    return FormatVersion::parse (version->text);
}

/** The rules and hints that tables cannot say, once there are no errors of form. */
void judge (const NodePtr& root, Report& report)
{
    for (auto& problem : brokenRules (root))
        report.add (std::move (problem));
    for (auto& problem : advice (root))
        report.add (std::move (problem));
}

ReadSession finish (std::shared_ptr<Node> root, Report& report, Trust trust)
{
    if (trust != Trust::whole && ! report.hasErrors())
        dropDanglingReferences (*root, report);
    if (! report.hasErrors())
        judge (root, report);
    const auto isGood = ! report.hasErrors();
    return { isGood ? NodePtr (std::move (root)) : nullptr, report.take() };
}

ReadSession readSessionState (const json::Document& document, Trust trust)
{
    const auto version = versionOf (document);
    if (! version)
        return failed (version.error());
    if (const auto readable = checkReadable (*version); ! readable && trust != Trust::newer)
        return failed (readable.error());

    Report report;
    TreeReader reader (document, report);
    auto root = reader.read (schema::sessionState, document.root(), toText (schema::sessionState.type));

    AliasResolver aliases (*root, reader, document, report);
    aliases.completeChannels();
    aliases.resolve();
    if (! report.hasErrors())
        migrate (*root, *version);
    return finish (std::move (root), report, trust);
}

ReadSession readCompiledSession (const json::Document& document)
{
    Report report;
    TreeReader reader (document, report);
    checkCompiledSession (document, report);

    auto root = std::make_shared<Node> (juce::Identifier (toText (schema::sessionState.type)));
    root->add (
        reader.read (schema::compiledSession, document.root(), identifierOf (*schema::sessionState.find ("pattern"))));
    AliasResolver (*root, reader, document, report).resolve();
    return finish (std::move (root), report, Trust::whole);
}

ReadSession read (const json::Document& document)
{
    const auto form = formOf (document);
    if (! form)
        return failed (form.error());
    if (*form == Form::sessionState)
        return readSessionState (document, Trust::whole);

    const auto canonical = json::Document::parse (toSeedDialect (document));
    return canonical ? readCompiledSession (*canonical) : failed (canonical.error());
}
}  // namespace

Error ReadSession::firstError() const
{
    for (const auto& problem : problems)
        if (problem.isError)
            return { problem.path, problem.message };
    return {};
}

ReadSession readSession (std::string_view json)
{
    const auto document = json::Document::parse (json);
    return document ? read (*document) : failed (document.error());
}

ReadSession readNewerSession (std::string_view json)
{
    const auto document = json::Document::parse (json);
    return document ? readSessionState (*document, Trust::newer) : failed (document.error());
}

ReadSession readDamagedSession (std::string_view json)
{
    const auto document = json::Document::parse (json);
    if (! document)
        return failed (document.error());
    return readSessionState (*document, Trust::damaged);  // even without its tracks
}

std::string writeSession (const NodePtr& root)
{
    return TreeWriter (root).session().text;
}

std::string writeFullSession (const NodePtr& root, TreeWriter::Answer answer)
{
    return TreeWriter (root, true, std::move (answer)).session().text;
}
}  // namespace amp
