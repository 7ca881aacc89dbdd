# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks documents against the schema with a validator that is not ours: random ones, the sample, spoilt ones."""
import copy
import json
import pathlib
import subprocess
import sys

import jsonschema

RANDOM_DOCUMENTS = 150


def spoilt(document):
    """Yields what was spoilt and the spoilt document."""
    def change(name, edit):
        copied = copy.deepcopy(document)
        edit(copied)
        return name, copied

    belief = lambda d: d["belief"]
    yield change("probability 1.2", lambda d: belief(d)["predictions"][0].update(probability=1.2))
    yield change("answer beyond the scale", lambda d: belief(d)["must"][0].update(value=11))
    yield change("range without an end", lambda d: belief(d)["must"][0].update(range={"low": 1, "likely": 2}))
    yield change("range beyond the scale", lambda d: belief(d)["must"][0].update(
        range={"low": 1, "likely": 2, "high": 12}))
    yield change("unknown word", lambda d: belief(d)["must"][0].update(sureness="certain"))
    yield change("no date", lambda d: belief(d)["predictions"][0].update(due="2026-02-40"))
    yield change("no identifier", lambda d: belief(d)["options"][0].update(id="first"))
    yield change("identifier missing", lambda d: belief(d)["options"][0].pop("id"))
    yield change("broken link", lambda d: belief(d).update(chosen="first"))
    yield change("number for text", lambda d: d.update(title=3))
    yield change("null", lambda d: d.update(title=None))
    yield change("newer format", lambda d: d.update(format=2))
    yield change("unknown kind", lambda d: d.update(kind="constellation"))
    yield change("unknown type", lambda d: d["since"][0].update(type="sounding"))
    yield change("since without its own member", lambda d: d["since"][0].pop("outcome"))
    yield change("moment with more", lambda d: d["created"].update(offset=1))
    yield change("belief missing", lambda d: d.pop("belief"))


def main(root, generator):
    schema = json.loads((root / "resources/schema/decision.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = subprocess.run([generator, str(RANDOM_DOCUMENTS)], check=True, capture_output=True).stdout
    documents = [json.loads(line) for line in lines.split(b"\n") if line]
    assert len(documents) == RANDOM_DOCUMENTS, len(documents)
    sample = json.loads((root / "resources/sample/journal.json").read_text("utf-8"))["entries"]
    documents += sample
    documents.append(json.loads((root / "tests/golden/decision.json").read_text("utf-8")))
    failures = []
    for number, document in enumerate(documents):
        for error in validator.iter_errors(document):
            failures.append(f"document {number} {error.json_path}: {error.message[:200]}")
    accepted = [name for name, document in spoilt(sample[0]) if validator.is_valid(document)]
    for line in failures[:20]:
        print(line)
    for name in accepted:
        print("accepted though spoilt:", name)
    return 1 if failures or accepted else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
