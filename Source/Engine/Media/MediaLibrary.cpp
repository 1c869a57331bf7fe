#include "Engine/Media/MediaLibrary.h"

#include "Engine/Media/ConvertRate.h"
#include "Engine/Media/FileMedia.h"
#include "Engine/Media/LiveStretchMedia.h"

namespace amp::engine
{
MediaLibrary::MediaLibrary (MediaSource& from, double rate, Mode how)
    : source (from),
      sampleRate (rate),
      mode (how),
      maker ([this] (const juce::String& path, const auto&) { return open (path); }, [this] { onArrival(); }),
      queue (from, rate, [this] { onArrival(); })
{}

std::shared_ptr<const Media> MediaLibrary::find (const juce::String& path)
{
    if (const auto found = media.find (path); found != media.end())
        return found->second;
    if (failed.contains (path) || maker.isUnderway (path))
        return nullptr;

    if (mode == Mode::waits)
    {
        keep (path, open (path));
        return find (path);
    }

    maker.want (path);
    return nullptr;
}

std::shared_ptr<const Media> MediaLibrary::find (const MediaWish& wish)
{
    if (wish.stretch.isPlain())
        return find (wish.path);
    if (const auto found = stretched.find (wish); found != stretched.end())
        return found->second;

    const auto original = find (wish.path);
    if (original == nullptr)
        return nullptr;

    if (mode == Mode::background)
    {
        queue.want (wish);
        return stretched[wish] = std::make_shared<LiveStretchMedia> (original, sampleRate, wish.stretch);
    }

    auto made = StretchQueue::make (source, wish, sampleRate, [] (double) { return true; });
    if (made)
        return stretched[wish] = std::move (*made);
    failed[wish.path] = made.error();
    return nullptr;
}

void MediaLibrary::keepOnly (const std::set<MediaWish>& wishes)
{
    queue.keepOnly (wishes);
    std::erase_if (stretched, [&] (const auto& entry) { return ! wishes.contains (entry.first); });
}

std::set<juce::String> MediaLibrary::collect()
{
    std::set<juce::String> paths;
    for (auto& [path, opened] : maker.collect())
    {
        paths.insert (path);
        keep (path, std::move (opened));
    }

    for (auto& [wish, made] : queue.collect())
        if (made)
        {
            stretched[wish] = std::move (*made);
            paths.insert (wish.path);
        }
        else
            failed[wish.path] = made.error();  // the quick version goes on playing
    return paths;
}

void MediaLibrary::keep (const juce::String& path, Opened opened)
{
    if (opened)
        media[path] = std::move (*opened);
    else
        failed[path] = opened.error();
}

MediaLibrary::Opened MediaLibrary::open (const juce::String& path) const
{
    auto file = source.open (path);
    if (! file)
        return file.error();
    if ((*file)->info().sampleRate != sampleRate)
        file = convertRate (*file, sampleRate);
    if (! file)
        return file.error().within (path);
    return std::shared_ptr<const Media> (std::make_shared<FileMedia> (std::move (*file)));
}
}  // namespace amp::engine
