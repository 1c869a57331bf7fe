# Faster builds where the tools are there; nothing depends on them.
find_program (AMP_CCACHE ccache)
if (AMP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # JUCE prints __DATE__, and a folder's name is no reason to compile again.
    set (launcher "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=time_macros,pch_defines,locale
                  "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${AMP_CCACHE}")
    set (CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program (AMP_MOLD mold)
if (AMP_MOLD)
    add_link_options (-fuse-ld=mold)
endif()
