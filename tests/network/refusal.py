"""Refuse every connection of a Python process that would leave this machine.

Written as an audit hook, because Python raises the events below from C: neither a library that
kept its own reference to `socket.connect` nor one that catches errors gets past it unseen.
Native code does; `isolated.sh` stops that.
"""

import ipaddress
import os
import socket
import sys
from pathlib import Path

RECORD = "FALLWERKSTATT_REFUSALS"
"""Environment variable: the file to which each refusal adds one line."""

# Event -> which of its arguments holds the address or the host name.
_EVENTS = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.getnameinfo": 0,
    "socket.gethostbyaddr": 0,
    "socket.gethostbyname": 0,
}


class OutsideConnectionError(ConnectionRefusedError):
    """Something tried to reach an address beyond this machine."""


def is_on_this_machine(host: object) -> bool:
    """Tell whether a host name or address can only mean this machine.

    >>> [is_on_this_machine(host) for host in ("localhost", "127.0.0.9", "::1", "0.0.0.0", None)]
    [True, True, True, True, True]
    >>> [is_on_this_machine(host) for host in ("example.org", "192.0.2.1", "2001:db8::1")]
    [False, False, False]
    """
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(str(host))
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def refuse_connections() -> None:
    """From now on, and for good, let this process reach only itself and its neighbours."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS:
        return
    first, target = arguments[0], arguments[_EVENTS[event]]
    if isinstance(first, socket.SocketType):
        if first.family not in (socket.AF_INET, socket.AF_INET6):
            return
    host = target[0] if isinstance(target, tuple) else target
    if is_on_this_machine(host):
        return
    if record := os.environ.get(RECORD):
        with Path(record).open("a", encoding="utf-8") as lines:
            lines.write(f"{event} {host}\n")
    raise OutsideConnectionError(f"{event} {host}: only this machine may be reached")
