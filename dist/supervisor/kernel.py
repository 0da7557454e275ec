"""What the kernel says about processes: which live, and what each thread waits for."""
import os
import platform
import re

_X86 = {
    "futex": 202, "wait4": 61, "waitid": 247, "read": 0, "write": 1, "poll": 7, "ppoll": 271, "select": 23, "pselect6": 270,
    "epoll_wait": 232, "epoll_pwait": 281, "recvfrom": 45, "recvmsg": 47, "accept": 43, "accept4": 288, "readv": 19,
    "sendto": 44, "sendmsg": 46,
}  # fmt: skip
_ARM = {
    "futex": 98, "wait4": 260, "waitid": 95, "read": 63, "write": 64, "ppoll": 73, "pselect6": 72, "epoll_pwait": 22,
    "recvfrom": 207, "recvmsg": 212, "accept": 202, "accept4": 242, "readv": 65, "sendto": 206, "sendmsg": 211,
}  # fmt: skip
_NUMBERS = {"x86_64": _X86, "aarch64": _ARM}.get(platform.machine(), {})
_NAMES = {number: name for name, number in _NUMBERS.items()}
_SWITCHES = re.compile(r"voluntary_ctxt_switches:\s*(\d+)")
_CAUGHT = re.compile(r"SigCgt:\s*([0-9a-f]+)")



def read(path):
    """A file of /proc as text, or None."""
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        return os.read(fd, 65536).decode("utf-8", "replace")
    except OSError:
        return None
    finally:
        os.close(fd)


KNOWN = bool(_NUMBERS) and read("/proc/self/syscall") is not None
"""Whether system calls can be read on this machine."""


def children(pid):
    found = []
    try:
        for tid in os.listdir("/proc/%d/task" % pid):
            found += [int(child) for child in (read("/proc/%d/task/%s/children" % (pid, tid)) or "").split()]
    except OSError:
        pass
    return found


def tree():
    """Every process below this one. It is the subreaper, so daemons are below it as well."""
    found = []
    todo = children(os.getpid())
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children(pid)
    return found


def snapshot(pids):
    """`{pid: {tid: (system call, context switches, state)}}` of the processes that live."""
    result = {}
    for pid in pids:
        try:
            tids = os.listdir("/proc/%d/task" % pid)
        except OSError:
            continue
        threads = {}
        for tid in tids:
            call = read("/proc/%d/task/%s/syscall" % (pid, tid))
            status = read("/proc/%d/task/%s/status" % (pid, tid))
            if status is None:
                continue
            state = status.partition("State:")[2].split()[0] if "State:" in status else "?"
            if state not in "ZX":
                threads[int(tid)] = ((call or "").strip(), tuple(_SWITCHES.findall(status)), state)
        if threads:
            result[pid] = threads
    return result


def waits_for(call):
    """What a thread in the given system call waits for: `(kind, detail)`.

    `private` and `shared`: a futex, without a time limit, with its address. `child`: the end of a child. `io`: a transfer,
    with its descriptor. `poll`: any of several descriptors. `timed`: something with a time limit. `other`: anything else.
    """
    words = call.split()
    if len(words) < 7 or not words[0].isdigit():
        return "other", None
    arguments = [int(word, 16) for word in words[1:7]]
    name = _NAMES.get(int(words[0]))
    if name == "futex":
        # FUTEX_WAIT, FUTEX_LOCK_PI, FUTEX_WAIT_BITSET, FUTEX_LOCK_PI2; 128 is FUTEX_PRIVATE_FLAG, 256 a clock.
        if arguments[1] & 127 not in (0, 6, 9, 13):
            return "other", None
        if arguments[3] != 0:
            return "timed", None
        return ("private" if arguments[1] & 128 else "shared"), arguments[0]
    if name in ("wait4", "waitid"):
        no_hang = arguments[2 if name == "wait4" else 3] & 1
        return ("other", None) if no_hang else ("child", arguments[0])
    if name in ("read", "readv", "recvfrom", "recvmsg", "accept", "accept4", "write", "sendto", "sendmsg"):
        return "io", arguments[0]
    limit = {"poll": 2, "ppoll": 2, "select": 4, "pselect6": 4, "epoll_wait": 3, "epoll_pwait": 3}.get(name)
    if limit is None:
        return "other", None
    if name in ("poll", "epoll_wait", "epoll_pwait"):
        return ("poll" if arguments[limit] & 0xFFFFFFFF >= 0x80000000 else "timed"), None
    return ("poll" if arguments[limit] == 0 else "timed"), None


def caught_signals(pid):
    match = _CAUGHT.search(read("/proc/%d/status" % pid) or "")
    mask = int(match.group(1), 16) if match else 0
    return {number for number in range(1, 65) if mask >> (number - 1) & 1}


def descriptors(pid):
    """`{number: what}` of a process's open files."""
    found = {}
    try:
        for name in os.listdir("/proc/%d/fd" % pid):
            try:
                found[int(name)] = os.readlink("/proc/%d/fd/%s" % (pid, name))
            except OSError:
                pass
    except OSError:
        pass
    return found
