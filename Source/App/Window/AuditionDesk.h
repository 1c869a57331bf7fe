#pragma once
#include "App/Window/Stage.h"
#include "Engine/Device/Devices.h"
#include "Gui/Browser/MediaShelf.h"

namespace amp
{
/** Plays and shows the audio files of the machine for the browser of one session. Files are read, converted and stretched on a thread
    of its own; the device's preview voice plays them. Thread: message. */
class AuditionDesk : public gui::MediaShelf
{
public:
    /** Both must outlive this. */
    AuditionDesk (Stage&, engine::Devices&);

    /** Silent, and waits for what is being read. */
    ~AuditionDesk() override;

    gui::Waveforms& disk() override { return waveforms; }
    juce::File find (const juce::String& sessionPath) override;
    void play (const juce::File&, double from, double ratio) override;
    void stop() override;
    gui::Audition audition() const override;

    static constexpr double longest = 120; // seconds of a file that are played

private:
    struct Read;
    void take (std::shared_ptr<Read>);

    Stage& stage;
    engine::Devices& devices;
    std::unique_ptr<MediaLibrary> anywhere;
    gui::PeakWaveforms waveforms;

    gui::Audition now;
    uint64_t asked = 0; // counts what was asked for
    std::shared_ptr<Read> latest;
    double from = 0, ratio = 1, rate = 48000;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by results that arrive late
    juce::ThreadPool reader { 1 }; // last: it works with what stands above
};
} // namespace amp
