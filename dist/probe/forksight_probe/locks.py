"""Locks that know where they were made and who holds them, in the place of those of threading."""
import _thread
import ctypes
import sys
import threading

from . import events, holds, places

allocate = _thread.allocate_lock
_real_rlock = _thread.RLock
_LOCK_TYPE = type(allocate())
_replaced = []
_HAS_ADDRESS = (
    sys.implementation.name == "cpython"
    and sys.version_info < (3, 14)
    and getattr(sys, "_is_gil_enabled", lambda: True)()
)


class _Crossing:
    """Around taking a lock or giving it back: from the first moment in which it may be held to the last, or longer."""

    __slots__ = ("lock",)

    def __init__(self, lock):
        self.lock = lock

    def __enter__(self):
        holds.crossing[_thread.get_ident()] = self.lock

    def __exit__(self, *exception):
        holds.crossing.pop(_thread.get_ident(), None)


class Watched:
    """A lock or reentrant lock around a real one. `key` says where it was made: `innermost line|user's line`."""

    __slots__ = ("real", "kind", "key", "owner", "owned_in", "depth", "acquired", "born_in", "__weakref__")

    def __init__(self, real, kind):
        self.real = real
        self.kind = kind
        self.owner = self.acquired = None
        self.owned_in = self.depth = 0
        self.born_in = holds.state["generation"]
        self.key = "%s|%s" % places.sites()

    def acquire(self, blocking=True, timeout=-1):
        holds.touch()
        with _Crossing(self):
            if blocking and timeout < 0:
                self._wait_for(self.real)
                taken = True
            else:
                taken = self.real.acquire(blocking, timeout)
            if taken:
                holds.got(self, places.caller())
        return taken

    def __enter__(self):
        holds.touch()
        with _Crossing(self):
            self._wait_for(self.real)
            holds.got(self, places.caller())
        return True

    def _wait_for(self, real):
        if not holds.in_child():
            real.acquire()
        elif not real.acquire(False):
            say_blocked(self)
            real.acquire()
            events.keep("unblock", lock=describe(self))

    def release(self):
        holds.touch()
        real = self.real
        if self.kind == "RLock" and self.depth > 1:
            real.release()
            self.depth -= 1
            return
        if self.kind == "RLock" and not real._is_owned():
            real.release()  # Raises what it always raises.
        with _Crossing(self):
            holds.lost(self)
            real.release()
        if not holds.held.get(_thread.get_ident()):
            events.flush()

    def __exit__(self, *exception):
        self.release()

    def locked(self):
        return self.real.locked()

    def is_taken(self):
        """Whether somebody holds it; reentrant locks say so in words alone up to 3.13."""
        return self.real.locked() if self.kind == "Lock" else repr(self.real).startswith("<locked")

    def _is_owned(self):
        return self.real._is_owned()

    def _recursion_count(self):
        return self.real._recursion_count()

    def _release_save(self):
        holds.touch()
        depth = self.depth
        with _Crossing(self):
            holds.lost(self)
            return depth, self.real._release_save()

    def _acquire_restore(self, saved):
        holds.touch()
        with _Crossing(self):
            self.real._acquire_restore(saved[1])
            holds.got(self, places.caller())
        self.depth = saved[0]

    def _at_fork_reinit(self):
        events.keep("reset", lock=describe(self))
        reset(self)

    def __repr__(self):
        return "<watched %r>" % (self.real,)


class WatchedLock(Watched):
    __slots__ = ()
    # Condition asks for these and has its own way where a lock lacks them.
    _is_owned = _release_save = _acquire_restore = _recursion_count = property()
    acquire_lock = Watched.acquire
    release_lock = Watched.release
    locked_lock = Watched.locked


class WatchedRLock(Watched):
    __slots__ = ()


def reset(lock):
    """Puts a free lock into the place of the held one."""
    mine = holds.held.get(lock.owner)
    if mine and lock in mine:
        mine.remove(lock)
    # Kept, so that no other lock gets its address.
    _replaced.append(lock.real)
    lock.real = allocate() if lock.kind == "Lock" else _real_rlock()
    lock.owner = lock.acquired = None
    lock.depth = 0


def describe(lock):
    """The lock as events name it."""
    return {"id": id(lock), "kind": lock.kind, "key": lock.key, "owner": lock.owner, "address": address(lock.real)}


def address(real):
    """The word in memory that a thread that waits for the lock sleeps on, up to CPython 3.13; 0 where it cannot be told."""
    if not _HAS_ADDRESS:
        return 0
    return ctypes.c_void_p.from_address(id(real) + 16).value or 0


def say_blocked(lock):
    """In a child: it is about to wait without a time limit. Also says what a kernel's view cannot from 3.14 on."""
    events.flush()
    events.write(
        "block",
        lock=describe(lock),
        inherited=holds.is_inherited(lock),
        stack=places.stack(places.caller()),
    )


class _LockMaker(type):
    def __call__(cls):
        return WatchedLock(allocate(), "Lock")

    def __instancecheck__(cls, thing):
        return isinstance(thing, (_LOCK_TYPE, WatchedLock))


class Lock(metaclass=_LockMaker):
    """What `threading.Lock` is while the probe watches."""


class _RLockMaker(type):
    def __call__(cls, *args, **kwargs):
        return WatchedRLock(_real_rlock(*args, **kwargs), "RLock")

    def __instancecheck__(cls, thing):
        return isinstance(thing, (_real_rlock, WatchedRLock))


class RLock(metaclass=_RLockMaker):
    """What `threading.RLock` is while the probe watches."""


def watch():
    """Puts the watched locks into the place of the real ones, also in modules that were imported before."""
    _thread.allocate_lock = Lock
    _thread.RLock = RLock
    threading.Lock = Lock
    threading.RLock = threading._CRLock = RLock
    # Locks on which a thread waits for a notification are new each time and never shared.
    threading._allocate_lock = allocate
    for module in list(sys.modules.values()):
        name = getattr(module, "__name__", "")
        if name in ("_thread", "threading", "importlib._bootstrap") or name.startswith("forksight_probe"):
            continue
        for attribute, value in list(getattr(module, "__dict__", {}).items()):
            if value is allocate:
                setattr(module, attribute, Lock)
            elif value is _real_rlock:
                setattr(module, attribute, RLock)
            elif type(value) in (_LOCK_TYPE, _real_rlock) and not repr(value).startswith("<locked"):
                kind = "Lock" if type(value) is _LOCK_TYPE else "RLock"
                lock = (WatchedLock if kind == "Lock" else WatchedRLock)(value, kind)
                lock.key = "%s.%s|" % (name, attribute)
                setattr(module, attribute, lock)
