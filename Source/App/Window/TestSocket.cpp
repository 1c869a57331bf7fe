#include "App/Window/TestSocket.h"

#include "App/CommandLine/Values.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Core/Vfs/SystemError.h"
#include "Gui/Accessibility/Tree.h"
#include "Gui/Gallery/Gallery.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace amp
{
namespace
{
constexpr auto pollMilliseconds = 50;
constexpr auto longestIdleWait = 20'000;  // milliseconds

/** The first component in sight with that id or title, in visual order. */
juce::Component* find (juce::Component& in, const juce::String& name)
{
    for (auto* child : in.getChildren())
    {
        if (! child->isVisible())
            continue;
        if (child->getComponentID() == name || child->getTitle() == name || child->getName() == name)
            return child;
        if (auto* inside = find (*child, name))
            return inside;
    }
    return nullptr;
}

}  // namespace

Result<std::unique_ptr<TestSocket>>
TestSocket::open (const std::string& path, gui::MainWindow& window, OpenStages& sessions)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof (address.sun_path))
        return Error { toText (path), "is too long for a socket's name" };
    path.copy (address.sun_path, path.size());

    const auto handle = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return Error { toText (path), "no socket could be made" };
    if (bind (handle, reinterpret_cast<const sockaddr*> (&address), sizeof (address)) != 0 ||
        chmod (path.c_str(), 0600) != 0 || listen (handle, 1) != 0)
    {
        ::close (handle);
        return Error { toText (path), "the socket could not be opened; is there a file of that name?" };
    }
    return std::unique_ptr<TestSocket> (new TestSocket (path, handle, window, sessions));
}

TestSocket::TestSocket (std::string where, int handle, gui::MainWindow& w, OpenStages& s)
    : path (std::move (where)),
      listener (handle),
      window (w),
      sessions (s),
      thread ([this] { run(); })
{}

TestSocket::~TestSocket()
{
    isLeaving = true;
    thread.join();
    ::close (listener);
    unlink (path.c_str());
}

void TestSocket::run()
{
    while (! isLeaving)
    {
        pollfd wanted { listener, POLLIN, 0 };
        if (poll (&wanted, 1, pollMilliseconds) <= 0)
            continue;
        if (const auto connection = ::accept (listener, nullptr, nullptr); connection >= 0)
        {
            serve (connection);
            ::close (connection);
        }
    }
}

void TestSocket::serve (int connection)
{
    std::string pending;
    while (! isLeaving)
    {
        pollfd wanted { connection, POLLIN, 0 };
        if (poll (&wanted, 1, pollMilliseconds) <= 0)
            continue;
        char bytes[4096];
        const auto count = ::read (connection, bytes, sizeof (bytes));
        if (count <= 0)
            return;
        pending.append (bytes, static_cast<size_t> (count));
        for (auto end = pending.find ('\n'); end != std::string::npos; end = pending.find ('\n'))
        {
            const auto reply = answer (toText (pending.substr (0, end))) + "\n";
            pending.erase (0, end + 1);
            for (size_t sent = 0; sent < reply.size();)
            {
                const auto n = send (connection, reply.data() + sent, reply.size() - sent, MSG_NOSIGNAL);
                if (n <= 0)
                    return;
                sent += static_cast<size_t> (n);
            }
        }
    }
}

std::string TestSocket::onMessageThread (std::function<std::string()> function)
{
    struct Asked
    {
        std::function<std::string()> function;
        std::string result { "error the program is ending" };
        juce::WaitableEvent done;
    };
    const auto asked = std::make_shared<Asked>();
    asked->function = std::move (function);
    juce::MessageManager::callAsync ([this, asked] {
        if (! isLeaving)
            asked->result = asked->function();
        asked->done.signal();
    });
    while (! asked->done.wait (pollMilliseconds))
        if (isLeaving)
            return "error the program is ending";
    return asked->result;
}

bool TestSocket::isIdle()
{
    auto* main = window.main();
    return main != nullptr && ! main->work().isBehind() && sessions.isQuiet();
}

std::string TestSocket::answer (const juce::String& line)
{
    const auto word = line.upToFirstOccurrenceOf (" ", false, false);
    const auto rest = line.fromFirstOccurrenceOf (" ", false, false).trim();

    if (word == "wait-idle")
    {
        for (int waited = 0, quiet = 0; waited < longestIdleWait && ! isLeaving; waited += 20)
        {
            quiet = onMessageThread ([this] { return std::string (isIdle() ? "y" : "n"); }) == "y" ? quiet + 1 : 0;
            if (quiet == 3)
                return "ok";
            std::this_thread::sleep_for (std::chrono::milliseconds (20));
        }
        return "error still busy";
    }

    return onMessageThread ([this, word, rest]() -> std::string {
        auto* main = window.main();
        if (main == nullptr)
            return "error no session is shown";
        if (word == "bounds")
        {
            auto* found = find (window, rest);
            if (found == nullptr)
                return "error nothing in sight is called " + rest.toStdString();
            const auto scale = juce::Desktop::getInstance().getGlobalScaleFactor();
            const auto area = found->getScreenBounds().toFloat() * scale;
            return "ok " + std::to_string (juce::roundToInt (area.getX())) + " " +
                   std::to_string (juce::roundToInt (area.getY())) + " " +
                   std::to_string (juce::roundToInt (area.getWidth())) + " " +
                   std::to_string (juce::roundToInt (area.getHeight()));
        }
        if (word == "state")
        {
            const auto where = Path::parse (rest.toStdString());
            if (! where)
                return "error " + where.error().text().toStdString();
            const auto value = cli::jsonAt (main->work().services.session.now().root(), *where);
            return value ? "ok " + value->dump() : "error " + value.error().text().toStdString();
        }
        if (word == "position")
            return "ok " + juce::String (main->work().services.transport.position(), 6).toStdString();
        if (word == "screenshot")
        {
            const auto picture = main->createComponentSnapshot (main->getLocalBounds(), true, 1.0f);
            const auto written = safeReplace (files(), rest.toStdString(), gui::pngOf (picture));
            return written ? "ok" : "error " + written.error().text().toStdString();
        }
        if (word == "a11y")
            return "ok " + cli::Json (gui::accessibilityText (*main).toStdString()).dump();
        if (word == "focus")
        {
            auto* focused = juce::Component::getCurrentlyFocusedComponent();
            const auto isField = dynamic_cast<juce::TextEditor*> (focused) != nullptr;
            return "ok " + (focused == nullptr ? std::string ("nothing")
                            : isField          ? std::string ("field")
                                               : focused->getTitle().toStdString());
        }
        if (word == "toast")
            return "ok " + (main->messages().count() > 0 ? main->messages().newest().toStdString() : std::string());
        if (word == "sessions")
        {
            juce::StringArray titles;
            for (const auto& session : sessions.all())
                titles.add (session.title + (session.isDirty ? "*" : ""));
            return "ok " + titles.joinIntoString (" ").toStdString();
        }
        if (word == "frames")
        {
            const auto& stats = main->frameStats();
            return "ok " + std::to_string (stats.size()) + " " + juce::String (stats.percentile (0.5), 3).toStdString() +
                   " " + juce::String (stats.percentile (0.99), 3).toStdString();
        }
        if (word == "quit")
        {
            juce::MessageManager::callAsync ([] { juce::JUCEApplicationBase::quit(); });
            return "ok";
        }
        return "error unknown question";
    });
}
}  // namespace amp
