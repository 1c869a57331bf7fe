#pragma once
#include "Gui/Export/ExportChoices.h"
#include "Gui/Frame/Shell.h"
#include "Gui/Shell/FileQuestion.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** The choices of the export dialog, a row each. Thread: message. */
class ExportForm : public juce::Component
{
public:
    ExportForm (Shell&, ExportChoices&);

    /** A choice was changed. */
    std::function<void()> onChange;

    /** Shows the choices as they are. */
    void refresh();

    /** The menu of presets, for the button in the dialog's head. */
    juce::PopupMenu presetMenu();
    juce::String presetName() const;

    static constexpr int rowHeight = 36, nameWidth = 84;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { showNameColour(); }
    void parentHierarchyChanged() override { showNameColour(); }

private:
    void showNameColour();

    /** A number that shows its unit. */
    static ValueFormat withUnit (double min, double max, const char* unit)
    {
        auto format = numberFormat (min, max, 1, unit);
        format.text = format.spoken;
        return format;
    }

    struct Row
    {
        juce::String name;
        std::vector<juce::Component*> parts;
    };

    juce::PopupMenu whatMenu();
    juce::PopupMenu rangeMenu();
    juce::PopupMenu rateMenu();
    juce::PopupMenu bitsMenu();
    juce::PopupMenu loudnessMenu();
    void changed();
    void askForFolder();
    Result<> enterEdge (const juce::String& typed, bool isEnd);
    template <typename Value>
    void addChoice (juce::PopupMenu&, const juce::String& text, Value& target, Value value);

    Shell& shell;
    ExportChoices& choices;
    FileQuestion question;
    MenuButton what { "What to export" }, range { "Range" }, rate { "Sample rate" }, bits { "Bits" }, loudness { "Loudness" };
    EntryField from { "From", TextStyle::number, EntryField::Frame::well }, to { "To", TextStyle::number, EntryField::Frame::well };
    NumberField tail { "Tail", { 0.0, 60.0, 0.0, 0.1 }, withUnit (0.0, 60.0, "s") };
    NumberField ceiling { "True-peak ceiling", { -20.0, 0.0, -1.0, 0.1 }, withUnit (-60.0, 0.0, "dBTP") };
    NumberField target { "Loudness target", { -40.0, -5.0, -14.0, 0.5 }, withUnit (-70.0, 0.0, "LUFS") };
    SegmentedControl kind { "Format", { "WAV", "FLAC", "Ogg" } };
    juce::TextEditor name;
    juce::TextButton folder;
    juce::ToggleButton dither { "Dither to 16 bit" };
    juce::ToggleButton silence { "Missing files are silent" };
    std::vector<Row> rows;
};
} // namespace amp::gui
