// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the sender wrote is only ever text: it becomes text nodes, never mark-up and never an attribute.
const asked = JSON.parse(document.getElementById("questionnaire").textContent);

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const name of Object.keys(attributes))
    if (attributes[name] !== false) node.setAttribute(name, attributes[name] === true ? "" : attributes[name]);
  node.append(...children);
  return node;
}

// A control is a field on the page: label, value() to hand in, draft() to keep and put(draft) to bring back, problem() as
// the end of "This ..." or "", its box and the target that takes the focus. The functions below make one of each kind.

let numbered = 0;

function describe(control, name, help) {
  const parts = [];
  if (help) parts.push(make("p", { class: "help", id: name + "-help", dir: "auto" }, help));
  control.error = make("p", { class: "error", id: name + "-error", hidden: true });
  parts.push(control.error);
  control.describedBy = (help ? name + "-help " : "") + name + "-error";
  return parts;
}

function labelParts(spec) {
  return spec.required ? [spec.label] : [spec.label, " ", make("span", { class: "optional" }, "(optional)")];
}

// "Question 2 of 5", beside the label: the label stays the question itself.
const placeOf = (spec) => (spec.place ? [make("p", { class: "place" }, spec.place)] : []);

function written(spec, tag, attributes) {
  const name = "f" + numbered++, control = { label: spec.label };
  const notes = describe(control, name, spec.help);
  const limit = spec.limit || asked.limits[spec.kind] || asked.limits.line;
  const input = make(tag, { id: name, dir: "auto", maxlength: limit, required: !!spec.required,
                            "aria-describedby": control.describedBy, ...attributes });
  const unit = spec.kind === "percent" ? make("div", { class: "percent" }, input, make("span", {}, "%")) : input;
  control.box = make("div", { class: "field" }, ...placeOf(spec),
                     make("label", { class: "label", for: name, dir: "auto" }, ...labelParts(spec)), ...notes, unit);
  control.target = input;
  control.value = () => clean(input.value, tag === "textarea");
  control.draft = () => input.value;
  control.put = (value) => { input.value = value; };
  control.problem = () => (spec.required && control.value() === "" ? "needs an answer" : "");
  // The Enter key ends a line here, it does not hand in what is half written.
  if (tag === "input") input.addEventListener("keydown", (e) => { if (e.key === "Enter") e.preventDefault(); });
  return control;
}

const line = (spec) => written(spec, "input", { type: "text" });
const text = (spec) => written(spec, "textarea", { rows: 4 });

function percent(spec) {
  const range = "A whole number from 1 to 99.";
  const control = written({ ...spec, help: spec.help ? spec.help + "\n" + range : range, limit: 6 }, "input",
                          { type: "text", inputmode: "numeric" });
  const typed = control.value;
  control.value = () => typed().replace(/\s*%$/, "");
  const missing = control.problem;
  control.problem = () => missing() || (/^([1-9][0-9]?)?$/.test(control.value()) ? "" : "needs a whole number from 1 to 99");
  control.answer = () => Number(control.value());
  return control;
}

// A number, or low; most likely; high, in their order.
function range(spec) {
  const control = line(spec);
  const missing = control.problem;
  control.problem = () => {
    if (missing() || control.value() === "") return missing();
    const numbers = control.value().split(";").map((part) => part.trim().replace(",", "."));
    const reads = numbers.length <= 3 && numbers.every((part) => /^-?[0-9]+([.][0-9]+)?$/.test(part));
    const rises = numbers.every((part, i) => i === 0 || Number(numbers[i - 1]) <= Number(part));
    return reads && rises ? "" : "needs a number, or three of them, the lowest first, such as 20; 30; 50";
  };
  return control;
}

function choice(spec) {
  const name = "f" + numbered++, control = { label: spec.label };
  const notes = describe(control, name, spec.help);
  const offered = spec.required ? spec.choices : [...spec.choices, { id: "", text: "No answer" }];
  const radios = offered.map((one, i) => make("input", { type: "radio", name, id: name + "-" + i }));
  const rows = offered.map((one, i) => make("label", { class: one.id === "" ? "choice none" : "choice" }, radios[i],
                                            make("span", { dir: "auto" }, one.text)));
  control.put = (value) => radios.forEach((radio, i) => { radio.checked = offered[i].id === value; });
  control.value = () => {
    const at = radios.findIndex((radio) => radio.checked);
    return at < 0 ? "" : offered[at].id;
  };
  control.draft = control.value;
  if (!spec.required) control.put("");
  control.problem = () => (spec.required && control.value() === "" ? "needs an answer" : "");
  control.marked = make("fieldset", { role: "radiogroup", "aria-describedby": control.describedBy,
                                      "aria-required": spec.required ? "true" : "false" },
                        make("legend", { class: "label", dir: "auto" }, ...labelParts(spec)), ...notes,
                        make("div", { class: "choices" }, ...rows));
  control.box = make("div", { class: "field" }, ...placeOf(spec), control.marked);
  control.target = radios[0];
  return control;
}

// A function from the list, or another one in words; the answer is the id of the one or the words of the other.
function companyFunction(offered) {
  const other = line({ label: "Your function, in your words", limit: asked.limits.function, required: true });
  if (offered.length === 0) return [Object.assign(other, { label: "Your function" })];
  const name = "f" + numbered++, control = { label: "Your function" };
  const notes = describe(control, name, "From where do you see this?");
  const options = ["Choose one", ...offered.map((one) => one.text), "Something else"];
  const select = make("select", { id: name, required: true, "aria-describedby": control.describedBy },
                      ...options.map((words) => make("option", {}, words)));
  const last = options.length - 1;
  control.box = make("div", { class: "field" }, make("label", { class: "label", for: name }, control.label), ...notes, select);
  control.target = select;
  control.value = () => {
    const at = select.selectedIndex;
    return at === last ? other.value() : at > 0 ? offered[at - 1].id : "";
  };
  control.draft = () => (select.selectedIndex === last ? { other: other.target.value } : control.value());
  control.put = (value) => {
    const known = offered.findIndex((one) => one.id === value);
    const isOther = typeof value === "object" && value !== null;
    select.selectedIndex = isOther ? last : known + 1;
    other.put(isOther && typeof value.other === "string" ? value.other : "");
    other.box.hidden = !isOther;
  };
  control.problem = () => (select.selectedIndex === 0 ? "needs an answer" : "");
  const problemOfOther = other.problem;
  other.problem = () => (select.selectedIndex === last ? problemOfOther() : "");
  other.draft = () => undefined;
  select.addEventListener("change", () => { other.box.hidden = select.selectedIndex !== last; });
  control.put("");
  return [control, other];
}
