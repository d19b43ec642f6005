"""Streamlit's server keeps an upload in memory, asks nobody for its address and forgets what it read."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartParser
from starlette.types import Message
from starlette.websockets import WebSocket
from streamlit import net_util
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import Runtime

from pages.parts.containment import contain

LARGE = b"x" * (20 * 1024 * 1024)


@pytest.fixture
def contained(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server after `contain`, put back afterwards."""
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MultiPartParser.spool_max_size)
    monkeypatch.setattr(net_util, "_external_ip", None)
    monkeypatch.setattr(net_util, "_internal_ip", None)
    monkeypatch.setattr(WebSocket, "receive_bytes", WebSocket.receive_bytes)
    monkeypatch.setattr(Runtime, "handle_backmsg", Runtime.handle_backmsg)
    contain()
    yield


def parsed(content: bytes) -> UploadFile:
    head = b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'

    async def body() -> AsyncIterator[bytes]:
        yield head + content + b"\r\n--edge--\r\n"

    headers = Headers({"content-type": "multipart/form-data; boundary=edge"})
    form = asyncio.run(MultiPartParser(headers, body()).parse())
    file = form["file"]
    assert isinstance(file, UploadFile)
    return file


def test_the_largest_upload_stays_in_memory(contained: None):
    file = parsed(LARGE)
    assert file.size == len(LARGE)
    assert file._in_memory


def test_without_containment_a_large_upload_would_go_to_the_disk(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(MultiPartParser, "spool_max_size", 1024 * 1024)
    assert not parsed(LARGE)._in_memory


def test_the_server_knows_its_address_and_asks_nobody(contained: None):
    assert net_util.get_external_ip() == "127.0.0.1"
    assert net_util.get_internal_ip() == "127.0.0.1"


def test_a_message_of_a_browser_is_forgotten_once_it_has_been_read(contained: None):
    arriving: list[Message] = [
        {"type": "websocket.connect"},
        {"type": "websocket.receive", "bytes": b"Frau Kowalczyk"},
    ]

    async def receive() -> Message:
        return arriving.pop(0)

    async def send(message: Message) -> None:
        return None

    async def read() -> tuple[bytes, bytes]:
        socket = WebSocket({"type": "websocket"}, receive, send)
        await socket.accept()
        received = await socket.receive_bytes()
        at_once = bytes(received)
        await asyncio.sleep(0)
        return at_once, bytes(received)

    assert asyncio.run(read()) == (b"Frau Kowalczyk", b"")


def test_what_a_browser_typed_stays_with_the_run_and_not_with_the_message(contained: None):
    message = BackMsg()
    message.rerun_script.widget_states.widgets.add(id="text", string_value="Frau Kowalczyk")
    typed = message.rerun_script.widget_states

    class Server:
        """A runtime that is up and knows no session."""

        _state = None
        _session_mgr = type("Sessions", (), {"get_active_session_info": staticmethod(lambda _: None)})

    Runtime.handle_backmsg(Server(), "session", message)  # type: ignore[arg-type]
    assert message.ByteSize() == 0
    assert typed.widgets[0].string_value == "Frau Kowalczyk"
