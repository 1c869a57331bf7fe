#include "Persistence/Amp/Salvage.h"

#include "Core/Text.h"
#include "Persistence/Json/Writer.h"

namespace amp::container
{
namespace
{
/** One open container: its key and its bracket. */
struct Level
{
    std::string_view key;
    char bracket = '{';

    bool operator== (const Level&) const = default;
};

/** "mixer{channels[" as levels. */
std::vector<Level> levelsOf (std::string_view inside)
{
    std::vector<Level> levels;
    for (auto end = inside.find_first_of ("{["); end != std::string_view::npos; end = inside.find_first_of ("{["))
    {
        levels.push_back ({ inside.substr (0, end), inside[end] });
        inside.remove_prefix (end + 1);
    }
    return levels;
}

juce::String nameOf (const std::vector<Level>& levels)
{
    juce::StringArray keys;
    for (const auto& level : levels)
        keys.add (toText (level.key));
    return keys.joinIntoString (".");
}

/** Writes pieces one behind the other and knows which containers are open. */
class Joiner
{
public:
    std::string text = "{";

    /** Closes and opens until `wanted` is open. */
    void moveTo (const std::vector<Level>& wanted)
    {
        size_t shared = 0;
        while (shared < open.size() && shared < wanted.size() && open[shared] == wanted[shared])
            ++shared;
        while (open.size() > shared)
        {
            text += open.back().bracket == '[' ? ']' : '}';
            open.pop_back();
            isEmpty = false;
        }
        for (; open.size() < wanted.size(); open.push_back (wanted[open.size()]))
        {
            separate();
            json::write (text, wanted[open.size()].key);
            (text += ':') += wanted[open.size()].bracket;
            isEmpty = true;
        }
    }

    /** Adds a piece that stands in the open container and ends in `after`. */
    void add (std::string_view piece, const std::vector<Level>& after)
    {
        const auto start = piece.find_first_not_of (",\n");
        if (start == std::string_view::npos)
            return;
        piece.remove_prefix (start);

        if (piece.front() != ']' && piece.front() != '}')
            separate();
        text += piece;
        open = after;
        isEmpty = piece.ends_with ('[') || piece.ends_with ('{');
    }

    bool isNothingOpen() const { return open.empty(); }

private:
    void separate()
    {
        if (! isEmpty)
            text += ',';
        isEmpty = false;
    }

    std::vector<Level> open;
    bool isEmpty = true;  // the innermost open container has no member yet
};

/** The stretches of frames that belong together: a piece, or one that was too long for a frame with its continuations.
 */
struct Stretch
{
    std::string inside, text;
    size_t size = 0;
    bool isGood = true;
};

std::vector<Stretch> stretchesOf (const std::vector<Salvaged>& frames)
{
    std::vector<Stretch> stretches;
    for (const auto& [frame, text] : frames)
    {
        if (! frame.continues || stretches.empty())
            stretches.push_back ({ frame.inside, {}, 0, true });
        auto& stretch = stretches.back();
        stretch.size += frame.size;
        stretch.isGood = stretch.isGood && text.has_value();
        stretch.text += text.value_or (std::string());
    }
    return stretches;
}
}  // namespace

std::string salvage (const std::vector<Salvaged>& frames, std::vector<Problem>& damage)
{
    const auto stretches = stretchesOf (frames);
    Joiner joined;
    for (size_t i = 0; i < stretches.size(); ++i)
    {
        const auto& stretch = stretches[i];
        const auto isLast = i + 1 == stretches.size();
        const auto levels = levelsOf (stretch.inside);
        const auto after = isLast ? std::vector<Level>() : levelsOf (stretches[i + 1].inside);
        if (! stretch.isGood)
        {
            const auto name = nameOf (levels.size() > after.size() ? levels : after);
            const auto size = juce::String (static_cast<juce::int64> (stretch.size));
            damage.push_back ({ false, name, size + " bytes are damaged; what they held is lost" });
            continue;
        }

        joined.moveTo (levels);
        auto text = std::string_view (stretch.text);
        if (i == 0 && text.starts_with ('{'))
            text.remove_prefix (1);
        if (isLast)
            text = text.substr (0, text.find_last_of ('}'));
        joined.add (text, after);
    }
    joined.moveTo ({});
    return joined.text + "}\n";
}
}  // namespace amp::container
