#pragma once
#include "Model/Rules.h"

namespace amp
{
/** What a person should know about a session that is not wrong in itself, and the rules of the pattern layer. Thread: any. */
std::vector<Problem> advice (const NodePtr& root);
} // namespace amp
