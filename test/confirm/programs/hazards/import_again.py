"""A thread imports a module anew again and again."""

import os
import sys
import tempfile

from background import now_and_then, one_child

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(os.path.join(folder, "slow_module.py"), "w") as source:
    source.write("def step():\n    return sum(range(50))\nfor number in range(300):\n    step()\n")


def load():
    sys.modules.pop("slow_module", None)
    import slow_module


def work():
    import slow_module


if __name__ == "__main__":
    now_and_then(load, "loader")
    one_child(work)
