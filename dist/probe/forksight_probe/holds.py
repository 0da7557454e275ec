"""Who holds which watched lock, and whether the hold was inherited."""
import _thread

held = {}
"""Watched locks by the ident of the thread that holds them."""

state = {"generation": 0, "forking": 0, "disturbed": False}
"""`generation` counts the forks between the first process and this one. `forking` is the thread that is about to fork,
and `disturbed` whether another one has used a watched lock meanwhile."""

listeners = []
"""Called with a lock and the frame that has just acquired it."""

leavers = []
"""Called with a lock that its thread is about to release."""


def touch():
    """Called ahead of every use of a watched lock."""
    if state["forking"] and state["forking"] != _thread.get_ident():
        state["disturbed"] = True


def got(lock, frame):
    me = _thread.get_ident()
    if lock.depth == 0:
        lock.owner = me
        lock.owned_in = state["generation"]
        lock.acquired = (frame.f_code, frame.f_lineno)
        if me in held:
            held[me].append(lock)
        else:
            held[me] = [lock]
    lock.depth += 1
    for listener in listeners:
        listener(lock, frame)


def lost(lock):
    """Forgets the whole hold. Locks may be released by another thread than their holder."""
    for leaver in leavers:
        leaver(lock)
    locks = held.get(lock.owner)
    lock.owner = None
    lock.acquired = None
    lock.depth = 0
    if locks and lock in locks:
        locks.remove(lock)


def in_child():
    return state["generation"] > 0


def is_inherited(lock):
    """Whether the lock has been held since before the fork, so that nobody in this process can release it but its holder's copy."""
    return lock.depth > 0 and lock.owned_in < state["generation"]
