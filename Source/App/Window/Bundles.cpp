#include "App/Window/Bundles.h"

#include "App/Bundle/Bundle.h"
#include "App/ImportSession.h"
#include "Core/Text.h"

namespace amp
{
void Bundles::send (NodePtr root,
                    MediaRoots from,
                    const juce::File& to,
                    std::function<void (Result<std::vector<juce::String>>)> done)
{
    const auto file = to.withFileExtension (bundleExtension);
    const auto begun = background.start<Result<std::vector<juce::String>>> (
        "Writing " + file.getFileName(),
        [root = std::move (root), from = std::move (from), file] (gui::Job& job) -> Result<std::vector<juce::String>> {
            auto report = writeBundle (root, from, file.getFullPathName().toStdString(), progressOf (job));
            if (! report)
                return report.error();
            return std::move (report->missing);
        },
        done);
    if (! begun)
        done (begun.error());
}

void Bundles::receive (const juce::File& bundle, std::function<void (Result<juce::File>)> done)
{
    const auto name = bundle.getFileNameWithoutExtension();
    const auto folder = bundle.getParentDirectory().getNonexistentChildFile (name, "", true);
    const auto session = folder.getChildFile (name + ".amp");
    const auto begun = background.start<Result<juce::File>> (
        "Unpacking " + bundle.getFileName(),
        [bundle, folder, session] (gui::Job& job) -> Result<juce::File> {
            if (auto made = files().makeFolders (folder.getFullPathName().toStdString()); ! made)
                return made.error();
            const auto report = importSession ({ .inputs = { bundle.getFullPathName().toStdString() },
                                                 .output = session.getFullPathName().toStdString(),
                                                 .progress = progressOf (job) });
            if (! report)
            {
                folder.deleteFile();  // only if it is empty
                return report.error();
            }
            return session;
        },
        done);
    if (! begun)
        done (begun.error());
}
}  // namespace amp
