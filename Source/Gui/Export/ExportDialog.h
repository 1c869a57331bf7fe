#pragma once
#include "Gui/Export/ExportForm.h"
#include "Gui/Export/ExportList.h"
#include "Gui/Export/ExportProgress.h"

namespace amp::gui
{
/** The export dialog: choices and the files they make, then how far it is, then what came out. Closing it lets an export run on in
    the background; opening it again shows that. Thread: message. */
class ExportDialog : public juce::Component, private juce::Timer
{
public:
    explicit ExportDialog (Shell&);

    static constexpr int width = 860, height = 560;

    /** Begins the export, or asks about files that it would replace. */
    void begin();

    /** Takes over how the export is getting on. */
    void refresh();

    /** Shows what the last export made. */
    void showOutcome();

    ExportChoices& chosen() { return choices; }
    ExportForm& settings() { return form; }
    const juce::String& message() const { return note; }
    juce::Button& mainButton() { return go; }

    void paint (juce::Graphics&) override;
    void resized() override;

    /** Return begins, where no control takes it. */
    bool keyPressed (const juce::KeyPress&) override;

private:
    enum class Page { form, asking, running, results };

    void timerCallback() override { refresh(); }
    ExportContext context() const;
    void plan();
    void show (Page);
    void start();
    void keepBoth();
    void play();
    void say (const juce::String&, bool isBad = false);

    Shell& shell;
    Exporter& exporter;
    ExportChoices choices;
    Page page = Page::form;
    std::optional<ExportOrder> order;
    ExportStatus status;
    juce::String note;
    bool isBad = false, plays = false;
    MenuButton preset { "Preset" };
    ExportForm form { shell, choices };
    ExportList list;
    ExportProgress progress;
    juce::TextButton left { "Cancel" }, middle, go { "Export" };
    juce::TextButton reveal { "Show in folder" }, listen { "Play" };
};
} // namespace amp::gui
