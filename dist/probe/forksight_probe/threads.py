"""Threads: where each was started, and which live."""
import os
import sys
import threading

from . import places

_starts = {}


def watch_starts():
    """Keeps the user's line that starts each thread."""
    start = threading.Thread.start

    def watched(self):
        innermost, user = places.sites()
        self._forksight_started = user or innermost
        return start(self)

    watched.__name__ = "start"
    watched.__qualname__ = "Thread.start"
    watched.__doc__ = start.__doc__
    threading.Thread.start = watched


def name_of(ident):
    thread = threading._active.get(ident)
    return thread.name if thread is not None else "thread %d" % ident


def living(me, depth=8):
    """Python threads besides the given one, with their stacks."""
    frames = sys._current_frames()
    found = []
    # `enumerate` would take a lock of threading.
    for ident, thread in list(threading._active.items()):
        if ident == me:
            continue
        runs = getattr(thread, "_target", None)
        if runs is None:
            what = type(thread).__qualname__
        else:
            what = "%s.%s" % (getattr(runs, "__module__", "?"), getattr(runs, "__qualname__", type(runs).__qualname__))
        found.append(
            {
                "ident": ident,
                "native": getattr(thread, "native_id", None) or 0,
                "name": str(thread.name),
                "daemon": bool(thread.daemon),
                "runs": what,
                "started": getattr(thread, "_forksight_started", ""),
                "stack": places.stack(frames.get(ident), depth),
            }
        )
    return found


def native_names(known):
    """Names of threads of this process that Python does not know."""
    names = []
    try:
        for tid in os.listdir("/proc/self/task"):
            if int(tid) in known:
                continue
            fd = os.open("/proc/self/task/%s/comm" % tid, os.O_RDONLY)
            try:
                names.append(os.read(fd, 64).decode("ascii", "replace").strip())
            finally:
                os.close(fd)
    except OSError:
        pass
    return names
