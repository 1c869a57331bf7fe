#include "Model/TempoMap.h"

namespace amp
{
TimeSignature signatureOf (const juce::Array<juce::var>& stored)
{
    if (stored.size() != 2 || static_cast<int> (stored[0]) < 1 || static_cast<int> (stored[1]) < 1)
        return {};
    return { static_cast<int> (stored[0]), static_cast<int> (stored[1]) };
}

TempoMap tempoOf (const NodePtr& root)
{
    const SessionView session (root);
    std::vector<TempoChange> tempos;
    std::vector<SignatureChange> signatures;

    for (const auto marker : session.get<"timeline">().get<"markers">())
    {
        const auto type = marker.get<"type">();
        if (const auto bpm = marker.get<"bpm">(); type == "tempo" && bpm.has_value())
            tempos.push_back ({ marker.get<"time">(), *bpm, marker.get<"ramp">() == "linear" });
        if (const auto signature = marker.get<"timeSignature">(); type == "signature" && signature.has_value())
            signatures.push_back ({ marker.get<"time">(), signatureOf (*signature) });
    }

    const auto project = session.get<"project">();
    return { project.get<"bpm">(), signatureOf (project.get<"timeSignature">()), std::move (tempos), std::move (signatures) };
}

bool concernsTempo (const Path& changed)
{
    static const Path bpm ({ "project", "bpm" }), signature ({ "project", "timeSignature" }), markers ({ "timeline", "markers" });
    return changed.isWithin (bpm) || changed.isWithin (signature) || changed.isWithin (markers) || bpm.isWithin (changed)
           || markers.isWithin (changed);
}
} // namespace amp
