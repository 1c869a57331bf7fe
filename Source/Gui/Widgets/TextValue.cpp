#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
std::unique_ptr<juce::AccessibilityHandler> readOnlyText (juce::Component& component, std::function<juce::String()> text)
{
    class Value : public juce::AccessibilityTextValueInterface
    {
    public:
        explicit Value (std::function<juce::String()> t) : now (std::move (t)) {}
        bool isReadOnly() const override { return true; }
        void setValueAsString (const juce::String&) override {}
        juce::String getCurrentValueAsString() const override { return now(); }

    private:
        std::function<juce::String()> now;
    };
    return std::make_unique<juce::AccessibilityHandler> (component, juce::AccessibilityRole::staticText, juce::AccessibilityActions {},
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<Value> (std::move (text)) });
}
} // namespace amp::gui
