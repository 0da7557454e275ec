"""The start method of multiprocessing, without a change of the program.

Only the default is replaced, behind the scenes: a program that sets its own method, or asks for one by name, has its way
and is noted, unless the run overrides it.
"""
import importlib.abc
import importlib.machinery
import sys

from . import events, places, settings


def inject():
    if "multiprocessing.context" in sys.modules:
        _adapt(sys.modules["multiprocessing.context"])
    else:
        sys.meta_path.insert(0, _Finder())


class _Finder(importlib.abc.MetaPathFinder):
    """Waits for multiprocessing, so that programs without it pay nothing."""

    def find_spec(self, name, path=None, target=None):
        if name != "multiprocessing.context":
            return None
        sys.meta_path.remove(self)
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            _adapt(module)

        spec.loader.exec_module = exec_module
        return spec


def _adapt(module):
    default = module.DefaultContext
    if settings.METHOD:
        module._default_context._default_context = module._concrete_contexts[settings.METHOD]
    set_start_method = default.set_start_method
    get_context = default.get_context

    def chosen(what, method):
        user = places.sites()[1]
        if method is None or not user:
            return method
        overridden = bool(settings.OVERRIDE and settings.METHOD and method != settings.METHOD)
        events.keep("chosen", what=what, method=str(method), at=user, overridden=overridden)
        events.flush()
        return settings.METHOD if overridden else method

    def watched_set_start_method(self, method, force=False):
        return set_start_method(self, chosen("set_start_method", method), force)

    def watched_get_context(self, method=None):
        return get_context(self, chosen("get_context", method))

    default.set_start_method = watched_set_start_method
    default.get_context = watched_get_context
