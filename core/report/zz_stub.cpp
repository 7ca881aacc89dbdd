#include "core/assessment/board.h"
#include "core/compute/compute.h"
namespace soundings {
__attribute__((weak)) std::string nameOf(Standing s, const Translate&)
{
    return std::array{"Do it", "Find a way", "Small bet or no", "Let go", "Not settled", "Not asked yet"}.at(
        static_cast<std::size_t>(s));
}
__attribute__((weak)) const char* wordOf(Standing s)
{
    return std::array{"do_it", "find_a_way", "resist", "let_go", "not_settled", "not_asked_yet"}.at(
        static_cast<std::size_t>(s));
}
__attribute__((weak)) Standing Assessment::standing() const
{
    return standsBy < 0 ? Standing::NotAskedYet : options[static_cast<std::size_t>(standsBy)].standing;
}
__attribute__((weak)) BoardFigure boardOf(const Entry& e, const Assessment& a, const Translate&)
{
    BoardFigure f;
    f.title = e.title;
    for (auto& o : a.options) {
        if (o.reference) continue;
        BoardCloud c;
        c.id = o.option;
        c.label = o.title;
        c.fog = o.lens.fog;
        c.standing = o.standing;
        c.emphasised = e.decision()->chosen == o.option;
        c.description = o.sentence;
        (o.standing == Standing::NotAskedYet ? f.margin : f.clouds).push_back(c);
        f.description += o.title + ": " + o.sentence + " ";
    }
    return f;
}
__attribute__((weak)) Assessment assess(const Entry& e, const AssessmentInput&, const std::stop_token&)
{
    Assessment a;
    a.entry = e.id;
    a.sentence = "stub";
    if (e.decision())
        for (auto& o : e.decision()->options) {
            OptionAssessment x;
            x.option = o.id;
            x.title = o.title;
            x.reference = o.doNothing;
            a.options.push_back(x);
        }
    return a;
}
__attribute__((weak)) std::string compute(std::string_view, std::string_view)
{
    return "{}";
}
} // namespace soundings
