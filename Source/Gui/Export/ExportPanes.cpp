#include "Gui/Export/ExportDialog.h"

namespace amp::gui
{
void addExport (Shell& shell)
{
    auto* exporter = shell.workspace.services.exporter;
    if (exporter == nullptr)
        return; // a window around something that has no files
    const auto open = [&shell] { shell.overlays.show (std::make_unique<ExportDialog> (shell), { ExportDialog::width, ExportDialog::height }); };
    shell.actions.add ({ .id = "document.export", .title = "Export...", .menu = "File", .keys = { "ctrl + shift + E" }, .run = open });
    exporter->onEnd = [&shell, exporter, open] {
        const auto status = exporter->status();
        if (dynamic_cast<ExportDialog*> (shell.overlays.isVisible() ? shell.overlays.dialog() : nullptr) != nullptr)
            return; // it says so itself
        if (status.state == ExportStatus::State::failed && status.problem)
            return shell.toasts.report (*status.problem);
        if (status.state == ExportStatus::State::done && ! status.files.empty())
            shell.toasts.show ({ status.files.size() == 1 ? "Exported " + status.files.front().file.getFileName() : "Exported " + juce::String (status.files.size()) + " files", Toasts::Kind::ok,
                                 "Show in folder", [file = status.files.front().file] { file.revealToUser(); } });
    };
}
} // namespace amp::gui
