"""Quality floors for the quote engine on small annotated articles of the project's own.

Each case lists every quote that a careful reader would list: kind, words, speaker. The floors leave room
for a case to move while the rules change; they are raised, never lowered.
"""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.quotes import find_quotes
from reader.text.paragraphs import find_paragraphs
from tests.quality.quote_articles import CASES
from tests.quality.quote_case import Case

Expected = tuple[str, str, str]

COUNCIL = (
    """The Marlow City Council voted on Tuesday to make the town a “night harbor” for fishing boats.

“Night harbor” rules keep port staff from turning boats away. Mayor Lena Brandt, who is said to back the
plan, can still veto it, according to the Marlow Gazette.

City Councilmember Rui Sant-Amaro told Harbor Radio that the goal was to send a clear message to crews.

“We’re going to send a very clear message that this town will not close its port,” Sant-Amaro said. “We want
people to feel safe and to be able to come in from a storm.”

Sant-Amaro claimed that fishing crews do important work in the Marlow area.

Former acting Port Director Tom Hale will take over as the “harbor czar” in the new year. Hale has made no
secret of his plans. He intends to bring half of the pilots back to sea.

Thousands of pilots were moved to desk work, according to port sources who spoke with the Evening Courier.""",
    (
        ("indirect", "Mayor Lena Brandt, who is said", "Marlow Gazette"),
        ("indirect", "that the goal was to send", "Rui Sant-Amaro"),
        ("direct", "We’re going to send a very clear", "Rui Sant-Amaro"),
        ("direct", "We want people to feel safe", "Rui Sant-Amaro"),
        ("indirect", "that fishing crews do important", "Rui Sant-Amaro"),
        ("indirect", "Thousands of pilots were moved", "port sources"),
    ),
)

HOSPITAL = (
    """The hospital in Arden will close its night ward in May, director Adam Kerr said on Monday.

“We do not have the staff for it,” said Kerr. “It is as simple as that.”

Nurse Ella Park, who has worked there for ten years, was not surprised.

“They have been cutting beds since I came here,” she said. “Nobody listens to the people on the ward.”

The nurses’ union called the plan “a betrayal of the whole valley” and said it would go to court.

“This fight has only begun,” said union leader Piotr Malik. He told reporters that his members would march on
Friday.

“Where are people supposed to go at night?” asked a woman at the gate.""",
    (
        ("indirect", "The hospital in Arden will close", "Adam Kerr"),
        ("direct", "We do not have the staff", "Adam Kerr"),
        ("direct", "It is as simple as that.", "Adam Kerr"),
        ("direct", "They have been cutting beds", "Ella Park"),
        ("direct", "Nobody listens to the people", "Ella Park"),
        ("direct", "a betrayal of the whole valley", "nurses’ union"),
        ("indirect", "it would go to court", "nurses’ union"),
        ("direct", "This fight has only begun", "Piotr Malik"),
        ("indirect", "that his members would march", "Piotr Malik"),
        ("direct", "Where are people supposed to go", "woman at the gate"),
    ),
)

MATCH = (
    """Coach Dana Reed praised her goalkeeper after the 2-1 win over Orford.

"She kept saying 'not today' to every single shot," Reed said.

The goalkeeper, Ines Faber, saw it differently. "I was lucky twice," she said, "and the post did the rest."

Orford captain Lisa Holm said her team had deserved a draw.

"We had the ball for most of the match and we hit the bar three times."

According to Reed, Faber will miss the next game. The club said it had signed a new striker.""",
    (
        ("direct", "She kept saying", "Dana Reed"),
        ("direct", "I was lucky twice", "Ines Faber"),
        ("direct", "and the post did the rest", "Ines Faber"),
        ("indirect", "her team had deserved a draw", "Lisa Holm"),
        ("direct", "We had the ball for most", "Lisa Holm"),
        ("indirect", "Faber will miss the next game", "Dana Reed"),
        ("indirect", "it had signed a new striker", "club"),
    ),
)

GERMAN = (
    """Die Bürgermeisterin von Ulmen, Petra Kern, stellte am Montag den Haushalt vor. „Wir werden alle Schulen
sanieren“, sagte Kern. „Das ist ein Kraftakt.“

Oppositionsführer Jens Vogt widersprach. „Das Geld reicht dafür nicht“, so Vogt. Er sagte, die Schulden seien zu
hoch. Nach Angaben der Polizei blieb es bei der Sitzung ruhig.

In einem Gespräch mit dem Boten erklärte er: „Wir stimmen dagegen.“""",
    (
        ("direct", "Wir werden alle Schulen", "Petra Kern"),
        ("direct", "Das ist ein Kraftakt.", "Petra Kern"),
        ("direct", "Das Geld reicht dafür nicht", "Jens Vogt"),
        ("indirect", "die Schulden seien zu", "Jens Vogt"),
        ("indirect", "blieb es bei der Sitzung ruhig", "Polizei"),
        ("direct", "Wir stimmen dagegen.", "Jens Vogt"),
    ),
)

COURT = (
    """A baker sold the same wedding cake to three couples, a court in Arden heard on Friday.

The prosecutor, Vera Lund, said the cake had travelled 60 kilometres in one day. “It was cut once,” she said,
“and turned round twice.”

The verger, Tilda Moss, told the court that she had seen it arrive. “I knew the marzipan swan,” she said. “It had a
crack in its neck.”

Asked by Owen Pike, for the defence, whether all swans looked alike, the witness shook her head. “Not to me they
don’t,” she said.

In a statement read to the jury, the owner of the Crown Hotel, Basil Trent, wrote that nobody had complained.

The cake, Pike explained, was a loan. The judge said she would rule in May.""",
    (
        ("indirect", "the cake had travelled 60", "Vera Lund"),
        ("direct", "It was cut once", "Vera Lund"),
        ("direct", "and turned round twice.", "Vera Lund"),
        ("indirect", "that she had seen it arrive", "Tilda Moss"),
        ("direct", "I knew the marzipan swan", "Tilda Moss"),
        ("direct", "It had a crack in its neck", "Tilda Moss"),
        ("direct", "Not to me they don’t", "Tilda Moss"),
        ("indirect", "that nobody had complained", "Basil Trent"),
        ("indirect", "The cake", "Owen Pike"),
        ("indirect", "was a loan", "Owen Pike"),
        ("indirect", "she would rule in May", "judge"),
    ),
)

WEG = (
    """„Wir bauen den kürzesten Weg zur Arbeit“, sagte Bürgermeisterin Karin Voll. Mit dem Rad sei die Strecke in
fünfzig Minuten zu schaffen. Der Weg soll 2028 fertig sein.

Die Planerin Aylin Berk widersprach den Landwirten. Alle Überwege blieben offen, erklärte sie, und an dreien werde
die Fahrbahn verbreitert. Die Arbeiten beginnen nach Angaben der Stadt am 11. Oktober im
Norden der Gemeinde.""",
    (
        ("direct", "Wir bauen den kürzesten Weg", "Karin Voll"),
        ("indirect", "Mit dem Rad sei die Strecke", "Karin Voll"),
        ("indirect", "Alle Überwege blieben offen", "Aylin Berk"),
        ("indirect", "an dreien werde die Fahrbahn", "Aylin Berk"),
        ("indirect", "am 11. Oktober", "Stadt"),
    ),
)

ROMANCE = (
    """La sindaca di Monteverde, Carla Righi, ha presentato il bilancio. «Ripareremo tutte le scuole», ha detto Righi.
«È uno sforzo enorme».

«I soldi non bastano», ha replicato il consigliere Paolo Fanti. Secondo la polizia, la seduta è stata
tranquilla. Righi ha spiegato che i lavori cominceranno in maggio.""",
    (
        ("direct", "Ripareremo tutte le scuole", "Carla Righi"),
        ("direct", "È uno sforzo enorme", "Carla Righi"),
        ("direct", "I soldi non bastano", "Paolo Fanti"),
        ("indirect", "la seduta è stata tranquilla", "polizia"),
        ("indirect", "che i lavori cominceranno", "Carla Righi"),
    ),
)

ARTICLES: tuple[tuple[str, str, tuple[Expected, ...]], ...] = (
    ("en", *COUNCIL),
    ("en", *HOSPITAL),
    ("en", *MATCH),
    ("de", *GERMAN),
    ("en", *COURT),
    ("de", *WEG),
    ("it", *ROMANCE),
    *((case.language, case.text, case.expected) for case in CASES),
)


def _flow(text: str, language: str = "") -> str:
    """Undo the line breaks within paragraphs that the layout of these files asks for."""
    glue = "" if language == "zh" else " "
    return "\n\n".join(glue.join(block.split()) for block in text.split("\n\n"))


def _scores() -> tuple[float, float, float, list[str]]:
    """Return recall, precision, the share of right speakers, and what went wrong."""
    wanted = found_count = hits = right = 0
    wrong: list[str] = []
    for language, wrapped, expected in ARTICLES:
        text = _flow(wrapped, language)
        found = list(find_quotes(Article("", text, find_paragraphs(text), language)))
        found_count += len(found)
        wanted += len(expected)
        for kind, words, speaker in expected:
            quote = next((q for q in found if text[q.start : q.end].startswith(words)), None)
            # Quoted words inside a reported clause may be shown with it.
            quote = quote or next((q for q in found if words in text[q.start : q.end]), None)
            if quote is None:
                wrong.append(f"not found: {words}")
                continue
            hits += (kind == "direct") == (quote.kind == "direct") or quote.kind == "mixed"
            name = quote.speaker.name if quote.speaker else ""
            right += name == speaker
            if name != speaker:
                wrong.append(f"{name} instead of {speaker}: {words}")
    return hits / wanted, hits / found_count, right / wanted, wrong


def test_quotes_and_speakers_stay_above_their_floors() -> None:
    recall, precision, speakers, wrong = _scores()
    assert recall >= 0.98, wrong
    assert precision >= 0.98, wrong
    assert speakers >= 0.98, wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_quote_of_an_article_is_found_with_its_speaker_and_nothing_else(case: Case) -> None:
    text = _flow(case.text, case.language)
    found = find_quotes(Article("", text, find_paragraphs(text), case.language))
    given = [(q.kind, text[q.start : q.end], q.speaker.name if q.speaker else "") for q in found]
    assert len(given) == len(case.expected), given
    for (kind, words, speaker), (wanted, opening, name) in zip(given, case.expected, strict=True):
        assert (kind, words[: len(opening)], speaker) == (wanted, opening, name)


def test_what_is_called_sure_is_right() -> None:
    sure = right = 0
    for language, wrapped, expected in ARTICLES:
        text = _flow(wrapped, language)
        for quote in find_quotes(Article("", text, find_paragraphs(text), language)):
            if quote.confidence >= 0.9 and quote.speaker:
                sure += 1
                right += any(
                    words in text[quote.start : quote.end] and speaker == quote.speaker.name
                    for _, words, speaker in expected
                )
    assert sure >= 60
    assert right >= 0.97 * sure


def test_scare_quotes_of_the_council_report_are_no_quotes() -> None:
    text = _flow(COUNCIL[0])
    found = find_quotes(Article("", text, find_paragraphs(text), "en"))
    assert all(
        text[quote.start : quote.end].lower() not in ("night harbor", "harbor czar") for quote in found
    )
