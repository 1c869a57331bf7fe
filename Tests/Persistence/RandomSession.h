#pragma once
#include "Model/Node.h"

#include <random>

namespace amp::tests
{
/** Makes sessions by looping over the tables: valid, and different for every seed. */
class RandomSession
{
public:
    /** @param everything  every optional field is there, every list has members, no value is its fallback. */
    explicit RandomSession (uint32_t seed, bool everything = false) : random (seed), isFull (everything) {}

    NodePtr make();

private:
    std::shared_ptr<Node> object (const schema::Entity&, const juce::Identifier& type);
    void fill (Node&, const schema::Entity&);
    juce::var leaf (const schema::Field&);
    juce::var packed (const schema::Entity&);
    void addMembers (Node&, const schema::Field&);
    void addUnknown (Node&);
    void connect (Node& root);

    double number (const schema::Field&);
    juce::String text();
    int upTo (int n) { return std::uniform_int_distribution<int> (0, n) (random); }
    bool chance (int percent) { return isFull || upTo (99) < percent; }

    std::mt19937 random;
    bool isFull;
    int made = 0, depth = 0;
};
} // namespace amp::tests
