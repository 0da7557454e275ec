"""The archive of converted readings."""

import subprocess


def send(path):
    """Starts the upload and does not wait for it."""
    return subprocess.Popen(["rsync", path, "archive.example.org::readings/"])
