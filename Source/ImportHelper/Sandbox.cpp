#include "ImportHelper/Sandbox.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <algorithm>
#include <csignal>
#include <cstddef>

namespace amp::import
{
namespace
{
void limit (int what, uint64_t most)
{
    const rlimit both { static_cast<rlim_t> (most), static_cast<rlim_t> (most) };
    ::setrlimit (static_cast<__rlimit_resource> (what), &both);
}

#if ! AMP_SANITIZED  // a sanitizer needs terabytes of address space, and its own threads and programs
#if defined(__x86_64__)
constexpr uint32_t thisArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t thisArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr uint32_t thisArchitecture = 0;
#endif

/** Makes the kernel answer EPERM to sockets, other programs and looking into them. */
void forbidTheOutside()
{
    constexpr uint32_t forbidden[] { __NR_socket,   __NR_connect, __NR_bind,  __NR_execve,
                                     __NR_execveat, __NR_clone,   __NR_ptrace };
    constexpr auto count = sizeof (forbidden) / sizeof (forbidden[0]);
    constexpr uint32_t refuse = SECCOMP_RET_ERRNO | 1;  // EPERM

    sock_filter program[count + 5] {
        BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (seccomp_data, arch)),
        BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, thisArchitecture, 0, count + 2),  // another architecture's numbers: refuse
        BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (seccomp_data, nr)),
    };
    for (size_t i = 0; i < count; ++i)
        program[3 + i] = BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, forbidden[i], static_cast<uint8_t> (count - i), 0);
    program[3 + count] = BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[4 + count] = BPF_STMT (BPF_RET | BPF_K, refuse);

    const sock_fprog filter { count + 5, program };
    if (thisArchitecture != 0 && ::prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        ::prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}
#endif
}  // namespace

void enterSandbox (int64_t inputBytes)
{
    constexpr uint64_t megabyte = 1 << 20;
    const auto megabytes = static_cast<uint64_t> (std::max<int64_t> (inputBytes, 0)) / megabyte;

    ::signal (SIGXFSZ, SIG_IGN);  // writing beyond the limit is then an error like any other
    limit (RLIMIT_CORE, 0);
    limit (RLIMIT_FSIZE, 16 * 1024 * megabyte);
    limit (RLIMIT_CPU,
           std::min<uint64_t> (10 + 2 * megabytes, 3600));  // a megabyte of MP3 is a minute: at most 2 s of work
#if ! AMP_SANITIZED
    limit (RLIMIT_AS, 512 * megabyte);
    forbidTheOutside();
#endif
}
}  // namespace amp::import
