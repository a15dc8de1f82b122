"""Words that a sentence begins with when it leans on the one before it, written by hand."""

from __future__ import annotations

from typing import Final


def _table(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(row.split()) for language, row in rows.items()}


UNRESOLVED: Final = _table(
    {
        "en": "he she it they this that these those his her their its him them such both",
        "de": "er sie es dies diese dieser dieses das ihr ihre sein seine deren dessen beide",
        "fr": "il elle ils elles ce cela ça ceci son sa ses leur leurs celui celle ceux cette ces",
        "es": "él ella ellos ellas esto eso esta este estos estas su sus ambos",
        "it": "egli lui lei essi loro questo questa questi queste ciò quello quella suo sua",
        "pt": "ele ela eles elas isso isto este esta esse essa seu sua seus suas ambos",
        "nl": "hij zij ze het dit dat deze die zijn haar hun beide",
        "sv": "han hon den det de detta denna dessa hans hennes deras båda",
        "da": "han hun den det de dette denne disse hans hendes deres begge",
        "no": "han hun den det de dette denne disse hans hennes deres begge",
        "fi": "hän he se ne tämä nämä hänen heidän",
        "pl": "on ona ono oni one to ten ta te jego jej ich",
        "cs": "on ona ono oni to ten ta tito jeho její jejich",
        "ru": "он она оно они это этот эта эти его её их",
        "uk": "він вона воно вони це цей ця ці його її їх",
        "bg": "той тя то те това този тази тези неговият",
        "tr": "o onlar bu bunlar bunun onun",
        "vi": "họ nó đây đó điều",
        "id": "dia ia mereka ini itu hal",
    }
)
"""Pronouns and pointing words whose meaning stands in an earlier sentence."""

CONNECTIVES: Final = _table(
    {
        "en": "but and or so however also then still yet meanwhile instead otherwise therefore thus",
        "de": "aber und oder doch jedoch auch dann allerdings deshalb daher dennoch außerdem zudem",
        "fr": "mais et ou donc alors ainsi puis enfin aussi pourtant toutefois cependant",
        "es": "pero y o así también además entonces luego sin embargo aunque",
        "it": "ma e o così anche inoltre poi quindi tuttavia però",
        "pt": "mas e ou assim também além então depois porém contudo",
        "nl": "maar en of dus ook toch echter daarna bovendien",
        "sv": "men och eller så också dock sedan dessutom",
        "da": "men og eller så også dog derefter desuden",
        "no": "men og eller så også likevel deretter dessuten",
        "fi": "mutta ja tai myös sitten kuitenkin lisäksi",
        "pl": "ale i lub więc także jednak potem ponadto",
        "cs": "ale a nebo tak také však potom navíc",
        "ru": "но и или а также однако затем потом",
        "uk": "але і або а також однак потім",
        "bg": "но и или а също обаче после",
        "tr": "ama ve fakat ancak ayrıca sonra",
        "vi": "nhưng và tuy ngoài song",
        "id": "tetapi tapi dan namun lalu kemudian",
    }
)
"""Words that join a sentence to the one before it."""
