#pragma once
#include "Persistence/Codec/Report.h"
#include "Persistence/Json/Document.h"

#include <juce_core/juce_core.h>

#include <optional>

/** One leaf of a file as the value that a node holds. */
namespace amp::leaf
{
/** Checks a value against its field: a wrong type is an error, a number out of range a warning and clamped or whatever else the
    field says.
    @returns nothing if there is no value to store. */
std::optional<juce::var> read (const schema::Field&, const json::Document&, const json::Value&, Report&);

/** The same for the number of a number, integer, flag or choice (its place among the choices) in a packed item. */
std::optional<double> readNumber (const schema::Field&, const json::Value&, Report&);
} // namespace amp::leaf
