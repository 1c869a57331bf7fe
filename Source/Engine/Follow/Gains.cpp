#include "Engine/Follow/Gains.h"

#include "Core/Laws.h"
#include "Pattern/Audible/Audible.h"
#include "Pattern/Loop/CompileLines.h"

namespace amp::engine
{
namespace
{
using amp::pattern::Audible;

double faderOf (const ChannelView& channel, const MixerIndex& mixer)
{
    auto gain = laws::faderGain (channel.get<"volume">());
    for (const auto& vca : mixer.vcasOf (channel.id()))
        gain *= laws::faderGain (vca.get<"volume">());
    return gain;
}

StripGains gainsOf (double fader, const laws::StereoGain& pan, bool sounds, double input = 1.0)
{
    const auto gain = sounds ? fader : 0.0;
    return { .input = input, .left = gain * pan.left, .right = gain * pan.right };
}

/** What one pass over the session collects. */
struct Resolver
{
    Resolver (const NodePtr& root, const MixerIndex& index)
        : session (root),
          mixer (index),
          strips (amp::pattern::audibleStrips (root, index))
    {
        for (const auto line : pattern.get<"mixer_lines">())
            lines.push_back (stripIds::ofLine (line.id()));
    }

    Gains resolve()
    {
        addConnections();

        auto strip = strips.cbegin();  // in the same order again
        for (const auto track : session.get<"tracks">())
            addTrack (track, *strip++);
        for (const auto bus : session.get<"mixer">().get<"buses">())
            if (bus.get<"type">() != "vca")
            {
                addBus (bus.get<"volume">(), bus.get<"pan">(), *strip);
                addSends (bus, *strip++, false);
            }
        for (const auto effectReturn : session.get<"mixer">().get<"sends">())
        {
            addBus (effectReturn.get<"returnLevel">(), effectReturn.get<"pan">(), *strip);
            addSends (effectReturn, *strip++, false);
        }

        for (const auto track : pattern.get<"tracks">())
            addPatternTrack (track, *strip++);
        for (const auto line : pattern.get<"mixer_lines">())
            gains.strips[strip->id] = gainsOf (line.get<"volume">(), balanceOf (line.get<"pan">()), strip->sounds),
            ++strip;

        const auto master = session.get<"mixer">().get<"master">();
        gains.strips[stripIds::master] = gainsOf (laws::faderGain (master.get<"volume">()),
                                                  laws::stereoBalance (master.get<"pan">()),
                                                  ! master.get<"muted">());
        return std::move (gains);
    }

private:
    /** A pan of 0..1 as a balance. */
    static laws::StereoGain balanceOf (double pan) { return laws::stereoBalance ((pan - 0.5) * 200.0); }

    void addPatternTrack (const View<schema::patternTrack>& track, const Audible& strip)
    {
        gains.strips[strip.id] = gainsOf (1.0, { 1.0, 1.0 }, strip.sounds);
        const auto destinations = amp::pattern::destinationsOf (track, pattern, lineOf);
        for (size_t i = 1; i < destinations.size(); ++i)
        {
            const auto& to = destinations[i];
            const auto pan = balanceOf (to.pan);
            auto& sum = gains.sends[{ strip.id, lines[static_cast<size_t> (to.line)] }];
            sum.left += strip.sounds ? to.gain * pan.left : 0.0;
            sum.right += strip.sounds ? to.gain * pan.right : 0.0;
        }
    }

    void addConnections()
    {
        forEachConnection (
            session, mixer, strips, [this] (const Audible& from, const std::string& to, const auto& connection) {
                const auto level = from.sounds ? laws::fromDecibels (connection.template get<"gain">()) : 0.0;
                gains.sends[{ from.id, to, connection.id().toStdString() }] = { level, level };
            });
    }

    void addBus (double level, double pan, const Audible& strip)
    {
        gains.strips[strip.id] = gainsOf (laws::faderGain (level), laws::stereoBalance (pan), strip.sounds);
        noteMute (strip);
    }

    /** What a mute that is automated needs to know. */
    void noteMute (const Audible& strip)
    {
        auto& noted = gains.strips[strip.id];
        noted.soundsMuted = strip.isSoloed;
        noted.soundsUnmuted = strip.soundsUnmuted;
    }

    void addTrack (const TrackView& track, const Audible& strip)
    {
        const auto channel = mixer.channelOf (track.id());
        const auto input = channel.get<"input">();
        const auto isMono = track.get<"channels">() == 1 && ! strip.isBus;
        const auto pan = isMono ? laws::monoPan (channel.get<"pan">()) : laws::stereoBalance (channel.get<"pan">());
        const auto polarity = input.get<"phase">() ? -1.0 : 1.0;
        const auto gain = isFrozen (track) ? 1.0 : polarity * laws::fromDecibels (input.get<"gain">());

        gains.strips[strip.id] = gainsOf (faderOf (channel, mixer), pan, strip.sounds, gain);
        noteMute (strip);
        addSends (channel, strip, isMono);
    }

    /** channel: or a bus, or an effect return. */
    template <typename Strip>
    void addSends (const Strip& channel, const Audible& strip, bool isMono)
    {
        if (const auto* sends = channel.template get<"sends">())
            for (const auto& send : sends->properties)
                addSend (channel, send, strip, isMono);
    }

    template <typename Strip>
    void addSend (const Strip& channel, const Node::Property& send, const Audible& from, bool isMono)
    {
        const auto id = send.key.toString();
        const auto to = mixer.destination (id);
        if (to.empty())
            return;

        const View<schema::sendOption> options = channel.template get<"sendOptions">().find (id);
        const auto pan = isMono && options.get<"pre">() ? laws::monoPan (options.get<"pan">())
                                                        : laws::stereoBalance (options.get<"pan">());
        const auto level = from.sounds ? laws::faderGain (static_cast<double> (send.value)) : 0.0;
        gains.sends[{ from.id, to }] = { level * pan.left, level * pan.right };
    }

    SessionView session;
    const MixerIndex& mixer;
    const View<schema::compiledSession> pattern { session.get<"pattern">() };
    const amp::pattern::LineOfTrack lineOf { pattern };
    std::vector<std::string> lines;  // strips of the mixer lines, in order
    const std::vector<Audible> strips;
    Gains gains;
};
}  // namespace

Gains resolveGains (const NodePtr& root)
{
    return resolveGains (root, MixerIndex (root));
}

Gains resolveGains (const NodePtr& root, const MixerIndex& mixer)
{
    return Resolver (root, mixer).resolve();
}

void setControls (const Desk& desk, const Gains& gains, double glide)
{
    const auto seconds = static_cast<float> (glide);
    for (const auto& [id, gain] : gains.strips)
        if (auto* controls = desk.controlsOf (id))
        {
            controls->glide.store (seconds, std::memory_order_relaxed);
            controls->input.store (static_cast<float> (gain.input), std::memory_order_relaxed);
            controls->left.store (static_cast<float> (gain.left), std::memory_order_relaxed);
            controls->right.store (static_cast<float> (gain.right), std::memory_order_relaxed);
        }

    for (const auto& [edge, gain] : gains.sends)
        if (auto* controls = desk.sendOf (edge.from, edge.to, edge.id))
        {
            controls->glide.store (seconds, std::memory_order_relaxed);
            controls->left.store (static_cast<float> (gain.left), std::memory_order_relaxed);
            controls->right.store (static_cast<float> (gain.right), std::memory_order_relaxed);
        }
}
}  // namespace amp::engine
