"""Runs one probe and prints how many threads it left behind and how often it forked.

Arguments: the program; `fork` to make fork the start method of multiprocessing, or `default`;
`settle` to wait up to two seconds for threads to go (the kernel lists a joined thread a moment longer), or `now`.
"""

import json
import os
import sys
import time

program, start_method, when = sys.argv[1:]
if start_method == "fork":
    import multiprocessing

    multiprocessing.set_start_method("fork")

forks = []
os.register_at_fork(before=lambda: forks.append(1))


def threads():
    return len(os.listdir("/proc/self/task"))


before = threads()
names = {"__name__": "probe"}  # kept until the end, so that what the probe made stays alive
exec(compile(program, "probe", "exec"), names)
deadline = time.monotonic() + 2
while when == "settle" and threads() > before and time.monotonic() < deadline:
    time.sleep(0.01)
os.write(1, ("\n" + json.dumps({"threads": threads() - before, "forks": len(forks)})).encode())
os._exit(0)
