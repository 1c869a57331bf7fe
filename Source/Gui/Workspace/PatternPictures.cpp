#include "Gui/Workspace/PatternPictures.h"

#include "Model/Lookup.h"

namespace amp::gui
{
namespace
{
constexpr auto steps       = 256, stepsPerQuarter = 4;
constexpr size_t mostRows  = 16;

template <typename Sequences>
void addRows (PatternPicture& picture, const Sequences& sequences, const juce::String& only)
{
    static const auto& step     = *schema::event.find ("step");
    static const auto& velocity = *schema::event.find ("velocity");
    for (const auto sequence : sequences)
    {
        if (picture.rows.size() == mostRows)
            return;
        if (only.isNotEmpty() && sequence.id() != only)
            continue;
        PatternPicture::Row row {};
        sequence.template get<"events">().forEach ([&] (const PackedItem& item) {
            const auto at = static_cast<size_t> (PackedLayout::get (schema::event, step, item)) * row.size() / steps;
            auto& cell    = row[std::min (row.size() - 1, at)];
            cell          = std::max (cell, static_cast<float> (PackedLayout::get (schema::event, velocity, item)));
        });
        picture.rows.push_back (row);
    }
}
} // namespace

PatternPicture pictureOfScene (const NodePtr& root, const juce::String& name, const juce::String& only)
{
    const SessionView session (root);
    const auto pattern = session.get<"pattern">();
    const auto scene   = pattern.get<"scenes">().find (name);
    PatternPicture picture;
    picture.seconds = steps / static_cast<double> (stepsPerQuarter) * 60.0 / session.get<"project">().get<"bpm">();
    if (scene.exists())
        addRows (picture, scene.get<"sequences">(), only);
    else if (name.isEmpty())
        addRows (picture, pattern.get<"sequences">(), only);
    return picture;
}
} // namespace amp::gui
