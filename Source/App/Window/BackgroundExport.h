#pragma once
#include "App/RenderToFile.h"
#include "App/Window/MessageThreadCalls.h"
#include "Gui/Export/Exporter.h"
#include "Gui/Workspace/Jobs.h"

#include <thread>

namespace amp
{
/** Exports a session of the window as `audiomage render` does, on a thread of its own. Thread: message. */
class BackgroundExport : public gui::Exporter
{
public:
    /** @param now  the session as it is when an export begins. Jobs must outlive this. */
    BackgroundExport (gui::Jobs&, std::function<Document()> now);

    /** Cancels what runs, and waits for it. */
    ~BackgroundExport() override;

    Result<> start (const gui::ExportOrder&) override;
    void cancel() override;
    gui::ExportStatus status() const override;

private:
    /** One export, shared with its thread. */
    struct Run
    {
        Run (Document d, gui::ExportOrder o, std::shared_ptr<gui::Job> j) : document (std::move (d)), order (std::move (o)), job (std::move (j)) {}

        void work();
        Result<> render (size_t pass, double soundBefore, double soundOfAll);
        bool advance (double done, double sound);
        void draw (const RenderedMoment&, double soundBefore, double soundOfAll);
        void fail (const Error&);

        const Document document;
        const gui::ExportOrder order;
        std::shared_ptr<gui::Job> job; // let go of when it has ended
        MessageThreadCalls messageThread;
        const std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
        std::mutex mutex;
        gui::ExportStatus status; // guarded
    };

    void finish();

    gui::Jobs& jobs;
    std::function<Document()> now;
    std::shared_ptr<Run> run;
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by an end that arrives late
};
} // namespace amp
