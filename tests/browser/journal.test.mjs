// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a journal to somebody's browser and back: what the program asks before an hour, and what a check-up asks the leader
// of a function, is filled by keys and taken into the journal that it came from.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeSource, cleanUp, openBrowser, openPage, saveFile, scratchFile, shot, soundings, soundingsRun } from "./harness.mjs";

const hostile = "<img src=x onerror=ran=1></script><script>ran=1</script>{{answers}}";
const id = (n) => `5b0e2f6e-3a58-4d4a-8d0c-0000000000${String(n).padStart(2, "0")}`;
const created = { utc: "2026-01-10T09:00:00.000Z", zone: "UTC" };

const sessions = [
  { format: 1, id: id(1), kind: "session", created, title: "The last hour",
    belief: { date: "2026-01-10", commitments: [{ id: id(2), text: "Call the bank " + hostile, owner: "Ada", due: "2026-01-20" }] } },
  { format: 1, id: id(3), kind: "session", created, title: "The next hour " + hostile,
    belief: {
      date: "2026-02-01",
      participants: [{ id: id(4), name: "Ada", role: "founder" }],
      rounds: [{ id: id(5), question: "How long until it stands? " + hostile, kind: "range", unit: "weeks " + hostile },
               { id: id(6), question: "Which first?", kind: "choice",
                 choices: [{ id: id(7), text: "The bank" }, { id: id(8), text: "The team " + hostile }] }],
    } },
];
const checkup = { format: 1, id: id(9), kind: "checkup", created, title: "Check-up " + hostile,
                  belief: { on: "2026-01-10", functions: [{ id: id(10), function: "sales" }] } };

let browser;
before(async () => { browser = await openBrowser(); });
after(async () => {
  await browser.close();
  cleanUp();
});

/** A journal that holds these entries, and the page that it asks by about one of them. */
function ask(entries, about) {
  const journal = scratchFile(".soundings");
  soundings("new", journal);
  soundings("add", journal, scratchFile(".json", JSON.stringify({ format: 1, entries })));
  const file = scratchFile(".html");
  soundings("ask", journal, about, "-o", file, "--introduction", "Before we meet.\n" + hostile);
  return { journal, file, address: "file://" + file };
}

const stored = (journal, entry, ...more) =>
  JSON.parse(soundings("export", journal, entry, ...more)).entries[0].belief;

/** By what the control with the keyboard is known: its own label, and that of the group it stands in. */
const focused = (page) => page.evaluate(() => {
  const here = document.activeElement;
  return [here.labels?.[0] ?? here, here.closest("fieldset")?.querySelector("legend")]
    .filter(Boolean).map((named) => named.textContent.trim());
});

/** Goes on by the Tab key to the control with that label. */
async function tabTo(page, label) {
  for (let i = 0; i < 60; ++i) {
    if ((await focused(page)).some((name) => name.startsWith(label))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key does not reach “${label}”, it stands on “${await focused(page)}”`);
}

async function sayWho(page, arrows) {
  const keys = page.keyboard;
  await tabTo(page, "Your name");
  await keys.type("Ada");
  await tabTo(page, "Your function");
  for (let i = 0; i < arrows; ++i) await keys.press("ArrowDown");
}

test("the form before a session is filled by keys and taken into the journal", async () => {
  const asked = ask(sessions, id(3));
  const { page, watched, close } = await openPage(browser, asked, { at: new Date() });
  const seen = await page.evaluate(() => document.querySelector("main").innerText);
  for (const words of ["The next hour " + hostile, "Before we meet.", "Call the bank " + hostile,
                       "How long until it stands? " + hostile, "in weeks " + hostile, "The team " + hostile])
    assert.ok(seen.includes(words), words);
  const keys = page.keyboard;
  await sayWho(page, 1);
  await tabTo(page, "What is the issue?");
  await keys.type("We do not know whom to hire first");
  await tabTo(page, "What did you do to help create it?");
  await keys.type("I answered before I had asked");
  await tabTo(page, "What do you propose?");
  await keys.type("One engineer now " + hostile);
  await tabTo(page, "What became of this promise");
  await keys.press("ArrowDown"); // from "No answer" round to the first
  await tabTo(page, "How long until it stands?");
  await keys.type("3; 4; 6");
  await tabTo(page, "Which first?");
  await keys.press("ArrowUp"); // from "No answer" to the last that is one
  await tabTo(page, "Save my answers");
  const { name, text } = await saveFile(page);
  assert.equal(name, "answers-Ada.soundings-answers.json");
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(watched, []);
  await close();

  const answers = scratchFile(".json", text);
  assert.equal(JSON.parse(soundings("import", asked.journal, answers, "--json")).added, 1);
  assert.equal(JSON.parse(soundings("import", asked.journal, answers, "--json")).known, 1); // once is enough
  const session = stored(asked.journal, id(3), "--private", "--uncover");
  assert.equal(session.forms.length, 1);
  const [form] = session.forms;
  assert.deepEqual([form.person, form.function, form.issue, form.myPart, form.proposal],
                   ["Ada", "founder", "We do not know whom to hire first", "I answered before I had asked",
                    "One engineer now " + hostile]);
  assert.deepEqual(form.carried, [{ item: session.carried[0].id, answer: "kept" }]);
  assert.deepEqual([session.rounds[0].first[0].participant, session.rounds[0].first[0].range],
                   [id(4), { low: 3, likely: 4, high: 6 }]); // Ada is known by her name
  assert.equal(session.rounds[1].first[0].choice, id(8));
  // Nobody else sees any of it: neither what was written before nor an answer that is not revealed.
  for (const out of [soundings("export", asked.journal, id(3)), soundings("session", "report", asked.journal, id(3))])
    assert.doesNotMatch(out, /whom to hire|before I had asked|One engineer now|3; 4; 6/);
});

test("the leader's questionnaire of a check-up is filled by keys and stands with the function", async () => {
  const asked = ask([checkup], id(9));
  const { page, watched, close } = await openPage(browser, asked, { at: new Date() });
  const seen = await page.evaluate(() => document.querySelector("main").innerText);
  assert.ok(seen.includes("How much do I understand?") && seen.includes(hostile)); // in the words above the questions
  assert.ok(!seen.includes("Check-up")); // its own name says nothing to them
  const keys = page.keyboard;
  await sayWho(page, 2);
  await tabTo(page, "How much of what you know");
  await keys.type("140");
  await tabTo(page, "What do you know that I most likely do not?");
  await keys.type("Pilots never pay " + hostile);
  await tabTo(page, "Save my answers");
  await keys.press("Enter");
  assert.match(await page.locator("#errors").innerText(), /needs a whole number from 1 to 99/);
  await tabTo(page, "How much of what you know");
  await keys.press("Control+A");
  await keys.type("45 %");
  const { text } = await saveFile(page);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(watched, []);
  await close();

  const answers = scratchFile(".json", text);
  assert.equal(JSON.parse(soundings("import", asked.journal, answers, "--json")).added, 1);
  assert.equal(JSON.parse(soundings("import", asked.journal, answers, "--json")).known, 1);
  const look = stored(asked.journal, id(9)).functions;
  assert.equal(look.length, 1);
  assert.equal(look[0].ratings.length, 1);
  assert.deepEqual([look[0].function, look[0].ratings[0].person, look[0].ratings[0].share, look[0].ratings[0].unseen],
                   ["sales", "Ada", 0.45, "Pilots never pay " + hostile]);
});

for (const [what, entries, about] of [["session", sessions, id(3)], ["checkup", [checkup], id(9)]])
  test(`answers to a ${what} are refused where they were altered or belong to another journal`, async () => {
    const asked = ask(entries, about);
    const { page, close } = await openPage(browser, asked, { at: new Date() });
    await sayWho(page, 2);
    if (what === "checkup") await page.getByLabel("How much of what you know").fill("45");
    else await page.getByLabel("What is the issue?").fill("They say no");
    const { text } = await saveFile(page);
    await close();
    const altered = scratchFile(".json", text.replace('"Ada"', '"Eve"'));
    assert.notEqual(soundingsRun("import", asked.journal, altered).status, 0);
    const foreign = ask(entries, about); // asked by another questionnaire
    assert.notEqual(soundingsRun("import", foreign.journal, scratchFile(".json", text)).status, 0);
    assert.doesNotMatch(soundings("export", asked.journal, about, "--private"), /Eve|"45"|They say no/);
  });

for (const [what, entries, about] of [["session", sessions, id(3)], ["checkup", [checkup], id(9)]])
  test(`axe-core finds nothing to complain of in the page of a ${what}, on a phone too`, async () => {
    const asked = ask(entries, about);
    for (const colorScheme of ["light", "dark"]) {
      const { page, close } = await openPage(browser, asked, { at: new Date(), colorScheme, prepare: [axeSource],
                                                               viewport: { width: 320, height: 640 } });
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}`)), []);
      assert.deepEqual(await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]), [320, 320]);
      await shot(page, `journal-${what}-${colorScheme}`);
      await close();
    }
  });
