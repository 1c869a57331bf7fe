#include "App/Versions/OpenVersions.h"

namespace amp
{
Result<> OpenVersions::open()
{
    const auto now = pathOf();
    if (opened != nullptr && now == path)
        return opened->refresh();
    auto repository = versions::Repository::open (files(), now);
    if (! repository)
        return repository.error();
    opened = std::move (*repository);
    path = now;
    return {};
}

versions::Repository* OpenVersions::repository()
{
    return open() ? opened.get() : nullptr;
}

Result<std::shared_ptr<versions::Versions>> OpenVersions::of (Session& session)
{
    if (auto ready = open(); ! ready)
        return ready.error();
    return std::make_shared<versions::Versions> (
        session,
        *opened,
        versions::Maker { authorName(), Session::systemClock(), [roots = rootsOf] (const juce::String& media) {
                             return hashOfMedia (roots(), media);
                         } });
}
}  // namespace amp
