# amp_assets: everything in Resources that the program carries inside itself, and the fonts of the system's font packages.
file (GLOB assets CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/Resources/Embedded/*")
set (fonts /usr/share/fonts/opentype/inter/Inter-Regular.otf
           /usr/share/fonts/opentype/inter/Inter-Medium.otf
           /usr/share/fonts/opentype/inter/Inter-SemiBold.otf
           /usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf
           /usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Medium.ttf)
juce_add_binary_data (amp_assets HEADER_NAME Assets.h NAMESPACE amp::assets SOURCES ${assets} ${fonts})
