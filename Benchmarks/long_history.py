#!/usr/bin/env python3
"""Makes a long history of a short one: long_history.py SHORT EVENTS > LONG

The events of the short history over and over, with ids, times and sequence numbers of their own,
spread evenly over the five years before the short one began."""
import datetime
import json
import sys

source, wanted = sys.argv[1], int(sys.argv[2])
pattern = [json.loads(line) for line in open(source)]
end = datetime.datetime.fromisoformat(pattern[0]["time"])
span = datetime.timedelta(days=5 * 365)
made, ids = 0, {}
while made < wanted:
    event = dict(pattern[made % len(pattern)])
    time = end - span + span * (made / wanted)
    milliseconds = int(time.timestamp() * 1000)
    name = f"{milliseconds >> 16:08x}-{milliseconds & 0xFFFF:04x}-7000-8000-{made:012x}"
    ids[event["id"]] = name
    event["id"], event["sequence"] = name, made + 1
    event["time"] = time.isoformat(timespec="milliseconds")
    for key in ("sitting", "retracts", "regrades"):
        if key in event:
            event[key] = ids.get(event[key], event[key])
    print(json.dumps(event, separators=(",", ":"), sort_keys=True, ensure_ascii=False))
    made += 1
