#pragma once
#include <juce_core/juce_core.h>

#include <vector>

namespace amp::versions
{
/** The order of a list after two sides changed it.

    What one side moved or added stands behind what it follows on that side; what both added at one place is ordered by
   id. So the result does not depend on which side is called ours, and with one side unchanged it is the order of the
   other.

    @param kept  whether a member is in the result; it is in at least one of the three lists.
*/
std::vector<juce::String> mergeOrder (const std::vector<juce::String>& base,
                                      const std::vector<juce::String>& ours,
                                      const std::vector<juce::String>& theirs,
                                      const std::function<bool (const juce::String&)>& kept);
}  // namespace amp::versions
