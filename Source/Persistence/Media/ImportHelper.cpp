#include "Persistence/Media/ImportHelper.h"

#include "Core/Text.h"
#include "Core/Vfs.h"
#include "Core/Vfs/SystemError.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <spawn.h>
#include <unistd.h>

namespace amp
{
namespace
{
using Clock = std::chrono::steady_clock;

struct Pipe
{
    Descriptor out, in;
};

Result<Pipe> makePipe()
{
    int ends[2];
    if (::pipe2 (ends, O_CLOEXEC) != 0)
        return systemError ("the import helper", "connect to", errno);
    return Pipe { Descriptor (ends[0]), Descriptor (ends[1]) };
}

/** Starts the program with the input as its standard input, and nothing else of this process. @returns its process id.
 */
Result<pid_t>
start (const std::string& program, const Descriptor& input, const std::string& output, const Descriptor& messages)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init (&actions);
    posix_spawn_file_actions_adddup2 (&actions, input.get(), STDIN_FILENO);
    posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2 (&actions, messages.get(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np (&actions, 3);

    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset (&none);
    sigfillset (&all);
    posix_spawnattr_init (&attributes);
    posix_spawnattr_setsigmask (&attributes, &none);
    posix_spawnattr_setsigdefault (&attributes, &all);
    posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::string arguments[] { program, "-", output };
    char* const argv[] { arguments[0].data(), arguments[1].data(), arguments[2].data(), nullptr };
    char* const noEnvironment[] { nullptr };
    pid_t process = 0;
    const auto code = posix_spawn (&process, program.c_str(), &actions, &attributes, argv, noEnvironment);

    posix_spawn_file_actions_destroy (&actions);
    posix_spawnattr_destroy (&attributes);
    if (code != 0)
        return systemError (program, "start the import helper", code);
    return process;
}

/** What the process says until it ends; false if it did not end in time. */
bool listen (const Descriptor& messages, Clock::time_point deadline, std::string& said)
{
    constexpr size_t enough = 4096;
    for (;;)
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds> (deadline - Clock::now()).count();
        if (left <= 0)
            return false;

        pollfd waiting { messages.get(), POLLIN, 0 };
        if (::poll (&waiting, 1, static_cast<int> (std::min<long long> (left, INT_MAX))) <= 0)
            continue;

        char piece[512];
        const auto got = ::read (messages.get(), piece, sizeof (piece));
        if (got == 0)
            return true;
        if (got > 0 && said.size() < enough)
            said.append (piece, static_cast<size_t> (got));
    }
}

int waitFor (pid_t process)
{
    int status = 0;
    while (::waitpid (process, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

juce::String reasonFor (int status, const std::string& said)
{
    if (WIFSIGNALED (status))
        return WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL
                   ? "cannot be decoded: it takes too long."
                   : "cannot be decoded: the decoder broke on it. The file is damaged.";
    const auto lines = juce::StringArray::fromLines (toText (said).trim());
    auto line = lines[lines.size() - 1].trim();  // decoders may have put notes of their own before it
    if (line.startsWith ("-: "))                 // the helper's name for its standard input
        line = line.substring (3);
    return "cannot be decoded: " + (line.isEmpty() ? juce::String ("unknown reason") : line.trimCharactersAtEnd (".")) +
           ".";
}
}  // namespace

ImportHelper::ImportHelper (std::string path, std::chrono::milliseconds most)
    : program (std::move (path)),
      timeout (most)
{}

std::string ImportHelper::defaultProgram()
{
    if (const auto* chosen = std::getenv ("AUDIOMAGE_IMPORT_HELPER"); chosen != nullptr && *chosen != '\0')
        return chosen;

    char self[PATH_MAX] {};
    const auto length = ::readlink ("/proc/self/exe", self, sizeof (self) - 1);
    return folderOf (std::string (self, length > 0 ? static_cast<size_t> (length) : 0)) + "/audiomage-import";
}

Result<> ImportHelper::decode (const Descriptor& input, const std::string& output) const
{
    struct stat status = {};
    if (::fstat (input.get(), &status) != 0)
        return systemError (output, "examine the input of", errno);
    ::lseek (input.get(), 0, SEEK_SET);  // the helper reads from where the descriptor stands

    auto messages = makePipe();
    if (! messages)
        return messages.error();
    const auto process = start (program, input, output, messages->in);
    if (! process)
        return process.error();
    messages->in = {};  // so that the helper's end is the end

    std::string said;
    const auto allowed = timeout + std::chrono::milliseconds (status.st_size / 512);  // 2 s for each megabyte
    if (! listen (messages->out, Clock::now() + allowed, said))
        ::kill (*process, SIGKILL);

    const auto ended = waitFor (*process);
    if (WIFEXITED (ended) && WEXITSTATUS (ended) == 0 && ::access (output.c_str(), R_OK) == 0)
        return {};

    ::unlink (output.c_str());
    return Error { {}, reasonFor (ended, said) };
}
}  // namespace amp
