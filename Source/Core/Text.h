#pragma once
#include <juce_core/juce_core.h>

#include <string_view>

namespace amp
{
/** Bytes as text. Bytes that are not UTF-8, as file names may be, become '?': juce::String writes out of bounds when it is given
    such bytes. Thread: any. */
juce::String toText (std::string_view);

/** A text's UTF-8; valid for as long as the text is. Thread: any. */
inline std::string_view bytesOf (const juce::String& text) { return { text.toRawUTF8(), text.getNumBytesAsUTF8() }; }
} // namespace amp
