"""Runs one command to its end and prints what it took, as JSON: seconds, CPU seconds, peak memory, status, output."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

limit, *command = sys.argv[1:]
with tempfile.TemporaryFile() as out:
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, start_new_session=True)

    def end(_signal, _frame):
        os.killpg(child.pid, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.alarm(int(limit))
    _, status, usage = os.wait4(child.pid, 0)
    signal.alarm(0)
    seconds = time.monotonic() - start
    try:
        # Whatever it has left behind.
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    out.seek(0)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu": usage.ru_utime + usage.ru_stime,
                "megabytes": usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10),
                "status": os.waitstatus_to_exitcode(status),
                "stdout": out.read().decode(errors="replace"),
            }
        )
    )
