"""What a feed's own settings add to a request: header fields, and user and password.

Settings name secrets and do not hold them: a secret is read from the environment or the keyring when a
request is made, and goes nowhere but into that request.
"""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.errors import FetchError
from reader.text.sanitize import clean_line

KEYRING_SERVICE = "pullquote"
"""What passwords are filed under in the keyring; the user name there is the host."""

_FROM_ENVIRONMENT = "env:"
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_VALUE = re.compile(r"[!-~](?:[ \t!-~]{0,7998}[!-~])?")

_OURS = frozenset(
    {
        "Accept-Encoding",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Expect",
        "Host",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "If-Range",
        "If-Unmodified-Since",
        "Keep-Alive",
        "Proxy-Authenticate",
        "Proxy-Authorization",
        "Proxy-Connection",
        "Range",
        "Te",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    }
)
"""Fields that say how a request is sent and answered, which is not a feed's to choose."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What goes to the host of a feed and to no other."""

    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Header fields, their names written `Like-This`."""
    password_place: str = ""
    """Where the password that is sent was found, in words; empty where none is."""


async def find_secrets(
    headers: tuple[tuple[str, str], ...], credentials: str, host: str, environ: Mapping[str, str]
) -> Secrets:
    """Return what the settings of a feed stand for.

    Args:
        headers: Names and values of header fields; a value `env:NAME` stands for that variable.
        credentials: `env:NAME` for a variable that holds `user:password`, `keyring`, or empty. They
            come before an Authorization field of `headers`.
        host: The host of the feed, with its port where it is not the scheme's own.
        environ: The environment.

    Raises:
        FetchError: Something that is named cannot be found, or cannot be sent.
    """
    fields = {_field_name(name): _field_value(name, value, environ) for name, value in headers}
    if not credentials:
        return Secrets(fields, "in the feed's header fields" if "Authorization" in fields else "")
    if credentials.startswith(_FROM_ENVIRONMENT):
        variable = credentials.removeprefix(_FROM_ENVIRONMENT)
        place, pair = f"in the variable {clean_line(variable, 100)}", _variable(variable, environ)
    elif credentials == "keyring":
        # On a thread: a keyring may ask its user to unlock it.
        place, pair = f"in the keyring for {host}", await asyncio.to_thread(_from_keyring, host)
    else:
        raise FetchError("Credentials are given as `keyring` or as `env:` and the name of a variable.")
    if ":" not in pair:
        raise FetchError(f"What is {place} is not of the form user:password.")
    coded = base64.b64encode(pair.encode("utf-8", "replace")).decode("ascii")  # RFC 7617
    return Secrets(fields | {"Authorization": f"Basic {coded}"}, place)


def _field_name(name: str) -> str:
    written = name.title()
    if not _NAME.fullmatch(name):
        raise FetchError(f"{clean_line(name, 100) or 'An empty name'} is no name of a header field.")
    if written in _OURS:
        raise FetchError(f"The header field {written} is set by the reader itself; remove it from the feed.")
    return written


def _field_value(name: str, value: str, environ: Mapping[str, str]) -> str:
    if value.startswith(_FROM_ENVIRONMENT):
        value = _variable(value.removeprefix(_FROM_ENVIRONMENT), environ)
    value = value.strip()
    if not _VALUE.fullmatch(value):
        raise FetchError(
            f"The value of the header field {name.title()} cannot be sent: it must be one line of at most "
            "8,000 ASCII characters, and not empty."
        )
    return value


def _variable(name: str, environ: Mapping[str, str]) -> str:
    value = environ.get(name, "").strip("\r\n")
    if not value:
        raise FetchError(
            f"The variable {clean_line(name, 100) or 'without a name'} is not set in the environment; set it "
            "or change the settings of the feed."
        )
    return value


def _from_keyring(host: str) -> str:
    command = f"keyring set {KEYRING_SERVICE} {host}"
    try:
        import keyring
    except ImportError:
        raise FetchError(
            "The password is to come from the keyring, but the package for it is missing; install it with "
            "pip install 'pullquote[keyring]'."
        ) from None
    try:
        pair = keyring.get_password(KEYRING_SERVICE, host)
    except Exception as error:  # backends raise whatever their system does
        raise FetchError(
            f"The keyring cannot be read ({type(error).__name__}); unlock it, or name a variable of the "
            "environment in its place."
        ) from None
    if not pair:
        raise FetchError(f"The keyring holds nothing for {host}; run `{command}` and enter user:password.")
    return str(pair)
