#pragma once
#include "App/RenderToFile.h"
#include "Engine/OfflineRender.h"

namespace amp
{
/** Takes an engine down on the thread where it was built. */
struct TakeDown
{
    const OnMessageThread* onMessageThread = nullptr; // outlives the engine
    void operator() (engine::OfflineRender* render) const { (*onMessageThread) ([render] { delete render; }); }
};
using PreparedRender = std::unique_ptr<engine::OfflineRender, TakeDown>;

/** An engine for a render that runs on another thread than the message thread. Media and the way to that thread outlive it.
    @returns what OfflineRender::prepare() has against it. Thread: any that may wait. */
Result<PreparedRender> prepareRender (const NodePtr& session, MediaSource&, const engine::OfflineRender::Options&, const OnMessageThread&);
} // namespace amp
