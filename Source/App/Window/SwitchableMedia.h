#pragma once
#include "Core/MediaSource.h"

#include <atomic>
#include <memory>

namespace amp
{
/** The media of a session whose file may move to another folder while the engine plays: hands every question on to the library of
    the present place. Thread: any. */
class SwitchableMedia : public MediaSource
{
public:
    explicit SwitchableMedia (std::shared_ptr<MediaSource> first) : current (std::move (first)) {}

    /** From now on this library answers; questions under way are answered by the old one. */
    void use (std::shared_ptr<MediaSource> next) { current = std::move (next); }

    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override { return current.load()->open (path); }
    Status status (const juce::String& path) override { return current.load()->status (path); }
    Result<juce::String> hash (const juce::String& path) override { return current.load()->hash (path); }
    AudioCache* cache() override { return current.load()->cache(); }
    Result<std::shared_ptr<const PcmFile>> openSample (const juce::String& name, int64_t number) override
    {
        return current.load()->openSample (name, number);
    }

private:
    std::atomic<std::shared_ptr<MediaSource>> current;
};
} // namespace amp
