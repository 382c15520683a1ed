"""The door: who may ask, and under which policy every answer is shown.

A page elsewhere can make a browser send requests here under a name of its own that it points to
this machine (DNS rebinding): so a name in `Host` that is not ours is refused. Addresses are not
rebound: where others reach this one, any is taken, and the token decides.
"""

import hmac
from collections.abc import Awaitable, Callable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from multivector.web.observatory.settings import Settings, as_address, is_loopback

COOKIE = "multivector"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_METHODS = ("GET", "HEAD", "POST")

Refuse = Callable[[int, str, str], Response]


class Guard:
    """Looks at every request before anything else does, and at every answer after it.

    Args:
        app: What it guards.
        settings: Who is let in.
        refuse: The page that tells why somebody was not.
    """

    def __init__(self, app: ASGIApp, settings: Settings, refuse: Refuse) -> None:
        self._app = app
        self._settings = settings
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        answer: Callable[[Scope, Receive, Send], Awaitable[None]] = refusal or self._app
        await answer(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self._is_ours(headers.getlist("host")):
            return self._refuse(421, "this is not a name of this observatory",
                                f"Open it as http://{self._settings.host}")
        if len(scope["query_string"]) > self._settings.max_query or len(scope["path"]) > 500:
            return self._refuse(414, "the address is too long", "Ask for less at once")
        if scope["method"] not in _METHODS:
            return self._refuse(405, "pages are only read here", "Use GET")
        if scope["method"] == "POST" and not _is_same_origin(headers):
            return self._refuse(403, "this was sent from another site",
                                "Open the page here and send it from there")
        return None if self._settings.token is None else self._ask_token(scope, headers)

    def _is_ours(self, hosts: list[str]) -> bool:
        name = _host_name(hosts[0]) if len(hosts) == 1 else None
        if name is None:
            return False
        if is_loopback(name) or name == self._settings.host.lower():
            return True
        return not self._settings.is_private and as_address(name) is not None

    def _ask_token(self, scope: Scope, headers: Headers) -> Response | None:
        wanted = self._settings.token or ""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = [value for name, value in query if name == "token"]
        if given and _same(given[0], wanted) and scope["method"] != "POST":
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            # Only the path of this very request, and never one that a browser reads as a host.
            path = "/" + scope["path"].lstrip("/\\")
            moved = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
            moved.set_cookie(COOKIE, wanted, httponly=True, samesite="strict", path="/")
            return moved
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if _same(_cookie(headers), wanted) or _same(bearer, wanted):
            return None
        return self._refuse(401, "a token is needed",
                            "Open the address that `multivector serve` printed")


def _host_name(written: str) -> str | None:
    """The name in a `Host` header, without port, in lower case; None where it is malformed."""
    if not written or any(character in written for character in "/\\@?# ,"):
        return None
    try:
        return urlsplit(f"//{written}").hostname
    except ValueError:
        return None


def _is_same_origin(headers: Headers) -> bool:
    """Whether a browser says that this site sent it; what is no browser says nothing."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return "" if found is None else found.value


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())
