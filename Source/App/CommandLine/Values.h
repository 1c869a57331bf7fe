#pragma once
#include "App/CommandLine/Console.h"
#include "Model/Place.h"
#include "Model/Session.h"

/** Between the words of a command line and the values of a session. */
namespace amp::cli
{
/** The JSON of what a path leads to; an absent optional value is null.
    @returns an Error where findPlace() does. */
Result<Json> jsonAt (const NodePtr& root, const Path&);

/** Stores what a text states at a path: JSON, or a bare word for a text. Objects and lists replace what is there.
    @returns an Error that names the path. */
Result<> setFromText (Edit&, const Path&, const std::string& text);

/** A command's argument from a word: JSON if it parses, else the word itself as a text (rulings of the command line). */
juce::var argumentFrom (const std::string& word);
} // namespace amp::cli
