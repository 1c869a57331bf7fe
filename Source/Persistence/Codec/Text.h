#pragma once
#include <juce_core/juce_core.h>

#include <string_view>

namespace amp
{
/** UTF-8 as a juce::String, and back; the view lives as long as the String does. */
inline juce::String toText (std::string_view s) { return juce::String::fromUTF8 (s.data(), static_cast<int> (s.size())); }
inline std::string_view bytesOf (const juce::String& s) { return { s.toRawUTF8(), s.getNumBytesAsUTF8() }; }
} // namespace amp
