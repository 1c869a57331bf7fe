#pragma once
#include "Model/Rules.h"

namespace amp::pattern
{
/** What is wrong with the pattern layer of a session, and what a person should know of it: what tables and keys cannot
   say.

    Errors: a modulation without 256 values and without an expression that gives them. Warnings: a sequence that no
   track plays, tracks, mixer lines and scenes that do not exist where they are named, a track in two mixer lines, a
   send to the track's own line, effects in the old form and which of them count, a modulation of a parameter that does
   not exist, a sample that ends before it begins. Scenes are looked at like the layer itself. Ranges, identities and
   unknown fields are reported where a file is read. Thread: any. */
std::vector<Problem> problemsOf (const NodePtr& root);
}  // namespace amp::pattern
