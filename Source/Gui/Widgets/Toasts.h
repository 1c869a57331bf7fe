#pragma once
#include "Core/Result.h"
#include "Gui/FrameClock.h"

namespace amp::gui
{
/** Short messages at the lower edge of the window that go away by themselves; errors stay until they are clicked.

    Thread: message.
*/
class Toasts : public juce::Component
{
public:
    explicit Toasts (FrameClock&);

    /** Shows a sentence for some seconds. */
    void say (const juce::String&);

    /** Shows what went wrong, until it is clicked. Does nothing for a Result that is fine. */
    void report (const Error&);
    template <typename T>
    void report (const Result<T>& result)
    {
        if (! result)
            report (result.error());
    }

    int count() const { return static_cast<int> (messages.size()); }
    const juce::String& newest() const { return messages.back().text; }

    void paint (juce::Graphics&) override;
    bool hitTest (int x, int y) override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    struct Message
    {
        juce::String text;
        bool isError = false;
        double secondsLeft = 0;
    };

    void add (Message);
    void advance (double seconds);
    juce::Rectangle<int> areaOf (int index) const;

    FrameClock& clock;
    FrameClock::Subscription frames;
    std::vector<Message> messages;
};
} // namespace amp::gui
