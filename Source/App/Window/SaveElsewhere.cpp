#include "App/Window/SaveElsewhere.h"

#include "App/SessionInfo.h"
#include "App/Window/Stage.h"
#include "Core/Text.h"
#include "Persistence/Journal/SaveWithSteps.h"
#include "Versioning/Repository/Repository.h"

namespace amp
{
struct SaveElsewhere::Going
{
    SessionFiles place;
    std::shared_ptr<const MediaFolder> target;
    Done done;
    SessionLock lock {};
    BroughtMedia brought {};
    std::optional<Session::Saving> what {};
    juce::String stated {}; // the undo step that states the media anew
};

namespace
{
using Copied = std::pair<Result<>, BroughtMedia>;

struct Written
{
    Result<std::string> state;  // of the new file
    Result<> versions {};       // whether they came along; what was saved is saved anyway
};

/** The versions of a session go where it goes. */
Result<> bringVersions (const std::string& from, const std::string& to)
{
    auto earlier = versions::Repository::open (files(), from), here = versions::Repository::open (files(), to);
    if (! earlier || ! here)
        return earlier ? here.error() : earlier.error();
    return (*here)->continueFrom (**earlier);
}

/** True if it plays a file that was not brought and is there to be brought. */
bool lacksMedia (const NodePtr& root, const MediaRoots& roots, const BroughtMedia& brought)
{
    const auto all = mediaOf (root);
    return std::any_of (all.begin(), all.end(), [&] (const auto& each) {
        if (brought.files.contains (each.first))
            return false;
        const auto opened = openMedia (roots, each.first.toStdString());
        return opened && opened->has_value();
    });
}
}  // namespace

SaveElsewhere::SaveElsewhere (Stage& s, gui::Jobs& j) : stage (s), background (j) {}

void SaveElsewhere::start (const juce::File& file, Done done)
{
    const auto path = file.getFullPathName().toStdString();
    if (path == stage.place())
        return done ({});
    if (background.isBusy())
        return done (Error { file.getFileName(), "has to wait: the session is being saved under another name" });
    if (stage.safe().isOnlyToLookAt())
        return done (*stage.safe().whyReadOnly());
    auto lock = SessionLock::take (SessionFiles (path).lock());
    if (! lock)
        return done (lock.error());

    going = std::make_shared<Going> (
        Going { .place = SessionFiles (path), .target = std::make_shared<const MediaFolder> (files(), pcmCache(), path), .done = std::move (done) });
    going->lock = std::move (*lock);
    copy();
}

void SaveElsewhere::copy()
{
    const auto document = stage.snapshot();
    if (! lacksMedia (document.root(), document.roots, going->brought))
        return write();
    const auto begun = background.start<Copied> (
        "Copying audio for " + toText (nameOf (going->place.session)),
        [document, target = going->target, before = going->brought] (gui::Job& job) {
            Copied result { {}, before };
            result.first = bringFiles (result.second, document.root(), document.roots, *target, MediaFolder::Bring::copy, progressOf (job));
            if (result.first && job.isCancelled)
            {
                takeBack (result.second, *target);
                result.first = Error { toText (nameOf (target->path())), "was not copied: it was cancelled" };
            }
            return result;
        },
        [this] (Copied result) {
            going->brought = std::move (result.second);
            if (! result.first)
                return end (result.first);
            copy();  // what came in meanwhile
        });
    if (! begun)
        end (begun);
}

void SaveElsewhere::write()
{
    const auto document = stage.snapshot();
    stage.useMedia ({ going->target->roots().sessionFolder, { document.roots.sessionFolder } });  // both, while paths change
    auto& session = stage.session;
    const auto before = session.history().position();
    if (auto stated = stateMedia (session, going->brought); ! stated)
        return end (stated);
    if (session.history().position() != before)
        going->stated = session.history().position();
    going->what = session.beginSave();

    const auto begun = background.start<Written> (
        "Writing " + toText (nameOf (going->place.session)),
        [place = going->place, what = *going->what, from = document.path] (gui::Job&) {
            Written result {
                saveWithSteps (files(), place, what.state.root(), what.history, Session::systemClock().now(), Old::mustBeWhole)
            };
            if (result.state)
                result.versions = bringVersions (from, place.session);
            return result;
        },
        [this] (const Written& written) {
            if (! written.state)
                return end (written.state.error());
            stage.session.saved (*going->what);
            going->lock.release();
            stage.adopt ({ going->place.session, *written.state, false });
            end ({});
            if (! written.versions && stage.safe().onTrouble != nullptr)
                stage.safe().onTrouble ({ written.versions.error().where,
                                          "The session was saved without its versions: " + written.versions.error().what });
        });
    if (! begun)
        end (begun);
}

void SaveElsewhere::end (const Result<>& result)
{
    const auto finished = std::exchange (going, nullptr);
    if (! result)
    {
        auto& session = stage.session;
        if (finished->stated.isNotEmpty() && session.history().position() == finished->stated)
            session.undo();
        stage.useMedia (stage.mediaRoots());
        takeBack (finished->brought, *finished->target);
    }
    finished->done (result);
}

void SaveElsewhere::collect (std::function<void (const Result<BroughtMedia>&)> done)
{
    const auto document = stage.snapshot();
    const auto target = std::make_shared<const MediaFolder> (files(), pcmCache(), document.path);
    const auto begun = background.start<Copied> (
        "Collecting audio",
        [document, target] (gui::Job& job) {
            Copied result;
            result.first = bringFiles (result.second, document.root(), document.roots, *target, MediaFolder::Bring::copy, progressOf (job));
            return result;
        },
        [this, target, done] (Copied result) {
            if (result.first)
                result.first = stateMedia (stage.session, result.second, "Collect audio");
            if (! result.first)
                takeBack (result.second, *target);
            done (result.first ? Result<BroughtMedia> (std::move (result.second)) : Result<BroughtMedia> (result.first.error()));
        });
    if (! begun)
        done (begun.error());
}
}  // namespace amp
