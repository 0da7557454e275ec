"""Forcing: the fork waits until another thread holds the target, and that thread is paused where the GIL may change hands.

Only schedules that could happen are made. A thread is delayed, as the system may do for any time, and only at a point
where CPython hands the GIL over: at the entry of a Python function, at a call of a C function, inside write(2), and up to
3.9 behind nearly every instruction.
"""
import _imp
import _thread
import os
import sys
import threading
import time

from . import handover, holds, places, settings

_STEP = 0.0003
_SETTLES = ("release", "__exit__", "acquire", "__enter__", "_at_fork_reinit", "acquire_lock", "release_lock", "len")
_SETTLED = frozenset(_SETTLES + ("isinstance", "locked", "_is_owned", "_release_save", "_acquire_restore", "get_ident"))
"""C functions behind which CPython does not look for a hand-over, or which end the hold."""

parked = {}
_pauses = {"left": settings.PAUSES, "forks": 0, "waiting": 0, "patience": 4.0, "forking": set(), "chosen": 0}
_MAIN = threading.main_thread().ident
_condition_methods = frozenset(
    function.__code__
    for name, function in vars(threading.Condition).items()
    if name in ("__enter__", "__exit__", "_is_owned", "_release_save", "_acquire_restore") and hasattr(function, "__code__")
)


def start():
    holds.listeners.append(_acquired)
    holds.leavers.append(_releases)
    if settings.TARGET.startswith("import|"):
        threading.setprofile(_at_import)


def stop():
    """In a forked child nothing is paused."""
    _pauses["left"] = -1
    sys.setprofile(None)
    threading.setprofile(None)
    del holds.listeners[:]
    del holds.leavers[:]


def wait_for_holder(me):
    """Waits until another thread is paused with the target. Gives what it holds, who and where, or None."""
    _pauses["waiting"] += 1
    _pauses["forking"].add(me)
    begin = time.monotonic()
    patience = min(settings.FORK_WAITS, _pauses["patience"])
    starved = _starved()
    try:
        while True:
            for ident, hold in list(parked.items()):
                # With the import lock taken, fork() would wait for it and hand the GIL over.
                if ident != me and not _imp.lock_held():
                    _pauses["chosen"] = ident
                    return dict(hold, paused=time.monotonic() - hold["paused"])
            waited = time.monotonic() - begin
            # On a busy machine the holder may not have run at all; what it waited for a processor does not count.
            if waited > patience and waited > min(patience + _starved() - starved, settings.FORK_WAITS_STARVED):
                _pauses["patience"] -= patience
                return None
            time.sleep(_STEP)
    finally:
        _pauses["waiting"] -= 1


def _starved():
    """Seconds that the threads of this process have waited for a processor so far, the longest of them."""
    longest = 0
    try:
        for tid in os.listdir("/proc/self/task"):
            fd = os.open("/proc/self/task/%s/schedstat" % tid, os.O_RDONLY)
            try:
                longest = max(longest, int(os.read(fd, 100).split()[1]))
            finally:
                os.close(fd)
    except (OSError, IndexError, ValueError):
        pass
    return longest / 1e9


def forked(me):
    """The fork is done: paused threads go on."""
    _pauses["forks"] += 1
    _pauses["chosen"] = 0
    _pauses["forking"].discard(me)


def may_pause(me):
    if settings.SPARES_MAIN and me == _MAIN:
        return False
    return me not in _pauses["forking"] and not holds.in_child() and (_pauses["left"] > 0 or _pauses["waiting"] > 0)


def pause(key, kind, me, frame):
    """Pauses this thread until the fork is done, for a bounded time."""
    if not may_pause(me):
        return
    if not _pauses["waiting"]:
        _pauses["left"] -= 1
    forks = _pauses["forks"]
    begin = time.monotonic()
    parked[me] = {"key": key, "kind": kind, "ident": me, "stack": places.stack(frame), "paused": begin}
    try:
        while _pauses["forks"] == forks:
            waited = time.monotonic() - begin
            # A fork that has this hold in view must not lose it on the way.
            wanted = _pauses["waiting"] or _pauses["chosen"] == me
            if waited > (settings.HOLDER_WAITS_FOR_FORK if wanted else settings.HOLDER_WAITS):
                break
            time.sleep(_STEP)
    finally:
        parked.pop(me, None)


def _acquired(lock, frame):
    me = _thread.get_ident()
    if lock.key != settings.TARGET or lock.depth != 1 or not may_pause(me):
        return
    if handover.ANYWHERE:
        pause(lock.key, lock.kind, me, frame)
    else:
        sys.setprofile(_inside_hold)


def _releases(lock):
    if lock.key == settings.TARGET and lock.owner == _thread.get_ident() and sys.getprofile() is _inside_hold:
        sys.setprofile(None)


def _inside_hold(frame, event, argument):
    """While this thread holds the target: `call` is the entry of a Python function, `c_call` a call of a C function."""
    code = frame.f_code
    if event == "call":
        behind = frame.f_back
        if code in _condition_methods or (behind is not None and behind.f_code.co_filename in places.PROBE_FILES):
            return
    elif event != "c_call" or getattr(argument, "__name__", "") in _SETTLED:
        return
    if code.co_filename in places.PROBE_FILES:
        return
    me = _thread.get_ident()
    for lock in holds.held.get(me, ()):
        if lock.key == settings.TARGET:
            pause(lock.key, lock.kind, me, frame)
            return


def _at_import(frame, event, argument):
    """In threads: pauses where the body of the target module begins, with the lock of its import held."""
    if event == "call" and frame.f_code.co_name == "<module>":
        if "import|" + str(frame.f_globals.get("__name__")) == settings.TARGET:
            pause(settings.TARGET, "import", _thread.get_ident(), frame)
