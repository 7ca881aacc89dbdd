<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>soundings::ui::AgendaSection</name>
    <message numerus="yes">
        <source>%n points were added.</source>
        <translation>
            <numerusform>%n point was added.</numerusform>
            <numerusform>%n points were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more had no room.</source>
        <translation>
            <numerusform>%n more had no room.</numerusform>
            <numerusform>%n more had no room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::AnswersCard</name>
    <message numerus="yes">
        <source>%n questions for a number were answered by words that are none. They are kept as words; ask again for a number.</source>
        <translation>
            <numerusform>%n question for a number was answered by words that are none. They are kept as words; ask again for a number.</numerusform>
            <numerusform>%n questions for a number were answered by words that are none. They are kept as words; ask again for a number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::CardsSection</name>
    <message numerus="yes">
        <source>%n questions, %1 minutes</source>
        <translation>
            <numerusform>%n question, %1 minutes</numerusform>
            <numerusform>%n questions, %1 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::JournalPage</name>
    <message numerus="yes">
        <source>But among everything you wrote, %n match.</source>
        <translation>
            <numerusform>But among everything you wrote, %n matches.</numerusform>
            <numerusform>But among everything you wrote, %n match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::LiveSession</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::MainWindow</name>
    <message numerus="yes">
        <source>All was put back but %n things that no journal can hold, the first of them %1. The whole text stays in %2.</source>
        <translation>
            <numerusform>All was put back but %n thing that no journal can hold: %1. The whole text stays in %2.</numerusform>
            <numerusform>All was put back but %n things that no journal can hold, the first of them %1. The whole text stays in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::RetellSection</name>
    <message numerus="yes">
        <source>“%1” stayed with %n readers.</source>
        <translation>
            <numerusform>“%1” stayed with %n reader.</numerusform>
            <numerusform>“%1” stayed with %n readers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::SessionsPage</name>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises open</source>
        <translation>
            <numerusform>%n promise open</numerusform>
            <numerusform>%n promises open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::Sharing</name>
    <message numerus="yes">
        <source>Both sides changed this, each in its own way, in %n places.</source>
        <translation>
            <numerusform>Both sides changed this, each in its own way, in %n place.</numerusform>
            <numerusform>Both sides changed this, each in its own way, in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::TeamAnswers</name>
    <message numerus="yes">
        <source>%n answers were taken in.</source>
        <translation>
            <numerusform>%n answer was taken in.</numerusform>
            <numerusform>%n answers were taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::TodayPage</name>
    <message numerus="yes">
        <source>It has been %n days. What came due meanwhile can wait for one of three keys.</source>
        <translation>
            <numerusform>It has been %n day. What came due meanwhile can wait for one of three keys.</numerusform>
            <numerusform>It has been %n days. What came due meanwhile can wait for one of three keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soundings::ui::Workspace</name>
    <message numerus="yes">
        <source>%n reminders were moved to %1. What they remind of keeps its own date.</source>
        <translation>
            <numerusform>%n reminder was moved to %1. What it reminds of keeps its own date.</numerusform>
            <numerusform>%n reminders were moved to %1. What they remind of keeps its own date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders were let go. What they remind of stays in the journal.</source>
        <translation>
            <numerusform>%n reminder was let go. What it reminds of stays in the journal.</numerusform>
            <numerusform>%n reminders were let go. What they remind of stays in the journal.</numerusform>
        </translation>
    </message>
</context>
</TS>
