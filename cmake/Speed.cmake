# Faster builds where the tools are there; nothing depends on them.
find_program (AMP_CCACHE ccache)
if (AMP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # JUCE prints __DATE__, and a folder's name is no reason to compile again.
    set (launcher "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=time_macros,pch_defines,locale
                  "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1 "${AMP_CCACHE}")
    set (CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program (AMP_MOLD mold)
if (AMP_MOLD)
    add_link_options (-fuse-ld=mold)
endif()

# amp_precompile (amp_Gui <a/header.h>): for a room whose every file includes that header of a package. The sum stands for the
# precompiled file in the compiler cache, since no two builds of it are the same bytes.
function (amp_precompile target header)
    target_precompile_headers (${target} PRIVATE "${header}")
    string (SHA256 sum "${header} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE} ${CMAKE_CXX_FLAGS_RELEASE} ${AMP_SANITIZE}")
    file (WRITE "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.gch.sum" "${sum}")
endfunction()
