# Every library comes from the system; cmake/dependencies.txt lists Debian's packages for them.
find_package (PkgConfig REQUIRED)
find_package (Threads REQUIRED)
find_package (nlohmann_json 3.11 REQUIRED)
find_package (CLI11 2.1 REQUIRED)
find_package (OpenSSL 3 REQUIRED COMPONENTS Crypto)

pkg_check_modules (Codecs  REQUIRED IMPORTED_TARGET flac ogg vorbis vorbisfile vorbisenc libpng libjpeg zlib)  # Debian's JUCE leaves them out
pkg_check_modules (Zstd    REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules (Soxr    REQUIRED IMPORTED_TARGET soxr)
pkg_check_modules (Sndfile REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules (Fftw    REQUIRED IMPORTED_TARGET fftw3f)
pkg_check_modules (Rubberband REQUIRED IMPORTED_TARGET rubberband)
pkg_check_modules (Liblo   REQUIRED IMPORTED_TARGET liblo)
find_package (Boost 1.74 REQUIRED)                        # headers only: Beast and Asio

find_package (JUCE 7.0.5 EXACT CONFIG QUIET)              # Debian's package accepts no version but its own
if (NOT JUCE_FOUND)
    if (NOT AMP_FETCH_DEPENDENCIES)
        message (FATAL_ERROR "JUCE 7.0.5 is not installed. On Debian 12: cmake/install-dependencies.sh. "
                             "Elsewhere: -D AMP_FETCH_DEPENDENCIES=ON downloads it.")
    endif()
    include (FetchContent)
    FetchContent_Declare (JUCE GIT_REPOSITORY https://github.com/juce-framework/JUCE.git GIT_TAG 7.0.5 GIT_SHALLOW ON)
    FetchContent_MakeAvailable (JUCE)
endif()
