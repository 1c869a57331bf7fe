#pragma once
#include "Gui/Widgets/ValueFormat.h"
#include "Model/Automation.h"

/** How values of the session are written and read, as their tables describe them. Thread: any. */
namespace amp::gui
{
/** Numbers of a field, in its unit. */
ValueFormat formatOf (const schema::Field&);

/** Values of a parameter that can be automated: a fader's in decibels, a pan's by its side, an effect's in its own unit. */
ValueFormat formatOf (const NodePtr& root, const AutomatedParameter&);
} // namespace amp::gui
