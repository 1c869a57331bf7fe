#include "Gui/Keys/Keys.h"

namespace amp::gui
{
namespace
{
bool isSame (const juce::String& a, const juce::String& b)
{
    return juce::KeyPress::createFromDescription (a) == juce::KeyPress::createFromDescription (b);
}

/** Gives actions their keys, and takes those keys from everybody else. */
void give (Actions::KeyMap& all, const Actions::KeyMap& given)
{
    for (const auto& [id, keys] : given)
        if (const auto at = all.find (id); at != all.end())
            at->second = keys;

    for (auto& [id, keys] : all)
        if (! given.contains (id))
            for (const auto& [other, taken] : given)
                if (all.contains (other))
                    for (const auto& key : taken)
                        for (int i = keys.size(); --i >= 0;)
                            if (isSame (keys[i], key))
                                keys.remove (i);
}
} // namespace

Actions::KeyMap resolveKeys (const Actions& actions, const juce::String& preset, const Actions::KeyMap& own)
{
    Actions::KeyMap all;
    for (const auto& action : actions.all())
        all[action.id] = action.keys;
    for (const auto& p : keyPresets())
        if (p.id == preset)
            give (all, p.keys);
    give (all, own);

    for (const auto& action : actions.all())
        if (all[action.id] == action.keys)
            all.erase (action.id);
    return all;
}

const Action* ownerOf (const Actions& actions, const juce::KeyPress& key, const juce::String& except)
{
    for (const auto& action : actions.all())
        if (action.id != except)
            for (const auto& description : actions.keysOf (action))
                if (key == juce::KeyPress::createFromDescription (description))
                    return &action;
    return nullptr;
}
} // namespace amp::gui
