#pragma once
#include "Model/Edit.h"

namespace amp::versions
{
/** Makes the document of a session what another state says; what is of class view stays as it is. Costs what differs.
    @param document  the session's state now, and
    @param target    the other, both as documents of one Repository. */
Result<> restore (Edit&, const NodePtr& document, const NodePtr& target);

/** Makes what is at some paths what another state has there: values, members of lists, which are added or removed
   again, and objects. Paths that are the same already change nothing.
    @returns an Error if neither state has anything at a path. */
Result<> restore (Edit&, const NodePtr& document, const NodePtr& target, const std::vector<Path>&);
}  // namespace amp::versions
