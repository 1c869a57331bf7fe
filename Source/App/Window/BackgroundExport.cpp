#include "App/Window/BackgroundExport.h"

#include "Core/BackgroundThread.h"
#include "Core/Text.h"
#include "Gui/Export/ExportChoices.h"

namespace amp
{
namespace
{
using State = gui::ExportStatus::State;

gui::ExportedFile outcomeOf (const gui::ExportOrder::File& file, const Measurement& measured, int64_t clipped)
{
    gui::ExportedFile made { file.file, file.label, measured.duration, measured.integratedLufs, measured.truePeakDb, measured.samplePeakDb, {} };
    if (! measured.samplePeakDb)
        made.warnings.add ("is silent");
    if (clipped > 0)
        made.warnings.add (juce::String (clipped) + " samples were over full scale");
    return made;
}
}  // namespace

BackgroundExport::BackgroundExport (gui::Jobs& j, std::function<Document()> n) : jobs (j), now (std::move (n)) {}

BackgroundExport::~BackgroundExport()
{
    *isAlive = false;
    cancel();
    finish();
}

void BackgroundExport::finish()
{
    if (! worker.joinable())
        return;
    run->messageThread.serveUntilEnd();
    worker.join();
}

Result<> BackgroundExport::start (const gui::ExportOrder& order)
{
    if (isRunning())
        return Error { "Export", "one is running already" };
    finish();

    const auto files = order.passes.size() == 1 ? order.passes.front().files.size() : order.passes.size();
    const auto title = files == 1 ? "Export " + order.passes.front().files.front().file.getFileName() : "Export " + juce::String (files) + " files";
    run = std::make_shared<Run> (now(), order, jobs.start (title, true));
    run->status.state = State::running;
    worker = backgroundThread ([this, kept = run, alive = isAlive] {
        kept->work();
        kept->messageThread.end();
        juce::MessageManager::callAsync ([this, alive] {
            if (! *alive)
                return;
            finish();
            if (onEnd != nullptr)
                onEnd();
        });
    });
    return {};
}

void BackgroundExport::cancel()
{
    if (run == nullptr)
        return;
    const std::scoped_lock lock (run->mutex);
    if (run->job != nullptr)
        run->job->isCancelled = true;
}

gui::ExportStatus BackgroundExport::status() const
{
    if (run == nullptr)
        return {};
    const std::scoped_lock lock (run->mutex);
    return run->status;
}

void BackgroundExport::Run::fail (const Error& error)
{
    const std::scoped_lock lock (mutex);
    status.state = job->isCancelled ? State::cancelled : State::failed;
    status.problem = error;
}

bool BackgroundExport::Run::advance (double done, double sound)
{
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const std::scoped_lock lock (mutex);
    status.done = done;
    status.elapsed = took.count();
    status.speed = sound / std::max (1e-3, took.count());
    job->progress = done;
    return ! job->isCancelled;
}

void BackgroundExport::Run::draw (const RenderedMoment& moment, double soundBefore, double soundOfAll)
{
    constexpr auto most = static_cast<double> (gui::ExportStatus::columns);
    const auto columnAt = [&] (double seconds) {
        return static_cast<size_t> (std::clamp ((soundBefore + seconds) / soundOfAll * most, 0.0, most - 1.0));
    };
    const std::scoped_lock lock (mutex);
    status.sound.resize (gui::ExportStatus::columns);
    for (auto i = columnAt (moment.start); i <= columnAt (moment.end); ++i)
    {
        auto& column = status.sound[i];
        const auto isFirst = ! column.isMade || moment.start <= 0.0 || columnAt (moment.start) < i;  // of this pass
        column.low = isFirst ? moment.low : std::min (column.low, moment.low);
        column.high = isFirst ? moment.high : std::max (column.high, moment.high);
        column.loudness = moment.loudness > -70.0 ? std::optional (static_cast<float> (moment.loudness)) : std::nullopt;
        column.isMade = true;
    }
}

Result<> BackgroundExport::Run::render (size_t pass, double soundBefore, double soundOfAll)
{
    const auto& part = order.passes[pass];
    RenderRequest request;
    request.tail = order.tail;
    request.sampleRate = order.sampleRate;
    request.bits = order.bits;
    request.dithers = order.dithers;
    request.loudness = order.loudness;
    request.ceiling = order.ceiling;
    request.allowsMissingMedia = order.allowsMissingMedia;
    request.mediaRoots = document.roots.allowed;
    request.sampleFolders = document.roots.samples;
    if (part.range)
    {
        request.from = part.range->getStart();
        request.to = part.range->getEnd();
    }
    for (const auto& file : part.files)
        if (file.strip.isEmpty())
            request.output = file.file.getFullPathName().toStdString();
        else
            request.stems.push_back ({ file.strip, file.file.getFullPathName().toStdString() });
    {
        const std::scoped_lock lock (mutex);
        status.doing = part.files.size() == 1 ? part.files.front().file.getFileName() : juce::String (part.files.size()) + " files";
    }

    const auto sound = gui::secondsOf (order, part, document.root());
    request.onMoment = [&] (const RenderedMoment& moment) { draw (moment, soundBefore, soundOfAll); };
    auto report = renderToFile (
        document,
        request,
        [&] (double done) { return advance ((soundBefore + done * sound) / soundOfAll, soundBefore + done * sound); },
        [this] (const std::function<void()>& call) { messageThread.call (call); });
    if (! report)
        return report.error();

    const std::scoped_lock lock (mutex);
    for (const auto& file : part.files)
    {
        if (file.strip.isEmpty())
            status.files.push_back (outcomeOf (file, report->measured, 0));
        for (const auto& stem : report->stems)
            if (stem.file.id == file.strip)
                status.files.push_back (outcomeOf (file, stem.measured, order.bits == 32 ? 0 : stem.clippedSamples));
    }
    if (! status.files.empty())
        for (const auto& warning : report->warnings)
            status.files.back().warnings.add (warning);
    return {};
}

void BackgroundExport::Run::work()
{
    auto all = 1e-6, before = 0.0;
    for (const auto& pass : order.passes)
        all += gui::secondsOf (order, pass, document.root());

    for (size_t i = 0; i < order.passes.size(); ++i)
    {
        if (auto rendered = render (i, before, all); ! rendered)
        {
            fail (rendered.error());
            break;
        }
        before += gui::secondsOf (order, order.passes[i], document.root());
    }
    advance (1.0, before);
    const std::scoped_lock lock (mutex);
    if (status.state == State::running)
        status.state = State::done;
    job.reset();
}
}  // namespace amp
