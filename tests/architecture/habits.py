"""What no file here does, whatever part of the house it belongs to."""

import ast
import re

from tests.architecture.reading import calls, strings, tree

HOLDS_TEXT = {"text", "document", "draft", "known", "narrative", "original"}


def cached_texts(path: str, text: str) -> list[str]:
    """Functions whose results are kept for all sessions by an argument that holds text."""
    found = []
    for node in ast.walk(tree(text)):
        if not isinstance(node, ast.FunctionDef):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        cached = any(re.search(r"\b(cache|lru_cache)\b", ast.unparse(each)) for each in node.decorator_list)
        if cached and HOLDS_TEXT & {argument.arg for argument in arguments}:
            found.append(f"{path}:{node.lineno} keeps text in a cache")
    return found


WRITERS = ("write_text", "write_bytes", "fdopen", "mkdir", "NamedTemporaryFile")


def files_written(path: str, text: str) -> list[str]:
    """Calls that write to the disk: the store alone does, and it encrypts.

    Training writes a model; it reads invented texts alone and never runs in the app.
    """
    if path.startswith(("review/store/", "review/tagging/training/")):
        return []
    opened = [
        call
        for call in calls(text, "open")
        if re.search(r"""['"][rwaxbt+]*[wax+][rwaxbt+]*['"]""", ast.unparse(call))
    ]
    return [f"{path}:{call.lineno} writes to the disk" for call in [*calls(text, *WRITERS), *opened]]


VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}


def vague_names(path: str, text: str = "") -> list[str]:
    """Names of modules and folders that say nothing."""
    words = re.split(r"[/._]", path.lower())
    return [f"{path} is called {word}" for word in words if word in VAGUE]


def ceiling(path: str) -> int:
    """How many lines a file may have."""
    if path == "app.py":
        return 80
    return 150 if re.fullmatch(r"pages/\w+\.py", path) else 250


def too_long(path: str, text: str) -> list[str]:
    """Files above their ceiling: to be split by subject."""
    lines = len(text.splitlines())
    return [f"{path} has {lines} lines of {ceiling(path)}"] if lines > ceiling(path) else []


def prints(path: str, text: str) -> list[str]:
    """Printing anywhere but on a command line."""
    if path.endswith("__main__.py"):
        return []
    return [f"{path}:{call.lineno} prints" for call in calls(text, "print", "pprint")]


BROAD = {"Exception", "BaseException"}


def swallowed_errors(path: str, text: str) -> list[str]:
    """Broad catches that say nothing of their reason, or do nothing."""
    lines = ["", *text.splitlines(), ""]
    found = []
    for node in ast.walk(tree(text)):
        match node:
            case ast.ExceptHandler(type=kind, body=body):
                if kind is not None and not BROAD & set(re.findall(r"\w+", ast.unparse(kind))):
                    continue
                if all(isinstance(step, ast.Pass | ast.Continue) for step in body):
                    found.append(f"{path}:{node.lineno} swallows every error")
                elif not any("#" in line for line in lines[node.lineno - 1 : node.lineno + 2]):
                    found.append(f"{path}:{node.lineno} catches every error without a reason")
            case ast.Call(func=ast.Attribute(attr="suppress") | ast.Name(id="suppress"), args=args):
                if BROAD & {ast.unparse(arg) for arg in args}:
                    found.append(f"{path}:{node.lineno} swallows every error")
    return found


# Before there is an account: the first start and the way in.
OPEN_PAGES = {"pages/set_up.py", "pages/sign_in.py"}


def unguarded_pages(path: str, text: str) -> list[str]:
    """Pages whose `render` does anything before it has asked who is here."""
    if path in OPEN_PAGES:
        return []
    for node in tree(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == "render":
            first = node.body[1 if ast.get_docstring(node) else 0]
            return (
                [] if any(calls(ast.unparse(first), "account_with")) else [f"{path} does not ask who is here"]
            )
    return [f"{path} has no function render"]


CLAIM = re.compile(r"anonym(?!ise)", re.IGNORECASE)
# A report whose sender gave no name is called so in the field.
CLAIM_ELSEWHERE = ("anonyme Meldung", "presidio_anonymizer", "PatternAnonym")


def claims(path: str, text: str) -> list[str]:
    """Texts that call something anonymous; a pseudonymised text never is."""
    read = strings(text) if path.endswith(".py") else enumerate(text.splitlines(), start=1)
    found = []
    for line, content in read:
        for each in CLAIM_ELSEWHERE:
            content = content.replace(each, "")
        if CLAIM.search(content):
            found.append(f"{path}:{line} says “anonym”")
    return found


ADDRESS = re.compile(r"""(?:https?:|["'(])//([\w.-]+)""")
# This machine, and names of XML vocabularies, which nobody fetches.
KNOWN_HOSTS = re.compile(
    r"localhost|127\.0\.0\.1|www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.(oclc\.)?org"
)


def outside_hosts(path: str, text: str) -> list[str]:
    """Addresses of hosts beyond this machine."""
    return [
        f"{path}:{number} names {host}"
        for number, line in enumerate(text.splitlines(), start=1)
        for host in ADDRESS.findall(line)
        if not KNOWN_HOSTS.fullmatch(host)
    ]


def numbering_gaps(path: str, text: str) -> list[str]:
    """Schema files, one name a line, that do not count 0001, 0002 and so on."""
    names = sorted(text.split())
    return [
        f"{path}{name} should be number {number:04}"
        for number, name in enumerate(names, start=1)
        if not re.fullmatch(rf"{number:04}_[a-z_]+\.sql", name)
    ]


# On the package index, names of spaCy's models belong to strangers.
MODEL = re.compile(r"[a-z]{2}[-_](core|dep|ent|lg|md|sm|trf|udv)[-_]", re.IGNORECASE)


def loose_requirements(path: str, text: str) -> list[str]:
    """Requirements without an exact version and a hash, models by their bare name, and torch."""
    lines = re.sub(r"\\\n", " ", text).splitlines()
    wanted = [line.strip() for line in lines if line.strip() and not line.strip().startswith(("#", "-"))]
    names = [re.split(r"[\s=<>~!;\[]", line)[0] for line in wanted]
    loose = [
        f"{path}: {name} is not pinned with a hash"
        for name, line in zip(names, wanted, strict=True)
        if path.endswith(".txt")
        and not (re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+ ", line) and "--hash=sha256:" in line)
    ]
    unwanted = [f"{path}: {name}" for name in names if MODEL.match(name) or name.lower() == "torch"]
    return loose + unwanted
