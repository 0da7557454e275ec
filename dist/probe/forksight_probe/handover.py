"""Whether the GIL may change hands while a lock is held, by the bytecode behind the acquisition.

From 3.10 on CPython looks for a hand-over at calls and backward jumps only. A hold without any cannot be interrupted by
another Python thread, and no fork can happen inside it. Up to 3.9 nearly every instruction is such a point.
"""
import sys

ANYWHERE = sys.version_info < (3, 10) or not getattr(sys, "_is_gil_enabled", lambda: True)()

_JUMPS = frozenset(
    (
        "JUMP_BACKWARD",
        "JUMP_ABSOLUTE",
        "POP_JUMP_BACKWARD_IF_TRUE",
        "POP_JUMP_BACKWARD_IF_FALSE",
        "YIELD_VALUE",
        "SEND",
        "IMPORT_NAME",
        "FOR_ITER",
        "RETURN_VALUE",
        "RETURN_CONST",
    )
)
"""Points of a hand-over; at a return the caller goes on holding the lock."""

_BETWEEN = ("PRECALL", "CACHE", "DUP_TOP", "COPY", "LOAD_CONST", "PUSH_NULL")
_known = {}


def can_happen(frame):
    """Whether a hand-over may happen between the call at which the frame is and the release of what it acquires."""
    if ANYWHERE:
        return True
    key = (frame.f_code, frame.f_lasti)
    if key not in _known:
        _known[key] = _search(frame.f_code, frame.f_lasti)
    return _known[key]


def _search(code, last):
    import dis  # Only a recording run needs it, and outside of any fork.

    instructions = list(dis.get_instructions(code))
    behind = [i for i, instruction in enumerate(instructions) if instruction.offset > last]
    for i in behind:
        name = instructions[i].opname
        if name in _JUMPS:
            return True
        if name.startswith("CALL") and name != "CALL_INTRINSIC_1":
            return not _releases(instructions, i)
    return False


def _releases(instructions, i):
    """Whether a call is `release()`, or the `__exit__` of a `with`, which is called with None three times."""
    nones = 0
    i -= 1
    while i >= 0 and instructions[i].opname in _BETWEEN:
        name = instructions[i].opname
        if name in ("DUP_TOP", "COPY") or (name == "LOAD_CONST" and instructions[i].argval is None):
            nones += 1
        i -= 1
    if nones >= 3:
        return True
    return i >= 0 and instructions[i].opname in ("LOAD_METHOD", "LOAD_ATTR") and instructions[i].argval == "release"
