"""Recording: which thread takes which lock where, what children take of what they inherit, who imports what."""
import _thread
import importlib.abc
import sys
import threading

from . import events, handover, holds, locks, places, threads

_seen = set()


def start():
    holds.listeners.append(_took)
    sys.meta_path.insert(0, _ImportLog())


def forget():
    """In a forked child: what it does is said anew."""
    _seen.clear()


def _took(lock, frame):
    """Says once for each lock, thread and line that it was taken. Kept until the lock is free: writing hands the GIL over."""
    if lock.key.startswith("<frozen importlib"):
        return  # Locks of modules under import are told by name.
    me = _thread.get_ident()
    key = (lock.key, me, frame.f_code, frame.f_lineno)
    if key in _seen:
        return
    _seen.add(key)
    innermost, user = places.sites()
    say_use(locks.describe(lock), me, innermost, user, lock.born_in < holds.state["generation"], handover.can_happen(frame))


def say_use(lock, me, innermost, user, inherited, interruptible):
    events.keep(
        "use",
        lock=lock,
        child=holds.in_child(),
        inherited=inherited,
        thread={"ident": me, "name": threads.name_of(me), "main": me == threading.main_thread().ident},
        at=user or innermost,
        interruptible=interruptible,
    )


class _ImportLog(importlib.abc.MetaPathFinder):
    """Finds nothing; notes what threads and children look for."""

    def find_spec(self, name, path=None, target=None):
        me = _thread.get_ident()
        main = me == threading.main_thread().ident
        if holds.in_child() or not main:
            thread = {"ident": me, "name": threads.name_of(me), "main": main}
            events.keep("import", name=name, child=holds.in_child(), thread=thread)
            if not holds.held.get(me):
                events.flush()
        return None
