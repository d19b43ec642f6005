"""The app as a user starts it: a Streamlit server in a process of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running app and the places where it could leave something behind."""

    url: str
    data: Path
    temporary: Path
    log: Path
    process: subprocess.Popen[bytes]


@contextmanager
def run_server(
    folder: Path, script: Path = ROOT / "app.py", module: str = "pages", **environment: str
) -> Iterator[Server]:
    """Serve a script until the block ends; everything it writes goes below the folder.

    `module` is what starts the app.

    Started again on the same folder, the app finds the data of the time before. Raises
    RuntimeError with the log if the server does not come up.
    """
    places = {name: folder / name for name in ("data", "temporary", "home")}
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
    log = folder / "server.log"
    port = _free_port()
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *_module(script, module), f"--server.port={port}"],
            # Streamlit takes .streamlit/config.toml from the working folder.
            cwd=ROOT,
            env={
                **os.environ,
                "FALLWERKSTATT_DATA": str(places["data"]),
                "TMPDIR": str(places["temporary"]),
                "HOME": str(places["home"]),
                # A script that lies elsewhere imports our packages too.
                "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(ROOT)]),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    url = f"http://localhost:{port}"
    try:
        _wait_until_healthy(url, process, log)
        yield Server(url, places["data"], places["temporary"], log, process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _module(script: Path, module: str) -> list[str]:
    return [module] if script == ROOT / "app.py" else ["streamlit", "run", str(script)]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            pass
        try:
            process.wait(timeout=0.05)
            break
        except subprocess.TimeoutExpired:
            pass
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")
