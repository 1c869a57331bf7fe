#include "App/PrepareRender.h"

namespace amp
{
Result<PreparedRender> prepareRender (const NodePtr& session, MediaSource& media, const engine::OfflineRender::Options& options, const OnMessageThread& onMessageThread)
{
    auto prepared = Result<PreparedRender> (Error {});
    onMessageThread ([&] {
        auto made = engine::OfflineRender::prepare (Snapshot (session, 0), media, options);
        prepared  = made ? Result<PreparedRender> (PreparedRender (made->release(), TakeDown { &onMessageThread })) : Result<PreparedRender> (made.error());
    });
    return prepared;
}
} // namespace amp
