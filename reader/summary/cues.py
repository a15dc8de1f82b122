"""Words that show how a sentence stands to the rest and who speaks in it, written by hand."""

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

SUBJECTS: Final = _table(
    {
        "en": "he she they it",
        "de": "er",
        "fr": "elle ils elles",
        "es": "él ella ellos ellas",
        "it": "lui lei loro",
        "pt": "ele ela eles elas",
        "nl": "hij",
        "sv": "han hon de",
        "da": "han hun de",
        "no": "han hun de",
        "ru": "он она они",
        "uk": "він вона вони",
    }
)
"""Pronouns that stand for whoever acts, wherever in a sentence they are."""

COUNTED_FROM: Final = _table(
    {
        "en": "then later afterwards afterward thereafter earlier",
        "de": "dann demnach danach später daraufhin seitdem dahin",
        "fr": "lors tard ensuite",
        "es": "entonces después luego tarde",
        "it": "allora dopo tardi poi",
        "pt": "então depois tarde",
        "nl": "daarna later toen sindsdien",
        "sv": "sedan senare därefter",
        "da": "siden senere derefter",
        "no": "siden senere deretter",
        "ru": "позже спустя затем потом",
        "uk": "пізніше потім згодом",
    }
)
"""Words that count from a time, or draw on something, told earlier: "Until then", "Two years later"."""

BEFORE_POINTING: Final = _table(
    {
        "en": "if when after before since with from by for like despite because while until",
        "de": "nach vor seit mit von trotz für",
        "fr": "après avant depuis avec pour malgré",
        "es": "tras con por para desde",
    }
)
"""Words before a pointing one that stands for something told earlier: "After that", "If this"."""

DEMONSTRATIVES: Final = _table(
    {
        "en": "this that these those such both",
        "de": "dies diese dieser dieses das beide",
        "fr": "ce cet cette ces",
        "es": "este esta estos estas ese esa esos esas ambos",
        "it": "questo questa questi queste quello quella",
        "pt": "este esta estes estas esse essa esses essas ambos",
        "nl": "dit dat deze die beide",
        "sv": "denna detta dessa båda",
        "da": "denne dette disse begge",
        "no": "denne dette disse begge",
        "fi": "tämä nämä",
        "pl": "ten ta te to",
        "cs": "ten ta to tento tato",
        "ru": "это этот эта эти",
        "uk": "це цей ця ці",
        "bg": "това този тази тези",
        "tr": "bu o",
    }
)
"""Pointing words that a noun after them makes clear enough: "this decision"."""

FIRST_PERSON: Final = _table(
    {
        "en": "i we my our me us mine ours myself ourselves",
        "de": "ich wir mein meine meinen meinem meiner unser unsere unseren unserem unserer mir mich uns",
        "fr": "je j nous mon ma mes notre nos me m moi",
        "es": "yo nosotros nosotras mi mis nuestro nuestra nuestros nuestras me nos mí",
        "it": "io noi mio mia miei mie nostro nostra nostri nostre mi ci me",
        "pt": "eu nós meu minha meus minhas nosso nossa nossos nossas me nos mim",
        "nl": "ik wij we mijn ons onze mij me",
        "sv": "jag vi min mitt mina vår vårt våra mig oss",
        "da": "jeg vi min mit mine vores mig os",
        "no": "jeg vi min mitt mine vår vårt våre meg oss",
        "fi": "minä me minun meidän minua meitä minulle meille",
        "pl": "ja my mój moja moje nasz nasza nasze mnie mi nas nam",
        "cs": "já my můj moje má náš naše mě mi nás nám",
        "ru": "я мы мой моя мое мои наш наша наше наши меня мне нас нам",
        "uk": "я ми мій моя моє мої наш наша наше наші мене мені нас нам",
        "bg": "аз ние мой моя мое мои наш наша наше наши мен ме ми нас ни",
        "tr": "ben biz benim bizim bana bize beni bizi",
        "vi": "tôi chúng mình em",
        "id": "saya aku kami kita",
    }
)
"""Words by which those who speak mean themselves."""

SECOND_PERSON: Final = _table(
    {
        "en": "you your yours yourself yourselves",
        "de": "du dein deine dir dich euch euer eure",
        "fr": "vous votre vos tu ton ta tes toi",
        "es": "tú usted ustedes tu tus vosotros vuestro vuestra te",
        "it": "tu voi tuo tua tuoi tue vostro vostra ti vi",
        "pt": "tu você vocês teu tua teus tuas",
        "nl": "jij je jullie jouw u uw",
        "sv": "du ni din ditt dina er ert era dig",
        "da": "du i din dit dine jer jeres dig",
        "no": "du dere din ditt dine deg deres",
        "fi": "sinä te sinun teidän sinua teitä",
        "pl": "ty wy twój twoja twoje wasz wasza wasze ciebie cię was",
        "cs": "ty vy tvůj tvoje váš vaše tě vás vám",
        "ru": "ты вы твой твоя твое твои ваш ваша ваше ваши тебя тебе вас вам",
        "uk": "ти ви твій твоя твоє твої ваш ваша ваше ваші тебе тобі вас вам",
        "bg": "ти вие твой твоя твое твои ваш ваша ваше ваши теб те вас ви",
        "tr": "sen siz senin sizin sana size seni sizi",
        "vi": "bạn",
        "id": "anda kamu kalian",
    }
)
"""Words that address whoever reads or listens."""
