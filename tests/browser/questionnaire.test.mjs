// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A questionnaire is opened from a file, filled, saved and read back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { cleanUp, fillSample, openBrowser, openPage, readBack, sampleAnswers, sampleForm, saveFile, shot, writePage } from "./harness.mjs";

let browser, written;
before(async () => {
  browser = await openBrowser();
  written = writePage(sampleForm());
});
after(async () => {
  await browser.close();
  cleanUp();
});

const noDrafts = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });`;
const noFiles = `URL.createObjectURL = () => { throw new TypeError("denied"); };`;
const noClipboard = `Object.defineProperty(navigator, "clipboard", { value: undefined }); document.execCommand = () => false;`;

test("what is filled in by keys alone is saved, read back and equal", async () => {
  const { page, watched, close } = await openPage(browser, written);
  const keys = page.keyboard;
  await keys.press("Tab");
  await keys.type("Ada Łukasiewicz");
  await keys.press("Enter"); // ends the line, hands in nothing
  await keys.press("Tab");
  await keys.press("ArrowDown");
  await keys.press("ArrowDown");
  await keys.press("Tab");
  await keys.type("They wait a week.");
  await keys.press("Enter");
  await keys.insertText("Then they forget us. “Zürich” 🙂");
  await keys.press("Tab");
  await keys.press("Space");
  await keys.press("ArrowDown");
  await keys.press("Tab");
  await keys.press("Tab");
  await keys.type("62 %");
  await keys.press("Tab"); // "No answer" of the last question
  await keys.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Save my answers");
  const [download] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
  assert.equal(download.suggestedFilename(), "answers-Ada-Łukasiewicz.soundings-answers.json");
  const stream = await download.createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const file = readBack(Buffer.concat(chunks), written);
  assert.deepEqual(file, { questionnaire: sampleForm().id, nonce: sampleForm().nonce, kind: "diagnosis",
                           answered_at: "2027-02-20T09:30:00.000Z", person: "Ada Łukasiewicz", function: "sales",
                           answers: sampleAnswers });
  assert.equal(await page.evaluate(() => document.activeElement.id), "done-title");
  await keys.press("Tab"); // the text is one key away
  await keys.press("Enter");
  assert.deepEqual(readBack(await page.getByLabel("Your answers as text").inputValue(), written), file);
  assert.deepEqual(watched, []);
  await close();
});

test("each stop of the Tab key shows where it is", async () => {
  const { page, close } = await openPage(browser, written);
  const stops = [];
  for (let i = 0; i < 8; ++i) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return { what: document.activeElement.tagName, width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth) };
    });
    assert.ok(stop.what === "BODY" || stop.width >= 2, JSON.stringify(stop));
    stops.push(stop.what);
  }
  assert.deepEqual(stops.slice(0, 7), ["INPUT", "SELECT", "TEXTAREA", "INPUT", "INPUT", "INPUT", "INPUT"]);
  await close();
});

test("a draft survives a reload and can be emptied and brought back", async () => {
  const { page, context, watched, close } = await openPage(browser, written);
  await fillSample(page);
  await page.getByLabel("Your function", { exact: true }).selectOption("Something else");
  await page.getByLabel("Your function, in your words").fill("Board");
  await page.reload();
  assert.match(await page.locator("#restored").textContent(), /^Your draft of 20 February 2027.* is back\.$/);
  const file = readBack((await saveFile(page)).text, written);
  assert.deepEqual(file.answers, sampleAnswers);
  assert.equal(file.function, "Board");
  await page.getByRole("button", { name: "Empty the page" }).click();
  assert.equal(await page.getByLabel("Your name").inputValue(), "");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.getByRole("button", { name: "Bring my answers back" }).click();
  assert.equal(await page.getByLabel("Your function, in your words").inputValue(), "Board");
  assert.deepEqual(readBack((await saveFile(page)).text, written).answers, sampleAnswers);
  // Another questionnaire has a draft of its own.
  const other = await context.newPage();
  await other.goto(writePage({ ...sampleForm(), id: "00000000-0000-4000-8000-000000000000" }).address);
  assert.equal(await other.getByLabel("Your name").inputValue(), "");
  assert.deepEqual(watched.filter((what) => !what.startsWith("window:") && !what.startsWith("request: file:")), []);
  await close();
});

test("a spoilt draft does no harm", async () => {
  const name = JSON.stringify(`soundings-draft ${sampleForm().id} ${sampleForm().nonce}`);
  for (const draft of ["{", "null", "7", '{"values":7}', '{"values":[{"other":{}},{"a":1},[],null,7,true]}', '{"at":"never","values":["Ada"]}']) {
    const { page, watched, close } = await openPage(browser, written, { prepare: [`localStorage.setItem(${name}, ${JSON.stringify(draft)})`] });
    await fillSample(page);
    assert.deepEqual(readBack((await saveFile(page)).text, written).answers, sampleAnswers);
    assert.deepEqual(watched, []);
    await close();
  }
});

test("where drafts are blocked the page says so and asks before it is closed", async () => {
  const { page, watched, close } = await openPage(browser, written, { prepare: [noDrafts] });
  assert.match(await page.locator("#keeps-draft").textContent(), /keeps no draft here/);
  await fillSample(page);
  await page.close({ runBeforeUnload: true });
  await new Promise((resolve) => { const look = () => (watched.length > 0 ? resolve() : setImmediate(look)); look(); });
  assert.equal(watched.length, 1);
  assert.match(watched[0], /^dialog:/);
  assert.deepEqual(readBack((await saveFile(page)).text, written).answers, sampleAnswers);
  await page.reload(); // what is saved may go without a question
  assert.equal(watched.length, 1);
  await close();
});

test("where saving is blocked the answers are there as text, selected", async () => {
  const { page, watched, close } = await openPage(browser, written, { prepare: [noFiles, noClipboard], viewport: { width: 360, height: 740 } });
  await fillSample(page);
  await page.getByRole("button", { name: "Save my answers" }).click();
  assert.match(await page.locator("#done-words").textContent(), /does not let the page save a file/);
  const selected = () => page.evaluate(() => {
    const text = document.getElementById("text");
    return document.activeElement === text && text.selectionStart === 0 && text.selectionEnd === text.value.length && text.value;
  });
  const answers = await selected();
  assert.ok(answers);
  await page.getByRole("button", { name: "Copy the text" }).click();
  assert.match(await page.locator("#copy-status").textContent(), /does not let the page copy/);
  assert.equal(await selected(), answers);
  await shot(page, "blocked");
  // Pasted as mail programs paste: other line ends, blanks around, a mark in front.
  assert.deepEqual(readBack("\ufeff \r\n" + answers.replace(/\n/g, "\r\n") + "\r\n ", written).answers, sampleAnswers);
  assert.deepEqual(watched, []);
  await close();
});

test("the text can be copied", async () => {
  const { page, watched, close } = await openPage(browser, written, {
    prepare: [`Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } });`] });
  await fillSample(page);
  const { text } = await saveFile(page);
  await page.getByText("Copy the answers as text instead").click();
  await page.getByRole("button", { name: "Copy the text" }).click();
  await page.getByText("Copied.").waitFor();
  assert.equal(await page.evaluate(() => window.copied), text);
  assert.deepEqual(watched, []);
  await close();
});

test("where files can be shared they are, as a text file", async () => {
  const share = `navigator.canShare = (what) => what.files.length === 1;
    navigator.share = async (what) => {
      if (window.refusal) throw new DOMException("no", window.refusal);
      window.shared = { name: what.files[0].name, type: what.files[0].type, text: await what.files[0].text() };
    };`;
  const { page, watched, close } = await openPage(browser, written, { prepare: [share] });
  const button = page.getByRole("button", { name: "Share my answers" });
  await button.click();
  assert.equal(await page.evaluate(() => window.shared), undefined); // not while something is missing
  await fillSample(page);
  await page.evaluate(() => { window.refusal = "AbortError"; });
  await button.click();
  await page.getByText("Nothing was shared.").waitFor();
  await page.evaluate(() => { window.refusal = "NotAllowedError"; });
  await button.click();
  await page.getByLabel("Your answers as text").waitFor();
  await page.evaluate(() => { window.refusal = undefined; });
  await button.click();
  await page.getByText("Your answers are handed over").waitFor();
  const shared = await page.evaluate(() => window.shared);
  assert.equal(shared.name, "answers-Ada-Łukasiewicz.soundings-answers.txt");
  assert.equal(shared.type, "text/plain");
  assert.deepEqual(readBack(shared.text, written).answers, sampleAnswers);
  assert.deepEqual(watched, []);
  await close();
});

test("what is missing or wrong is said at the top and beside each field", async () => {
  const { page, watched, close } = await openPage(browser, written);
  await page.getByLabel("How sure are you?").fill("100");
  await page.getByRole("button", { name: "Save my answers" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "errors");
  assert.equal(await page.title(), "Not saved yet: " + sampleForm().title);
  assert.deepEqual(await page.locator("#error-list a").allTextContents(), [
    "“Your name” needs an answer.", "“Your function” needs an answer.", "“Why isn't this working?” needs an answer.",
    "“Which comes closest?” needs an answer.", "“How sure are you?” needs a whole number from 1 to 99."]);
  await page.getByRole("link", { name: "“How sure are you?”" }).click();
  const sure = page.getByLabel("How sure are you?");
  assert.ok(await sure.evaluate((node) => node === document.activeElement));
  assert.equal(await sure.getAttribute("aria-invalid"), "true");
  for (const wrong of ["0", "1.5", "-3", "abc", "1e1", "007"]) {
    await sure.fill(wrong);
    assert.equal(await sure.getAttribute("aria-invalid"), "true", wrong);
  }
  await sure.fill("99");
  assert.equal(await sure.getAttribute("aria-invalid"), null);
  await page.getByRole("link", { name: "“Which comes closest?”" }).click();
  await page.keyboard.press("Space");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Your function", { exact: true }).selectOption("Something else");
  await page.getByLabel("Why isn't this working?").fill(" \n ");
  await page.getByRole("button", { name: "Save my answers" }).click();
  assert.deepEqual(await page.locator("#error-list a").allTextContents(),
                   ["“Your function, in your words” needs an answer.", "“Why isn't this working?” needs an answer."]);
  await page.getByLabel("Your function, in your words").fill("Board");
  await page.getByLabel("Why isn't this working?").fill("x");
  assert.deepEqual(readBack((await saveFile(page)).text, written).answers, { saw: "x", cause: "price", sure: 99 });
  assert.equal(await page.title(), sampleForm().title);
  assert.deepEqual(watched, []);
  await close();
});

test("where a number is asked for, words are not saved as one", async () => {
  const form = { ...sampleForm(), fields: [{ id: "r-1", kind: "range", label: "How many months?", help: "Low; most likely; high." }] };
  const asked = writePage(form);
  const { page, watched, close } = await openPage(browser, asked);
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Your function", { exact: true }).selectOption("Sales");
  const months = page.getByLabel("How many months?");
  for (const wrong of ["banana", "3; 2", "1; 2; 3; 4", "2; ; 3", "1e3", "about 4"]) {
    await months.fill(wrong);
    await page.getByRole("button", { name: "Save my answers" }).click();
    assert.match(await page.locator("#error-list a").first().textContent(), /“How many months\?” needs a number/, wrong);
  }
  await months.fill("2; 3,5; 5");
  assert.deepEqual(readBack((await saveFile(page)).text, asked).answers, { "r-1": "2; 3,5; 5" });
  assert.deepEqual(watched, []);
  await close();
});

test("control characters and half characters are left out before they are saved", async () => {
  const { page, close } = await openPage(browser, written);
  await fillSample(page);
  await page.evaluate(() => {
    document.querySelector("textarea").value = "a\u0000b\u001bc\u0085d\r\ne\ud800f\tg\u2028h \n";
    document.querySelector("input").value = "Ada\u0007";
  });
  const file = readBack((await saveFile(page)).text, written);
  assert.equal(file.answers.saw, "a b c d\ne\ufffdf\tg\u2028h");
  assert.equal(file.person, "Ada");
  await close();
});

test("the longest answers are saved whole and read back", async () => {
  const form = { ...sampleForm(), functions: [] };
  const long = writePage(form);
  const { page, close } = await openPage(browser, long);
  await page.getByLabel("Your name").fill("ß".repeat(200));
  await page.getByLabel("Your function").fill("f".repeat(200));
  await page.getByLabel("Why isn't this working?").fill("ü".repeat(20000));
  await page.getByLabel("What do only you see?").fill("l".repeat(500));
  await page.getByLabel("It costs more").check();
  assert.equal(await page.getByLabel("Your name").getAttribute("maxlength"), "200");
  const { name, text } = await saveFile(page);
  assert.ok(name.length < 100, name);
  const file = readBack(text, long);
  assert.deepEqual([file.person.length, file.function.length, file.answers.saw.length, file.answers.only.length], [200, 200, 20000, 500]);
  await close();
});

test("past its last day the page says so", async () => {
  const past = writePage({ ...sampleForm(), until: "2027-02-18" });
  const { page, close } = await openPage(browser, past);
  assert.match(await page.locator("#past").textContent(), /were open until 18 February 2027\. .*ask whoever sent them/);
  await fillSample(page);
  const { text } = await saveFile(page);
  assert.match(await page.locator("#done-past").textContent(), /18 February 2027/);
  assert.throws(() => readBack(text, past), /after its last day/);
  await close();
  const lastDay = await openPage(browser, writePage({ ...sampleForm(), until: "2027-02-20" }));
  assert.ok(await lastDay.page.locator("#past").isHidden());
  assert.equal(await lastDay.page.locator("#until").textContent(), "Open until 20 February 2027.");
  await lastDay.close();
});

test("without scripts the page says what to do", async () => {
  const { page, close } = await openPage(browser, written, { javaScriptEnabled: false });
  const words = page.locator("noscript p"); // by its element: the driver reads no text in there
  assert.ok(await words.isVisible());
  assert.match(await words.textContent(), /open it in a browser/);
  assert.ok(await page.getByRole("button", { name: "Save my answers" }).isHidden());
  await close();
});

test("a narrow phone scrolls in one direction only, and fingers hit what they aim at", async () => {
  const wide = sampleForm();
  const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4);
  wide.title = wide.introduction = word;
  wide.functions.push({ id: "long", text: word });
  for (const field of wide.fields) {
    field.label += " " + word;
    field.help = word;
    for (const choice of field.choices || []) choice.text += word;
  }
  for (const form of [sampleForm(), wide]) {
    const { page, close } = await openPage(browser, writePage(form), { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });
    const fits = async (when) => {
      const width = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
      assert.deepEqual(width, [320, 320], when);
    };
    await fits("at first");
    await page.getByRole("button", { name: "Save my answers" }).tap();
    await fits("with errors");
    await page.getByLabel("Your name").fill("A".repeat(200));
    await page.getByLabel("Your function", { exact: true }).selectOption("Sales");
    await page.getByLabel("Why isn't this working?").fill("x".repeat(400));
    await page.getByLabel("It comes too early").check();
    await saveFile(page);
    await page.getByText("Copy the answers as text instead").tap();
    await fits("when it is done");
    for (const box of await page.locator("button:visible, .choice:visible, input[type=text]:visible, select:visible").all())
      assert.ok((await box.boundingBox()).height >= 44);
    await close();
  }
});
