#include "Persistence/Dialects/CompiledSession.h"

#include "Model/Schema/Entities.h"
#include "Persistence/Codec/TreeWriter.h"
#include "Persistence/Dialects/Renaming.h"

namespace amp
{
void checkCompiledSession (const json::Document& document, Report& report)
{
    const auto* environment = document.find (document.root(), "environment");
    const auto* bpm = environment != nullptr ? document.find (*environment, "bpm") : nullptr;
    if (bpm == nullptr || ! bpm->isNumeric() || (bpm->asNumber() > 0 && bpm->asNumber() <= 999))
        return;

    const Report::Inside inEnvironment (report, "environment");
    const Report::Inside inBpm (report, "bpm");
    report.error ("must be above 0 and at most 999");
}

std::string toSeedDialect (const json::Document& document)
{
    return renamed (document, Direction::codeToSeed);
}

Result<std::string> writeCompiledSession (const NodePtr& root, Dialect dialect)
{
    const auto& field = *schema::sessionState.find ("pattern");
    const auto& layer = root->child (identifierOf (field));
    if (layer == nullptr)
        return Error { "pattern", "the session has no pattern layer" };

    auto text = TreeWriter (root).object (schema::compiledSession, layer.get(), false);
    if (dialect == Dialect::seed)
        return text + "\n";

    const auto document = json::Document::parse (text);
    if (! document)
        return document.error();
    return renamed (*document, Direction::seedToCode) + "\n";
}
}  // namespace amp
