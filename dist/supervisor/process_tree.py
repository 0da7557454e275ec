"""Ending everything that a run has started, daemons included."""
import ctypes
import os
import signal
import time

import kernel

_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    """Orphaned processes below become children of this one. Gives whether the kernel does that."""
    return ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def reap(but):
    """Takes the exit status of adopted processes, not of the given one."""
    try:
        while True:
            ended = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            if ended is None or ended.si_pid == but:
                return
            os.waitpid(ended.si_pid, os.WNOHANG)
    except ChildProcessError:
        pass


def end_all(seconds=10.0):
    """Stops, then kills, until none is left. Gives how many were killed and how many are left."""
    killed = set()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        living = kernel.tree()
        if not living:
            break
        # A stopped process cannot fork while the others are looked for.
        for signum in (signal.SIGSTOP, signal.SIGKILL):
            for pid in kernel.tree():
                try:
                    os.kill(pid, signum)
                    killed.add(pid)
                except OSError:
                    pass
        _reap_all()
    return len(killed), len(kernel.tree())


def _reap_all():
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.001)
        except ChildProcessError:
            return
