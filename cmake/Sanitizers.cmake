# AMP_SANITIZE = address,undefined | thread | realtime. The presets asan, tsan and rtsan set it.
set (AMP_SANITIZE "" CACHE STRING "Sanitizers to build with")

if (AMP_SANITIZE MATCHES "realtime"
    AND NOT (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 20))
    message (FATAL_ERROR "The realtime sanitizer needs Clang 20 or newer; this is "
                         "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}. The interposer test runs with any compiler.")
endif()

if (AMP_SANITIZE MATCHES "thread" AND AMP_SANITIZE MATCHES "address")
    message (FATAL_ERROR "The address and the thread sanitizer cannot be combined; choose one preset.")
endif()

if (AMP_SANITIZE)
    add_compile_options (-fsanitize=${AMP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    if (AMP_SANITIZE MATCHES "undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # With these, GCC takes no comparison of an address with nullptr for a constant, and the schema tables are made of them.
        add_compile_options (-fno-sanitize=null,nonnull-attribute,returns-nonnull-attribute)
    endif()
    add_link_options (-fsanitize=${AMP_SANITIZE})
    add_compile_definitions (AMP_SANITIZED=1 JUCE_CHECK_MEMORY_LEAKS=0)
endif()

if (AMP_FUZZ)
    if (NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message (FATAL_ERROR "Fuzzing needs clang: cmake --preset fuzz")
    endif()
    add_compile_options (-fsanitize=fuzzer-no-link)
endif()
