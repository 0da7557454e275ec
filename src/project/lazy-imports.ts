/** Imports inside functions: a thread, or a child, may be the first to make them. */
import type { QName, Step } from '#core/evidence.ts';
import { addUse } from './apply-summary.ts';
import type { Program } from './linked.ts';
import type { CallableNode } from './program.ts';
import { eachImport, namesOf } from './programs.ts';
import { chain } from './summary.ts';
import { isImportTime, type Walk } from './walk-context.ts';

/** What a top level imports is there before any thread starts; modules of the standard library mostly are, or take no time. */
export function noteLazyImport(walk: Walk, name: QName, step: Step): void {
  if (isImportTime(walk) || step.at.kind !== 'code') return;
  if (STANDARD.has(name.split('.')[0] ?? '') || eagerNames(walk.program).has(name)) return;
  addUse(walk, { kind: 'imports', key: name, at: step.at.span, steps: chain(step) });
}

const known = new WeakMap<Program, ReadonlySet<QName>>();

/** What some module of the project imports at its top level, the main guard included. */
function eagerNames(program: Program): ReadonlySet<QName> {
  let names = known.get(program);
  if (names === undefined) known.set(program, (names = collectEagerNames(program)));
  return names;
}

function collectEagerNames(program: Program): ReadonlySet<QName> {
  const names = new Set<QName>();
  for (const module of program.evaluator.modules.all) {
    const body = module.callables[0] as CallableNode;
    eachImport(body.fact.body, (statement) => {
      for (const name of namesOf(program, module, statement)) names.add(name);
    });
  }
  return names;
}

/** Top-level modules of the standard library, from Python 3.8 to 3.14. */
const STANDARD: ReadonlySet<string> = new Set(
  `
  __future__ __main__ abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit
  audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs
  codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg
  crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip
  enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath
  getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib
  inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap
  marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path
  numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform
  plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue
  quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil
  signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat
  statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback
  tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
  webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
  `
    .trim()
    .split(/\s+/),
);
