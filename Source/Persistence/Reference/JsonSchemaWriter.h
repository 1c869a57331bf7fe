#pragma once
#include <string>

namespace amp
{
/** The JSON Schema (2020-12) of a session, made of the tables that the program validates with. Class, unit and impact of a field are
    the annotations x-class, x-unit and x-impact. Thread: any. */
std::string writeJsonSchema();
} // namespace amp
