"""Thread and child write files of their own."""

import os
import tempfile

from background import now_and_then, one_child

folder = tempfile.mkdtemp()
journal = open(os.path.join(folder, "a.log"), "w")


def note():
    journal.write("tick\n")
    journal.flush()


def work():
    with open(os.path.join(folder, "b.log"), "w") as other:
        other.write("child\n")


if __name__ == "__main__":
    now_and_then(note, "journalist")
    one_child(work)
