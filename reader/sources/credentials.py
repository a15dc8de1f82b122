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

FROM_ENVIRONMENT = "env:"
"""What a value begins with that stands for a variable of the environment."""
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
    fields = dict(_field(name, value, environ) for name, value in headers)
    if not credentials:
        return Secrets(fields, "in the feed's header fields" if "Authorization" in fields else "")
    if credentials.startswith(FROM_ENVIRONMENT):
        variable = credentials.removeprefix(FROM_ENVIRONMENT)
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


def named_variables(headers: tuple[tuple[str, str], ...], credentials: str) -> set[str]:
    """Return the variables of the environment that the settings of a feed name; they hold secrets."""
    values = (*(value.strip() for _, value in headers), credentials)
    return {value.removeprefix(FROM_ENVIRONMENT) for value in values if value.startswith(FROM_ENVIRONMENT)}


def header_fault(name: str, value: str) -> str:
    """Return why a header field of a feed's settings cannot be sent, in one sentence; "" where it can be.

    Args:
        name: Its name.
        value: Its value, without blanks around it; `env:NAME` stands for that variable.
    """
    if not _NAME.fullmatch(name):
        return f"{clean_line(name, 100) or 'An empty name'} is no name of a header field."
    if name.title() in _OURS:
        return f"The header field {name.title()} is set by the reader itself; leave it out."
    return "" if value.startswith(FROM_ENVIRONMENT) else _value_fault(name, value)


def _value_fault(name: str, value: str) -> str:
    if _VALUE.fullmatch(value):
        return ""
    return (
        f"The value of the header field {name.title()} cannot be sent: it must be one line of at most "
        "8,000 ASCII characters, and not empty."
    )


def _field(name: str, value: str, environ: Mapping[str, str]) -> tuple[str, str]:
    """Return a header field as it is sent."""
    value = value.strip()
    fault = header_fault(name, value)
    if not fault and value.startswith(FROM_ENVIRONMENT):
        value = _variable(value.removeprefix(FROM_ENVIRONMENT), environ).strip()
        fault = _value_fault(name, value)
    if fault:
        raise FetchError(fault)
    return name.title(), value


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
