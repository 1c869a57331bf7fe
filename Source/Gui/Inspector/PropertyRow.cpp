#include "Gui/Inspector/PropertyRow.h"

#include "Gui/Arrange/ClipColourMenu.h"
#include "Gui/History/ValueHistory.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
namespace
{
/** A swatch that opens the colours. */
class ColourButton : public juce::Button
{
public:
    explicit ColourButton (const juce::String& title) : juce::Button (title) { setTitle (title); }

    juce::Colour colour;

    void paintButton (juce::Graphics& g, bool isOver, bool) override
    {
        const auto& theme = LookAndFeel::of (*this).theme();
        const auto area   = getLocalBounds().toFloat();
        g.setColour (colour);
        g.fillRoundedRectangle (area.reduced (1.0f), size::buttonRadius);
        g.setColour (isOver ? theme.accent : theme.borderControl);
        g.drawRoundedRectangle (area.reduced (0.5f), size::buttonRadius, 1.0f);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, area);
    }
};
} // namespace

PropertyRow::PropertyRow (Workspace& w, Property p) : workspace (w), shown (std::move (p))
{
    setFocusContainerType (FocusContainerType::focusContainer);
    makeControl();
    if (editor != nullptr)
    {
        editor->setTitle (shown.name);
        addAndMakeVisible (*editor);
    }
    update (shown);
}

void PropertyRow::change (const juce::var& value)
{
    if (shown.set != nullptr)
        shown.set (value, gesture);
}

void PropertyRow::makeControl()
{
    switch (shown.kind)
    {
        case Property::Kind::number: return makeNumber();
        case Property::Kind::text:
        case Property::Kind::time: return makeText();
        case Property::Kind::choice: return makeChoice();
        case Property::Kind::colour: return makeColour();
        case Property::Kind::flag:
        {
            auto control      = std::make_unique<SegmentedControl> (shown.name, juce::StringArray { "Off", "On" });
            control->onChoice = [this] (int choice) { change (choice == 1); };
            editor            = std::move (control);
            return;
        }
        case Property::Kind::action:
        {
            auto control     = std::make_unique<juce::TextButton> (shown.name);
            control->onClick = [this] { change ({}); };
            editor           = std::move (control);
            return;
        }
        case Property::Kind::fact: return;
    }
}

void PropertyRow::makeNumber()
{
    auto format             = shown.format;
    format.text             = format.spoken; // with its unit: there is room
    auto control            = std::make_unique<NumberField> (shown.name, shown.range, format);
    control->onGestureBegin = [this] { gesture = workspace.newGesture(); };
    control->onGestureEnd   = [this] {
        gesture = 0;
        workspace.endGesture();
    };
    control->onChange  = [this] (double value) { change (value); };
    control->addToMenu = [this, spoken = shown.format.spoken] (juce::PopupMenu& menu, const std::function<void (double)>& set) {
        if (shown.path)
            addPastValues (menu, workspace, *shown.path, spoken, set);
    };
    editor = std::move (control);
}

void PropertyRow::makeText()
{
    auto control     = std::make_unique<EntryField> (shown.name, shown.kind == Property::Kind::time ? TextStyle::number : TextStyle::body, EntryField::Frame::well);
    control->onEntry = [this] (const juce::String& typed) { return enter (typed); };
    editor = std::move (control);
}

Result<> PropertyRow::enter (const juce::String& typed)
{
    if (shown.kind == Property::Kind::text)
        return change (typed), Result<>();
    const auto seconds = workspace.arrangement().time.parse (typed);
    if (! seconds)
        return seconds.error();
    change (std::max (0.0, *seconds));
    return {};
}

void PropertyRow::makeChoice()
{
    auto control      = std::make_unique<MenuButton> (shown.name);
    control->makeMenu = [this] {
        juce::PopupMenu menu;
        for (const auto& [value, name] : shown.choices)
            menu.addItem (name, true, ! shown.isMixed && shown.value.toString() == value, [safe = SafePointer (this), value] {
                if (safe != nullptr)
                    safe->change (value);
            });
        return menu;
    };
    editor = std::move (control);
}

void PropertyRow::makeColour()
{
    auto control     = std::make_unique<ColourButton> (shown.name);
    control->onClick = [this] {
        colourMenu (parseColour (shown.value.toString().toStdString(), nordDark.accent), [safe = SafePointer (this)] (const juce::String& colour) {
            if (safe != nullptr)
                safe->change (colour);
        }).showMenuAsync (juce::PopupMenu::Options().withTargetComponent (editor.get()));
    };
    editor = std::move (control);
}

juce::String PropertyRow::text() const
{
    if (shown.isMixed)
        return juce::String::fromUTF8 ("—");
    if (shown.kind == Property::Kind::time)
        return workspace.arrangement().time.text (static_cast<double> (shown.value)).trim();
    for (const auto& [value, name] : shown.choices)
        if (value == shown.value.toString())
            return name;
    return shown.value.toString();
}

void PropertyRow::update (Property next)
{
    const auto wasMixed = shown.isMixed;
    shown               = std::move (next);
    setTooltip (shown.whyNot.isNotEmpty() ? shown.help + ". Not now: " + shown.whyNot : shown.help);
    if (editor != nullptr)
    {
        editor->setEnabled (shown.whyNot.isEmpty());
        editor->setHelpText (getTooltip());
    }
    if (auto* tips = dynamic_cast<juce::SettableTooltipClient*> (editor.get()))
        tips->setTooltip (getTooltip());

    if (auto* number = dynamic_cast<NumberField*> (editor.get()))
        number->setValue (static_cast<double> (shown.value));
    else if (auto* field = dynamic_cast<EntryField*> (editor.get()))
        field->setText (text());
    else if (auto* menu = dynamic_cast<MenuButton*> (editor.get()))
        menu->setText (text());
    else if (auto* segments = dynamic_cast<SegmentedControl*> (editor.get()))
        segments->setChoice (shown.isMixed ? -1 : static_cast<bool> (shown.value) ? 1 : 0);
    else if (auto* swatch = dynamic_cast<ColourButton*> (editor.get()))
    {
        swatch->colour = parseColour (shown.value.toString().toStdString(), nordDark.accent);
        swatch->setDescription (shown.value.toString());
        swatch->repaint();
    }
    if (editor == nullptr || wasMixed != shown.isMixed || shown.isMixed)
        repaint();
}

void PropertyRow::resized()
{
    if (editor != nullptr)
        editor->setBounds (getLocalBounds().withTrimmedLeft (shown.kind == Property::Kind::action ? 0 : nameWidth).reduced (0, 2));
}

void PropertyRow::paint (juce::Graphics& g)
{
    if (shown.kind == Property::Kind::action)
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    auto name         = area.removeFromLeft (nameWidth - 8.0f);
    g.setColour (shown.isMixed ? theme.warn : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, shown.isMixed ? shown.name + " *" : shown.name, name, juce::Justification::centredLeft);
    if (editor != nullptr)
        return;
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::body, text(), area.withTrimmedLeft (8.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
