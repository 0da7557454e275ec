"""Where log records go."""

import logging


def configure():
    """Writes all records to weather.log."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(logging.FileHandler("weather.log"))
