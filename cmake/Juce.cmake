# amp_juce: the JUCE modules, compiled once. Modules are linked PRIVATE, as JUCE's CMake documentation asks;
# what users of the library need, include folders and definitions, is passed on by hand.
add_library (amp_juce STATIC)
set_target_properties (amp_juce PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_compile_features (amp_juce PUBLIC cxx_std_20)
target_compile_definitions (amp_juce
    PUBLIC    JUCE_STANDALONE_APPLICATION=1 JUCE_WEB_BROWSER=0 JUCE_USE_CURL=0 JUCE_STRICT_REFCOUNTEDPOINTER=1
              JUCE_MODAL_LOOPS_PERMITTED=1 JUCE_JACK=1 JUCE_ALSA=1 JUCE_USE_MP3AUDIOFORMAT=0 JUCE_DISPLAY_SPLASH_SCREEN=0
              JUCE_DONT_DECLARE_PROJECTINFO=1
    INTERFACE $<TARGET_PROPERTY:amp_juce,COMPILE_DEFINITIONS>)
target_include_directories (amp_juce SYSTEM INTERFACE $<TARGET_PROPERTY:amp_juce,INCLUDE_DIRECTORIES>)
if (AMP_FUZZ)  # what reads files needs no more
    target_link_libraries (amp_juce PRIVATE juce::juce_data_structures PUBLIC juce::juce_recommended_config_flags)
    return()
endif()
target_link_libraries (amp_juce
    PRIVATE juce::juce_audio_utils juce::juce_audio_devices juce::juce_audio_processors juce::juce_audio_formats
            juce::juce_dsp juce::juce_gui_extra juce::juce_cryptography PkgConfig::Codecs
    PUBLIC  juce::juce_recommended_config_flags)
