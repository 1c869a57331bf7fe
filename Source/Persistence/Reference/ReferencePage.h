#pragma once
#include <string>

namespace amp
{
/** The page that describes every field of a session, in Markdown: docs/reference/session.md. Thread: any. */
std::string writeReferencePage();
} // namespace amp
