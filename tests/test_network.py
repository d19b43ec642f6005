"""The refusal of connections works: in this process, in those it starts, and in native code."""

import ctypes
import errno
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

# RFC 5737 keeps this block for documentation: nobody answers there.
OUTSIDE = ("192.0.2.1", 9)

Take = Callable[[], list[str]]


@pytest.mark.parametrize(
    "reach_out",
    [
        lambda: socket.create_connection(OUTSIDE, timeout=1),
        lambda: socket.socket().connect_ex(OUTSIDE),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"", OUTSIDE),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendmsg([b""], [], 0, OUTSIDE),
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
    ],
    ids=["connect", "connect_ex", "sendto", "sendmsg", "getaddrinfo", "gethostbyname"],
)
def test_a_connection_to_the_outside_is_refused(reach_out: Callable[[], object], take_refusals: Take):
    with pytest.raises(ConnectionRefusedError, match="only this machine"):
        reach_out()
    assert len(take_refusals()) == 1


def test_a_process_started_by_a_test_is_refused_too(take_refusals: Take):
    code = f"import socket; socket.create_connection({OUTSIDE}, timeout=1)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "OutsideConnectionError" in result.stderr
    assert take_refusals() == ["socket.getaddrinfo 192.0.2.1"]


def test_an_attempt_whose_error_was_swallowed_is_still_noted(take_refusals: Take):
    code = (
        "import contextlib, urllib.request\n"
        "with contextlib.suppress(OSError): urllib.request.urlopen('http://example.org')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert take_refusals() == ["socket.getaddrinfo example.org"]


def test_this_machine_and_unix_sockets_are_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(("localhost", server.getsockname()[1]), timeout=5):
            pass
    left, right = socket.socketpair(socket.AF_UNIX)
    with left, right:
        left.sendall(b"x")
        assert right.recv(1) == b"x"


@pytest.mark.skipif(
    "FALLWERKSTATT_ISOLATED" not in os.environ,
    reason="not started by tests/network/isolated.sh: native code is not cut off",
)
def test_native_code_finds_no_network():
    libc = ctypes.CDLL(None, use_errno=True)
    # struct sockaddr_in: family in host order, port and address in network order, padding.
    address = (
        socket.AF_INET.to_bytes(2, sys.byteorder)
        + OUTSIDE[1].to_bytes(2, "big")
        + socket.inet_aton(OUTSIDE[0])
        + bytes(8)
    )
    with socket.socket() as outgoing:
        start = time.monotonic()
        assert libc.connect(outgoing.fileno(), address, len(address)) == -1
        assert ctypes.get_errno() == errno.ENETUNREACH
        assert time.monotonic() - start < 1
