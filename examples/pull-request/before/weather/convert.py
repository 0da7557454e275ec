"""Conversion of readings, in several processes."""

import logging
import multiprocessing

log = logging.getLogger(__name__)


def to_fahrenheit(celsius):
    log.info("converting %s", celsius)
    return celsius * 9 / 5 + 32


def convert_all(readings):
    with multiprocessing.Pool(2) as pool:
        return pool.map(to_fahrenheit, readings)
