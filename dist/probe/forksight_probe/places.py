"""Places in the code: which line of the user's, and which line at all."""
import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
PROBE_FILES = frozenset(os.path.join(_HERE, name) for name in os.listdir(_HERE) if name.endswith(".py"))
_LIBRARY = os.path.dirname(os.path.abspath(os.__file__))
_DEEPEST = 60


def is_user(path):
    """Whether a file is the user's or a package's, and not of the standard library, the probe or the interpreter."""
    if path.startswith(_LIBRARY):
        return "site-packages" in path or "dist-packages" in path
    return path not in PROBE_FILES and not path.startswith("<")


def caller():
    """The frame around the function that asks; that function's own where C calls it with no frame of Python around."""
    asking = sys._getframe(1)
    return asking.f_back or asking


def sites():
    """The innermost line that is not the probe's, and the innermost of the user's, as `path:line`; empty when there is none."""
    innermost = user = ""
    frame = sys._getframe(1)
    for _ in range(_DEEPEST):
        if frame is None:
            break
        path = frame.f_code.co_filename
        if path not in PROBE_FILES:
            here = "%s:%d" % (path, frame.f_lineno or 0)
            if not innermost:
                innermost = here
            if is_user(path):
                user = here
                break
        frame = frame.f_back
    return innermost, user


def stack(frame, limit=24):
    """The lines of a stack, innermost first, each `[path, line, function]`, without the probe's."""
    lines = []
    while frame is not None and len(lines) < limit:
        code = frame.f_code
        if code.co_filename not in PROBE_FILES:
            lines.append([code.co_filename, frame.f_lineno or 0, code.co_name])
        frame = frame.f_back
    return lines
