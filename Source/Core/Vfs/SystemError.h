#pragma once
#include "Core/Result.h"

#include <string>

namespace amp
{
/** An errno in words: "song.amp: cannot write: No space left on device. Free some space and try again."

    @param operation  what was tried, as in "cannot <operation>".
*/
Error systemError (const std::string& path, const char* operation, int code);
}  // namespace amp
