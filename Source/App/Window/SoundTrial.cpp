#include "App/Window/SoundTrial.h"

#include "App/Document.h"
#include "Core/Text.h"
#include "Dsp/Sounds/BuiltInSounds.h"
#include "Persistence/Media/SampleFolders.h"

namespace amp
{
namespace
{
constexpr auto level   = 0.5f; // linear
constexpr auto longest = 4.0;  // seconds
constexpr auto fade    = 0.05; // seconds, at the end
constexpr auto mostWaits = 100; // of 20 ms for a sound to arrive

std::unique_ptr<const engine::PreviewSound> toHear (const dsp::Sample& sample, double rate)
{
    const auto frames = std::min (sample.frames, static_cast<int64_t> (rate * longest));
    const auto leaving = rate * fade;
    auto sound = std::make_unique<engine::PreviewSound>();
    for (size_t channel = 0; channel < 2; ++channel)
        for (int64_t i = 0; i < frames; ++i)
        {
            const auto gain = level * static_cast<float> (std::min (1.0, static_cast<double> (frames - i) / leaving));
            sound->channels[channel].push_back (gain * sample.channel (sample.isWide ? channel : 0)[i]);
        }
    return sound;
}
} // namespace

SoundTrial::SoundTrial (MediaSource& from, engine::Devices& through, std::function<MediaRoots()> where)
    : media (from), devices (through), roots (std::move (where))
{}

std::vector<gui::PatternSounds::Group> SoundTrial::groups()
{
    Group drums { "Drums", {} }, tones { "Tones", {} }, samples { "Samples", {} };
    for (const auto& sound : dsp::builtInSounds())
        (sound.isTonal ? tones : drums).names.add (toText (std::string (sound.name)));
    auto places = roots();
    for (auto& folder : userSampleFolders())
        places.samples.push_back (std::move (folder));
    for (const auto& name : SampleFolders (places).names())
        samples.names.add (toText (name));
    std::vector<Group> all { drums, tones };
    if (! samples.names.isEmpty())
        all.push_back (samples);
    return all;
}

int SoundTrial::samplesOf (const juce::String& name)
{
    const auto* sound = dsp::findBuiltInSound (name.toStdString());
    return sound != nullptr ? sound->variants : 0;
}

void SoundTrial::audition (const juce::String& name, int number)
{
    auto* device = devices.current();
    if (device == nullptr)
        return;
    if (library == nullptr || rate != device->getCurrentSampleRate())
    {
        rate    = device->getCurrentSampleRate();
        library = std::make_unique<engine::SoundLibrary> (media, rate, engine::SoundLibrary::Mode::background);
    }
    wanted = { name.toStdString(), {}, number, -1 };
    waits  = 0;
    startTimer (20);
}

void SoundTrial::timerCallback()
{
    library->collect();
    const auto sound = library->find (wanted);
    if (sound != nullptr)
        devices.preview().play (toHear (*sound, rate));
    if (sound != nullptr || ++waits >= mostWaits)
        stopTimer();
}
} // namespace amp
