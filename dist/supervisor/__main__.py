"""Runs one command as a bounded process tree, watches it through /proc, and says how it ended, as JSON on standard output.

The request stands in the first line of standard input. When standard input ends, whoever asked is gone, and the run ends.
"""
import json
import os
import select
import signal
import sys
import time

import claims
import deadlock
import kernel
import output
import process_tree
import sandbox

_TICK = 0.01
_UNGUARDED = b"finished its bootstrapping phase"


def main():
    request = json.loads(sys.stdin.buffer.readline())
    isolated = sandbox.isolate(request["cwd"], request["layers"]) if request["isolate"] else (False, False, False)
    network, processes, files = isolated
    orphans = process_tree.adopt_orphans()
    result = _run(request)
    result["isolated"] = {"network": network, "processes": processes, "files": files, "orphans": orphans}
    result["watched"] = kernel.KNOWN
    sys.stdout.write(json.dumps(result))
    sys.stdout.flush()
    os._exit(0)


def _run(request):
    limits = request["limits"]
    folder, nonce = request["folder"], request["nonce"]
    streams = (output.Output(), output.Output())
    begin = time.monotonic()
    root = _start(request, streams)
    look = deadlock.create_detector(root, lambda pid, asleep: claims.inherited_lock(folder, nonce, pid, asleep))
    state = {"outcome": None, "status": None, "hang": None, "unguarded": None}
    seen = {root}
    before = {}
    open_streams = list(streams)
    while state["outcome"] is None:
        due = time.monotonic() + (_TICK if time.monotonic() - begin < 2 else 3 * _TICK)
        gone = _drain_until(due, open_streams)
        process_tree.reap(root)
        pids = kernel.tree()
        seen.update(pids)
        now = time.monotonic()
        ended, status = os.waitpid(root, os.WNOHANG)
        size = sum(stream.size for stream in streams)
        if ended:
            state.update(outcome="ended", status=status)
        elif gone:
            state["outcome"] = "abandoned"
        elif now - begin > limits["seconds"]:
            state["outcome"] = "time"
        elif len(pids) > limits["processes"]:
            state["outcome"] = "processes"
        elif size > limits["output"]:
            state["outcome"] = "output"
        elif _UNGUARDED in streams[1].head and now - (state["unguarded"] or now) > 1:
            state["outcome"] = "unguarded"
        else:
            if _UNGUARDED in streams[1].head and state["unguarded"] is None:
                state["unguarded"] = now
            after = kernel.snapshot(pids) if kernel.KNOWN else {}
            proof = look(before, after, now) if before else None
            if proof is not None:
                state.update(outcome="hang", hang=_describe(proof, now))
            before = after
    seconds = time.monotonic() - begin
    stacks = _stacks(folder, request["signal"], seen, state["outcome"])
    killed, left = process_tree.end_all()
    for stream in open_streams:
        while stream.size <= limits["output"] and stream.drain() and _more(stream.fd):
            pass
    events, foreign = claims.all_events(folder, nonce)
    hang = state["hang"]
    if hang is not None:
        hang["stack"] = stacks.get(hang["pid"], []) or hang["stack"]
    status = state["status"]
    return {
        "outcome": state["outcome"],
        "exit": None if status is None or os.WIFSIGNALED(status) else os.WEXITSTATUS(status),
        "signal": signal.Signals(os.WTERMSIG(status)).name if status is not None and os.WIFSIGNALED(status) else None,
        "seconds": round(seconds, 3),
        "hang": hang,
        "unguarded": _UNGUARDED in streams[1].head,
        "stdout": streams[0].text(),
        "stderr": streams[1].text(),
        "bytes": sum(stream.size for stream in streams),
        "events": events,
        "foreign": foreign,
        "pids": sorted(seen)[:200],
        "killed": killed,
        "left": left,
    }


def _start(request, streams):
    pid = os.fork()
    if pid != 0:
        for stream in streams:
            os.close(stream.writing)
        return pid
    try:
        os.setsid()
        for number, fd in ((0, os.open(os.devnull, os.O_RDONLY)), (1, streams[0].writing), (2, streams[1].writing)):
            os.dup2(fd, number)
        os.closerange(3, 1024)
        os.umask(0o077)
        os.chdir(request["cwd"])
        sandbox.confine(request["limits"])
        os.execvpe(request["command"][0], request["command"], request["environment"])
    except BaseException as error:
        os.write(2, ("forksight: %s cannot be started: %s\n" % (request["command"][0], error)).encode("utf-8", "replace"))
        os._exit(127)


def _drain_until(due, streams):
    """Takes what the program writes until the time is due. Gives whether whoever asked is gone."""
    while True:
        left = due - time.monotonic()
        if left <= 0:
            return False
        ready = select.select([stream.fd for stream in streams] + [0], [], [], left)[0]
        if 0 in ready and os.read(0, 1) == b"":
            return True
        for stream in [stream for stream in streams if stream.fd in ready]:
            if not stream.drain():
                streams.remove(stream)


def _more(fd):
    return bool(select.select([fd], [], [], 0)[0])


def _describe(proof, now):
    how, pid, found = proof
    found = found or {"lock": None, "stack": [], "legal": True, "born": None}
    born = found["born"]
    return {
        "proof": how,
        "pid": pid,
        "lock": found["lock"],
        "stack": found["stack"],
        "legal": found["legal"],
        "after": None if born is None else round(now - born, 4),
    }


def _stacks(folder, signum, pids, outcome):
    """Asks every process that listens for its stack, once how the run ended is decided."""
    if outcome not in ("hang", "time"):
        return {}
    asked = []
    for pid in kernel.tree():
        if signum in kernel.caught_signals(pid):
            try:
                os.kill(pid, signum)
                asked.append(pid)
            except OSError:
                pass
    if asked:
        time.sleep(0.03)
    return {pid: claims.stack_of(folder, pid) for pid in asked}


if __name__ == "__main__":
    main()
