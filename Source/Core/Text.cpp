#include "Core/Text.h"

namespace amp
{
juce::String toText (std::string_view bytes)
{
    const auto size = static_cast<int> (bytes.size());
    if (juce::CharPointer_UTF8::isValidString (bytes.data(), size))
        return juce::String::fromUTF8 (bytes.data(), size);

    std::string ascii (bytes);
    std::replace_if (
        ascii.begin(), ascii.end(), [] (char c) { return static_cast<unsigned char> (c) >= 0x80; }, '?');
    return juce::String::fromUTF8 (ascii.data(), size);
}
}  // namespace amp
