#include "App/SessionCommands.h"

#include "App/BringMedia.h"
#include "App/Bundle/Bundle.h"
#include "App/ClipAudioCommands.h"
#include "App/MediaCleanup.h"
#include "App/PatternBounce.h"
#include "App/TrackRender/TrackRenderCommands.h"
#include "Commands/DocumentCommands.h"
#include "Engine/Effects/EffectCommands.h"
#include "Engine/Engine.h"
#include "Engine/TransportCommands.h"
#include "Persistence/Clipboard/ClipboardCommands.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
namespace
{
void addFileCommands (Registry& registry, CommandFiles with)
{
    const auto mediaFolder = [path = with.sessionPath] {
        return Result<std::shared_ptr<const MediaFolder>> (
            std::make_shared<const MediaFolder> (files(), pcmCache(), path()));
    };
    addMediaCommands (registry, [mediaFolder] (const Session&) { return mediaFolder(); });
    const MediaRenderServices renders { with.media, mediaFolder, with.background };
    addClipAudioCommands (registry, renders);
    addTrackRenderCommands (registry, renders);
    addPatternBounceCommands (registry, renders);
    addBundleCommand (registry, with.document);
    addCollectCommand (registry, with.document);
    addCleanupCommand (registry, with.document);
    versions::addVersionCommands (registry, std::move (with.versions));
}
}  // namespace

void addSessionCommands (Registry& registry, CommandServices with)
{
    addDocumentCommands (registry);
    addClipboardCommands (registry);
    engine::addEffectCommands (registry);
    pattern::addPatternCommands (registry, { .read = readPattern, .performance = std::move (with.performance) });
    if (with.engine != nullptr)
    {
        engine::addTransportCommands (registry, *with.engine);
        engine::addAutomationControlCommands (registry, *with.engine);
    }
    if (with.files)
        addFileCommands (registry, std::move (*with.files));
}
}  // namespace amp
