#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soundings authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar file as a calendar program does and prints its events as JSON: read_calendar.py < FILE.ics"""
import json
import re
import sys

from icalendar import Calendar



def raw_texts(data):
    """The texts by UID, unfolded and unescaped exactly as RFC 5545 says (3.1, 3.3.11)."""
    texts, event = {}, None
    for line in data.decode("utf-8").replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            texts[event["UID"]] = event
        elif event is not None:
            event[name] = re.sub(r"\\(.)", lambda match: {"n": "\n", "N": "\n"}.get(match[1], match[1]), value)
    return texts


data = sys.stdin.buffer.read()
texts = raw_texts(data)
calendar = Calendar.from_ical(data)
events = []
for part in calendar.walk():
    if part.name != "VEVENT":
        continue
    if part.errors:
        sys.exit(f"errors: {part.errors}")
    events.append({
        "uid": str(part["UID"]), "summary": str(part["SUMMARY"]), "description": str(part.get("DESCRIPTION", "")),
        "raw_summary": texts[str(part["UID"])]["SUMMARY"],
        "raw_description": texts[str(part["UID"])].get("DESCRIPTION", ""),
        "start": part["DTSTART"].dt.isoformat(), "end": part["DTEND"].dt.isoformat(),
        "stamp": part["DTSTAMP"].dt.isoformat(), "modified": part["LAST-MODIFIED"].dt.isoformat(),
        "sequence": int(part["SEQUENCE"]), "status": str(part["STATUS"]),
        "alarms": sum(1 for below in part.subcomponents if below.name == "VALARM"), "names": sorted(part.keys())})
json.dump({"names": sorted(calendar.keys()), "events": events}, sys.stdout)
