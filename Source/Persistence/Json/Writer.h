#pragma once
#include "Persistence/Json/Document.h"

/** Writes the one canonical form of a JSON text: no white space, shortest numbers, the same on every machine. */
namespace amp::json
{
/** Appends a number in the fewest digits that read back as the same double; whole ones without a fraction. Finite only. */
void write (std::string& out, double);
void write (std::string& out, int64_t);

/** Appends a text in quotes. Escapes quotes, backslashes and control characters, nothing else. */
void write (std::string& out, std::string_view text);

/** Appends a value with all that it holds. */
void write (std::string& out, const Document&, const Value&);
} // namespace amp::json
