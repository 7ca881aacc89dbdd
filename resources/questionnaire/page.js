// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

const byId = (id) => document.getElementById(id);

function show(node, words) {
  if (words !== undefined) node.textContent = words;
  node.hidden = false;
}

const person = line({ label: "Your name", limit: asked.limits.person, required: true });
const functions = companyFunction(asked.functions);
const kinds = { line, text, choice, percent, range };
const fields = asked.fields.map((field, i) => {
  const place = asked.fields.length > 1 ? "Question " + (i + 1) + " of " + asked.fields.length : "";
  return Object.assign(kinds[field.kind]({ ...field, place }), { id: field.id });
});
const controls = [person, ...functions, ...fields];

const dateWords = (iso) => new Date(iso + "T12:00:00Z").toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

function isPast() {
  const now = new Date(), two = (n) => String(n).padStart(2, "0");
  return !!asked.until && now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()) > asked.until;
}

const pastWords = () => "These questions were open until " + dateWords(asked.until) +
  ". Answers given after that day are not taken any more: ask whoever sent them for a new file.";
const title = asked.title || "Questions for you";
const kindWords = { diagnosis: "What do you see from where you are?", decision: "What do you think, before it is decided?",
                    story: "One minute: read it, then tell it back", session: "What do you bring to the hour?",
                    checkup: "How much of your picture do I have?" };

byId("title").textContent = title;
document.title = title;
if (Object.keys(kindWords).includes(asked.kind)) byId("kind").textContent = kindWords[asked.kind];
if (asked.introduction) show(byId("introduction"), asked.introduction);
if (asked.until && !isPast()) show(byId("until"), "Open until " + dateWords(asked.until) + ".");
if (isPast()) show(byId("past"), pastWords());
byId("about").append(person.box, ...functions.map((control) => control.box));
byId("fields").append(...fields.map((control) => control.box));

// The draft lies where this browser keeps things for a page that was opened from a file, if it does.

const draftName = "soundings-draft " + asked.id + " " + asked.nonce;
const readName = draftName + " read";
const unsavedWords = "This browser keeps no draft here: what you write is gone when you close the page, unless you have saved your answers.";
let keeps = true, unsaved = false, emptied = null;

const draftOf = () => ({ at: new Date().toISOString(), values: controls.map((control) => control.draft()) });
const isEmpty = (draft) => draft.values.every((value) => value === "" || value === undefined);

function noDraft() {
  keeps = false;
  byId("keeps-draft").textContent = unsavedWords;
  byId("draft").textContent = unsavedWords;
}

function putDraft(draft) {
  controls.forEach((control, i) => {
    const value = draft.values[i];
    const fits = typeof value === "string" || (control === functions[0] && typeof value === "object" && value !== null);
    if (fits && control !== functions[1]) control.put(value);
  });
}

function keepDraft() {
  const draft = draftOf();
  byId("forget").hidden = isEmpty(draft) && emptied === null;
  if (!keeps) return;
  try {
    if (isEmpty(draft)) localStorage.removeItem(draftName);
    else localStorage.setItem(draftName, JSON.stringify(draft));
    byId("draft").textContent = isEmpty(draft) ? "" : "Draft kept on this device.";
  } catch (refused) {
    noDraft();
  }
}

function restoreDraft() {
  try {
    localStorage.setItem(draftName + " trial", "");
    localStorage.removeItem(draftName + " trial");
    const draft = JSON.parse(localStorage.getItem(draftName));
    if (!draft || !Array.isArray(draft.values)) return;
    putDraft(draft);
    const at = new Date(draft.at);
    byId("restored").textContent = isNaN(at) ? "Your draft is back." : "Your draft of " +
      at.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" }) + " is back.";
    byId("draft").textContent = "Draft kept on this device.";
    byId("forget").hidden = false;
  } catch (refused) {
    if (!(refused instanceof SyntaxError)) noDraft();
  }
}

byId("forget").addEventListener("click", () => {
  const before = draftOf();
  putDraft(emptied || { values: controls.map(() => "") });
  byId("said").textContent = emptied ? "Your answers are back." : "The page is empty and its draft forgotten.";
  emptied = emptied ? null : before;
  byId("forget").textContent = emptied ? "Bring my answers back" : "Empty the page";
  changed();
});

function setError(control, problem) {
  control.box.classList.toggle("wrong", problem !== "");
  control.error.hidden = problem === "";
  control.error.textContent = problem === "" ? "" : "This " + problem + ".";
  const marked = control.marked || control.target;
  if (problem === "") marked.removeAttribute("aria-invalid");
  else marked.setAttribute("aria-invalid", "true");
}

function goTo(control) {
  control.target.focus({ preventScroll: true });
  control.box.scrollIntoView({ block: "start" });
}

// Whether all is well; where it is not, says so at the top and beside each field.
function isComplete() {
  const wrong = controls.filter((control) => {
    const problem = control.problem();
    setError(control, problem);
    return problem !== "";
  });
  byId("error-list").replaceChildren(...wrong.map((control) => {
    const link = make("a", { href: "#" + control.target.id, dir: "auto" }, "“" + control.label + "” " + control.problem() + ".");
    link.addEventListener("click", (e) => { e.preventDefault(); goTo(control); });
    return make("li", {}, link);
  }));
  byId("errors").hidden = wrong.length === 0;
  document.title = wrong.length === 0 ? title : "Not saved yet: " + title;
  if (wrong.length === 0) return true;
  byId("done").hidden = true;
  byId("errors").focus();
  return false;
}

function answerText() {
  // Without a prototype: a question may have any name.
  const answers = Object.create(null);
  for (const control of fields)
    if (control.value() !== "") answers[control.id] = control.answer ? control.answer() : control.value();
  const file = { soundings: "answers", version: 1, questionnaire: asked.id, nonce: asked.nonce, kind: asked.kind,
                 answered_at: new Date().toISOString(), person: person.value(), function: functions[0].value(), answers };
  return JSON.stringify({ ...file, digest: sha256(canonical(file)) }, null, 2) + "\n";
}

function fileName(ending) {
  const plain = person.value().normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return "answers-" + (Array.from(plain).slice(0, 40).join("") || "someone") + ".soundings-answers." + ending;
}

function done(heading, words, answers, asText) {
  byId("done-title").textContent = heading;
  byId("done-words").textContent = words;
  byId("done-past").hidden = !isPast();
  if (isPast()) byId("done-past").textContent = pastWords();
  byId("text").value = answers;
  byId("copy-status").textContent = "";
  byId("as-text").open = asText;
  byId("done").hidden = false;
  if (asText) selectText();
  else byId("done-title").focus();
  byId("done").scrollIntoView({ block: "start" });
}

function selectText() {
  byId("text").focus();
  byId("text").setSelectionRange(0, byId("text").value.length);
}

const blocked = (answers) => done("Your answers, to copy", "This browser does not let the page save a file. " +
  "Your answers stand below as text, already selected: copy them and send them to whoever asked you.", answers, true);

byId("form").addEventListener("submit", (e) => {
  e.preventDefault();
  if (!isComplete()) return;
  const answers = answerText(), name = fileName("json");
  try {
    const address = URL.createObjectURL(new Blob([answers], { type: "application/json" }));
    const link = make("a", { download: name, hidden: true });
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  } catch (refused) {
    blocked(answers);
    return;
  }
  unsaved = false;
  done("Your answers are in a file", "Look for " + name + " among your downloads and send it to whoever asked you; " +
       "until then it stays on this device. You can still change an answer and save again.", answers, false);
});

// Phones share a file only if its name and type say that it is text.
const toShare = (answers) => new File([answers], fileName("txt"), { type: "text/plain" });

function canShare() {
  try {
    return !!navigator.canShare && navigator.canShare({ files: [toShare("{}")] });
  } catch (refused) {
    return false;
  }
}

byId("share").hidden = !canShare();
byId("share").addEventListener("click", () => {
  if (!isComplete()) return;
  const answers = answerText();
  navigator.share({ files: [toShare(answers)], title }).then(
    () => {
      unsaved = false;
      done("Your answers are handed over", "The app that you chose has the file with your answers. Make sure there that it is sent.", answers, false);
    },
    (refused) => {
      if (refused.name === "AbortError") byId("said").textContent = "Nothing was shared. Your answers are still here.";
      else blocked(answers);
    });
});

byId("copy").addEventListener("click", () => {
  const copied = () => {
    unsaved = false;
    byId("copy-status").textContent = "Copied. Paste it into a message to whoever asked you.";
  };
  const refused = () => {
    selectText();
    let did = false;
    try { did = document.execCommand("copy"); } catch (e) { did = false; }
    if (did) copied();
    else byId("copy-status").textContent = "This browser does not let the page copy. The text is selected: press Ctrl+C, or hold a finger on it and choose Copy.";
  };
  if (!navigator.clipboard) refused();
  else navigator.clipboard.writeText(byId("text").value).then(copied, refused);
});

function changed() {
  unsaved = true;
  byId("done").hidden = true;
  controls.forEach((control) => { if (!control.error.hidden) setError(control, control.problem()); });
  keepDraft();
}

byId("form").addEventListener("input", () => {
  emptied = null;
  byId("forget").textContent = "Empty the page";
  byId("said").textContent = "";
  byId("restored").textContent = "";
  changed();
});
// A story is read first. It goes out of sight before the questions come, and stays there: when the page is opened again,
// too, where the browser keeps that it was read.

function hasRead() {
  try {
    return localStorage.getItem(readName) !== null || localStorage.getItem(draftName) !== null;
  } catch (refused) {
    return false;
  }
}

function askQuestions() {
  byId("reading").remove();
  byId("form").hidden = false;
}

function tell(story) {
  byId("headline").textContent = story.headline;
  byId("arguments").append(...story.arguments.map((words) => make("li", { dir: "auto" }, words)));
  byId("arguments").hidden = story.arguments.length === 0;
  byId("reading").hidden = false;
  byId("read").addEventListener("click", () => {
    try { localStorage.setItem(readName, ""); } catch (refused) { /* then it can be read again */ }
    askQuestions();
    goTo(person);
  });
}

if (asked.story && !hasRead()) tell(asked.story);
else askQuestions();

window.addEventListener("beforeunload", (e) => { if (unsaved && !keeps) e.preventDefault(); });
restoreDraft();
