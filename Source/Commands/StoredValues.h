#pragma once
#include "Core/Result.h"

#include <map>
#include <string>

namespace amp
{
/** Values that a field of kind `any` keeps, by name: a number, a flag or a text; void where an optional value is
   absent; an object of numbers. */
using StoredValues = std::map<std::string, juce::var>;

/** As the field's text, and back. Numbers keep every bit, and are written the same everywhere. Thread: any. */
juce::String toJson (const StoredValues&);
Result<StoredValues> storedValues (const juce::String&);
}  // namespace amp
