# Warnings are errors in our code with GCC, which the program is built with, and off in everybody else's. Sound is reproducible only without contraction and fast-math.
add_compile_options (-ffp-contract=off)

add_library (amp_warnings INTERFACE)
target_compile_options (amp_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Wnull-dereference
    $<$<CXX_COMPILER_ID:GNU>:-Werror -Wno-null-dereference -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds
                             -Wno-restrict -Wno-dangling-pointer>)   # false alarms of GCC 12 at -O2, mostly inside inlined library code
