// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// axe-core finds nothing to complain of, in each state that the page can be in, light and dark.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeSource, cleanUp, fillSample, openBrowser, openPage, sampleForm, saveFile, shot, writePage } from "./harness.mjs";

let browser;
before(async () => { browser = await openBrowser(); });
after(async () => {
  await browser.close();
  cleanUp();
});

async function complaints(page) {
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
  assert.ok(found.passes.length > 15);
  const where = (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`);
  // What axe cannot judge is left open by it: here only text upon the fog, whose contrast is tested below.
  const open = found.incomplete.filter((rule) => rule.id !== "color-contrast");
  return [...found.violations, ...open].flatMap(where);
}

for (const colorScheme of ["light", "dark"])
  for (const [device, viewport] of [["phone", { width: 360, height: 740 }], ["desktop", { width: 1000, height: 800 }]])
    test(`no violation in ${colorScheme} on a ${device}`, async () => {
      // The checker comes in as a script of the browser's own: the page's policy would not let it run.
      const written = writePage({ ...sampleForm(), until: "2027-02-21" });
      const { page, close } = await openPage(browser, written, { colorScheme, viewport, prepare: [axeSource] });
      const name = `${device}-${colorScheme}`;
      assert.deepEqual(await complaints(page), [], "at first");
      await shot(page, name);
      await page.getByRole("button", { name: "Save my answers" }).click();
      assert.deepEqual(await complaints(page), [], "with errors");
      await shot(page, name + "-errors");
      await fillSample(page);
      await page.getByLabel("Your function", { exact: true }).selectOption("Something else");
      await page.getByLabel("Your function, in your words").fill("Board");
      await saveFile(page);
      assert.deepEqual(await complaints(page), [], "when it is done");
      await page.getByText("Copy the answers as text instead").click();
      assert.deepEqual(await complaints(page), [], "with the text");
      await shot(page, name + "-done");
      await page.reload();
      assert.deepEqual(await complaints(page), [], "with the draft back");
      await close();
    });

test("no violation where it is past its day, without functions to choose from, and where drafts are blocked", async () => {
  const written = writePage({ ...sampleForm(), until: "2027-02-01", functions: [], introduction: "" });
  const noDrafts = `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });`;
  const { page, close } = await openPage(browser, written, { prepare: [axeSource, noDrafts], reducedMotion: "reduce" });
  assert.deepEqual(await complaints(page), []);
  await shot(page, "past");
  await page.getByLabel("Your function").fill("Board");
  assert.match(await page.locator("#draft").textContent(), /keeps no draft here/);
  assert.deepEqual(await complaints(page), []);
  assert.ok(await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("button")).transitionDuration) === 0));
  await close();
});

test("text stands out from every ground it can lie on", async () => {
  const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
    const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  for (const options of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", contrast: "more" }]) {
    const { page, close } = await openPage(browser, writePage(sampleForm()), options);
    const colour = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const names = ["window", "surface", "text", "muted", "outline", "accent", "on-accent", "soft", "focus", "caution"];
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
    });
    const atLeast = (limit, one, other) => assert.ok(contrast(colour[one], colour[other]) >= limit,
      `${one} on ${other}, ${JSON.stringify(options)}: ${contrast(colour[one], colour[other]).toFixed(2)}`);
    for (const ground of ["window", "surface", "soft"]) for (const ink of ["text", "muted", "accent"]) atLeast(4.5, ink, ground);
    for (const ground of ["window", "surface"]) {
      atLeast(4.5, "caution", ground);
      atLeast(3, "outline", ground);
      atLeast(3, "focus", ground);
    }
    atLeast(4.5, "on-accent", "accent");
    await close();
  }
});
