#pragma once
#include "App/Templates/Templates.h"

namespace amp
{
/** The demo "Aurora": renders its stems into the media folder and lays them out. Some seconds of work.
    @returns an Error if a stem cannot be written; what was written of it is gone then. */
Result<NodePtr> makeDemo (const TemplateRequest&);
} // namespace amp
