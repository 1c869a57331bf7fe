#include "Core/Descriptor.h"

#include <unistd.h>

namespace amp
{
Descriptor::~Descriptor()
{
    if (isOpen())
        ::close (number);
}
}  // namespace amp
