#include "App/ImportSession.h"

#include "App/BringMedia.h"
#include "App/Bundle/Bundle.h"
#include "App/Bundle/Workshop.h"
#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Model/NewSession.h"
#include "Persistence/Identity.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
namespace
{
bool isSessionFile (const std::string& path)
{
    return isSessionName (path) || path.ends_with (".json") || path.ends_with (".JSON");
}

/** Lists each member of each list and map below a node, with what the reader had to say of it. */
class ElementList
{
public:
    ElementList (const std::string& s, const std::vector<Problem>& p, ImportReport& r)
        : source (s),
          problems (p),
          report (r)
    {}

    void add (const Node& node, const schema::Entity& entity, const Path& at)
    {
        for (const auto& field : entity.fields)
        {
            if (! field.isStored())
                continue;
            if (field.kind == schema::Kind::packed)
                addItems (node, field, at);
            const auto& child = node.child (identifierOf (field));
            if (child == nullptr || ! field.hasFields())
                continue;

            const auto path = at / field.key;
            if (field.kind == schema::Kind::object)
                add (*child, *field.entity, path);
            else
                for (const auto& member : child->children)
                {
                    const auto memberPath = path / member->idOrKey().toStdString();
                    addElement (memberPath);
                    add (*member, *field.entity, memberPath);
                }
        }
    }

private:
    void addItems (const Node& node, const schema::Field& field, const Path& at)
    {
        if (const auto* items = node.find (identifierOf (field));
            items != nullptr && ! PackedList::fromVar (*items).isEmpty())
            addElement (at / field.key, juce::String (PackedList::fromVar (*items).size()) + " items");
    }

    void addElement (const Path& path, const juce::String& note = {})
    {
        ImportedElement element { source, path.toString(), "mapped", note };
        for (const auto& problem : problems)
            if (const auto where = Path::parse (problem.path.toStdString()); where && where->parent() == path)
            {
                element.status = "approximated";
                element.why = problem.message;
            }
        report.elements.push_back (std::move (element));
    }

    const std::string& source;
    const std::vector<Problem>& problems;
    ImportReport& report;
};

Result<ImportReport> importDocument (const ImportRequest& request)
{
    const auto& input = request.inputs.front();
    auto document = Document::open (input);
    if (! document)
        return document.error();
    document->roots.allowed = request.mediaRoots;

    ImportReport report;
    ElementList (input, document->session.problems, report).add (*document->root(), schema::sessionState, {});
    for (const auto& problem : document->session.problems)
        report.warnings.push_back (problem.path + ": " + problem.message);

    const auto name =
        juce::File::createFileWithoutCheckingPath (toText (nameOf (request.output))).getFileNameWithoutExtension();
    Session session (withIdentity (document->root(), name, Session::systemClock()));
    const MediaFolder target (files(), pcmCache(), request.output, request.mediaRoots);
    BroughtMedia brought;
    const auto how = request.links ? MediaFolder::Bring::link : MediaFolder::Bring::copy;
    if (auto copied = bringFiles (brought, session.now().root(), document->roots, target, how, request.progress); ! copied)
        return copied.error();
    auto saved = stateMedia (session, brought);
    if (saved)
        saved = saveSession (files(), request.output, session.now().root());
    if (! saved)
    {
        takeBack (brought, target);
        return saved.error();
    }
    report.warnings.insert (report.warnings.end(), brought.missing.begin(), brought.missing.end());
    return report;
}

Result<ImportReport> importBundle (ImportRequest request)
{
    const Workshop workshop (request.output);
    const auto share = [all = request.progress] (double start) -> Progress {
        return [all, start] (double part) { return all == nullptr || all (start + part / 2); };
    };
    const auto session = unpackBundle (request.inputs.front(), workshop.folder, share (0.0));
    if (! session)
        return session.error();
    request.inputs = { *session };
    request.progress = share (0.5);
    return importDocument (request);
}

Result<ImportReport> importAudio (const ImportRequest& request)
{
    const MediaFolder target (files(), pcmCache(), request.output, request.mediaRoots);
    ImportReport report;
    std::vector<MediaFolder::Reference> references;

    for (const auto& input : request.inputs)
    {
        auto reference = target.bring (input, request.links ? MediaFolder::Bring::link : MediaFolder::Bring::copy);
        if (! reference)
            return Error { toText (input),
                           "is neither a session nor audio that can be read: " + reference.error().what };
        report.elements.push_back ({ input, reference->path, "mapped", {} });
        references.push_back (std::move (*reference));
    }

    Session session (
        newSession (toText (nameOf (request.output)).upToLastOccurrenceOf (".", false, false), Session::systemClock()));
    if (auto placed = session.edit ("Import", [&] (Edit& edit) { return placeMedia (edit, references, {}, 0.0); });
        ! placed)
        return placed.error();
    if (auto saved = saveSession (files(), request.output, session.now().root()); ! saved)
        return saved.error();
    return report;
}
}  // namespace

Result<ImportReport> importSession (const ImportRequest& request)
{
    if (! isSessionName (request.output))
        return Error { toText (request.output), "a session's file ends in .amp" };

    if (request.inputs.size() == 1 && isBundleName (request.inputs.front()))
        return importBundle (request);
    const auto sessions = std::count_if (request.inputs.begin(), request.inputs.end(), isSessionFile);
    if (sessions == 0)
        return importAudio (request);
    if (request.inputs.size() > 1)
        return Error { toText (request.inputs.front()),
                       "a session is imported on its own; import the audio afterwards" };
    return importDocument (request);
}

cli::Json toJson (const ImportReport& report)
{
    cli::Json json { { "elements", cli::Json::array() }, { "warnings", cli::Json::array() } };
    for (const auto& element : report.elements)
        json["elements"].push_back ({ { "source", element.source },
                                      { "element", element.element.toStdString() },
                                      { "status", element.status.toStdString() },
                                      { "why", element.why.toStdString() } });
    for (const auto& warning : report.warnings)
        json["warnings"].push_back (warning.toStdString());
    return json;
}
}  // namespace amp
