// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "app/json_answer.h"
#include "app/window_part.h"
#include "core/support/atomic_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace soundings::app {

std::string reportFormat(const Request& request)
{
    if (!request.format.empty()) return request.format;
    if (request.out == "-") return "md";
    std::string ending = std::filesystem::path(request.out).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (ending == ".pdf") return "pdf";
    if (ending == ".html" || ending == ".htm") return "html";
    if (ending == ".odt") return "odt";
    if (ending == ".md" || ending == ".markdown") return "md";
    throw Error(ErrorKind::Usage,
                fmt::format("The name {} does not say the format: end it in .pdf, .html, .odt or .md, or add --format.",
                            request.out));
}

Answer writeOut(const Report& report, const Request& request, int& argc, char** argv)
{
    const std::string format = reportFormat(request);
    const bool text = format == "md" || format == "html";
    if (request.json && request.out == "-" && !text)
        throw Error(ErrorKind::Usage, fmt::format("A report in {} is no JSON; name a file for it by -o.", format));
    std::string bytes = format == "md" ? toMarkdown(report) : windowPart().draw(argc, argv, report, format);
    if (request.out == "-" && request.json) return jsonAnswer({{"format", format}, {"report", bytes}});
    if (request.out == "-") return {std::move(bytes), {}};
    writeFileAtomically(request.out, bytes);
    if (request.json) return jsonAnswer({{"written", request.out}, {"format", format}, {"bytes", bytes.size()}});
    return {fmt::format("Wrote the report to {}.\n", request.out), {}};
}

} // namespace soundings::app
