"""The archive of converted readings."""

import os
import subprocess


def send(path):
    """Starts the upload and does not wait for it. It goes on when the terminal is closed."""
    return subprocess.Popen(["rsync", path, "archive.example.org::readings/"], preexec_fn=os.setsid)
