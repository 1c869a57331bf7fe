#include "App/Window/MissingFiles.h"

#include "Core/BackgroundThread.h"

namespace amp
{
namespace
{
bool isThere (const MediaRoots& roots, const juce::String& path)
{
    const auto opened = openMedia (roots, path.toStdString());
    return opened && opened->has_value();
}

/** The first regular file of that name in a folder and those inside it. */
std::optional<juce::File> findByName (const juce::File& folder, const juce::String& name, const gui::Job& job)
{
    for (const auto& entry :
         juce::RangedDirectoryIterator (folder, true, "*", juce::File::findFiles, juce::File::FollowSymlinks::no))
    {
        if (job.isCancelled)
            break;
        if (entry.getFile().getFileName() == name)
            return entry.getFile();
    }
    return {};
}
}  // namespace

MissingFiles::~MissingFiles()
{
    *isAlive = false;
    finish();
}

void MissingFiles::finish()
{
    if (const auto job = running.lock())
        job->isCancelled = true;
    if (worker.joinable())
        worker.join();
}

std::vector<gui::MediaUse> MissingFiles::missing()
{
    const auto document = stage.snapshot();
    auto all = gui::mediaOf (document.root());
    std::erase_if (all, [&] (const gui::MediaUse& use) { return isThere (document.roots, use.path); });
    return all;
}

std::shared_ptr<gui::Job> MissingFiles::search (const juce::File& folder, std::function<void (const Result<Found>&)> done)
{
    finish();
    auto job = jobs.start ("Search " + folder.getFileName(), true);
    running = job;
    worker = backgroundThread ([job, folder, done = std::move (done), wanted = missing(), place = stage.snapshot().path, alive = isAlive] {
        const MediaFolder media (files(), pcmCache(), place);
        auto result = Result<Found> (Found {});
        for (size_t i = 0; i < wanted.size() && ! job->isCancelled && result; ++i)
        {
            job->progress = static_cast<double> (i) / static_cast<double> (wanted.size());
            const auto& use = wanted[i];
            if (use.hash.isEmpty())
            {
                if (const auto file = findByName (folder, use.path.fromLastOccurrenceOf ("/", false, false), *job))
                    (*result)[use.path] = *file;
                continue;
            }
            const auto file = media.findByHash (folder.getFullPathName().toStdString(), use.hash, use.size);
            if (! file)
                result = file.error();
            else if (file->has_value())
                (*result)[use.path] = juce::File (juce::String::fromUTF8 ((*file)->c_str()));
        }
        if (! job->isCancelled)
            juce::MessageManager::callAsync ([alive, done, result] {
                if (*alive)
                    done (result);
            });
    });
    return job;
}
}  // namespace amp
