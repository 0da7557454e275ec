"""Who holds which watched lock, and whether the hold was inherited."""
import _thread

held = {}
"""Watched locks by the ident of the thread that holds them."""

crossing = {}
"""The watched lock that a thread is taking or giving back, by its ident. It may have the lock and not have said so: who
waits for a lock gets it without the GIL."""

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


def inherit(me):
    """In a child: a lock that was taken or given back at the fork, and is not free, was held by who did so."""
    takers = {}
    for ident, lock in crossing.items():
        if ident != me and lock.depth == 0 and not _is_free(lock.real):
            takers.setdefault(lock, []).append(ident)
    crossing.clear()
    for lock, idents in takers.items():
        # Of several, nothing tells which one has it.
        lock.owner = idents[0] if len(idents) == 1 else None
        lock.owned_in = state["generation"] - 1
        lock.depth = 1
        held.setdefault(lock.owner, []).append(lock)


def _is_free(real):
    """Asked by trying: `locked` says so only once the taker has had the GIL again."""
    free = real.acquire(False)
    if free:
        real.release()
    return free


def in_child():
    return state["generation"] > 0


def is_inherited(lock):
    """Whether the lock has been held since before the fork, so that nobody in this process can release it but its holder's copy."""
    return lock.depth > 0 and lock.owned_in < state["generation"]
