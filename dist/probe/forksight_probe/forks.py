"""What happens at a fork."""
import _thread
import faulthandler
import os
import signal
import sys
import threading
import time

from . import events, places, settings, threads

_state = {"number": 0, "waiting": None, "stacks": None}

stock = None
"""The module of that name, in runs that watch locks."""


def listen_for_stacks():
    """The supervisor's signal writes every thread's stack, also while the process is blocked."""
    if not settings.STACK_SIGNAL:
        return
    try:
        fd = events.open_own("stacks")
        faulthandler.register(settings.STACK_SIGNAL, file=fd, all_threads=True, chain=False)
        if _state["stacks"] is not None:
            os.close(_state["stacks"])
        _state["stacks"] = fd
    except (OSError, ValueError, RuntimeError):
        pass


def before():
    """From the moment when the holder is seen to fork(2), nothing here hands the GIL over to it: events are written afterwards."""
    if settings.MODE == "flush":
        _flush_streams()
    begin = time.monotonic()
    me = _thread.get_ident()
    stack = places.stack(places.caller(), 40)
    _state["number"] += 1
    others = threads.living(me)
    known = {thread["native"] for thread in others} | {_thread.get_native_id()}
    event = {
        "time": begin,
        "number": _state["number"],
        "stack": stack,
        "thread": {"ident": me, "name": threads.name_of(me), "main": me == threading.main_thread().ident},
        "threads": others,
        "native": threads.native_names(known),
        "files": _descriptors(),
        "test": os.environ.get("PYTEST_CURRENT_TEST", ""),
        "held": [],
        "legal": True,
    }
    _state["waiting"] = event
    if stock is not None:
        stock.before(event, me)


def _flush_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass


def _descriptors():
    """Open files that both sides will have: `[number, what]`, at most 64."""
    found = []
    try:
        for name in os.listdir("/proc/self/fd"):
            fd = int(name)
            if 2 < fd < 500 and len(found) < 64:
                found.append([fd, os.readlink("/proc/self/fd/" + name)])
    except OSError:
        pass
    return found


def in_parent():
    event, _state["waiting"] = _state["waiting"], None
    if stock is not None:
        stock.in_parent(_thread.get_ident())
    if event is not None:
        events.write("fork", **event)
    events.flush()


def in_child():
    event, number = _state["waiting"], _state["number"]
    _state.update(number=0, waiting=None)
    events.forget_parent()
    taken = {"inherited": [], "healed": [], "legal": True}
    if stock is not None:
        taken = stock.in_child(_thread.get_ident(), event is None or event["legal"])
    listen_for_stacks()
    timer = signal.getitimer(signal.ITIMER_REAL)[0] > 0
    events.write("child", parent=os.getppid(), fork=number, timer=timer, **taken)
