"""What Streamlit's server would let out or keep by itself, and how it is kept in and cleared away."""

import asyncio

from starlette.formparsers import MultiPartParser
from starlette.websockets import WebSocket
from streamlit import net_util, runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.session_manager import SessionClient

_MORE_THAN_AN_UPLOAD = 64 * 1024 * 1024
_receive, _handle = WebSocket.receive_bytes, Runtime.handle_backmsg


def contain() -> None:
    """Keep uploads in memory and the server's curiosity about its address at home.

    Beyond 1 MB the form parser spools an upload, an original, to a temporary file. And to judge a
    request from a foreign page Streamlit asks a service on the internet for its own address, unless it
    knows one. And it holds the last message of a browser, with all that is typed on its page, until the
    next one comes, which may be never.
    """
    MultiPartParser.spool_max_size = _MORE_THAN_AN_UPLOAD
    net_util._external_ip = net_util._internal_ip = "127.0.0.1"
    WebSocket.receive_bytes = _receive_to_forget  # type: ignore[assignment, method-assign]
    Runtime.handle_backmsg = _handle_and_forget  # type: ignore[method-assign]


async def _receive_to_forget(socket: WebSocket) -> bytearray:
    received = bytearray(await _receive(socket))
    # The message is read before the loop comes to this.
    asyncio.get_running_loop().call_soon(received.clear)
    return received


def _handle_and_forget(
    self: Runtime, session_id: str, msg: BackMsg, *, client: SessionClient | None = None
) -> None:
    try:
        _handle(self, session_id, msg, client=client)
    finally:
        msg.Clear()


def session_id() -> str:
    """Return the id of the session that runs this."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def drop_uploads() -> None:
    """Drop every file this session has uploaded; the uploader keeps them until the session ends."""
    context = get_script_run_ctx()
    if context:
        context.uploaded_file_mgr.remove_session_files(context.session_id)


def end_session(session: str) -> None:
    """Have a session find out that it has no desk any more; safe to call from any thread.

    With a browser it runs once and shows the sign-in page; without one it is closed, with all that
    Streamlit would keep of it for a browser that comes back.
    """
    if runtime.exists():
        server = runtime.get_instance()
        server._get_async_objs().eventloop.call_soon_threadsafe(_end, server, session)


def close_expired_sessions() -> None:
    """Close the sessions whose browser has been away for longer than `disconnectedSessionTTL`.

    Streamlit lets nobody in there any more, but frees them only when the next browser goes away.
    """
    if runtime.exists():
        server = runtime.get_instance()
        server._get_async_objs().eventloop.call_soon_threadsafe(_close_expired, server)


def _end(server: Runtime, session: str) -> None:
    active = server._session_mgr.get_active_session_info(session)
    if active:
        active.session.request_rerun(None)
    else:
        server.close_session(session)


def _close_expired(server: Runtime) -> None:
    storage = getattr(server._session_mgr, "_session_storage", None)
    if isinstance(storage, MemorySessionStorage):
        len(storage._cache)
