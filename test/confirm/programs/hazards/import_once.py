"""A thread imports a slow module once, the child imports it as well."""

import os
import sys
import tempfile
import threading
import time

from background import one_child

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(os.path.join(folder, "slow_module.py"), "w") as source:
    source.write("def step():\n    return sum(range(50))\nfor number in range(300):\n    step()\n")


def warm():
    import slow_module

    time.sleep(30)


def work():
    import slow_module


if __name__ == "__main__":
    threading.Thread(target=warm, daemon=True, name="warm-up").start()
    one_child(work)
