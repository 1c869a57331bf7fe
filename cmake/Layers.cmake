# amp_add_layer (Engine USES Core Dsp Model JUCE audio_processors LIBRARIES PkgConfig::Soxr)
#
# One folder of Source/ is one static library made of every .cpp below it. USES is the whole truth about which folders it
# may include and JUCE about which JUCE modules: the test layers.<name> fails on an #include of anything else.
function (amp_add_layer layer)
    cmake_parse_arguments (PARSE_ARGV 1 arg "" "" "USES;JUCE;LIBRARIES")
    file (GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp")
    list (FILTER sources EXCLUDE REGEX "Main\\.cpp$")
    list (TRANSFORM arg_USES PREPEND amp_ OUTPUT_VARIABLE libraries)

    if (sources)
        add_library (amp_${layer} STATIC ${sources})
        set (scope PUBLIC)
        target_link_libraries (amp_${layer} PRIVATE amp_warnings)
        if (AMP_FUZZ)
            target_precompile_headers (amp_${layer} PRIVATE <juce_data_structures/juce_data_structures.h>)
        endif()
    else()
        add_library (amp_${layer} INTERFACE)
        set (scope INTERFACE)
    endif()

    target_include_directories (amp_${layer} ${scope} "${PROJECT_SOURCE_DIR}/Source")
    target_link_libraries (amp_${layer} ${scope} amp_juce ${libraries} ${arg_LIBRARIES})

    file (GLOB_RECURSE anything "${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.h" "${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp")
    if (AMP_TESTS AND anything)
        add_test (NAME layers.${layer}
                  COMMAND "${CMAKE_COMMAND}" -D LAYER=${layer} -D "USES=${arg_USES}" -D "JUCE=${arg_JUCE}"
                          -P "${PROJECT_SOURCE_DIR}/cmake/CheckLayer.cmake")
    endif()
endfunction()
