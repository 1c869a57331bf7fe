#pragma once
#include "Model/Node.h"

#include <string>

namespace amp::versions
{
/** A session as lines of text, "path = value", for programs that compare texts: what differs from its fallback, in the
   order of the session, and a line for each note, point or event. Members of lists are named by their ids. Thread: any.
 */
std::string listing (const NodePtr& root);
}  // namespace amp::versions
