// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4 // libqpdf: only std::shared_ptr
#include "ui/output/pdf_finish.h"

#include "core/support/error.h"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <chrono>
#include <exception>

namespace soundings::ui {

namespace {

using PdfHandle = QPDFObjectHandle;

/// PDF's form of a UTC instant: D:YYYYMMDDHHmmSSZ (ISO 32000-1, 7.9.4).
std::string pdfDate(std::int64_t utcMs)
{
    using namespace std::chrono;
    const auto instant = floor<seconds>(sys_time<milliseconds>(milliseconds(utcMs)));
    const auto midnight = floor<days>(instant);
    const year_month_day day(midnight);
    const hh_mm_ss time(instant - midnight);
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", int(day.year()), unsigned(day.month()), unsigned(day.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

/// Items of one level under `parent`; returns how many lines stand below it, all open.
int addLevel(QPDF& pdf, PdfHandle parent, const std::vector<PdfMark>& marks, std::size_t from, std::size_t to,
             std::vector<QPDFPageObjectHelper>& pages)
{
    std::vector<PdfHandle> items;
    int lines = 0;
    for (std::size_t i = from; i < to;) {
        std::size_t end = i + 1;
        while (end < to && marks[end].level > marks[i].level) ++end;
        PdfHandle item = pdf.makeIndirectObject(PdfHandle::newDictionary());
        item.replaceKey("/Title", PdfHandle::newUnicodeString(marks[i].text));
        item.replaceKey("/Parent", parent);
        const auto page = std::min(std::size_t(std::max(0, marks[i].page)), pages.size() - 1);
        PdfHandle box = pages[page].getMediaBox();
        const double top = box.getArrayItem(3).getNumericValue() - marks[i].fromTop;
        PdfHandle place = PdfHandle::newArray();
        place.appendItem(pages[page].getObjectHandle());
        place.appendItem(PdfHandle::newName("/XYZ"));
        place.appendItem(PdfHandle::newNull());
        place.appendItem(PdfHandle::newReal(top, 1));
        place.appendItem(PdfHandle::newNull());
        item.replaceKey("/Dest", place);
        const int below = addLevel(pdf, item, marks, i + 1, end, pages);
        lines += 1 + below;
        items.push_back(item);
        i = end;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size()) items[i].replaceKey("/Next", items[i + 1]);
    }
    if (!items.empty()) {
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
        parent.replaceKey("/Count", PdfHandle::newInteger(lines));
    }
    return lines;
}

void addOutline(QPDF& pdf, const std::vector<PdfMark>& marks)
{
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (marks.empty() || pages.empty()) return;
    PdfHandle outline = pdf.makeIndirectObject(PdfHandle::newDictionary());
    outline.replaceKey("/Type", PdfHandle::newName("/Outlines"));
    addLevel(pdf, outline, marks, 0, marks.size(), pages);
    PdfHandle root = pdf.getRoot();
    root.replaceKey("/Outlines", outline);
    if (pages.size() > 2) root.replaceKey("/PageMode", PdfHandle::newName("/UseOutlines"));
}

} // namespace

std::string finishedPdf(const std::string& bytes, const PdfDetails& details)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.data(), bytes.size());
        addOutline(pdf, details.outline);
        PdfHandle root = pdf.getRoot();
        root.replaceKey("/Lang", PdfHandle::newUnicodeString(details.language));
        PdfHandle preferences = PdfHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", PdfHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        PdfHandle info = pdf.getTrailer().getKey("/Info");
        const PdfHandle date = PdfHandle::newString(pdfDate(details.dateUtcMs));
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
        if (!details.subject.empty()) info.replaceKey("/Subject", PdfHandle::newUnicodeString(details.subject));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    } catch (const std::exception& problem) {
        throw Error{ErrorKind::Internal, "The PDF could not be finished; this is a fault of the program.",
                    problem.what()};
    }
}

} // namespace soundings::ui
