#include "Model/NewSession.h"

#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
NodePtr newSession (const juce::String& projectName, const Clock& clock)
{
    const auto field = [] (const char* key) -> const schema::Field& { return *schema::sessionState.find (key); };
    const auto now = toIso8601 (clock.now());
    const juce::String project = newId ("project");

    auto info = NodeBuilder (field ("session"));
    info.set ("id", juce::String (newId ("session"))).set ("name", projectName + ".amp").set ("projectId", project);
    info.set ("createdAt", now).set ("lastSaved", now);

    auto settings = NodeBuilder (field ("project"));
    settings.set ("id", project).set ("name", projectName);

    auto root =
        std::make_shared<Node> (juce::String (schema::sessionState.type.data(), schema::sessionState.type.size()));
    root->add (info.build()).add (settings.build());
    root->add (NodeBuilder (field ("timeline"))
                   .build());  // there from the start, so that the first scroll changes no document
    return root;
}
}  // namespace amp
