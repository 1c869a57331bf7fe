# amp_add_tests (Engine [GUI] [USES rooms] [RUNS programs]): Tests/Engine/*.cpp becomes the program amp_Engine_tests and one entry
# of ctest. A mirror of Source: the tests of a room may use that room, what it uses, and Tests/Support. Only tests that run
# a program wait for it to be built.
find_package (Catch2 REQUIRED)

function (amp_add_tests layer)
    cmake_parse_arguments (PARSE_ARGV 1 arg "GUI" "" "USES;RUNS")
    file (GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${layer}/*.cpp")
    list (TRANSFORM arg_USES PREPEND amp_ OUTPUT_VARIABLE libraries)
    add_executable (amp_${layer}_tests ${sources})
    target_include_directories (amp_${layer}_tests PRIVATE "${PROJECT_SOURCE_DIR}/Tests")
    target_link_libraries (amp_${layer}_tests PRIVATE amp_test_support amp_${layer} ${libraries} amp_warnings)
    if (arg_RUNS)
        add_dependencies (amp_${layer}_tests ${arg_RUNS})
    endif()
    add_test (NAME ${layer} COMMAND amp_${layer}_tests)
    if (arg_GUI)
        set_tests_properties (${layer} PROPERTIES LABELS gui)
    endif()
endfunction()
