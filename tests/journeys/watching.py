"""What no page may do, whoever looks at it: complain in the console, talk to another host, or answer with an error."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

FAILED = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")


class Watch:
    """Keeps an eye on everything in one browser context. `expected` are statuses that a journey asks for itself."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.expected: set[int] = set()
        self.trouble: list[str] = []
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        failed = FAILED.match(message.text)
        if message.type == "error" and not (failed and int(failed[1]) in self.expected):
            self.trouble.append(f"console: {message.text}")

    def _error(self, error: WebError) -> None:
        self.trouble.append(f"script: {error.error}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.trouble.append(f"another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.trouble.append(f"{response.status}: {response.request.method} {response.url}")
