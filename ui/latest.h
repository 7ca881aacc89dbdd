// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace soundings::ui {

/// Computes off the GUI thread, the newest question only: asking again stops the run before, and nothing of an older
/// question is shown any more. Ending it stops and waits.
class Latest : public QObject {
    Q_OBJECT
public:
    /// Called within a job: runs `shown` on the GUI thread unless something newer was asked meanwhile.
    using Show = std::function<void(std::function<void()> shown)>;
    /// What is computed, off the GUI thread; may show several results, better and better. It is to throw Cancelled (or
    /// return) soon once a stop is requested; what it has to say about other errors it shows itself.
    using Job = std::function<void(const std::stop_token& stop, const Show& show)>;

    explicit Latest(QObject* parent = nullptr);
    ~Latest() override;

    void ask(Job job);
    /// Forgets what was asked: nothing of it will be shown.
    void forget();
    /// From asking until the job has come to its end.
    [[nodiscard]] bool isBusy() const;

signals:
    void finished(); ///< the newest job has come to its end, all that it shows is shown

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
