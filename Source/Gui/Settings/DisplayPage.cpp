#include "Gui/Settings/Form.h"
#include "Gui/Settings/Pages.h"
#include "Gui/Shell/FileQuestion.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
namespace
{
constexpr double scales[] { 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0 };

juce::String percent (double scale) { return juce::String (juce::roundToInt (scale * 100.0)) + " %"; }

std::unique_ptr<SegmentedControl> onOff (const juce::String& title, bool isOn, std::function<void (bool)> set)
{
    auto control = std::make_unique<SegmentedControl> (title, juce::StringArray { "Off", "On" });
    control->setChoice (isOn ? 1 : 0);
    control->onChoice = [set = std::move (set)] (int choice) { set (choice == 1); };
    return control;
}

/** Theme, size and motion. */
class DisplayPage : public Form
{
public:
    explicit DisplayPage (Shell& s) : shell (s)
    {
        setTitle ("Display settings");
        auto& preferences = *shell.workspace.services.preferences;
        const auto state  = shell.workspace.services.session.now();
        const auto dark   = SessionView (state.root()).get<"ui">().get<"theme">() == juce::String ("nord-dark");
        auto& theme       = add ("Theme", std::make_unique<SegmentedControl> ("Theme", juce::StringArray { "Dark", "Light" }), 260, "Of this session, and of new ones.");
        theme.setChoice (dark ? 0 : 1);
        theme.onChoice = [this, &preferences] (int choice) {
            const juce::String name = choice == 0 ? "nord-dark" : "nord-light";
            shell.workspace.run ("view.theme", { { "theme", name } });
            preferences.change ([name] (Preferences& p) { p.theme = name; });
        };

        auto& scale = add ("Size of everything", std::make_unique<MenuButton> ("Size of everything"), 160, "For high-resolution screens, and for eyes that want more.");
        scale.setText (percent (preferences.get().scale));
        scale.makeMenu = [&preferences, &scale] {
            juce::PopupMenu menu;
            for (const auto each : scales)
                menu.addItem (percent (each), true, each == preferences.get().scale, [&preferences, safe = SafePointer (&scale), each] {
                    if (safe != nullptr)
                        safe->setText (percent (each));
                    preferences.change ([each] (Preferences& p) { p.scale = each; });
                });
            return menu;
        };
        add ("More contrast", onOff ("More contrast", preferences.get().hasContrast, [&preferences] (bool on) {
                 preferences.change ([on] (Preferences& p) { p.hasContrast = on; });
             }), 160, "Stronger text, borders, grid and focus, in both themes.");
        auto& meters = add ("Meters", std::make_unique<SegmentedControl> ("Colours of meters", juce::StringArray { "Aurora", "Frost" }), 260,
                            "Frost runs from blue to white, for eyes that mix up red and green.");
        meters.setChoice (preferences.get().meters == "frost" ? 1 : 0);
        meters.onChoice = [&preferences] (int choice) { preferences.change ([choice] (Preferences& p) { p.meters = choice == 1 ? "frost" : "aurora"; }); };
        auto& density = add ("Rows", std::make_unique<SegmentedControl> ("Height of rows", juce::StringArray { "Comfortable", "Compact" }), 260, "Of lists, menus and the inspector.");
        density.setChoice (preferences.get().isCompact ? 1 : 0);
        density.onChoice = [&preferences] (int choice) { preferences.change ([choice] (Preferences& p) { p.isCompact = choice == 1; }); };
        add ("Reduced motion", onOff ("Reduced motion", preferences.get().hasReducedMotion, [&preferences] (bool on) {
                 preferences.change ([on] (Preferences& p) { p.hasReducedMotion = on; });
             }), 160, "Messages appear at once, and nothing slides.");
        setSize (600, idealHeight());
    }

private:
    Shell& shell;
};

/** Where things are kept, and how often. */
class FilesPage : public Form
{
public:
    explicit FilesPage (Shell& s) : shell (s)
    {
        setTitle ("File settings");
        auto& w          = shell.workspace;
        const auto state = w.services.session.now();
        auto& project    = add ("Backups every", std::make_unique<NumberField> ("Minutes between backups", ValueControl::Range { 0.0, 1440.0, 5.0, 1.0 }, numberFormat (0.0, 1440.0, 0, "min")), 120,
                             "Minutes between numbered backups while there are unsaved changes; 0 makes none. Of this session.");
        project.setValue (SessionView (state.root()).get<"project">().get<"backupInterval">());
        project.onChange = [&w] (double minutes) { w.run ("project.backupInterval", { { "backupInterval", std::round (minutes) } }); };

        auto& undo = add ("Undo steps", std::make_unique<NumberField> ("Undo steps that are kept", ValueControl::Range { 1.0, 10000.0, 1000.0, 1.0 }, numberFormat (1.0, 100000.0, 0, "")), 120,
                          "The oldest are dropped beyond this. Of this session.");
        undo.setValue (static_cast<double> (SessionView (state.root()).get<"project">().get<"maxUndoSteps">()));
        undo.onChange = [&w] (double steps) { w.run ("project.maxUndoSteps", { { "maxUndoSteps", juce::roundToInt (steps) } }); };

        auto& preferences = *w.services.preferences;
        const auto place  = [&preferences] { return preferences.get().sessionFolder.isEmpty() ? juce::File::getSpecialLocation (juce::File::userHomeDirectory).getFullPathName() : preferences.get().sessionFolder; };
        auto& folder      = add ("Folder of sessions", std::make_unique<juce::TextButton> (place()), 420, "Where dialogs begin for a session that was never saved.");
        folder.setTitle ("Folder of sessions");
        folder.onClick = [this, &preferences, &folder] {
            using Browser = juce::FileBrowserComponent;
            question.ask ({ "Folder of sessions", "*", juce::File (folder.getButtonText()) }, Browser::openMode | Browser::canSelectDirectories, [&preferences, safe = SafePointer (&folder)] (const juce::Array<juce::File>& chosen) {
                if (chosen.isEmpty() || safe == nullptr)
                    return;
                preferences.change ([&] (Preferences& p) { p.sessionFolder = chosen[0].getFullPathName(); });
                safe->setButtonText (chosen[0].getFullPathName());
            });
        };
        setSize (600, idealHeight());
    }

private:
    Shell& shell;
    FileQuestion question;
};
} // namespace

void addDisplayPage (Shell& shell)
{
    if (shell.workspace.services.preferences != nullptr)
        shell.settings.push_back ({ "display", "Display", "theme dark light contrast scale size zoom motion animation meters colours frost aurora compact density rows", [&shell] { return std::make_unique<DisplayPage> (shell); } });
}

void addFilesPage (Shell& shell)
{
    if (shell.workspace.services.preferences != nullptr)
        shell.settings.push_back ({ "files", "Files", "folder backup interval undo steps sessions", [&shell] { return std::make_unique<FilesPage> (shell); } });
}
} // namespace amp::gui
