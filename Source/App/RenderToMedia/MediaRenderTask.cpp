#include "App/RenderToMedia/MediaRenderTask.h"

namespace amp
{
namespace
{
/** Files that nothing refers to yet; unless they are used, they go again. */
class NewFiles
{
public:
    explicit NewFiles (std::shared_ptr<const MediaFolder> in) : folder (std::move (in)) {}
    NewFiles (const NewFiles&) = delete;
    NewFiles& operator= (const NewFiles&) = delete;

    ~NewFiles()
    {
        if (! areUsed)
            for (const auto& file : files)
                folder->takeBack (file);
    }

    const std::shared_ptr<const MediaFolder> folder;
    std::vector<MediaFolder::Reference> files;
    bool areUsed = false;
};
} // namespace

Result<> start (const MediaRenderServices& services, MediaRenderTask what)
{
    const auto folder = services.folder();
    if (! folder)
        return folder.error();

    const auto made = std::make_shared<NewFiles> (*folder);
    BackgroundTask task;
    task.title = what.title;
    task.work  = [made, renders = std::move (what.renders), &media = services.media] (const RenderProgress& progress, const OnMessageThread& onMessageThread) -> Result<> {
        for (size_t i = 0; i < renders.size(); ++i)
        {
            const auto part = [&] (double done) { return progress ((static_cast<double> (i) + done) / static_cast<double> (renders.size())); };
            auto file       = renderToMedia (renders[i], media, *made->folder, part, onMessageThread);
            if (! file)
                return file.error();
            made->files.push_back (std::move (*file));
        }
        return {};
    };
    task.done = [made, use = std::move (what.use), ended = std::move (what.ended)] (const Result<>& worked) -> Result<> {
        if (ended != nullptr)
            ended();
        if (! worked)
            return worked;
        auto used     = use (made->files);
        made->areUsed = used.ok();
        return used;
    };
    return start (services.background != nullptr ? services.background() : nullptr, std::move (task));
}

Error changedMeanwhile (const juce::String& what)
{
    return { what, "was changed while it was rendered, so the render is not used; do it again" };
}
} // namespace amp
