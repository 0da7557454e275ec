"""What is held at a fork, in runs that watch locks."""
import sys
import time

from . import buffers, handover, holds, imports, locks, pauses, places, recording, settings

_TRIES = 200


def before(event, me):
    """Completes the event of a fork. When forcing, the fork waits here for its moment."""
    if settings.FORCES and event["threads"]:
        hold = event["hold"] = pauses.wait_for_holder(me)
        event["waited"] = time.monotonic() - event["time"]
        if hold is not None:
            frames = sys._current_frames()
            for thread in event["threads"]:
                thread["stack"] = places.stack(frames.get(thread["ident"]), 12) or thread["stack"]
            del frames
    event["held"] = _held()
    event["legal"] = _settle(me)


def in_parent(me):
    holds.state["forking"] = 0
    pauses.forked(me)


def in_child(me, legal):
    """What is held in this copy of the process. When healing, the target is reset, and nothing else."""
    legal = legal and not holds.state["disturbed"]
    holds.state.update(forking=0, disturbed=False)
    holds.state["generation"] += 1
    if settings.FORCES:
        pauses.stop()
    else:
        recording.forget()
    holds.inherit(me)
    inherited = _held()
    healed = []
    heals = settings.MODE == "heal"
    if heals:
        for lock in [lock for kept in list(holds.held.values()) for lock in kept if lock.key == settings.TARGET]:
            locks.reset(lock)
            healed.append(lock.key)
    for lock, owner, semaphore in buffers.held(me):
        inherited.append(lock)
        if heals and lock["key"] == settings.TARGET:
            buffers.reset(owner, semaphore)
            healed.append(lock["key"])
    for name, lock in imports.held(me):
        inherited.append(imports.describe(name, lock))
        if heals and "import|" + name == settings.TARGET:
            imports.reset(name)
            healed.append("import|" + name)
    return {"inherited": inherited, "healed": healed, "legal": legal}


def _held():
    return [dict(locks.describe(lock), at=_place(lock)) for kept in list(holds.held.values()) for lock in kept]


def _place(lock):
    return "" if lock.acquired is None else "%s:%d" % (lock.acquired[0].co_filename, lock.acquired[1])


def _settle(me):
    """Waits until no other thread holds a lock only because the probe's own code gave the GIL away.

    The watched locks are Python code, and so have points of a hand-over that real locks lack. A fork there would be one
    that CPython cannot produce. Whether a lock was used behind this look is seen in the child.
    """
    if handover.ANYWHERE:
        return True
    for _ in range(_TRIES):
        holds.state.update(forking=me, disturbed=False)
        frames = sys._current_frames()
        if not any(_in_probe(frames[ident], ident) for ident in frames if ident != me and ident not in pauses.parked):
            return True
        time.sleep(0.00005)
    return False


def _in_probe(frame, ident):
    """Whether a thread is in a method of a watched lock that it holds, or that somebody not yet known holds."""
    while frame is not None and frame.f_code.co_filename in places.PROBE_FILES:
        lock = frame.f_locals.get("self")
        if isinstance(lock, locks.Watched):
            return lock.owner == ident if lock.depth > 0 else lock.is_taken()
        frame = frame.f_back
    return False
