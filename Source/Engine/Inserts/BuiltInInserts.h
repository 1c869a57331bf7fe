#pragma once
#include "Core/Telemetry.h"
#include "Engine/Strip/Insert.h"

#include <string_view>

namespace amp::engine
{
/** The types of inserts that are no effects of the catalogue. */
namespace insertTypes
{
inline const std::string channelSections { "channel sections" };
inline const std::string masterSections { "master sections" };
inline const std::string line { "mixer line" };    ///< of the pattern layer
inline const std::string space { "pattern space" };  ///< of a pattern track that no line includes
inline const std::string limiter { "limiter" };
}  // namespace insertTypes

/** Makes the sections of strips, and the effects of the catalogue (Dsp/Effects/Catalogue.h) by their pluginId. */
class BuiltInInserts : public InsertFactory
{
public:
    /** shown: where effects show what they do; null: nowhere. Must outlive what is made. */
    explicit BuiltInInserts (Telemetry* shown = nullptr) : telemetry (shown) {}

    std::unique_ptr<Insert> make (const InsertPlan&) override;

private:
    Telemetry* const telemetry;
};

/** Samples by which an insert of that type is late; 0 if there is no such type. Costs a look-up after the first call
   for a type and rate, which makes one. Thread: any. */
int insertLatency (const std::string& type, double sampleRate);
}  // namespace amp::engine
