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
constexpr auto mostWaits = 100;             // of 20 ms for a sound to arrive
} // namespace

SoundTrial::SoundTrial (MediaSource& from, engine::Devices& through, std::function<MediaRoots()> where)
    : media (from), devices (through), roots (std::move (where))
{}

SoundTrial::~SoundTrial()
{
    if (isMixedIn)
        devices.takeOut (*this);
}

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
        if (std::exchange (isMixedIn, false))
            devices.takeOut (*this); // the callback may play what goes
        next    = nullptr;
        playing = nullptr;
        rate    = device->getCurrentSampleRate();
        library = std::make_unique<engine::SoundLibrary> (media, rate, engine::SoundLibrary::Mode::background);
    }
    if (! std::exchange (isMixedIn, true))
        devices.mixIn (*this);
    wanted = { name.toStdString(), {}, number, -1 };
    waits  = 0;
    startTimer (20);
}

void SoundTrial::timerCallback()
{
    library->collect();
    if (const auto sound = library->find (wanted); sound != nullptr && waits < mostWaits)
    {
        next       = sound.get();
        isSounding = true;
        waits      = mostWaits;
    }
    else if (waits < mostWaits)
        ++waits;
    else if (! isSounding)
    {
        stopTimer();
        if (std::exchange (isMixedIn, false))
            devices.takeOut (*this);
    }
}

void SoundTrial::audioDeviceIOCallbackWithContext (const float* const*, int, float* const* outputs, int outputCount, int frames, const juce::AudioIODeviceCallbackContext&)
{
    if (const auto* begun = next.exchange (nullptr))
        playing = begun, at = 0;
    for (int channel = 0; channel < outputCount; ++channel)
        if (outputs[channel] != nullptr)
            std::fill_n (outputs[channel], frames, 0.0f);
    if (playing == nullptr)
        return;

    const auto fade = static_cast<int64_t> (rate * 0.05), end = std::min (playing->frames, static_cast<int64_t> (rate * longest));
    for (int i = 0; i < frames && at < end; ++i, ++at)
    {
        const auto gain = level * static_cast<float> (std::min<int64_t> (fade, end - at)) / static_cast<float> (fade);
        for (int channel = 0; channel < std::min (2, outputCount); ++channel)
            if (outputs[channel] != nullptr)
                outputs[channel][i] = gain * playing->channel (playing->isWide ? static_cast<size_t> (channel) : 0)[at];
    }
    if (at >= end)
    {
        playing    = nullptr;
        isSounding = false;
    }
}
} // namespace amp
