#pragma once
#include "Core/Result.h"
#include "Gui/FrameClock.h"

namespace amp::gui
{
/** Short messages in the lower right corner that go away by themselves; errors stay until they are clicked away. They wait while
    the pointer is over them. Three are seen; more wait their turn below a count.

    Thread: message.
*/
class Toasts : public juce::Component
{
public:
    explicit Toasts (FrameClock&);
    ~Toasts() override;

    enum class Kind { info, ok, warn, error };

    struct Message
    {
        juce::String text;
        Kind kind = Kind::info;
        juce::String action {};       // the verb on its button; empty: none
        std::function<void()> run {}; // what the button does
    };

    void show (Message);

    /** Shows a sentence for some seconds. */
    void say (const juce::String& text) { show ({ text, Kind::ok }); }

    /** Shows what went wrong, until it is clicked. Does nothing for a Result that is fine. */
    void report (const Error& error) { show ({ error.text(), Kind::error }); }
    template <typename T>
    void report (const Result<T>& result)
    {
        if (! result)
            report (result.error());
    }

    /** Whether messages fade in. */
    void setMotion (bool on) { moves = on; }

    int count() const;
    const juce::String& newest() const { return latest; }

    void resized() override { layCards(); }

private:
    class Card;
    void advance (double seconds);
    void layCards();
    void remove (Card*);

    FrameClock& clock;
    FrameClock::Subscription frames;
    std::vector<std::unique_ptr<Card>> cards;
    std::unique_ptr<Card> leaving;
    juce::String latest;
    bool moves = true;
};
} // namespace amp::gui
