#include "Pattern/Audible/WhySilent.h"

#include "Core/HardwareOutputs.h"
#include "Core/Laws.h"
#include "Model/Automation.h"
#include "Pattern/Audible/Audible.h"
#include "Pattern/Audible/SilentContent.h"

#include <set>

namespace amp::pattern
{
namespace
{
constexpr auto silence = -60.0;  // dB

bool isSilent (double volume)
{
    return laws::toDecibels (laws::faderGain (volume)) < silence;
}

SilenceReason::Step step (const char* command, std::initializer_list<std::pair<const char*, juce::var>> given)
{
    SilenceReason::Step made { command, {} };
    for (const auto& [name, value] : given)
        made.arguments.set (name, value);
    return made;
}

/** Goes from a strip to the outputs and notes what silences it. */
class Walk
{
public:
    Walk (const NodePtr& r, const SilenceQuestion& q) : root (r), session (r), question (q), mixer (r) {}

    std::vector<SilenceReason> run()
    {
        const auto& id = question.strip;
        if (const auto track = session.get<"tracks">().find (id); track.exists())
            askTrack (track);
        else if (const auto bus = session.get<"mixer">().get<"buses">().find (id); bus.exists())
            askBus (bus);
        else if (const auto effects = session.get<"mixer">().get<"sends">().find (id); effects.exists())
            askReturn (effects);
        else if (const auto line = session.get<"pattern">().get<"mixer_lines">().find (id); line.exists())
            askLine (line);
        askMaster();
        return std::move (reasons);
    }

private:
    void askTrack (const TrackView& track)
    {
        const auto name = track.get<"name">();
        const auto channel = mixer.channelOf (track.id());
        const auto isAux = track.get<"type">() == "aux";
        if (isAux)
            askFeeds (stripIds::ofTrack (track.id()), name);
        else
            append (silentContent (root, track, question));
        if (const auto gain = channel.get<"input">().get<"gain">(); gain <= silence)
            add (name + "'s input gain is " + juce::String (gain, 0) + " dB",
                 "Set it to 0 dB",
                 { step ("mixer.gain", { { "id", track.id() }, { "gain", 0.0 } }) });
        askSwitches (track.id(), name, channel.get<"volume">(), channel.get<"muted">());
        askAutomation (automationLanes (root, track, channel), name);
        for (const auto& vca : mixer.vcasOf (channel.id()))
            askSwitches (vca.id(), vca.get<"name">(), vca.get<"volume">(), vca.get<"muted">());
        askSolo (stripIds::ofTrack (track.id()), name);
        follow (mixer.outputOf (channel), track.id(), name);
    }

    void askBus (const BusView& bus)
    {
        const auto isVca = bus.get<"type">() == "vca";
        if (! isVca)
            askFeeds (stripIds::ofBus (bus.id()), bus.get<"name">());
        passBus (bus);
        if (! isVca)
            askSolo (stripIds::ofBus (bus.id()), bus.get<"name">());
    }

    void askReturn (const View<schema::sendEffect>& effects)
    {
        const auto name = effects.get<"name">();
        askFeeds (stripIds::ofReturn (effects.id()), name);
        askSwitches (effects.id(), name, effects.get<"returnLevel">(), false);
        askAutomation (automationLanes (root, effects), name);
        askSolo (stripIds::ofReturn (effects.id()), name);
    }

    void askLine (const View<schema::mixerLine>& line)
    {
        const auto id = line.id();
        askFeeds (stripIds::ofLine (id), id);
        if (line.get<"mute">())
            add (
                id + " is muted", "Unmute " + id, { step ("pattern.line.set", { { "line", id }, { "mute", false } }) });
        if (laws::toDecibels (line.get<"volume">()) < silence)
            add ("The fader of " + id + " is down",
                 "Set it to 0 dB",
                 { step ("pattern.line.set", { { "line", id }, { "volume", 1.0 } }) });
        askSolo (stripIds::ofLine (id), id);
    }

    void askMaster()
    {
        const auto master = session.get<"mixer">().get<"master">();
        askSwitches ("master", "The master", master.get<"volume">(), master.get<"muted">());
        askAutomation (automationLanes (root, master), "The master");
    }

    /** Where the sound goes on: each strip on its way to the outputs. */
    void follow (const std::string& output, const juce::String& from, const juce::String& fromName)
    {
        if (! passed.insert (output).second)
            return;
        if (const auto pair = hardware::pairOf (output); pair && *pair > 1)
            return add (fromName + " plays into outputs " + juce::String (*pair * 2 - 1) + " and " +
                            juce::String (*pair * 2) + ", past the master",
                        "Play into the master",
                        { step ("mixer.route", { { "id", from }, { "to", "master" } }) });
        for (const auto bus : session.get<"mixer">().get<"buses">())
            if (output == stripIds::ofBus (bus.id()))
                return passBus (bus);
        for (const auto track : session.get<"tracks">())
            if (output == stripIds::ofTrack (track.id()))
            {
                const auto channel = mixer.channelOf (track.id());
                askSwitches (track.id(), track.get<"name">(), channel.get<"volume">(), channel.get<"muted">());
                return follow (mixer.outputOf (channel), track.id(), track.get<"name">());
            }
    }

    void passBus (const BusView& bus)
    {
        askSwitches (bus.id(), bus.get<"name">(), bus.get<"volume">(), bus.get<"muted">());
        askAutomation (automationLanes (root, bus), bus.get<"name">());
        if (bus.get<"type">() != "vca")
            follow (mixer.destination (bus.get<"output">().value_or (juce::String())), bus.id(), bus.get<"name">());
    }

    void askSwitches (const juce::String& id, const juce::String& name, double volume, bool isMuted)
    {
        if (isMuted)
            add (name + " is muted",
                 "Unmute " + name.replace ("The ", "the "),
                 { step ("mixer.mute", { { "id", id }, { "muted", false } }) });
        if (isSilent (volume))
            add ("The fader of " + name.replace ("The ", "the ") + " is down",
                 "Set it to 0 dB",
                 { step ("mixer.volume", { { "id", id }, { "volume", 80.0 } }) });
    }

    /** Lanes that hold a fader down or a mute on where the playhead stands. */
    void askAutomation (const std::vector<FoundLane>& lanes, const juce::String& name)
    {
        for (const auto& [parameter, lane] : lanes)
        {
            const auto key = parameter.path.last();
            const auto isFader = key == "volume" || key == "returnLevel";
            if (! lane.get<"enabled">() || (! isFader && key != "muted") || lane.get<"points">().size() == 0)
                continue;
            const auto value = curveOf (lane, parameter).at (question.time);
            if (isFader ? isSilent (value) : value >= 0.5)
                add (isFader ? "Automation holds the fader of " + name + " down here"
                             : "Automation mutes " + name + " here",
                     "Switch that lane off",
                     { step ("automation.enable",
                             { { "parameter", juce::String (parameter.path.toString()) }, { "on", false } }) });
        }
    }

    void askSolo (const std::string& id, const juce::String& name)
    {
        const auto& all = strips();
        const auto strip = std::find_if (all.begin(), all.end(), [&] (const Audible& each) { return each.id == id; });
        if (strip == all.end() || strip->soundsUnmuted)
            return;
        SilenceReason reason { {}, "Solo off everywhere" };
        juce::StringArray names;
        for (const auto& soloed : soloedStrips (root))
        {
            names.add (soloed.name);
            reason.remedy.push_back (
                soloed.kind == Soloed::Kind::strip ? step ("mixer.solo", { { "id", soloed.id }, { "soloed", false } })
                : soloed.kind == Soloed::Kind::line
                    ? step ("pattern.line.set", { { "line", soloed.id }, { "solo", false } })
                    : step ("pattern.track.solo", { { "track", soloed.id }, { "soloed", false } }));
        }
        const auto isOne = names.size() == 1;
        reason.text =
            names.joinIntoString (", ") + (isOne ? " is soloed, and " : " are soloed, and ") + name + " is not";
        reasons.push_back (std::move (reason));
    }

    /** Whether anything that sounds plays into a strip or sends to it. */
    void askFeeds (const std::string& id, const juce::String& name)
    {
        auto feeds = 0, sounding = 0;
        for (const auto& strip : strips())
            if (strip.output == id || std::find (strip.sendsTo.begin(), strip.sendsTo.end(), id) != strip.sendsTo.end())
            {
                ++feeds;
                sounding += strip.sounds ? 1 : 0;
            }
        if (feeds == 0)
            add ("Nothing plays into " + name + " or sends to it");
        else if (sounding == 0)
            add ("All that plays into " + name + " or sends to it is silent itself");
    }

    const std::vector<Audible>& strips()
    {
        if (audible.empty())
            audible = audibleStrips (root, mixer);
        return audible;
    }

    void add (const juce::String& text, const juce::String& help = {}, std::vector<SilenceReason::Step> remedy = {})
    {
        reasons.push_back ({ text, help, std::move (remedy), {} });
    }

    void append (std::vector<SilenceReason> more)
    {
        reasons.insert (reasons.end(), std::make_move_iterator (more.begin()), std::make_move_iterator (more.end()));
    }

    const NodePtr root;
    const SessionView session;
    const SilenceQuestion& question;
    const MixerIndex mixer;
    std::vector<Audible> audible;
    std::set<std::string> passed;
    std::vector<SilenceReason> reasons;
};
}  // namespace

std::vector<SilenceReason> whySilent (const NodePtr& root, const SilenceQuestion& question)
{
    return Walk (root, question).run();
}
}  // namespace amp::pattern
