#pragma once

namespace amp
{
class Session;
namespace pattern { class Performance; }
} // namespace amp

namespace amp::gui
{
class PatternSounds;

/** What the pattern view of a session works with besides what every part of the window has; App says it before it makes the window.
    Null is "not here". All of it outlives the window. */
struct PatternServices
{
    pattern::Performance* performance = nullptr; // what plays and waits; null: nothing plays
    PatternSounds* sounds             = nullptr; // the sounds to choose from

    /** What was said of a session. Thread: message. */
    static PatternServices of (const Session&);
    static void set (const Session&, PatternServices);
    static void remove (const Session&);
};
} // namespace amp::gui
