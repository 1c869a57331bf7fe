#include "Engine/Render/ClipPlayer.h"

#include "Core/Laws.h"
#include "Engine/Strip/Kernels.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
Quanta quantaBetween (int from, int to) noexcept  // from < to
{
    return quantaOf ((to + quantum - 1) / quantum * quantum) & ~quantaOf (from / quantum * quantum);
}

/** The gain of a clip's edges at a frame of the clip, and of a jump into it. */
double edgeGain (const Clip& clip, int64_t frame, double sinceEntry) noexcept
{
    auto gain = sinceEntry;
    if (frame < clip.fadeIn.length)
        gain *= fadeGain (clip.fadeIn.curve, static_cast<double> (frame) / static_cast<double> (clip.fadeIn.length));
    if (const auto left = clip.length - frame; left < clip.fadeOut.length)
        gain *= fadeGain (clip.fadeOut.curve, static_cast<double> (left) / static_cast<double> (clip.fadeOut.length));
    return gain;
}
}  // namespace

ClipPlayer::ClipPlayer (int channels) : width (channels) {}

Quanta ClipPlayer::render (const Chunk& chunk, const LaneContent& content, StereoBuffer& into) noexcept
{
    auto sounding = Quanta { 0 };
    for (const auto& segment : chunk.segments())
        for (auto i = content.firstAt (segment.position); i < content.all().size(); ++i)
        {
            const auto& clip = content.all()[i];
            const auto from = std::max<int64_t> (0, clip.start - segment.position);
            const auto to = std::min<int64_t> (segment.frames, clip.end() - segment.position);
            if (from >= segment.frames)
                break;
            if (from < to)
                sounding |=
                    quantaBetween (segment.offset + static_cast<int> (from), segment.offset + static_cast<int> (to));
        }

    if (sounding != 0)
        for (const auto& segment : chunk.segments())
            render (chunk, segment, content, into);
    return sounding;
}

void ClipPlayer::render (const Chunk& chunk,
                         const Segment& segment,
                         const LaneContent& content,
                         StereoBuffer& into) noexcept
{
    const auto clear = [&] (int from, int to) {
        for (size_t channel = 0; channel < static_cast<size_t> (width); ++channel)
            std::fill (into[channel] + segment.offset + from, into[channel] + segment.offset + to, 0.0f);
    };

    auto filled = 0;  // of the segment: later clips are added before here, and written after
    for (auto i = content.firstAt (segment.position); i < content.all().size(); ++i)
    {
        const auto& clip = content.all()[i];
        const auto from = static_cast<int> (std::clamp<int64_t> (clip.start - segment.position, 0, segment.frames));
        const auto to = static_cast<int> (std::clamp<int64_t> (clip.end() - segment.position, 0, segment.frames));
        if (clip.start >= segment.position + segment.frames)
            break;
        if (from >= to)
            continue;

        const auto shared = std::clamp (filled, from, to);
        if (from < shared)
        {
            const Stretch stretch { segment.offset + from, shared - from, segment.position + from };
            play (chunk, segment, clip, stretch, added);
            for (size_t channel = 0; channel < static_cast<size_t> (width); ++channel)
                kernels::addScaled (
                    into[channel] + stretch.offset, added[channel] + stretch.offset, 1.0f, stretch.frames);
        }
        if (shared < to)
        {
            if (filled < shared)
                clear (filled, shared);
            play (chunk, segment, clip, { segment.offset + shared, to - shared, segment.position + shared }, into);
            filled = to;
        }
    }
    clear (filled, segment.frames);
}

void ClipPlayer::play (
    const Chunk& chunk, const Segment& segment, const Clip& clip, Stretch stretch, StereoBuffer& into) noexcept
{
    read (chunk, clip, stretch, into);
    shape (chunk, segment, clip, stretch, into);
}

void ClipPlayer::read (const Chunk& chunk, const Clip& clip, Stretch stretch, StereoBuffer& into) noexcept
{
    float* const samples[] = { into[0] + stretch.offset, into[1] + stretch.offset };
    const auto first = clip.mediaFrame (stretch.position, stretch.frames);

    if (! chunk.waitsForMedia && ! clip.media->isReady (first, stretch.frames))
    {
        missing.fetch_add (1, std::memory_order_relaxed);
        for (auto* channel : samples)
            std::fill_n (channel, stretch.frames, 0.0f);
        return;
    }

    const auto channels = std::min (2, clip.media->channels());
    clip.media->read (first, stretch.frames, samples, channels);

    if (clip.isReversed)
        for (int channel = 0; channel < channels; ++channel)
            std::reverse (samples[channel], samples[channel] + stretch.frames);

    if (width == 1 && channels == 2)
        for (int i = 0; i < stretch.frames; ++i)
            samples[0][i] = 0.5f * (samples[0][i] + samples[1][i]);
    else if (width == 2 && channels == 1)
        std::copy_n (samples[0], stretch.frames, samples[1]);
}

void ClipPlayer::shape (
    const Chunk& chunk, const Segment& segment, const Clip& clip, Stretch stretch, StereoBuffer& into) const noexcept
{
    const auto frame = stretch.position - clip.start;
    if (clip.envelope != nullptr)
        applyEnvelope (*clip.envelope, frame, stretch, into);

    const auto jumpsIn = clip.start < segment.entry && stretch.position < segment.entry + chunk.declick;
    const auto isFading =
        jumpsIn || frame < clip.fadeIn.length || frame + stretch.frames > clip.length - clip.fadeOut.length;

    if (! isFading)
    {
        if (clip.gain != 1.0f)
            for (size_t channel = 0; channel < static_cast<size_t> (width); ++channel)
                kernels::scale (
                    into[channel] + stretch.offset, into[channel] + stretch.offset, clip.gain, stretch.frames);
        return;
    }

    for (int i = 0; i < stretch.frames; ++i)
    {
        const auto sinceEntry =
            jumpsIn ? fadeGain (FadeCurve::linear,
                                static_cast<double> (stretch.position + i - segment.entry) / chunk.declick)
                    : 1.0;
        const auto gain = static_cast<float> (clip.gain * edgeGain (clip, frame + i, sinceEntry));
        for (size_t channel = 0; channel < static_cast<size_t> (width); ++channel)
            into[channel][stretch.offset + i] *= gain;
    }
}

void ClipPlayer::applyEnvelope (const AutomationCurve& decibels,
                                int64_t frame,
                                Stretch stretch,
                                StereoBuffer& into) const noexcept
{
    for (int i = 0; i < stretch.frames; ++i)
    {
        const auto gain = static_cast<float> (laws::fromDecibels (decibels.at (static_cast<double> (frame + i))));
        for (size_t channel = 0; channel < static_cast<size_t> (width); ++channel)
            into[channel][stretch.offset + i] *= gain;
    }
}
}  // namespace amp::engine
