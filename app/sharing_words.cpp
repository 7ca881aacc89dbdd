// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sharing_words.h"

#include <CLI/CLI.hpp>

namespace soundings::app {
namespace {

class SharingWords {
public:
    SharingWords(CLI::App& app, Request& request) : m_app(app), m_request(request) {}

    void addContact()
    {
        CLI::App* contact = family("contact", "Whom bundles are sent to and taken from: cards, fingerprints");
        member(contact, Verb::Contact, "list", "List your contacts with their fingerprints, and your own");
        CLI::App* out = member(contact, Verb::Contact, "export", "Write your own card, for others to add");
        out->add_option("-o,--output", m_request.out, "The file to write; - is standard output")->capture_default_str();
        out->add_option("--name", m_request.who, "Your name as others shall see it; needed the first time");
        CLI::App* add = member(contact, Verb::Contact, "add", "Add somebody by the card that they wrote");
        add->add_option("FILE", m_request.file, "The card; - is standard input")->required();
        add->add_option("--name", m_request.who, "Another name for them than their card says");
        CLI::App* compare =
            member(contact, Verb::Contact, "compare", "Show both fingerprints, to be read to each other");
        named(compare);
        compare->add_flag("--same", m_request.same, "You have compared them by voice and they are the same");
        named(member(contact, Verb::Contact, "remove", "Take somebody off your contacts"));
    }

    void addBundle()
    {
        CLI::App* bundle =
            family("bundle", "Entries with their seals and comments for a contact, encrypted and signed");
        CLI::App* make = member(bundle, Verb::Bundle, "make", "Write a bundle for a contact");
        passphrase(make);
        make->add_option("JOURNAL", m_request.journal, "The journal file")->required();
        make->add_option("ID", m_request.ids, "Entries to send: any unique beginning of an id; their comments go along")
            ->required();
        make->add_option("--to", m_request.who, "The contact's name, or the beginning of it")->required();
        make->add_option("-o,--output", m_request.out, "The file to write")->required();
        make->add_option("--message", m_request.note, "What you write to it");
        reading(member(bundle, Verb::Bundle, "open", "Say who sent a bundle and what taking it in would do"));
        reading(
            member(bundle, Verb::Bundle, "merge", "Take a bundle in; what both sides changed is kept side by side"));
    }

    void addPractice()
    {
        CLI::App* practice = family("practice", "A coach's client journals: what is due, without opening their text");
        member(practice, Verb::Practice, "list", "Counts and days of each; of a locked one only that it is there");
        CLI::App* add = ofJournal(practice, "add", "Put a journal on the list, or give it another date");
        add->add_option("--keep-until", m_request.until, "The day until which it may be kept (YYYY-MM-DD)");
        ofJournal(practice, "leave", "Take a journal off the list; its file stays");
        CLI::App* dispose =
            ofJournal(practice, "dispose", "Remove a journal for good, with all files that belong to it");
        dispose->add_option("--name", m_request.who, "The name of its file without the ending, as a confirmation")
            ->required();
    }

private:
    CLI::App* ofJournal(CLI::App* owner, const char* name, const char* description)
    {
        CLI::App* made = member(owner, Verb::Practice, name, description);
        made->add_option("JOURNAL", m_request.journal, "The journal file")->required();
        return made;
    }

    CLI::App* family(const char* name, const char* description)
    {
        CLI::App* made = m_app.add_subcommand(name, description);
        made->require_subcommand(1);
        return made;
    }

    CLI::App* member(CLI::App* owner, Verb verb, const char* name, const char* description)
    {
        CLI::App* made = owner->add_subcommand(name, description);
        made->add_flag("--json", m_request.json, "Answer, and complain, as JSON");
        made->callback([&request = m_request, verb, name] {
            request.verb = verb;
            request.action = name;
        });
        return made;
    }

    void named(CLI::App* command)
    {
        command->add_option("NAME", m_request.who, "The contact's name, or the beginning of it")->required();
    }

    void passphrase(CLI::App* command)
    {
        command->add_option(
            "--passphrase-file", m_request.passphraseFile,
            "The file whose first line opens a locked journal (- is standard input); without it you are asked");
    }

    void reading(CLI::App* command)
    {
        passphrase(command);
        command->add_option("FILE", m_request.file, "The bundle")->required();
        command->add_option("JOURNAL", m_request.journal, "The journal file")->required();
    }

    CLI::App& m_app;
    Request& m_request;
};

} // namespace

void addSharingCommands(CLI::App& app, Request& request)
{
    SharingWords words(app, request);
    words.addContact();
    words.addBundle();
    words.addPractice();
}

} // namespace soundings::app
