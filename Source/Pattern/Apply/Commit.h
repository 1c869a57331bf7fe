#pragma once
#include "Model/Edit.h"
#include "Pattern/Apply/Change.h"

namespace amp::pattern
{
/** Makes the session's pattern layer and tempo those of a state, as an edit of what differs and of nothing else. */
Result<> become (Edit&, const PatternState&);
}  // namespace amp::pattern
