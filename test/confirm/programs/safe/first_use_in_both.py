"""Caches of re and warnings are filled by both sides, and have no lock that Python code sees."""

import itertools
import re
import warnings

from background import now_and_then, one_child

numbers = itertools.count()
warnings.simplefilter("ignore")


def compile_one():
    re.compile("a%db" % next(numbers))
    warnings.warn("w%d" % next(numbers), UserWarning)


def work():
    re.compile("zz")
    warnings.warn("child", UserWarning)


if __name__ == "__main__":
    now_and_then(compile_one, "compiler")
    one_child(work)
