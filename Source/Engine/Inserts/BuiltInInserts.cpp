#include "Engine/Inserts/BuiltInInserts.h"

#include "Engine/Inserts/EffectInsert.h"
#include "Engine/Inserts/LineInsert.h"
#include "Engine/Inserts/SectionInserts.h"

#include <map>
#include <mutex>

namespace amp::engine
{
namespace
{
/** The last part of an insert's id. */
std::string effectIdOf (const std::string& insertId)
{
    return insertId.substr (insertId.rfind ('/') + 1);
}
}  // namespace

std::unique_ptr<Insert> BuiltInInserts::make (const InsertPlan& plan)
{
    if (plan.type == insertTypes::channelSections)
        return std::make_unique<ChannelSections>();
    if (plan.type == insertTypes::masterSections)
        return std::make_unique<MasterSections> (plan.bands);
    if (plan.type == insertTypes::limiter)
        return std::make_unique<LimiterInsert>();
    if (plan.type == insertTypes::line)
        return std::make_unique<LineInsert> (LineInsert::Of::line);
    if (plan.type == insertTypes::space)
        return std::make_unique<LineInsert> (LineInsert::Of::track);
    if (const auto* entry = dsp::findEffect (plan.type))
        return std::make_unique<EffectInsert> (
            *entry, telemetry != nullptr ? &telemetry->insertMeter (effectIdOf (plan.id)) : nullptr);
    return nullptr;
}

namespace
{
int measureLatency (const std::string& type, double sampleRate)
{
    if (type == insertTypes::limiter)
    {
        dsp::TruePeakLimiter limiter;
        limiter.prepare (sampleRate);
        return limiter.latency();
    }

    const auto* entry = dsp::findEffect (type);
    if (entry == nullptr)
        return 0;

    const auto effect = entry->create();
    effect->prepare (sampleRate);
    return effect->latency();
}
}  // namespace

int insertLatency (const std::string& type, double sampleRate)
{
    static std::mutex lock;
    static std::map<std::pair<std::string, double>, int> known;

    const std::lock_guard guard (lock);
    const auto [entry, isNew] = known.try_emplace ({ type, sampleRate }, 0);
    if (isNew)
        entry->second = measureLatency (type, sampleRate);
    return entry->second;
}
}  // namespace amp::engine
