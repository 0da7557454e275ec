"""Runs one probe and prints how many threads it left behind, how often it forked, and how it fares in a child.

Arguments: the program; `fork` to make fork the start method of multiprocessing, or `default`;
`settle` to wait up to five seconds for threads to go (the kernel lists a joined thread a moment longer), or `now`;
`imported` to leave out of account what the imports of the program do, or `importing`;
`again` to run the program once more in a forked child, or `once`.
"""

import ast
import json
import os
import sys
import time

CHILD_SECONDS = 6

program, start_method, when, imports, repeat = sys.argv[1:]
if start_method == "fork":
    import multiprocessing

    multiprocessing.set_start_method("fork")

forks = []
os.register_at_fork(before=lambda: forks.append(1))


def threads():
    return len(os.listdir("/proc/self/task"))


def in_child():
    """Runs the program in a forked child: `ends`, `fails` or `hangs`."""
    child = os.fork()
    if child == 0:
        try:
            exec(compile(program, "probe", "exec"), {"__name__": "probe"})
        except BaseException:
            os._exit(1)
        os._exit(0)
    end = time.monotonic() + CHILD_SECONDS
    while time.monotonic() < end:
        reaped, status = os.waitpid(child, os.WNOHANG)
        if reaped == child:
            return "ends" if status == 0 else "fails"
        time.sleep(0.01)
    return "hangs"


names = {"__name__": "probe"}  # kept until the end, so that what the probe made stays alive
tree = ast.parse(program)
if imports == "imported":
    done = [each for each in tree.body if isinstance(each, (ast.Import, ast.ImportFrom))]
    exec(compile(ast.Module(body=done, type_ignores=[]), "probe", "exec"), names)
before = threads()
exec(compile(tree, "probe", "exec"), names)
deadline = time.monotonic() + 5
while when == "settle" and threads() > before and time.monotonic() < deadline:
    time.sleep(0.01)
measured = {"threads": threads() - before, "forks": len(forks)}
if repeat == "again":
    measured["child"] = in_child()
os.write(1, ("\n" + json.dumps(measured)).encode())
os._exit(0)
