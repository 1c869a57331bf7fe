#include "App/Window/AuditionDesk.h"

#include "Core/Media/PcmFrameSource.h"
#include "Dsp/Stretch/Stretch.h"

#include <juce_events/juce_events.h>

namespace amp
{
namespace
{
/** A part of a file, at its own rate, in memory. */
class Excerpt : public FrameSource
{
public:
    Excerpt (PcmFrameSource& of, int64_t first, int64_t count) : whole (of), start (first), length (count) {}
    int channels() const override { return whole.channels(); }
    double sampleRate() const override { return whole.sampleRate(); }
    int64_t frames() const override { return length; }
    Result<> read (int64_t first, float* const* into, int count) override { return whole.read (start + first, into, count); }

private:
    PcmFrameSource& whole;
    int64_t start, length;
};
}  // namespace

/** One sound on its way from the disk to the voice. */
struct AuditionDesk::Read
{
    uint64_t number = 0;
    juce::File file;
    double from = 0, ratio = 1, deviceRate = 48000;
    std::atomic<bool> isStale { false };
    std::unique_ptr<engine::PreviewSound> sound = std::make_unique<engine::PreviewSound>();
    Result<> outcome {};

    /** Collects frames as two channels. */
    Result<> add (const float* const* channels, int count, int channelCount)
    {
        for (size_t c = 0; c < 2; ++c)
        {
            const auto* source = channels[channelCount > 1 ? c : 0];
            sound->channels[c].insert (sound->channels[c].end(), source, source + count);
        }
        return isStale ? Result<> (Error { {}, "cancelled" }) : Result<>();
    }

    Result<> run (MediaLibrary& library)
    {
        auto opened = library.open (file.getFullPathName());
        if (! opened)
            return opened.error();
        PcmFrameSource whole (*opened);
        const auto first = static_cast<int64_t> (from * whole.sampleRate());
        Excerpt part (whole, first, std::clamp<int64_t> (whole.frames() - first, 0, static_cast<int64_t> (longest * whole.sampleRate())));
        const auto count = part.channels();
        const auto sink  = [&] (const float* const* c, int n) { return add (c, n, count); };
        if (ratio == 1.0)
            return dsp::resample (part, deviceRate, sink);

        auto converter = dsp::Resampler::create (part.sampleRate(), deviceRate, count);
        if (! converter)
            return converter.error();
        auto done = dsp::stretch (part, { ratio, 0.0 }, [&] (const float* const* c, int n) { return converter->push (c, n, sink); },
                                  [this] (double) { return ! isStale.load(); });
        return done ? converter->finish (sink) : done;
    }
};

AuditionDesk::AuditionDesk (Stage& s, engine::Devices& d)
    : stage (s),
      devices (d),
      anywhere (libraryOf ({ "/", { "/" } })),
      waveforms (*anywhere, files(), juce::File (cacheFolder ("peaks")))
{}

AuditionDesk::~AuditionDesk()
{
    *isAlive = false;
    if (now.file != juce::File())
        stop();
    reader.removeAllJobs (true, -1);
}

juce::File AuditionDesk::find (const juce::String& sessionPath)
{
    const auto roots = stage.snapshot().roots;
    const auto found = openMedia (roots, sessionPath.toStdString());
    return found && found->has_value() ? juce::File (juce::String::fromUTF8 ((*found)->path.c_str())) : juce::File();
}

void AuditionDesk::play (const juce::File& file, double start, double stretch)
{
    stop();
    auto* device = devices.current();
    now = { file, true, -1.0, {} };
    if (device == nullptr || device->getCurrentSampleRate() <= 0.0)
    {
        now.isLoading = false;
        now.problem = "No audio device is open";
        return;
    }
    auto read = std::make_shared<Read>();
    read->number = ++asked;
    read->file = file;
    read->from = start;
    read->ratio = stretch;
    read->deviceRate = device->getCurrentSampleRate();
    latest = read;
    reader.addJob ([this, read, alive = isAlive] {
        if (! read->isStale)
            read->outcome = read->run (*anywhere);
        juce::MessageManager::callAsync ([this, read, alive] {
            if (*alive)
                take (read);
        });
    });
}

void AuditionDesk::take (std::shared_ptr<Read> read)
{
    if (read->number != asked || read->isStale)
        return;
    now.isLoading = false;
    if (! read->outcome)
    {
        now.problem = read->outcome.error().what;
        return;
    }
    from = read->from;
    ratio = read->ratio;
    rate = read->deviceRate;
    devices.preview().play (std::move (read->sound));
    now.position = from;
}

void AuditionDesk::stop()
{
    if (latest != nullptr)
        latest->isStale = true;
    if (now.position >= 0.0)
        devices.preview().stop();
    now.isLoading = false;
    now.position = -1.0;
}

gui::Audition AuditionDesk::audition() const
{
    auto shown = now;
    if (now.position < 0.0)
        return shown;
    const auto frames = devices.preview().position();
    shown.position = frames < 0 ? -1.0 : from + static_cast<double> (frames) / rate / ratio;
    return shown;
}
}  // namespace amp
