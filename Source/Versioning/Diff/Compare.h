#pragma once
#include "Model/ChangeSet.h"

namespace amp::versions
{
/** What leads from the document of one state to that of another, in an order in which it can be done: members of lists
   are matched by id, and what was only moved is said to have moved.

    Subtrees that the two share cost nothing, so give it documents from one Repository.

    A `set` of keys::unknown says that fields of a newer version differ; its values are their JSON texts.
    Thread: any.
*/
std::vector<StateChange> compare (const NodePtr& a, const NodePtr& b);

/** The members that stay where they are, if the others are moved: of the longest run that both orders have.
    @param order  for each member of the new order its place in the old one. */
std::vector<bool> staying (const std::vector<int>& order);
}  // namespace amp::versions
