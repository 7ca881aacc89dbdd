// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests in a browser share: Debian's Chromium without a network, questionnaires written and answers read by the
// program's own code, and a watch over everything that a page must not do.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const need = (name) => {
  assert.ok(process.env[name], `${name} is not set: start these tests by ctest -L browser.`);
  return process.env[name];
};
const require = createRequire(path.join(need("SOUNDINGS_NODE_PACKAGES"), "package.json"));
const { chromium } = require("playwright-core");
export const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tool = need("SOUNDINGS_QUESTIONNAIRE_TOOL");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "soundings-browser-"));
let numbered = 0;

export const today = "2027-02-20";
export const now = new Date("2027-02-20T09:30:00.000Z");

/** Pictures of what the tests see go where SOUNDINGS_SHOTS says, nowhere if it says nothing. */
export const shot = async (page, name) => {
  const folder = process.env.SOUNDINGS_SHOTS;
  if (folder) await page.screenshot({ path: path.join(folder, name + ".png"), fullPage: true });
};

export async function openBrowser() {
  assert.ok(fs.existsSync("/usr/bin/chromium"), "Debian's package chromium is not installed.");
  // Its home and its profile are empty folders of this run.
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    env: { ...process.env, HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_CACHE_HOME: scratch },
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
  });
}

export function cleanUp() {
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

export function sampleForm() {
  return {
    id: "3f0c6a52-7d1e-4c0b-9b1a-2f6d8e4a9c10",
    nonce: "0123456789abcdef0123456789abcdef",
    kind: "diagnosis",
    title: "Why do so few trials become customers?",
    introduction: "Since September only 4 of 100 trials buy; we had set out for 10.\nI ask each of you the same.",
    until: "2027-03-01",
    functions: [{ id: "founder", text: "Founder" }, { id: "sales", text: "Sales" }, { id: "product", text: "Product" }],
    fields: [
      { id: "saw", kind: "text", label: "Why isn't this working?", help: "What did you see yourself?", required: true },
      { id: "cause", kind: "choice", label: "Which comes closest?", required: true,
        choices: [{ id: "price", text: "It costs more than it is worth to them." },
                  { id: "timing", text: "It comes too early for them." }] },
      { id: "only", kind: "line", label: "What do only you see?" },
      { id: "sure", kind: "percent", label: "How sure are you?", help: "50 means: as likely as not." },
      { id: "cost", kind: "choice", label: "Who has to change?", choices: [{ id: "self", text: "I myself" }, { id: "other", text: "Somebody else" }] },
    ],
  };
}

function runTool(...words) {
  const run = spawnSync(tool, words, { encoding: "utf8" });
  if (run.error) throw run.error;
  return run;
}

/** Writes the questionnaire; { form, file, address }. */
export function writePage(form) {
  const name = path.join(scratch, `form${numbered++}`);
  fs.writeFileSync(name + ".json", JSON.stringify(form));
  const run = runTool("write", name + ".json", name + ".html");
  assert.equal(run.status, 0, run.stderr);
  return { form: name + ".json", file: name + ".html", address: "file://" + name + ".html" };
}

/** Runs the program itself, whose home is this run's; throws with its sentence where it refuses. */
export function soundings(...words) {
  const run = soundingsRun(...words);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

export function soundingsRun(...words) {
  const run = spawnSync(need("SOUNDINGS_PROGRAM"), words, {
    encoding: "utf8",
    env: { ...process.env, HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch },
  });
  if (run.error) throw run.error;
  return run;
}

/** A file of this run's own. */
export function scratchFile(ending, text) {
  const file = path.join(scratch, `file${numbered++}${ending}`);
  if (text !== undefined) fs.writeFileSync(file, text);
  return file;
}

/** What the program understands of answers; throws with its sentence where it refuses them. */
export function readBack(text, written, day = today) {
  const file = path.join(scratch, `answers${numbered++}`);
  fs.writeFileSync(file, text);
  const run = runTool("read", file, written.form, day);
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

/** Opens it by its address of a file; `watched` collects what a page must not do. */
export async function openPage(browser, written, options = {}) {
  const { prepare = [], at = now, ...others } = options;
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", offline: true, acceptDownloads: true,
                                             viewport: { width: 1000, height: 800 }, ...others });
  for (const script of prepare) await context.addInitScript(script);
  context.setDefaultTimeout(60000); // a machine that builds beside it is slow, not wrong
  const page = await context.newPage();
  await page.clock.setFixedTime(at);
  const watched = [];
  page.on("console", (message) => watched.push("console: " + message.text()));
  page.on("pageerror", (error) => watched.push("error: " + error.message));
  page.on("dialog", (dialog) => { watched.push("dialog: " + dialog.message()); dialog.dismiss(); });
  context.on("request", (request) => {
    const url = request.url();
    if (url !== written.address && !url.startsWith("blob:null/")) watched.push("request: " + url);
  });
  context.on("page", (other) => { if (other !== page) watched.push("window: " + other.url()); });
  page.on("framenavigated", (frame) => { if (frame.url().split("#")[0] !== written.address) watched.push("navigation: " + frame.url()); });
  await page.goto(written.address);
  return { context, page, watched, close: () => context.close() };
}

/** Fills what the sample form needs. */
export async function fillSample(page) {
  await page.getByLabel("Your name").fill("Ada Łukasiewicz");
  await page.getByLabel("Your function", { exact: true }).selectOption("Sales");
  await page.getByLabel("Why isn't this working?").fill("They wait a week.\nThen they forget us. “Zürich” 🙂");
  await page.getByLabel("It comes too early").check();
  await page.getByLabel("How sure are you?").fill("62");
}

export const sampleAnswers = { saw: "They wait a week.\nThen they forget us. “Zürich” 🙂", cause: "timing", sure: 62 };

/** Saves and gives the file's name and text. */
export async function saveFile(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my answers" }).click()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
}
