"""Prints, for each file named on standard input, a digest of the places of its nodes as CPython's own parser has them."""

import ast
import hashlib
import sys

STATEMENTS = (
    ast.Assert, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Break, ast.Continue, ast.Delete, ast.Expr, ast.Global,
    ast.Import, ast.ImportFrom, ast.Nonlocal, ast.Pass, ast.Raise, ast.Return,
)  # fmt: skip
BLOCKS = (
    ast.AsyncFor, ast.AsyncFunctionDef, ast.AsyncWith, ast.ClassDef, ast.ExceptHandler, ast.For, ast.FunctionDef,
    ast.If, ast.Match, ast.Try, ast.TryStar, ast.While, ast.With,
)  # fmt: skip
EXPRESSIONS = (
    ast.Attribute, ast.Await, ast.Call, ast.Dict, ast.DictComp, ast.GeneratorExp, ast.IfExp, ast.Lambda, ast.List,
    ast.ListComp, ast.NamedExpr, ast.Set, ast.SetComp, ast.Starred, ast.Subscript, ast.Yield, ast.YieldFrom,
)  # fmt: skip
NAMES = {
    ast.AsyncFor: "For", ast.AsyncFunctionDef: "FunctionDef", ast.AsyncWith: "With", ast.TryStar: "Try",
    ast.YieldFrom: "Yield", ast.AnnAssign: "Assign", ast.Expr: "Expr",
}  # fmt: skip


def places(text):
    lines = text.split("\n")

    def column(line, offset):
        text = lines[line - 1]
        if text.isascii():
            return offset
        return len(text.encode()[:offset].decode().encode("utf-16-le")) // 2

    def visit(node, is_definition=False):
        kind = type(node)
        name = NAMES.get(kind, kind.__name__)
        if isinstance(node, BLOCKS):
            yield f"{name} {node.lineno}:{column(node.lineno, node.col_offset)}"
        elif isinstance(node, STATEMENTS + EXPRESSIONS):
            start = f"{node.lineno}:{column(node.lineno, node.col_offset)}"
            yield f"{name} {start}-{node.end_lineno}:{column(node.end_lineno, node.end_col_offset)}"
        for child in ast.iter_child_nodes(node):
            # Patterns have nodes of their own, type parameters are passed over.
            if not isinstance(child, (ast.pattern, ast.type_param)):
                yield from visit(child)

    return sorted(visit(ast.parse(text)))


for path in sys.stdin.read().split("\0"):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        found = "\n".join(places(text))
    except (SyntaxError, ValueError, RecursionError):
        found = None
    if len(sys.argv) > 1:
        print(found)
    print("-" if found is None else hashlib.sha256(found.encode()).hexdigest())
