#pragma once
#include "Model/Schema/Schema.h"

#include <juce_core/juce_core.h>

#include <string>

namespace amp::leaf
{
/** Appends one leaf's value as JSON, in its canonical form. */
void write (std::string& out, const schema::Field&, const juce::var& value);
} // namespace amp::leaf
