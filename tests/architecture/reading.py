"""What the checks of the architecture read in a source."""

import ast
from collections.abc import Callable, Iterator
from functools import cache

Check = Callable[[str, str], list[str]]
"""From a path and what stands there to the violations of one rule; a check opens nothing itself."""


@cache
def tree(text: str) -> ast.Module:
    """The syntax tree of a source; every check asks for the same ones."""
    return ast.parse(text)


def named(path: str) -> str:
    """The dotted name under which the module at `path` is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(path: str, text: str) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything imported, inside functions and by `import_module` as well."""
    for node in ast.walk(tree(text)):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = named(path).split(".")[: -level or None] if level else []
                origin = ".".join([*base, *filter(None, [module])])
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def named_in(text: str, name: str) -> list[int]:
    """The lines where an identifier stands: as a name, an attribute, imported, or asked for by `getattr`."""
    found = []
    for node in ast.walk(tree(text)):
        match node:
            case (
                ast.Attribute(attr=here) | ast.Name(id=here) | ast.alias(name=here) | ast.Constant(value=here)
            ):
                if here == name:
                    found.append(node.lineno)
    return found


def calls(text: str, *names: str) -> Iterator[ast.Call]:
    """The calls of functions or methods with one of these names."""
    for node in ast.walk(tree(text)):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called in names:
                yield node


def strings(text: str) -> Iterator[tuple[int, str]]:
    """Line and content of every string that is no docstring; `{}` stands for a value put into it."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(node.value)
        if isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
            parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
            yield node.lineno, "".join(map(str, parts))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node.lineno, node.value
