#pragma once
#include "Core/Text.h"

#include <unordered_map>
#include <unordered_set>

namespace amp
{
/** Tells ids apart by their bytes: far faster than the order of juce::String, which decodes every character. */
struct IdHash
{
    size_t operator() (const juce::String& id) const noexcept { return std::hash<std::string_view>() (bytesOf (id)); }
};

struct IdEqual
{
    bool operator() (const juce::String& a, const juce::String& b) const noexcept { return bytesOf (a) == bytesOf (b); }
};

/** Look-ups by id, in no order. */
template <typename Value>
using IdMap = std::unordered_map<juce::String, Value, IdHash, IdEqual>;
using IdSet = std::unordered_set<juce::String, IdHash, IdEqual>;
}  // namespace amp
