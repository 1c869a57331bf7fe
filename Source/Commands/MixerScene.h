#pragma once
#include "Commands/StoredValues.h"
#include "Model/Session.h"

/** The values of a mixer that a snapshot stores, by their path. */
namespace amp::mixerScene
{
/** The parts of a mixer: faders and pans; mutes and solos; sends; input, EQ and dynamics; effects; outputs. */
inline constexpr std::string_view parts[] { "faders", "mutes", "sends", "sections", "effects", "outputs" };

/** Values by their path; the sends of a channel are an object. */
using Values = StoredValues;

/** What the session's mixer is set to now. scope: of `parts`. Thread: any. */
Values collect (const NodePtr& root, const juce::StringArray& scope);

/** Sets the session's mixer to values. What has gone since is passed by, what came since stays as it is.
    scope: as above; values of other parts are left alone. Thread: message.
    @returns how many values found their place. */
Result<int> apply (Edit&, const Values&, const juce::StringArray& scope);

/** What lies between two states, for what moves smoothly: faders, pans and the levels of sends. Faders go by their
    position, so that their decibels follow the fader law. What only one of the two has is left out; a send that one of
    them has not is silent there.
    amount: 0 is `a`, 1 is `b`. Thread: any. */
Values between (const Values& a, const Values& b, double amount);
}  // namespace amp::mixerScene
