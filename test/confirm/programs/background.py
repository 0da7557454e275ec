"""What the programs share: a thread that works now and then, and a child that is waited for."""

import multiprocessing
import os
import sys
import threading
import time

PERIOD = 0.02
HEADSTART = 0.05


def now_and_then(work, name):
    """Calls `work` in a thread for as long as the program runs, with a pause between."""

    def repeat():
        while True:
            work()
            time.sleep(PERIOD)

    thread = threading.Thread(target=repeat, name=name, daemon=True)
    thread.start()
    return thread


def leave(status):
    """Ends the program without waiting for its threads."""
    sys.stdout.flush()
    os._exit(status)


def one_child(work, *arguments):
    """Runs `work` in a child process and waits for it."""
    time.sleep(HEADSTART)
    child = multiprocessing.Process(target=work, args=arguments)
    child.start()
    child.join()
    leave(child.exitcode)


def one_raw_child(work):
    """The same with os.fork."""
    time.sleep(HEADSTART)
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    leave(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) if sys.version_info >= (3, 9) else os.waitpid(pid, 0)[1])
