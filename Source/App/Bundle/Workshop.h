#pragma once
#include "Core/Ids.h"
#include "Core/Text.h"

#include <juce_core/juce_core.h>

namespace amp
{
/** The path of a folder that is made for a moment beside a file, and goes with all that was put in it. */
class Workshop
{
public:
    explicit Workshop (const std::string& beside) : folder (beside + "." + newId ("parts")) {}
    ~Workshop() { juce::File (toText (folder)).deleteRecursively (false); }
    Workshop (const Workshop&) = delete;
    Workshop& operator= (const Workshop&) = delete;

    const std::string folder;
};
} // namespace amp
