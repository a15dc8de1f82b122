"""The addresses that links of a document lead to: whole, safe to open, and without what follows readers.

A tracker parameter says where a reader came from and changes nothing about what a server answers. The
list is short on purpose: a name that some site uses for what it shows ("ref", "source", "si") is not on it.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from reader.text.sanitize import MAX_URL_BYTES, clean_url
from reader.text.tags import names

_TRACKERS = names(
    # Click numbers: Google, Facebook, Microsoft, X, TikTok, LinkedIn, Yandex, Pinterest, Reddit.
    "gclid gclsrc dclid gbraid wbraid fbclid msclkid twclid ttclid li_fat_id yclid ysclid epik rdt_cid"
    " srsltid"
    # Who shared it: Instagram, Facebook, X.
    " igshid igsh mibextid fb_action_ids fb_action_types fb_source fb_ref ref_src ref_url"
    " __twitter_impression"
    # Newsletters: Mailchimp, Marketo, HubSpot, Omeda, Vero, Klaviyo, Drip, MailerLite, Salesforce.
    " mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking oly_anon_id oly_enc_id vero_id"
    " vero_conv _kx __s ml_subscriber ml_subscriber_hash sfmc_id sfmc_activityid wickedid bxid cndid esrc"
    # Measuring of visits: Google, Adobe, AT Internet, Webtrends, Yahoo, Openstat.
    " _ga _gl s_cid s_kwcid xtor wt.mc_id wt.mc_ev wt_mc wt_zmc guccounter guce_referrer guce_referrer_sig"
    " _openstat ns_mchannel ns_source ns_campaign ns_linkname ns_fee cmpid ncid smid soc_src soc_trk"
    " trkcampaign"
)
"""Names of parameters in lower case."""
_TRACKER_FAMILIES = (
    *("utm_", "utm-", "ga_", "pk_", "mtm_", "piwik_", "matomo_"),
    *("at_custom", "at_campaign", "at_medium"),
)
"""Beginnings of names: the campaign parameters of Google, Matomo and AT Internet."""

_ANY_TRACKER = re.compile(
    r"[?&;#](?:amp;)?(?:[a-z]{2,6}[_-]|"
    + "|".join(sorted(re.escape(name) for name in _TRACKERS if not re.match("[a-z]{2,6}[_-]", name)))
    + r")",
    re.IGNORECASE,
)
"""Whether there can be a tracker at all: most addresses have none, and this is quick."""

# An address that `clean_url` would give back as it is; most are, and it takes longer to tell in full.
_PLAIN = re.compile(
    r"https?://(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
    r"(?::(?:[1-9]\d{0,3}|[1-5]\d{4}))?"
    r"(?:/[\w!$&'()*+,;=:@%./~-]*+)?(?:\?[\w!$&'()*+,;=:@%./~?-]++)?(?:#[\w!$&'()*+,;=:@%./~?-]++)?",
    re.ASCII,
)
_MAX_PLAIN = 250
"""Characters of an address that is looked at in the quick way; also a bound of its host's length."""
_SCHEME = re.compile(r"\A([a-z][a-z0-9+.-]*+):", re.IGNORECASE)


def link_address(href: str, base_url: str = "") -> str:
    """Return the address a link leads to, or "" where it is none that can be opened.

    Relative ones are taken from `base_url`; only http and https lead anywhere (`javascript:`, `data:`,
    `mailto:` do not); parameters that only follow the reader are left out.
    """
    if len(href) > _MAX_PLAIN or not _PLAIN.fullmatch(href):
        href = _cleaned(href.strip(), base_url)
    return without_trackers(href)


def without_trackers(url: str) -> str:
    """Return an address without tracker parameters; everything else stays byte for byte."""
    if not _ANY_TRACKER.search(url):
        return url
    head, _, fragment = url.partition("#")
    path, question, query = head.partition("?")
    if question:
        kept = [pair for pair in query.split("&") if not _is_tracker(pair)]
        head = f"{path}?{'&'.join(kept)}" if kept else path
    is_lost = not fragment or ("=" in fragment and all(map(_is_tracker, fragment.split("&"))))
    return head if is_lost else f"{head}#{fragment}"


def _is_tracker(pair: str) -> bool:
    name = pair.partition("=")[0].removeprefix("amp;").lower()
    return name in _TRACKERS or name.startswith(_TRACKER_FAMILIES)


def _cleaned(href: str, base_url: str) -> str:
    """Return a safe address for one that is relative or written in an unusual way."""
    if len(href) > 2 * MAX_URL_BYTES:
        return ""
    scheme = _SCHEME.match(href)
    if scheme is None and base_url:
        try:
            return clean_url(urljoin(base_url, href))
        except ValueError:  # a host in brackets that is no address
            return ""
    return clean_url(href) if scheme and scheme[1].lower() in {"http", "https"} else ""
