#include "App/Window/Bundles.h"

#include "App/Bundle/Bundle.h"
#include "App/ImportSession.h"
#include "Core/Text.h"

namespace amp
{
Bundles::Bundles (gui::Jobs& j) : jobs (j) {}

Bundles::~Bundles()
{
    *isAlive = false;
    if (worker.joinable())
        worker.join();
}

template <typename Answer>
void Bundles::start (const juce::String& title, std::function<Answer (gui::Job&)> work, std::function<void (Answer)> done)
{
    if (worker.joinable())
        worker.join();
    worker = std::thread (
        [work = std::move (work), done = std::move (done), job = jobs.start (title, false), alive = isAlive] {
            auto answer = work (*job);
            juce::MessageManager::callAsync ([alive, done, answer = std::move (answer)] {
                if (*alive)
                    done (answer);
            });
        });
}

void Bundles::send (NodePtr root,
                    MediaRoots from,
                    const juce::File& to,
                    std::function<void (Result<std::vector<juce::String>>)> done)
{
    const auto file = to.withFileExtension (bundleExtension);
    start<Result<std::vector<juce::String>>> (
        "Writing " + file.getFileName(),
        [root = std::move (root), from = std::move (from), file] (gui::Job& job) -> Result<std::vector<juce::String>> {
            auto report = writeBundle (root, from, file.getFullPathName().toStdString(), [&job] (double part) {
                job.progress = part;
            });
            if (! report)
                return report.error();
            return std::move (report->missing);
        },
        std::move (done));
}

void Bundles::receive (const juce::File& bundle, std::function<void (Result<juce::File>)> done)
{
    const auto name = bundle.getFileNameWithoutExtension();
    const auto folder = bundle.getParentDirectory().getNonexistentChildFile (name, "", true);
    const auto session = folder.getChildFile (name + ".amp");
    start<Result<juce::File>> (
        "Unpacking " + bundle.getFileName(),
        [bundle, folder, session] (gui::Job&) -> Result<juce::File> {
            if (auto made = files().makeFolders (folder.getFullPathName().toStdString()); ! made)
                return made.error();
            const auto report = importSession ({ .inputs = { bundle.getFullPathName().toStdString() },
                                                 .output = session.getFullPathName().toStdString() });
            if (! report)
            {
                folder.deleteFile();  // only if it is empty
                return report.error();
            }
            return session;
        },
        std::move (done));
}
}  // namespace amp
