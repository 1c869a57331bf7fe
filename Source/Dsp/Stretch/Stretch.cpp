#include "Dsp/Stretch/Stretch.h"

#include "Dsp/Stretch/Attacks.h"

#include <rubberband/RubberBandStretcher.h>

#include <algorithm>

namespace amp::dsp
{
namespace
{
using RubberBand::RubberBandStretcher;

constexpr int blockFrames = 4096;
constexpr int paddingFrames = 16384;  // silence behind the sound, so that its last frames come out whole

/** Puts the attacks back in, and hands on no more frames than are due. */
class Delivery
{
public:
    Delivery (RubberBandStretcher& from, Attacks& taken, const FrameSink& to, int64_t frames)
        : stretcher (from),
          attacks (taken),
          sink (to),
          due (frames),
          rows (static_cast<int> (from.getChannelCount()), blockFrames)
    {}

    bool isComplete() const noexcept { return due == 0; }

    /** Takes all that is ready. */
    Result<> take()
    {
        while (stretcher.available() > 0)
        {
            const auto ready = std::min (stretcher.available(), blockFrames);
            const auto got = stretcher.retrieve (rows.data(), static_cast<size_t> (ready));
            if (auto handed = give (static_cast<int> (got)); ! handed)
                return handed;
            if (got == 0)
                break;
        }
        return {};
    }

    /** Ends with silence what the library ended early. */
    Result<> fill()
    {
        while (due > 0)
        {
            for (size_t channel = 0; channel < stretcher.getChannelCount(); ++channel)
                std::fill_n (rows.data()[channel], blockFrames, 0.0f);
            if (auto handed = give (blockFrames); ! handed)
                return handed;
        }
        return {};
    }

private:
    Result<> give (int frames)
    {
        const auto wanted = static_cast<int> (std::min<int64_t> (frames, due));
        if (wanted <= 0)
            return {};
        if (auto added = attacks.addTo (given, rows.data(), wanted); ! added)
            return added;
        due -= wanted;
        given += wanted;
        return sink (rows.data(), wanted);
    }

    RubberBandStretcher& stretcher;
    Attacks& attacks;
    const FrameSink& sink;
    int64_t due, given = 0;
    Rows rows;
};
}  // namespace

Result<> stretch (FrameSource& source,
                  const StretchSettings& settings,
                  const FrameSink& sink,
                  const std::function<bool (double)>& progress)
{
    if (source.frames() == 0)
        return {};

    const auto total = source.frames() + paddingFrames;
    RubberBandStretcher stretcher (static_cast<size_t> (std::lround (source.sampleRate())),
                                   static_cast<size_t> (source.channels()),
                                   RubberBandStretcher::OptionProcessOffline | RubberBandStretcher::OptionEngineFiner |
                                       RubberBandStretcher::OptionThreadingNever |
                                       RubberBandStretcher::OptionChannelsTogether,
                                   settings.ratio,
                                   settings.pitchScale());
    stretcher.setDebugLevel (0);
    stretcher.setExpectedInputDuration (static_cast<size_t> (total));
    stretcher.setMaxProcessSize (blockFrames);

    Attacks attacks (source, settings);
    Rows input (source.channels(), blockFrames);
    const auto forEachBlock = [&] (double from, double part, const auto& use) -> Result<> {
        for (int64_t first = 0; first < total; first += blockFrames)
        {
            const auto count = static_cast<int> (std::min<int64_t> (blockFrames, total - first));
            if (auto read = attacks.read (first, input.data(), count); ! read)
                return read;
            if (auto used = use (count, first + count == total); ! used)
                return used;
            if (! progress (from + part * static_cast<double> (first + count) / static_cast<double> (total)))
                return Error { "stretch", "cancelled" };
        }
        return {};
    };

    auto studied = forEachBlock (0.0, 0.1, [&] (int count, bool isLast) -> Result<> {
        stretcher.study (input.data(), static_cast<size_t> (count), isLast);
        return {};
    });
    if (! studied)
        return studied;

    Delivery delivery (stretcher, attacks, sink, settings.framesOf (source.frames()));
    auto processed = forEachBlock (0.1, 0.9, [&] (int count, bool isLast) -> Result<> {
        stretcher.process (input.data(), static_cast<size_t> (count), isLast);
        return delivery.take();
    });
    return processed ? delivery.fill() : processed;
}
}  // namespace amp::dsp
