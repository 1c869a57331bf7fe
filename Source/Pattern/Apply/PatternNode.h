#pragma once
#include "Model/Node.h"

namespace amp::pattern
{
/** A pattern layer, or a scene, that is made of parts of others. Parts are shared, never changed. */
class PatternNode
{
public:
    /** @param start  null for an empty layer. */
    explicit PatternNode (const NodePtr& start);

    /** The object or map of that field, or null. */
    NodePtr child (const juce::String& key) const { return content->child (key); }

    /** The member of a map of that key, or null. */
    NodePtr member (const juce::String& map, const juce::String& key) const;
    juce::StringArray ids (const juce::String& map) const;

    /** Puts a whole object or map in the place of what there is; null takes it away. */
    void take (const juce::String& key, const NodePtr&);

    /** Puts a member into a map: in the place of the one of its key, or behind the others. */
    void put (const juce::String& map, const NodePtr& member);

    NodePtr node() const { return content; }

private:
    std::shared_ptr<const Node> content;
};

/** A sequence as it is, but empty. */
NodePtr withoutEvents (const Node& sequence);

/** A scene's environment as one of the layer; its tempo is not part of it. */
NodePtr environmentOfScene (const Node* environment);

/** The layer's environment as one of a scene, with the tempo. Null becomes one with nothing but the tempo. */
NodePtr environmentForScene (const NodePtr& environment, double bpm);
}  // namespace amp::pattern
