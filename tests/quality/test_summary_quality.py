"""What a reader would call right or wrong in a summary, on texts of several kinds and languages."""

from dataclasses import dataclass

import pytest

from reader.model import Article
from reader.summary import METHODS, rank
from reader.text.language import detect_language
from reader.text.paragraphs import plain_document


@dataclass(frozen=True)
class Sample:
    """A text, and what its summary of three lines must and must not hold."""

    title: str
    text: str
    language: str
    has: tuple[str, ...] = ()
    """Beginnings of lines that the summary must show."""
    first: str = ""
    """Beginning of the line that must be rank 1."""
    never: tuple[str, ...] = ()
    """Pieces that no line of any length may hold."""


REPORT = Sample(
    title="Reservoir wall to be rebuilt after crack is found",
    language="en",
    first="The Kellmere reservoir will be drained",
    has=("The Kellmere reservoir will be drained",),
    never=("By Hanna Ruiz", "Read more", "Getty", "Updated", "newsletter", "Background"),
    text="""By Hanna Ruiz and Peter Odd

Updated 14 May 2026, 09:12

The Kellmere reservoir will be drained and its wall rebuilt after divers found a crack 40 metres long, the water board said on Thursday.

The work will cost $62 million and leave 80,000 homes in three towns dependent on wells and tankers until the autumn of next year.

“The wall is safe today. It will not be safe in ten winters,” said Ola Stenberg, who chairs the board. “We would rather explain a dry summer than a flood.”

The reservoir wall under repair last month. (Kim Dahl/Getty Images)

Read more: How divers inspect a dam

Divers found the crack in March, when they replaced a valve at the foot of the wall. Sonar pictures showed that water had washed out the rock behind it.

Background

The reservoir was built between 1951 and 1954. A village of twelve houses lies under it, and its church tower shows in dry years.

Farmers below the wall fear for their fields. One of them, Greta Lind, said she had been told nothing until a tanker stopped in her yard.

Sign up for our morning newsletter.

The board will meet the mayors of the three towns on Monday.""",
)

GERMAN = Sample(
    title="Stadtbad schließt für zwei Jahre",
    language="de",
    first="Das Stadtbad von Altenrode schließt",
    has=("Das Stadtbad von Altenrode schließt",),
    never=("Von Jule Brandt", "Lesen Sie auch", "Foto:"),
    text="""Von Jule Brandt

Das Stadtbad von Altenrode schließt am 1. Oktober für zwei Jahre, weil das Dach der großen Halle einzustürzen droht.

Die Sanierung kostet nach Angaben der Stadt 18,4 Mio. Euro, von denen das Land die Hälfte übernimmt. Die Schulen weichen in das Freibad und in zwei Nachbarorte aus.

„Das tut weh, aber ein Unglück täte mehr weh“, sagte Bürgermeisterin Karla Meinert. „Wir haben jede Woche Messungen machen lassen.“

Foto: Stadt Altenrode

Lesen Sie auch: Wie Bäder altern

Das Bad wurde 1928 gebaut. Seine Kacheln stehen unter Denkmalschutz.

Der Schwimmverein mit seinen 900 Mitgliedern sucht nun nach Zeiten in anderen Hallen. Er rechnet damit, dass ein Drittel der Kinder aufhört.""",
)

FRENCH = Sample(
    title="La bibliothèque de Saint-Aubry ouvrira la nuit",
    language="fr",
    has=("La bibliothèque municipale de Saint-Aubry",),
    never=("Par Lucie", "À lire aussi"),
    text="""Par Lucie Ferrand

La bibliothèque municipale de Saint-Aubry restera ouverte toute la nuit à partir du 3 novembre, une première dans une ville de cette taille.

Le conseil a voté mardi une enveloppe de 240 000 euros par an pour payer quatre veilleurs et le chauffage. L’opposition a dénoncé une dépense « de prestige ».

« Les étudiants n’ont nulle part où travailler après vingt heures », a expliqué la directrice, Mme Anne Tessier. « Nous leur donnons une table et de la lumière. »

À lire aussi : Les bibliothèques manquent de bras

Une enquête menée au printemps auprès de 1 200 habitants montre que six sur dix viendraient au moins une fois par mois. Les plus intéressés travaillent eux-mêmes la nuit.""",
)

JAPANESE = Sample(
    title="港町で古い灯台が再点灯",
    language="ja",
    first="北浜町の旧灯台が",
    has=("北浜町の旧灯台が",),
    never=("関連記事",),
    text="""北浜町の旧灯台が12日夜、30年ぶりに再び点灯した。町と住民が二年かけて修理した。

点灯式には町民ら約400人が集まった。町長の森田恵子氏は「この光は町の記憶だ。消してはならない。」と述べた。

灯台は1911年に建てられ、1996年に役目を終えた。レンズは倉庫で見つかった。

修理費の2800万円は寄付で賄われた。

関連記事：消えた灯台をたどる""",
)

INTERVIEW = Sample(
    title="“I count them twice”: a beekeeper on the hard winter",
    language="en",
    text="""Nora Vik has kept bees on the roof of the Osby post office for nineteen years. This winter she lost half of her hives.

What happened?

The frost came in April, when the bees had already begun to fly. They burned their stores in a week, and there was nothing in flower.

How many hives are left?

Eleven of twenty-four. I count them twice every morning, because I do not believe it.

Will you go on?

I will buy eight colonies from a breeder in the north whose bees sleep longer. Bees that wake late are the only bees for a spring like ours.

What should the town do?

Stop mowing the verges in April. A strip of dandelions along the ring road would have saved half of the bees that I lost.

Is anybody listening?

The gardens department came up here last week, and the head gardener stayed for two hours.""",
)

LIVE_BLOG = Sample(
    title="Storm Elin: latest updates",
    language="en",
    text="""18:40 The storm warning for the coast has been lifted. Storm Elin left 30,000 homes without power and closed every road to the coast, the county says in its evening report.

17:55 Trains are running again between Osby and Varnholm.

16:20 A photographer sends us this from the pier.

15:05 The county has opened the sports hall in Osby for people who cannot get home.

13:30 We are hearing that a roof has come off at the fish market.

12:10 Good afternoon. We will follow the storm here.""",
)

BRIEF = Sample(
    title="Zoo names its tapir",
    language="en",
    text="The Osby zoo has named its newborn tapir Pudding after a vote of 4,000 children.",
    first="The Osby zoo has named",
    has=("The Osby zoo has named",),
)

SAMPLES = {
    "report": REPORT,
    "German": GERMAN,
    "French": FRENCH,
    "Japanese": JAPANESE,
    "interview": INTERVIEW,
    "live blog": LIVE_BLOG,
    "brief": BRIEF,
}


def article_of(sample: Sample) -> Article:
    document = plain_document(sample.text)
    return Article(sample.title, document.text, document.paragraphs, detect_language(document.text))


def summary_of(sample: Sample, length: int = 3, method: str = "pullquote") -> list[tuple[int, str]]:
    """Return rank and text of each line, in text order."""
    article = article_of(sample)
    return [
        (line.rank, article.text[line.start : line.end]) for line in rank(article, method).summary(length)
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_language(name: str) -> None:
    assert article_of(SAMPLES[name]).language == SAMPLES[name].language


@pytest.mark.parametrize("name", SAMPLES)
def test_the_summary_holds_what_happened(name: str) -> None:
    sample = SAMPLES[name]
    lines = summary_of(sample)
    for beginning in sample.has:
        assert any(text.startswith(beginning) for _, text in lines)
    best = next(text for number, text in lines if number == 1)
    assert best.startswith(sample.first)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_of_any_length_is_furniture_or_a_repetition(name: str, method: str) -> None:
    sample = SAMPLES[name]
    lines = [text for _, text in summary_of(sample, 1000, method)]
    assert len(lines) == len(set(lines))
    assert not [
        line for line in lines for piece in sample.never if piece in line and piece != "What happened?"
    ]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_stands_in_the_text_as_it_is(name: str, method: str) -> None:
    article = article_of(SAMPLES[name])
    blocks = [article.text[block.start : block.end] for block in article.paragraphs]
    for line in rank(article, method).summary(1000):
        shown = article.text[line.start : line.end]
        assert shown == shown.strip() != ""
        assert any(shown in block for block in blocks)


def test_an_interview_is_not_summed_up_by_its_questions() -> None:
    lines = [text for _, text in summary_of(INTERVIEW)]
    assert not [line for line in lines if line.endswith("?")]


def test_a_live_blog_is_summed_up_by_its_news() -> None:
    lines = [text for _, text in summary_of(LIVE_BLOG)]
    assert any("30,000 homes" in line for line in lines)
    assert not any("Good afternoon" in line for line in lines)


def test_two_tellings_of_the_same_fact_are_not_both_chosen() -> None:
    told_twice = Sample(
        title="Mill burns down",
        language="en",
        text="""A fire destroyed the old paper mill in Osby on Sunday night, and nobody was hurt.

The old paper mill in Osby was destroyed by a fire on Sunday night; nobody was hurt.

Police are looking for two teenagers who were seen on the roof an hour before.

The owner had planned to open a museum there in June.""",
    )
    lines = [text for _, text in summary_of(told_twice, 2)]
    assert sum("paper mill" in line for line in lines) == 1


def test_sentences_that_differ_in_a_number_only_do_not_fill_a_summary() -> None:
    logged = " ".join(f"The river rose in the night {night}." for night in range(2, 20))
    others = "Two boats sank in the harbour. The mayor spoke at noon. A dog barked loudly."
    lines = [text for _, text in summary_of(Sample("", f"{logged} {others}", "en"), 5)]
    assert sum("river rose" in line for line in lines) <= 2


def test_a_letter_of_several_items_does_not_open_with_and() -> None:
    letter = Sample(
        title="The Quay Letter: a new crane, a lost dog and a cake for the pilot",
        language="en",
        text="""Three things from the quay this week, and one from the kitchen.

The crane has come. It lifts forty tonnes, and the harbour office paid 300,000 crowns for it.

A dog was found on the breakwater on Tuesday. It answers to no name, and the pilot feeds it.

Swimming lessons begin on 4 May in the old dock. Children learn free of charge.

And the cook has baked a cake for the pilot who found the lost dog.""",
    )
    first = next(text for number, text in summary_of(letter) if number == 1)
    assert not first.startswith("And")


MATCH = Sample(
    title="Osby reach the final after a night of rain",
    language="en",
    has=("Osby Athletic beat Varnholm Town",),
    never=("Osby Athletic 3-2", "Osby: Vik", "Pictured:", "inbox"),
    text="""Osby Athletic beat Varnholm Town 3-2 on Saturday and will play in the final of the Coast Cup.

Osby Athletic 3-2 Varnholm Town

Osby: Vik; Odd, Borg, Lind (capt); Roe, Lee, Dahl, Ruiz; Holm.

Pictured: Osby players after the whistle.

But she needed luck. Lena Vik scored the winner with her knee, four minutes from the end, after the ball had stopped in a puddle.

Like what you read? Sign up for our morning letter. It comes to your inbox at six.

The final will be played in Castle Brack on 12 May, and Osby have asked for 900 tickets.""",
)


def test_a_match_report_is_told_in_sentences() -> None:
    everything = [text for _, text in summary_of(MATCH, 1000)]
    assert not [line for line in everything for piece in MATCH.never if piece in line]
    lines = [text for _, text in summary_of(MATCH)]
    assert any(line.startswith(MATCH.has[0]) for line in lines)


def test_without_its_beginning_a_report_is_not_summed_up_by_a_dangling_she() -> None:
    text = """She signed the order at noon, and by three the gates were shut.

Mayor Karla Meinert closed the Osby swimming hall after engineers found that its roof may fall.

The hall was built in 1928, and 900 members of the swimming club use it every week.

The repair will cost 18 million crowns, half of which the county has promised to pay."""
    document = plain_document(text)
    article = Article("", document.text, document.paragraphs, "en")
    for length in (1, 2):
        shown = [article.text[line.start : line.end] for line in rank(article).summary(length)]
        assert not any(line.startswith("She") for line in shown)
