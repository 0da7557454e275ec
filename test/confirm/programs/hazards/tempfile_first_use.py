"""The first use of tempfile, by a thread and by the child."""

import tempfile
import threading
import time

from background import one_child


def find():
    tempfile.gettempdir()
    time.sleep(30)


def work():
    tempfile.gettempdir()


if __name__ == "__main__":
    threading.Thread(target=find, daemon=True, name="finder").start()
    one_child(work)
