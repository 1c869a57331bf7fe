#include "Persistence/Codec/Advice.h"

#include "Model/Lookup.h"
#include "Pattern/Validate.h"

namespace amp
{
std::vector<Problem> advice (const NodePtr& root)
{
    std::vector<Problem> problems;
    const auto bpm = SessionView (root).get<"project">().get<"bpm">();
    if (bpm < 60 || bpm > 300)
        problems.push_back ({ false, "project.bpm", juce::String (bpm) + " is outside the usual 60..300" });

    for (auto& problem : pattern::problemsOf (root))
        problems.push_back (std::move (problem));
    return problems;
}
}  // namespace amp
