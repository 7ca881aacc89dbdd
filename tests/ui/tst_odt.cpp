// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/board_examples.h"
#include "ui/output/odt_file.h"
#include "ui/output/odt_writer.h"

#include <QImage>
#include <QTest>

#include <pugixml.hpp>
#include <zip.h>

#include <map>
#include <set>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// The members of a zip archive by name, and the first one's name and method.
struct Package {
    std::map<std::string, std::string> members;
    std::string first;
    int firstMethod = -1;

    explicit Package(const std::string& bytes)
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        if (archive == nullptr) qFatal("no archive: %s", zip_error_strerror(&error));
        for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
            zip_stat_t stat;
            zip_stat_init(&stat);
            zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
            if (i == 0) {
                first = stat.name;
                firstMethod = stat.comp_method;
            }
            std::string content(stat.size, '\0');
            zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(i), 0);
            zip_fread(file, content.data(), content.size());
            zip_fclose(file);
            members[stat.name] = content;
        }
        zip_close(archive);
    }
    [[nodiscard]] pugi::xml_document xml(const std::string& name) const
    {
        pugi::xml_document document;
        const auto found = members.find(name);
        if (found == members.end() ||
            !document.load_string(found->second.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
            qFatal("%s is missing or no XML", name.c_str());
        return document;
    }
};

/// All text below a node; a line break as "\n", a kept space as " ".
std::string textOf(const pugi::xml_node& node)
{
    std::string text;
    for (const auto& child : node.children()) {
        const std::string name = child.name();
        if (child.type() == pugi::node_pcdata) text += child.value();
        if (name == "text:line-break") text += '\n';
        if (name == "text:s") text += ' ';
        text += textOf(child);
    }
    return text;
}

std::vector<std::string> textsOf(const pugi::xml_document& document, const char* path)
{
    std::vector<std::string> texts;
    for (const auto& found : document.select_nodes(path)) texts.push_back(textOf(found.node()));
    return texts;
}

using Texts = std::vector<std::string>;

Report small()
{
    Report report;
    report.title = "Where to";
    report.footer = "Seal 1: abc";
    report.subject = "Chosen: north";
    report.date = parseInstant("2026-03-02T09:00:00.000Z", "Europe/Berlin");
    return report;
}

Report drawnReport()
{
    Report report = small();
    AcceptabilityFigure bars;
    bars.title = "How often each comes first";
    bars.description = "North comes first in 60 % of the draws.";
    bars.ranks = {"1st", "2nd"};
    bars.bars.resize(2);
    bars.bars[0].label = "North";
    bars.bars[0].shares = {0.6, 0.4};
    bars.bars[1].label = "South";
    bars.bars[1].shares = {0.4, 0.6};
    report.blocks = {Heading{1, "Where to"}, FigureBlock{test::usualBoard(), "Both at once: find a way."},
                     BarsBlock{bars}};
    return report;
}

} // namespace

/// Reports as OpenDocument texts, read back from the archive.
class TstOdt : public QObject {
    Q_OBJECT
private slots:
    void theArchiveSaysFirstWhatItIsAndListsAllItHolds();
    void headingsTextAndListsStandInOrder();
    void tablesRepeatTheirHeaderAndAlignNumbers();
    void whatPeopleWroteStaysText();
    void figuresAreDrawnTwiceWithTheirWords();
    void aBoardThatIsNotDrawnIsATable();
    void theSameReportGivesTheSameBytes();
};

void TstOdt::theArchiveSaysFirstWhatItIsAndListsAllItHolds()
{
    const Package package(toOdt(drawnReport()));
    QCOMPARE(package.first, std::string("mimetype"));
    QCOMPARE(package.firstMethod, int(ZIP_CM_STORE));
    QCOMPARE(package.members.at("mimetype"), std::string("application/vnd.oasis.opendocument.text"));
    std::set<std::string> listed;
    const auto manifest = package.xml("META-INF/manifest.xml");
    for (const auto& entry : manifest.select_nodes("//manifest:file-entry"))
        listed.insert(entry.node().attribute("manifest:full-path").value());
    std::set<std::string> held{"/"};
    for (const auto& [name, bytes] : package.members)
        if (name != "mimetype" && name != "META-INF/manifest.xml") held.insert(name);
    QVERIFY(listed == held);
    const auto meta = package.xml("meta.xml");
    QVERIFY(!textsOf(meta, "//dc:title").at(0).empty());
    QCOMPARE(textsOf(meta, "//dc:language"), Texts{"en"});
}

void TstOdt::headingsTextAndListsStandInOrder()
{
    Report report = small();
    report.blocks = {Heading{1, "Where to"}, Paragraph{"Soon.", true, false}, Paragraph{"North it is.", false, true},
                     Heading{4, "A level that skips two"}, BulletList{{"one", "two"}}};
    const Package package(odtFile(report, {}));
    const auto content = package.xml("content.xml");
    QCOMPARE(textsOf(content, "//office:text/*"),
             (Texts{"Where to", "Soon.", "North it is.", "A level that skips two", "onetwo"}));
    Texts levels;
    for (const auto& heading : content.select_nodes("//text:h"))
        levels.push_back(heading.node().attribute("text:outline-level").value());
    QCOMPARE(levels, (Texts{"1", "2"}));
    QCOMPARE(textsOf(content, "//text:list-item"), (Texts{"one", "two"}));
    // Each style that the text names is there.
    const auto styles = package.xml("styles.xml");
    std::set<std::string> known;
    for (const auto* document : {&content, &styles})
        for (const auto& style : document->select_nodes("//style:style | //text:list-style"))
            known.insert(style.node().attribute("style:name").value());
    for (const auto& used : content.select_nodes("//office:text//@text:style-name | //office:text//@table:style-name"))
        QVERIFY2(known.contains(used.attribute().value()), used.attribute().value());
    QVERIFY(textsOf(styles, "//style:footer").at(0).starts_with("Seal 1: abc"));
}

void TstOdt::tablesRepeatTheirHeaderAndAlignNumbers()
{
    Report report = small();
    report.blocks = {Table{{"Option", "Score"}, {{"North", "7"}, {"South"}}, {1}, {3, 1}, "How they score"}};
    const auto content = Package(odtFile(report, {})).xml("content.xml");
    QCOMPARE(textsOf(content, "//table:table-header-rows//table:table-cell"), (Texts{"Option", "Score"}));
    QCOMPARE(textsOf(content, "//table:table/table:table-row/table:table-cell"), (Texts{"North", "7", "South", ""}));
    Texts looks;
    for (const auto& cell : content.select_nodes("//table:table//table:table-cell/text:p"))
        looks.push_back(cell.node().attribute("text:style-name").value());
    QCOMPARE(looks, (Texts{"Table_20_Heading", "Table_20_Number_20_Heading", "Table_20_Contents", "Table_20_Number",
                           "Table_20_Contents", "Table_20_Number"}));
    Texts widths;
    for (const auto& column : content.select_nodes("//style:table-column-properties"))
        widths.push_back(column.node().attribute("style:rel-column-width").value());
    QCOMPARE(widths, (Texts{"3000*", "1000*"}));
    QCOMPARE(textsOf(content, "//table:title"), Texts{"How they score"});
}

void TstOdt::whatPeopleWroteStaysText()
{
    const std::string hostile = "<text:p>&amp; \"x\" ]]> <!-- a   b";
    Report report = small();
    report.title = hostile;
    report.footer = hostile;
    report.blocks = {Heading{1, hostile}, Paragraph{hostile + "\nsecond\x01\xEF\xBF\xBE\xEF\xBF\xBF line\xC3"},
                     Table{{hostile}, {{hostile}}, {}, {}, hostile}, BulletList{{hostile}}};
    const Package package(odtFile(report, {}));
    const auto content = package.xml("content.xml");
    QCOMPARE(textsOf(content, "//text:h"), Texts{hostile});
    QCOMPARE(textsOf(content, "//text:p[@text:style-name='Text_20_body']"),
             (Texts{hostile + "\nsecond line\xEF\xBF\xBD"}));
    QCOMPARE(textsOf(content, "//table:table-cell"), (Texts{hostile, hostile}));
    QCOMPARE(textsOf(content, "//text:list-item"), Texts{hostile});
    QVERIFY(textsOf(package.xml("styles.xml"), "//style:footer").at(0).starts_with(hostile));
    QCOMPARE(textsOf(package.xml("meta.xml"), "//dc:title"), Texts{hostile});
}

void TstOdt::figuresAreDrawnTwiceWithTheirWords()
{
    const Package package(toOdt(drawnReport()));
    const auto content = package.xml("content.xml");
    const auto frames = content.select_nodes("//draw:frame");
    QVERIFY(!frames.empty());
    for (const auto& frame : frames) {
        QVERIFY(!std::string(frame.node().child("svg:desc").text().get()).empty());
        QVERIFY(!std::string(frame.node().child("svg:title").text().get()).empty());
        Texts types;
        for (const auto& image : frame.node().children("draw:image")) {
            const std::string& bytes = package.members.at(image.attribute("xlink:href").value());
            types.push_back(image.attribute("draw:mime-type").value());
            if (types.back() != "image/png") continue;
            const QImage picture = QImage::fromData(QByteArray::fromStdString(bytes), "PNG");
            QVERIFY(picture.width() > 1000);
            std::set<QRgb> colours; // drawn, not white
            for (int x = 0; x < picture.width(); x += 7)
                for (int y = 0; y < picture.height(); y += 7) colours.insert(picture.pixel(x, y));
            QVERIFY(colours.size() > 4);
        }
        QCOMPARE(types, (Texts{"image/svg+xml", "image/png"}));
    }
}

void TstOdt::aBoardThatIsNotDrawnIsATable()
{
    const Report report = drawnReport();
    const auto tables = [](const std::string& file) {
        return Package(file).xml("content.xml").select_nodes("//table:table").size();
    };
    QCOMPARE(tables(odtFile(report, {})), tables(toOdt(report)) + 1);
}

void TstOdt::theSameReportGivesTheSameBytes()
{
    QVERIFY(toOdt(drawnReport()) == toOdt(drawnReport()));
    Report later = small();
    const std::string now = odtFile(later, {});
    later.date.utcMs += 86'400'000;
    QVERIFY(odtFile(later, {}) != now);
}

QTEST_MAIN(TstOdt)
#include "tst_odt.moc"
