"""Shutting the run in, as far as the kernel lets an unprivileged user do that."""
import ctypes
import fcntl
import os
import re
import resource
import signal
import socket
import struct
import sys

import kernel

_libc = ctypes.CDLL(None, use_errno=True)
_NEWNS, _NEWIPC, _NEWUSER, _NEWPID, _NEWNET = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
_PR_SET_PDEATHSIG, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 1, 24, 38
_MS_REC, _MS_PRIVATE = 0x4000, 0x40000
_KEPT_CAPABILITIES = frozenset((0, 1, 3, 4, 5, 6, 7))
"""What root needs to look like root to files: chown, dac_override, fowner, fsetid, kill, setgid, setuid."""


def isolate(folder, layers):
    """Moves on into namespaces of its own, where that is allowed: in a new process, which goes on where this returns.

    What the run writes into `folder` is kept in `layers`, out of everybody's sight. Gives `(network, processes, files)`:
    whether each is isolated. Without new namespaces the run goes on without.
    """
    for flags, processes in ((_NEWUSER | _NEWNET | _NEWIPC | _NEWNS | _NEWPID, True), (_NEWUSER | _NEWNET | _NEWIPC, False)):
        if _can(flags):
            _enter(flags)
            os.environ["FORKSIGHT_NETWORK"] = "isolated"
            return True, processes, processes and _lay_over(folder, layers)
    return False, False, False


def _can(flags):
    """Tries it in a process that is thrown away."""
    pid = os.fork()
    if pid == 0:
        try:
            _enter(flags)
            os._exit(0)
        except BaseException:
            os._exit(1)
    return os.waitpid(pid, 0)[1] == 0


def _enter(flags):
    user, group = os.getuid(), os.getgid()
    _check(_libc.unshare(flags))
    for name, text in (("setgroups", "deny"), ("uid_map", "%d %d 1" % (user, user)), ("gid_map", "%d %d 1" % (group, group))):
        with open("/proc/self/" + name, "w") as control:
            control.write(text)
    if flags & _NEWPID:
        pid = os.fork()
        if pid != 0:
            _stand_in_for(pid)
        die_with_parent()
        _check(_libc.mount(b"none", b"/", None, _MS_REC | _MS_PRIVATE, None))
        _check(_libc.mount(b"proc", b"/proc", b"proc", 0, None))
    _raise_loopback()


def _lay_over(folder, layers):
    """Lays an empty layer over the folder that takes what is written, on the disk or, where that cannot be, in memory."""
    upper, work = os.path.join(layers, "upper"), os.path.join(layers, "work")
    options = ("lowerdir=%s,upperdir=%s,workdir=%s,userxattr" % tuple(map(_escaped, (folder, upper, work)))).encode()
    for in_memory in (False, True):
        try:
            if in_memory:
                _check(_libc.mount(b"none", os.fsencode(layers), b"tmpfs", 0, b"size=1g,mode=700"))
            for each in (upper, work):
                os.mkdir(each, 0o700)
            _check(_libc.mount(b"none", os.fsencode(folder), b"overlay", 0, options))
            return True
        except OSError:
            continue
    return False


def _escaped(path):
    """A path among mount options, where some characters mean something."""
    return re.sub(r"([\\\\,:])", r"\\\1", path)


def _stand_in_for(pid):
    """The process that stays outside hands on how the one inside ends."""
    signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGKILL))
    while True:
        try:
            status = os.waitpid(pid, 0)[1]
            break
        except InterruptedError:
            continue
    os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1)


def _raise_loopback():
    """A new network has 127.0.0.1, but down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh", b"lo", 1 | 64)
        fcntl.ioctl(any_socket, 0x8914, request)


def _check(result):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def die_with_parent():
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def confine(limits):
    """In the process that becomes the program: no privileges, no core files, bounded memory, files and processes."""
    for capability in range(64):
        if capability not in _KEPT_CAPABILITIES:
            _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, limits["memory"])
    _limit(resource.RLIMIT_FSIZE, limits["file"])
    if os.getuid() != 0:
        _limit(resource.RLIMIT_NPROC, _own_threads() + limits["processes"])


def _limit(what, value):
    hard = resource.getrlimit(what)[1]
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (bound, bound))


def _own_threads():
    """Threads of this user, whom the kernel counts all together."""
    count = 0
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        status = kernel.read("/proc/%s/status" % name) or ""
        if "\nUid:\t%d\t" % os.getuid() in status:
            count += int(status.partition("Threads:")[2].split()[0])
    return count


if sys.platform != "linux":
    raise SystemExit("confirming needs Linux")
