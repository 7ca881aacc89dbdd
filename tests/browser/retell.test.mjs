// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A story is read, goes out of sight, and is told back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeSource, cleanUp, openBrowser, openPage, readBack, saveFile, shot, writePage } from "./harness.mjs";

const headline = "The database is the application <img src=x onerror=ran=1>";
const firstArgument = "Every change is an event that anybody can read again.";

function storyForm() {
  return {
    id: "6b0e2f6e-3a58-4d4a-8d0c-5b9b7f0a2c11",
    nonce: "fedcba9876543210fedcba9876543210",
    kind: "story",
    title: "Can you tell it on?",
    introduction: "One minute, please.",
    until: "2027-03-01",
    functions: [{ id: "sales", text: "Sales" }, { id: "product", text: "Product" }],
    story: { headline, arguments: [firstArgument, "Two products were built at once."] },
    fields: [
      { id: "headline", kind: "line", label: "What is the message, in one sentence?", required: true },
      { id: "argument", kind: "text", label: "Which argument stayed with you?" },
    ],
  };
}

let browser, written;
before(async () => {
  browser = await openBrowser();
  written = writePage(storyForm());
});
after(async () => {
  await browser.close();
  cleanUp();
});

const shown = (page) => page.evaluate(() => document.querySelector("main").innerText);

test("the story is read by keys alone, goes out of sight, and is told back", async () => {
  const { page, watched, close } = await openPage(browser, written);
  assert.match(await shown(page), /The database is the application <img src=x onerror=ran=1>/); // text, never mark-up
  assert.match(await shown(page), /Every change is an event/);
  assert.doesNotMatch(await shown(page), /What is the message/);
  const keys = page.keyboard;
  await keys.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "I have read it");
  await keys.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), "Your name");
  assert.doesNotMatch(await shown(page), /database|event|products/);
  assert.equal(await page.locator("#reading").count(), 0);
  await keys.type("Ada");
  await keys.press("Tab");
  await keys.press("ArrowDown");
  await keys.press("Tab");
  await keys.type("Databases are applications");
  await keys.press("Tab");
  await keys.type("The one about events");
  const { name, text } = await saveFile(page);
  assert.equal(name, "answers-Ada.soundings-answers.json");
  const file = readBack(text, written);
  assert.deepEqual([file.kind, file.person, file.function], ["story", "Ada", "sales"]);
  assert.deepEqual(file.answers, { headline: "Databases are applications", argument: "The one about events" });
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(watched, []);
  await close();
});

test("opened again it does not come back, and what was written is there", async () => {
  const { page, close } = await openPage(browser, written);
  await page.getByRole("button", { name: "I have read it" }).click();
  await page.reload();
  assert.doesNotMatch(await shown(page), /database/);
  await page.getByLabel("Your name").fill("Ada");
  await page.reload();
  assert.doesNotMatch(await shown(page), /database/);
  assert.equal(await page.getByLabel("Your name").inputValue(), "Ada");
  await page.getByRole("button", { name: "Empty the page" }).click();
  await page.reload();
  assert.doesNotMatch(await shown(page), /database/);
  await close();
});

test("where drafts are blocked it can still be read and told back", async () => {
  const noDrafts = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });`;
  const { page, watched, close } = await openPage(browser, written, { prepare: [noDrafts] });
  await page.getByRole("button", { name: "I have read it" }).click();
  assert.doesNotMatch(await shown(page), /database/);
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Your function", { exact: true }).selectOption("Sales");
  await page.getByLabel("What is the message").fill("It is the application");
  assert.deepEqual(readBack((await saveFile(page)).text, written).answers, { headline: "It is the application" });
  assert.deepEqual(watched, []);
  await close();
});

for (const colorScheme of ["light", "dark"])
  test(`axe-core finds nothing to complain of in ${colorScheme}, on a phone too`, async () => {
    const { page, close } = await openPage(browser, written, { colorScheme, viewport: { width: 320, height: 640 }, prepare: [axeSource] });
    const complaints = async () => {
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}`));
    };
    assert.deepEqual(await complaints(), []);
    assert.deepEqual(await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]), [320, 320]);
    assert.ok((await page.getByRole("button", { name: "I have read it" }).boundingBox()).height >= 44);
    await shot(page, `story-${colorScheme}`);
    await page.getByRole("button", { name: "I have read it" }).click();
    assert.deepEqual(await complaints(), []);
    await shot(page, `story-${colorScheme}-read`);
    await close();
  });
