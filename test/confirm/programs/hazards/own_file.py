"""Thread and child write one file object."""

import tempfile

from background import now_and_then, one_child

journal = tempfile.TemporaryFile("wb")


def note():
    journal.write(b"tick\n")
    journal.flush()


def write():
    journal.write(b"child\n")
    journal.flush()


if __name__ == "__main__":
    now_and_then(note, "journalist")
    one_child(write)
