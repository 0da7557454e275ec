"""Files with a buffer: their lock is C code's, and is seen where the buffer is written."""
import _thread
import builtins
import ctypes
import io
import sys
import weakref

from . import handover, holds, pauses, places, recording, settings

_real_open = io.open
_files = []
_kept = []
_offset = []
"""Where the word with the holder's ident lies in a buffered writer; the pointer to its lock lies one word before."""


class _Raw(io.FileIO):
    """The file below a buffer. Its `write` is called with the buffer's lock held, and write(2) lets the GIL go."""

    key = ""
    born_in = 0

    def write(self, data):
        me = _thread.get_ident()
        if settings.FORCES:
            caller = sys._getframe().f_back
            # The interpreter itself flushes the streams at its end, with no frame of Python around.
            if self.key == settings.TARGET and caller is not None:
                pauses.pause(self.key, "buffer", me, caller)
        elif self.key:
            _record(self, me)
        return super().write(data)


_seen = set()


def _record(raw, me):
    seen = (raw.key, me, holds.state["generation"])
    if seen in _seen:
        return
    _seen.add(seen)
    innermost, user = places.sites()
    lock = {"id": id(raw), "kind": "buffer", "key": raw.key, "owner": me, "address": 0}
    recording.say_use(lock, me, innermost, user, raw.born_in < holds.state["generation"], True)


def _buffered(raw, size, key):
    raw.key = key
    raw.born_in = holds.state["generation"]
    writer = io.BufferedWriter(raw, size)
    _files.append((weakref.ref(writer), key))
    return writer


class _Open:
    """`open`, with a file of ours below the buffer where it makes one for writing."""

    __name__ = __qualname__ = "open"
    __module__ = "io"

    def __call__(self, file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
        plain = isinstance(mode, str) and any(letter in mode for letter in "wax") and "r" not in mode and "+" not in mode
        text = plain and "b" not in mode
        if not plain or buffering == 0 or (not text and (encoding or errors or newline) is not None):
            return _real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = _Raw(file, mode.replace("b", "").replace("t", ""), closefd, opener)
        try:
            lines = buffering == 1 or (buffering < 0 and raw.isatty())
            size = buffering if buffering > 1 else max(getattr(raw, "_blksize", 8192), 8192)
            writer = _buffered(raw, size, "buffer|%s|%s" % places.sites())
            if not text:
                return writer
            wrapper = io.TextIOWrapper(writer, encoding, errors, newline, lines)
            wrapper.mode = mode
            return wrapper
        except BaseException:
            raw.close()
            raise


def watch():
    io.open = builtins.open = _Open()
    for name, fd in (("stdout", 1), ("stderr", 2)):
        old = getattr(sys, name)
        if not isinstance(old, io.TextIOWrapper) or not isinstance(old.buffer, io.BufferedWriter):
            continue
        writer = _buffered(_Raw(fd, "w", closefd=False), 8192, "buffer|<%s>|" % name)
        new = io.TextIOWrapper(writer, old.encoding, old.errors, None, old.line_buffering)
        new.mode = "w"
        _kept.append(old)
        setattr(sys, name, new)
        setattr(sys, "__%s__" % name, new)
    if not handover.ANYWHERE or sys.version_info < (3, 10):
        _find_offset()


def _find_offset():
    """Looks where a writer keeps the ident of the thread that holds it, while this thread does."""
    found = []
    me = _thread.get_ident()

    class Look(io.RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            words = (ctypes.c_ulong * 25).from_address(id(writer))
            found.extend(8 * i for i in range(3, 25) if words[i] == me)
            return len(data)

    writer = io.BufferedWriter(Look(), 16)
    writer.write(b"x")
    writer.flush()
    if len(found) == 1:
        _offset.append(found[0])


def held(me):
    """Buffers that another thread than the given one holds, as events name them, each with what resets it."""
    result = []
    for reference, key in list(_files) if _offset else ():
        writer = reference()
        if writer is None:
            continue
        owner = ctypes.c_ulong.from_address(id(writer) + _offset[0])
        if owner.value in (0, me):
            continue
        lock = ctypes.c_ulong.from_address(id(writer) + _offset[0] - 8).value
        described = {"id": id(writer), "kind": "buffer", "key": key, "owner": owner.value, "address": lock}
        result.append((described, owner, ctypes.c_uint.from_address(lock)))
    return result


def reset(owner, semaphore):
    owner.value = 0
    semaphore.value = 1
