#pragma once
#include "Core/AutomationCurve.h"
#include "Core/Laws.h"
#include "Engine/Render/Send.h"
#include "Engine/Schedule/Automation.h"
#include "Engine/Strip/Insert.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
/** What a lane plays; for one lane of a session as it is, there is one, which drivers and schedules share. */
using SharedCurve = std::shared_ptr<const AutomationCurve>;

/** A control: what its lane plays, or where it stands. */
struct DrivenValue
{
    double fixed = 0;
    SharedCurve curve {};  ///< null: it stands

    double at (double seconds) const noexcept AMP_REALTIME { return curve != nullptr ? curve->at (seconds) : fixed; }
    bool isOn (double seconds) const noexcept AMP_REALTIME { return at (seconds) >= 0.5; }
    bool operator== (const DrivenValue&) const = default;
};

/** A fader whose group moves others. */
struct DrivenVca
{
    DrivenValue volume, muted;
    bool operator== (const DrivenVca&) const = default;
};

/** Whether a strip sounds by mute and solo. */
struct DrivenMute
{
    DrivenValue muted;
    bool soundsMuted = false, soundsUnmuted = true;  ///< solo has the last word

    bool sounds (double seconds) const noexcept AMP_REALTIME
    {
        return muted.isOn (seconds) ? soundsMuted : soundsUnmuted;
    }
    bool operator== (const DrivenMute&) const = default;
};

/** Counts down while a control comes over to its curve: 5 ms, and from then on it is on the curve. */
class Arrival
{
public:
    explicit Arrival (double sampleRate);

    /** The quanta in which the next target is to be reached. */
    int next() noexcept AMP_REALTIME { return left > 1 ? left-- : 1; }

private:
    int left;
};

/** Input gain, polarity, fader, pan and mute of a strip. */
class StripDriver : public Driver
{
public:
    struct Values
    {
        DrivenValue volume, pan, inputGain, phase;
        DrivenMute mute;
        std::vector<DrivenVca> vcas;
        bool isMono = false;
        double late = 0;  ///< seconds by which the sound at the fader is behind the timeline

        bool operator== (const Values&) const = default;
    };

    StripDriver (std::shared_ptr<Strip>, Values, double sampleRate);
    void drive (double seconds) noexcept override AMP_REALTIME;

    /** True if it drives that strip in that way. */
    bool drives (const std::shared_ptr<Strip>& what, const Values& how) const { return strip == what && values == how; }

private:
    const std::shared_ptr<Strip> strip;  // shared with the desk
    const Values values;
    Arrival arrival;
};

/** Level and pan of a send. */
class SendDriver : public Driver
{
public:
    struct Values
    {
        DrivenValue level, pan;
        DrivenMute mute;
        bool isMono = false;  ///< taken before the fader of a mono strip
        double late = 0;

        bool operator== (const Values&) const = default;
    };

    SendDriver (std::shared_ptr<Send>, Values, double sampleRate);
    void drive (double seconds) noexcept override AMP_REALTIME;
    bool drives (const std::shared_ptr<Send>& what, const Values& how) const { return send == what && values == how; }

private:
    const std::shared_ptr<Send> send;  // shared with the desk
    const Values values;
    Arrival arrival;
};

/** One parameter of an insert. */
class InsertDriver : public Driver
{
public:
    struct Values
    {
        int parameter = 0;
        SharedCurve curve;
        double late = 0;

        bool operator== (const Values&) const = default;
    };

    InsertDriver (std::shared_ptr<Insert> driven, Values what, double = 0)
        : insert (std::move (driven)),
          values (std::move (what))
    {}
    void drive (double seconds) noexcept override AMP_REALTIME
    {
        insert->drive (values.parameter, values.curve->at (seconds - values.late));
    }
    bool drives (const std::shared_ptr<Insert>& what, const Values& how) const
    {
        return insert == what && values == how;
    }

private:
    const std::shared_ptr<Insert> insert;  // shared with the desk
    const Values values;
};
}  // namespace amp::engine
