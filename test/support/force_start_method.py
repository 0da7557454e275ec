"""Runs a script as `__main__` with another default start method: force_start_method.py METHOD SCRIPT.

The script is not edited and may still choose for itself: only what `multiprocessing` falls back to is replaced.
"""

import multiprocessing
import os
import runpy
import sys

method, script = sys.argv[1:]
sys.argv[:] = [script]
sys.path[0] = os.path.dirname(script)
multiprocessing.context._default_context._default_context = multiprocessing.get_context(method)
runpy.run_path(script, run_name="__main__")
