"""What the probes say. Claims of untrusted processes: read with limits, and only lines with the run's nonce."""
import json
import os
import re

_LARGEST = 4 << 20
_LARGEST_TOGETHER = 32 << 20
_MOST = 40000
_FRAME = re.compile(r'^  File "(.{1,500})", line (\d{1,7}) in (.{1,200})$')


def events_of(folder, nonce, pid):
    """The events of one process, and how many of its lines were not the probe's."""
    events = []
    foreign = 0
    for line in _read("%s/events.%d" % (folder, pid)).split(b"\n"):
        if not line:
            continue
        try:
            event = json.loads(line.decode("ascii"))
            if event["nonce"] != nonce or event["pid"] != pid:
                raise ValueError
            del event["nonce"]
        except (ValueError, KeyError, TypeError, RecursionError):
            foreign += 1
            continue
        events.append(event)
    return events, foreign


def all_events(folder, nonce):
    """The events of every process, in order of time, as far as they are not too many."""
    events = []
    foreign = size = 0
    for name in sorted(os.listdir(folder)):
        match = re.match(r"events\.(\d{1,10})$", name)
        if match is None or size > _LARGEST_TOGETHER:
            continue
        size += len(_read(os.path.join(folder, name)))
        own, strange = events_of(folder, nonce, int(match.group(1)))
        events += own
        foreign += strange
    events.sort(key=lambda event: event["time"] if isinstance(event.get("time"), float) else 0.0)
    return events[:_MOST], foreign


def inherited_lock(folder, nonce, pid, asleep):
    """The lock, held since before the fork, that one of the threads waits for; `asleep` is `{tid: address}`."""
    events = events_of(folder, nonce, pid)[0]
    inherited = {}
    blocked = {}
    legal = True
    born = None
    for event in events:
        kind = event.get("event")
        if kind == "child":
            legal = event.get("legal") is True
            born = event.get("time")
            inherited = {lock["id"]: lock for lock in event["inherited"] if lock["key"] not in event["healed"]}
        elif kind == "reset":
            inherited.pop(event["lock"]["id"], None)
        elif kind == "block":
            blocked[event["tid"]] = event
        elif kind == "unblock":
            blocked.pop(event["tid"], None)
    for tid, address in asleep.items():
        event = blocked.get(tid)
        if event is not None and event["lock"]["address"] in (0, address):
            lock = event["lock"]
            if event["inherited"] or lock["id"] in inherited:
                return {"lock": inherited.get(lock["id"], lock), "stack": event["stack"], "legal": legal, "born": born}
        for lock in inherited.values():
            if address and lock["address"] == address:
                return {"lock": lock, "stack": [], "legal": legal, "born": born}
    return None


def stack_of(folder, pid):
    """The last stack that the process has written on request, innermost first, `[path, line, function]`."""
    text = _read("%s/stacks.%d" % (folder, pid)).decode("utf-8", "replace")
    frames = []
    for line in text.rpartition("(most recent call first):")[2].splitlines():
        match = _FRAME.match(line)
        if match and "/forksight_probe/" not in match.group(1):
            frames.append([match.group(1), int(match.group(2)), match.group(3)])
    return frames[:40]


def _read(path):
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return b""
    try:
        data = b""
        while len(data) < _LARGEST:
            part = os.read(fd, _LARGEST - len(data))
            if not part:
                break
            data += part
        return data
    except OSError:
        return b""
    finally:
        os.close(fd)
