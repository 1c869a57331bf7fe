#include "App/Window/Rescue.h"

#include "App/CompareStates.h"
#include "App/Document.h"
#include "Core/Text.h"
#include "Persistence/Journal/SessionLock.h"

namespace amp
{
std::vector<gui::LeftSession> Rescue::left()
{
    std::vector<gui::LeftSession> cards;
    known.clear();
    for (auto& one : leftBehind())
    {
        gui::LeftSession card;
        card.id = toText (one.journal);
        card.project = one.summary.project;
        card.file = one.isUntitled ? juce::String() : toText (one.files.session);
        card.lastEdit = one.summary.lastEdit;
        card.edits = one.summary.edits;
        for (const auto& name : one.summary.what)
            card.what.add (name);
        card.isSaved = one.summary.isEverSaved && ! one.isUntitled;
        card.crashes = crashesOf (one.files.lock());
        cards.push_back (std::move (card));
        known.emplace (cards.back().id, std::move (one));
    }
    return cards;
}

Result<LeftBehind> Rescue::find (const juce::String& id) const
{
    const auto found = known.find (id);
    return found != known.end() ? Result<LeftBehind> (found->second)
                                : Result<LeftBehind> (Error { id, "is not among what was left" });
}

Result<juce::String> Rescue::openRecovered (const juce::String& id)
{
    const auto one = find (id);
    if (! one)
        return one.error();
    auto recovered = recover (files(), one->files, one->journal);
    if (! recovered)
        return recovered.error();
    juce::StringArray remarks;
    for (const auto& remark : recovered->remarks)
        remarks.add (remark);
    show.recovered (*one, std::move (*recovered));
    return remarks.joinIntoString (". ");
}

Result<> Rescue::openSaved (const juce::String& id)
{
    const auto one = find (id);
    return one ? show.saved (juce::File (toText (one->files.session))) : Result<> (one.error());
}

Result<juce::StringArray> Rescue::compare (const juce::String& id)
{
    const auto one = find (id);
    if (! one)
        return one.error();
    const auto saved = openSession (files(), one->files.session);
    if (! saved)
        return saved.error();
    const auto recovered = recover (files(), one->files, one->journal);
    if (! recovered)
        return recovered.error();
    return compareInWords (saved->root, recovered->session.root);
}
}  // namespace amp
