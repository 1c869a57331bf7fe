#include "Engine/Sounds/SoundLibrary.h"

#include "Dsp/Sounds/BuiltInSounds.h"
#include "Dsp/Voices/SampleLevels.h"
#include "Engine/Sounds/LoadSample.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
/** "drum/bd" and "bd" for "synthdef.drum.bd": what else a sound may be called, the longest first. */
std::vector<std::string> namesIn (const std::string& path)
{
    std::vector<std::string> names;
    auto rest = juce::String (path).replaceCharacter ('.', '/');
    for (;;)
    {
        if (rest.isNotEmpty())
            names.push_back (rest.toStdString());
        if (! rest.containsChar ('/'))
            return names;
        rest = rest.fromFirstOccurrenceOf ("/", false, false);
    }
}

Error unknown (const std::string& name)
{
    return {
        "the sound " + juce::String (name).quoted(),
        "is neither a folder of samples nor a sound of the program; it is silent. Put a folder of that name among your "
        "samples."
    };
}
}  // namespace

SoundLibrary::SoundLibrary (MediaSource& from, double rate, Mode how)
    : source (from),
      sampleRate (rate),
      mode (how),
      maker ([this] (const SoundName& what, const auto&) { return open (what); }, [] {}),
      levelMaker ([] (const Level& level, const auto&) { return dsp::makeSampleLevel (level.of, level.number); }, [] {})
{}

/** Without what makes no difference to the sound, so that it is in memory once. */
SoundName SoundLibrary::reduced (SoundName what)
{
    const auto* sound = dsp::findBuiltInSound (what.name);
    if (sound == nullptr || ! sound->isTonal)
        what.key = -1;
    else if (what.key < 0)
        what.key = static_cast<int> (std::clamp<int64_t> (static_cast<int64_t> (sound->key) + what.number, 0, 127));
    return what;
}

std::shared_ptr<const dsp::Sample> SoundLibrary::find (const SoundName& asked)
{
    const auto what = reduced (asked);
    const auto [entry, isNew] = sounds.try_emplace (what);
    if (! isNew)
        return entry->second;

    if (mode == Mode::waits)
    {
        keep (what, open (what));
        return sounds[what];
    }

    maker.want (what);
    return nullptr;
}

std::shared_ptr<const dsp::Sample> SoundLibrary::levelOf (const std::shared_ptr<const dsp::Sample>& sound, double rate)
{
    const auto number = dsp::sampleLevelFor (rate);
    if (sound == nullptr || number == 0)
        return sound;

    const Level level { sound, number };
    const auto [entry, isNew] = levels.try_emplace (level);
    if (isNew && mode == Mode::waits)
    {
        auto made = dsp::makeSampleLevel (sound, number);
        entry->second = made ? *made : sound;
    }
    else if (isNew)
        levelMaker.want (level);
    return entry->second != nullptr ? entry->second : sound;
}

bool SoundLibrary::collect()
{
    auto news = maker.collect();
    for (auto& [what, opened] : news)
        keep (what, std::move (opened));
    auto newLevels = levelMaker.collect();
    for (auto& [level, made] : newLevels)
        levels[level] = made ? *made : level.of;
    return ! news.empty() || ! newLevels.empty();
}

void SoundLibrary::keep (const SoundName& what, Opened opened)
{
    if (opened)
        sounds[what] = std::move (*opened);
    else
        failed.emplace (what.name, opened.error());
}

void SoundLibrary::retry()
{
    failed.clear();
    if (! isBusy())
        std::erase_if (sounds, [] (const auto& entry) { return entry.second == nullptr; });
}

SoundLibrary::Opened SoundLibrary::open (const SoundName& what) const
{
    auto names = namesIn (what.path);
    names.insert (names.begin(), what.name);
    for (const auto& name : names)
    {
        auto file = source.openSample (juce::String (name), what.number);
        if (! file)
            return file.error();
        if (*file != nullptr)
            return loadSample (*file, sampleRate);

        if (const auto* sound = dsp::findBuiltInSound (name))
        {
            const auto variant =
                static_cast<int> (((what.number % sound->variants) + sound->variants) % sound->variants);
            const auto key = what.key >= 0 ? what.key : sound->key;
            return std::shared_ptr<const dsp::Sample> (
                std::make_shared<dsp::Sample> (sound->make (sound->isTonal ? 0 : variant, key, sampleRate)));
        }
    }
    return unknown (what.name);
}
}  // namespace amp::engine
