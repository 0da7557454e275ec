"""Events: one line of JSON each, into a file of the process's own. A line is written by one call, so it is whole."""
import _thread
import fcntl
import json
import os
import time

from . import settings

MOST = 20000
"""Events of one process; more are dropped."""

LONGEST = 16000
"""Bytes of a line."""

_now = time.monotonic
_state = {"fd": -1, "pid": os.getpid(), "count": 0}
_waiting = []


def write(kind, **fields):
    """Writes an event at once. Releases the GIL, so no lock that is watched may be held."""
    _put(_line(kind, fields))


def keep(kind, **fields):
    """Keeps an event until nothing watched is held."""
    fields["at_time"] = _now()
    _waiting.append((kind, fields))


def flush():
    while _waiting:
        kind, fields = _waiting.pop(0)
        _put(_line(kind, fields))


def high(fd):
    """The descriptor, moved out of the way of programs that count on low numbers."""
    try:
        moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 500)
    except (OSError, ValueError):
        return fd
    os.close(fd)
    return moved


def open_own(name):
    """A file of this process in the folder of the run, as a descriptor."""
    path = "%s/%s.%d" % (settings.FOLDER, name, os.getpid())
    return high(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600))


def forget_parent():
    """In a forked child: its events go into a file of its own."""
    if _state["fd"] >= 0:
        try:
            os.close(_state["fd"])
        except OSError:
            pass
    _state.update(fd=-1, pid=os.getpid(), count=0)
    del _waiting[:]


def _line(kind, fields):
    event = {"nonce": settings.NONCE, "event": kind, "pid": os.getpid(), "tid": _thread.get_native_id(), "time": _now()}
    event.update(fields)
    return json.dumps(event, separators=(",", ":"), default=str).encode("ascii", "replace") + b"\n"


def _put(line):
    # In a child, hooks that were registered before the probe's still have the parent's file.
    if len(line) > LONGEST or _state["count"] >= MOST or _state["pid"] != os.getpid():
        return
    _state["count"] += 1
    try:
        if _state["fd"] < 0:
            _state["fd"] = open_own("events")
        os.write(_state["fd"], line)
    except OSError:
        pass
