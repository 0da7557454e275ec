"""Deciding that a process will never go on, from what the kernel says; never from the time that has passed alone."""
import os
import signal
import time

import kernel

_TIMERS = {signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF}

STILL = 1.0
"""Seconds without movement before a thread beside other threads counts as blocked by an inherited lock."""

WAITED_FOR = 5.0
"""Seconds before a blocked child that somebody waits for counts as a suspect."""


def create_detector(root, inherited_lock):
    """A function that looks at two sweeps and gives `(proof, pid, lock)` or None.

    `inherited_lock(pid, {tid: address})` tells which lock held since before the fork one of these threads waits for.

    Proofs: `inherited-lock`, all threads of a child sleep without a time limit on a word that only their process can
    see, and it is a lock that was held at the fork. `closed-world`, every thread of every process sleeps without a time
    limit and waits only for others of them. `waited-for`, a child sleeps so and somebody waits for its end: a suspect.
    """
    since = {}
    quiet = {"since": None}

    def held_up(key, now):
        return now - since.setdefault(key, now)

    def look(before, after, now):
        living_keys = set()
        for pid, threads in after.items():
            if pid == root and len(after) == 1:
                continue
            asleep = _asleep(before.get(pid), threads)
            if not asleep:
                continue
            everything = len(asleep) == len(threads)
            key = (pid, tuple(sorted((tid, threads[tid][1]) for tid in asleep)))
            living_keys.add(key)
            waited = held_up(key, now)
            if _TIMERS & kernel.caught_signals(pid) and waited < WAITED_FOR:
                continue
            lock = inherited_lock(pid, asleep) if everything or waited > STILL else None
            if lock is not None:
                return "inherited-lock", pid, lock
            if everything and waited > WAITED_FOR and _is_waited_for(pid, after):
                return "waited-for", pid, None
        for key in [key for key in since if key not in living_keys]:
            del since[key]
        closed = _is_closed(before, after)
        if not closed:
            quiet["since"] = None
            return None
        if quiet["since"] is None:
            quiet["since"] = now
        if now - quiet["since"] > (0.3 if closed == "sure" else 1.5):
            blocked = [pid for pid, threads in after.items() if pid != root and len(_asleep(before[pid], threads)) == len(threads)]
            return "closed-world", (blocked or [root])[0], None
        return None

    return look


def _asleep(before, threads):
    """`{tid: address}` of threads that have slept on a private word from one sweep to the next, without a time limit."""
    if before is None or set(before) != set(threads):
        return {}
    found = {}
    for tid, (call, switches, _) in threads.items():
        if before[tid][:2] == (call, switches):
            kind, address = kernel.waits_for(call)
            if kind == "private":
                found[tid] = address
    return found


def _is_waited_for(pid, after):
    anyone = (pid, (1 << 64) - 1, (1 << 32) - 1)
    for other, threads in after.items():
        for call, _, _ in threads.values():
            kind, whom = kernel.waits_for(call)
            if other != pid and kind == "child" and whom in anyone:
                return True
    return False


def _is_closed(before, after):
    """`sure`, `likely` or None: whether nobody in the tree can move, and nothing outside of it can move them."""
    if not after or set(before) != set(after):
        return None
    answer = "sure"
    outside = None
    for pid, threads in after.items():
        if set(before[pid]) != set(threads) or _TIMERS & kernel.caught_signals(pid):
            return None
        for tid, (call, switches, state) in threads.items():
            if before[pid][tid][:2] != (call, switches) or state != "S":
                return None
            kind, detail = kernel.waits_for(call)
            if kind in ("private", "shared", "child"):
                continue
            if kind not in ("io", "poll"):
                return None
            if outside is None:
                outside = set(kernel.descriptors(os.getpid()).values()) | set(kernel.descriptors(os.getppid()).values())
            opened = kernel.descriptors(pid)
            waits = [opened.get(detail, "")] if kind == "io" else [what for fd, what in opened.items() if fd > 2]
            if any(_wakes_from_outside(what, outside) for what in waits):
                return None
            if kind == "poll" or waits[0].startswith("socket:"):
                answer = "likely"
    return answer


def _wakes_from_outside(what, outside):
    """Whether an open file may become ready without any process of the tree: a timer, a terminal, the supervisor's pipe."""
    if what.startswith("pipe:"):
        return what in outside
    if what.startswith("socket:"):
        return False if _network_is_ours() else not _is_local(what)
    return what != "" and not what.startswith(("anon_inode:[event", "/dev/null", "/dev/shm", "/dev/urandom")) and not os.path.isfile(what)


def _is_local(what):
    inode = what[len("socket:[") : -1]
    return any(inode in line.split() for line in (kernel.read("/proc/net/unix") or "").splitlines())


def _network_is_ours():
    return os.environ.get("FORKSIGHT_NETWORK") == "isolated"
