#pragma once
#include "Model/Node.h"
#include "Persistence/Codec/Report.h"
#include "Persistence/Json/Document.h"

#include <set>
#include <unordered_set>

namespace amp
{
/** Makes nodes of JSON objects by looping over their tables.

    What is absent or equal to its fallback is not stored. What no table knows is kept. What is of class runtime or derived is left out.
    Aliases are set aside for AliasResolver. Thread: one.
*/
class TreeReader
{
public:
    TreeReader (const json::Document& d, Report& r) : document (d), report (r) {}

    /** A value that a file gave for an alias. */
    struct AliasValue
    {
        const schema::Entity* entity;
        const schema::Field* field;
        const json::Value* value;
        juce::String memberId; // of the object that the alias stands in
        Path path;
    };

    /** An object as a node of that type, complete but for its aliases. */
    std::shared_ptr<Node> read (const schema::Entity&, const json::Value& object, const juce::Identifier& type);

    const std::vector<AliasValue>& aliases() const { return aliasValues; }

    /** True if the file itself gave this leaf; asked for owners of aliases only. */
    bool wasGiven (const Node& owner, const schema::Field&) const;

private:
    void readField (Node&, const schema::Field&, const json::Value*);
    void readLeaf (Node&, const schema::Field&, const json::Value&);
    void readObject (Node&, const schema::Field&, const json::Value&);
    void readList (Node&, const schema::Field&, const json::Value&);
    void readMap (Node&, const schema::Field&, const json::Value&);
    void readNumberMap (Node&, const schema::Field&, const json::Value&);
    bool isOf (const json::Value&, json::Value::Kind, const char* expected);
    juce::String idOf (const schema::Entity&, const json::Value& member, std::unordered_set<std::string>& taken);
    void checkKey (const schema::Entity&, const json::Value& member);

    const json::Document& document;
    Report& report;
    std::vector<AliasValue> aliasValues;
    std::set<std::pair<const Node*, const schema::Field*>> given;
};
} // namespace amp
