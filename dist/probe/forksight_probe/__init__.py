"""Forksight's probe: sees forks, threads and locks in the process that loads it.

Standard library only. It starts no thread, imports nothing inside a fork, and takes no lock of its own. What it says is a
claim of the process under test: the supervisor believes its own view of the kernel.
"""
import os
import sys

from . import settings


def install():
    # Before threading is imported: hooks that are registered first run last before fork(2), and first in the child.
    os.register_at_fork(
        before=lambda: forks.before(),
        after_in_parent=lambda: forks.in_parent(),
        after_in_child=lambda: forks.in_child(),
    )
    from . import events, forks, methods, threads

    if settings.WRAPS:
        from . import buffers, locks, pauses, recording, stock

        forks.stock = stock
        locks.watch()
        buffers.watch()
        if settings.FORCES:
            pauses.start()
        else:
            recording.start()
    threads.watch_starts()
    forks.listen_for_stacks()
    methods.inject()
    events.write(
        "start",
        python="%d.%d.%d" % sys.version_info[:3],
        mode=settings.MODE,
        method=settings.METHOD,
        arguments=[str(word)[:200] for word in getattr(sys, "argv", None) or []][:20],
    )
