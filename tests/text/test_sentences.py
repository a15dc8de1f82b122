import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Paragraph
from reader.text.enclosures import find_enclosures
from reader.text.sentences import split_sentences
from tests.quality.summary_articles import JUDGED


def split(text: str, language: str = "en") -> list[str]:
    sentences = split_sentences(text, [Paragraph(0, len(text))], language)
    return [text[sentence.start : sentence.end] for sentence in sentences]


ENGLISH = [
    ["“We have no date yet,” said Mr. Hale.", "He left at 6 p.m. on Monday."],
    ["The U.S. Treasury sold bonds.", "Rep. Ann B. Cole, D-Ohio, objected."],
    ["He stayed in the U.S.", "The house was sold."],
    ["Apex Inc. said profit rose 3.5% to $1.2 billion.", "Rivals at B. F. Dow & Co. lost money."],
    ["LONDON (AP) — The bank raised its rate to 4.5 percent.", "Analysts were split."],
    ["The match ended at 9 p.m.", "Fans went home."],
    ["The meeting is at 7 p.m. Tuesday.", "Doors open at 6:30 p.m.", "Tickets cost $5."],
    ["Is it safe?", "Nobody knows!", "Officials will not say..."],
    ["“We will not stop. We will not rest,” Ms. Ortega said.", "Her deputy, R. J. Lane Jr., agreed."],
    ["“Who did it?” Officer Hale asked.", "Nobody answered."],
    ["“Stop it!” shouted the guard.", "The thief ran."],
    ["“It is over.”", "The room fell silent."],
    ["'I was cold,' said Mrs. Dow.", "'I could not see.'"],
    ["The players’ union objected.", "Its members’ pay was cut.", "It’s over."],
    ["He told them, “We leave now. Take nothing.”"],
    ["The play, “Stop! Thief!,” closed in 1950.", "It had run a week."],
    ["He called it “a disgrace. A real disgrace” and left."],
    ["The firm (it was founded in 1904. It moved twice) is closing."],
    ["(The firm declined to comment.", "It is closing.)", "Its staff left."],
    ["She was born on Jan. 5, 1999, in St. Paul, Minn.", "Her mother was a nurse."],
    ["Approx. 40 people, incl. nine pupils, fell ill.", "See p. 12 and Fig. 3."],
    ["He was No. 10 on the list.", "The answer was no.", "Then he left."],
    ["Visit example.com for more.", "The site is free."],
    ["eBay shares fell.", "iPhone sales rose."],
    ["It was built c. 1910 by Geo. Hadley.", "It burned in 1931."],
    ["They sang “Help!” and “Why?” on stage.", "The crowd roared."],
    ["Dow v. Hale was decided in 1988.", "It still stands."],
    ["The vote was 51-49.", "25 members left early."],
    ["“I… I don’t know,” he said.", "“Maybe.”"],
]

OTHERS = [
    ("de", ["Am 3. Oktober feierte Berlin.", "Es kamen 20.000 Gäste."]),
    ("de", ["„Wir sind bereit“, sagte Dr. Müller.", "„Morgen geht es los.“"]),
    ("de", ["Das gilt z. B. für Wien, d. h. für alle.", "Prof. Dr. Meier sieht das anders."]),
    ("de", ["»Das war knapp«, meinte sie.", "»Sehr knapp sogar.«"]),
    ("de", ["Die Mauer fiel 1989.", "Das war im Herbst."]),
    ("fr", ["« Nous sommes prêts », a déclaré M. Dupont.", "« C’est fini. »"]),
    ("fr", ["« Pourquoi ? » demande-t-il.", "Personne ne répond."]),
    ("fr", ["Son père, M. A. Roux, était maire.", "Elle a dit : « Merci. Au revoir. »"]),
    ("es", ["El Sr. García llegó a las 5 p. m. del lunes.", "¿Qué pasó?", "¡Nadie lo sabe!"]),
    ("es", ["EE. UU. firmó el acuerdo.", "«Es un avance», dijo la Dra. Ruiz."]),
    ("it", ["«È finita. Andiamo», ha detto il dott. Neri.", "Poi è uscito."]),
    ("pt", ["O Sr. Silva chegou às 15h30.", "A Dra. Costa disse: “É o fim.”"]),
    ("nl", ["Dhr. De Vries woont o.a. in Den Haag.", "Hij is ca. 50 jaar."]),
    ("sv", ["Det kostar ca. 300 kr. per dag, bl.a. i Malmö.", "”Vi är nöjda”, sade hon."]),
    ("da", ["Mødet er kl. 9 d. 3. maj.", "»Vi er klar,« siger hr. Jensen."]),
    ("pl", ["Zginęło 20 tys. osób, m.in. w Łodzi.", "Np. dr. Kowalska mieszka przy ul. Długiej."]),
    ("cs", ["Dne 3. října přijel prof. Novák.", "„Jsme připraveni,“ řekl."]),
    ("ru", ["А. С. Пушкин родился в 1799 г. в Москве.", "«Мы готовы», — сказал В. Иванов."]),
    ("tr", ["Prof. Dr. Yılmaz 3. kez seçildi.", "“Hazırız,” dedi."]),
    ("vi", ["Ông Trần sống ở TP. Hồ Chí Minh.", "Bà là PGS. TS. Lê Hoa."]),
    ("hi", ["डॉ. शर्मा दिल्ली में रहते हैं।", "क्या यह सच है?", "कोई नहीं जानता।"]),
    ("ar", ["قال الوزير إن العمل انتهى.", "هل هذا صحيح؟", "لا أحد يعلم."]),
    ("el", ["Ο κ. Παπαδόπουλος μίλησε.", "«Είμαστε έτοιμοι», είπε."]),
    ("", ["Dr. Smith came.", "He left."]),
]

UNSPACED = [
    ("ja", ["首相は「準備はできた。問題はない。」と述べた。", "野党は反発した。"]),
    ("ja", ["「もう終わりだ！」", "彼はそう叫んだ。", "気温は3.5度だった。"]),
    ("zh", ["他说：“我们准备好了。没有问题。”", "会议结束了。"]),
    ("zh", ["“走吧！”他说。", "没人回答。", "专家表示担忧……"]),
]


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda sentences: sentences[0])
def test_english(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(("language", "sentences"), OTHERS)
def test_other_languages(language: str, sentences: list[str]) -> None:
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(("language", "sentences"), UNSPACED)
def test_scripts_without_blanks(language: str, sentences: list[str]) -> None:
    assert split("".join(sentences), language) == sentences


def test_a_long_quotation_is_cut() -> None:
    sentences = [
        "“It was over long ago.",
        "We knew it in the spring, when the water came and took the lower field and the barn with all the hay.",
        "Nobody from the county came to look at it for eleven days, and when they came they brought no pump.",
        "We did everything ourselves, with two shovels and a pump that my brother-in-law had built from scrap.",
        "We would do it again.”",
    ]
    assert split(" ".join(sentences)) == sentences


def test_a_long_quotation_is_cut_even_with_an_attribution() -> None:
    said = [
        "It was the wettest spring that anybody in the valley could remember, and the oldest is past ninety."
    ] * 4
    assert len(split(f"“{' '.join(said)} It ended,” he said. He went home.")) == 6


def test_a_lost_closing_mark_does_not_swallow_the_rest() -> None:
    assert split("“It is late. We must go. He said so. They left.") == [
        "“It is late.", "We must go.", "He said so.", "They left.",
    ]  # fmt: skip


def test_spaced_straight_marks_belong_to_their_sentence() -> None:
    assert split('Il se tait. " C\'est faux. " Elle part.', "fr") == [
        "Il se tait.",
        '" C\'est faux. "',
        "Elle part.",
    ]


def test_sentences_without_a_blank_between_them_are_cut() -> None:
    assert split("The war was over.He went home to his farm.") == [
        "The war was over.",
        "He went home to his farm.",
    ]
    assert split("She works for node.js and Booking.com in Paris.") == [
        "She works for node.js and Booking.com in Paris."
    ]


def test_a_text_without_capitals_is_cut() -> None:
    assert split("it rained all day. we stayed in. why not?") == [
        "it rained all day.",
        "we stayed in.",
        "why not?",
    ]


def test_thai_phrases_are_gathered() -> None:
    phrase = "สะพานถูกปิดเมื่อวันศุกร์เพราะสายเคเบิลสองเส้นเป็นสนิม"
    pieces = split(" ".join([phrase] * 6), "th")
    assert len(pieces) == 3
    assert " ".join(pieces) == " ".join([phrase] * 6)


def test_headings_code_and_labels_stay_whole() -> None:
    text = "Why now? Nobody knows\n\n1. Pay the fee. Then wait.\n\na = 1. B = 2."
    first, second = text.index("1."), text.index("a =")
    paragraphs = [
        Paragraph(0, first - 2, "heading"),
        Paragraph(first, second - 2, "item"),
        Paragraph(second, len(text), "code"),
    ]
    sentences = split_sentences(text, paragraphs, "en")
    assert [(text[s.start : s.end], s.paragraph) for s in sentences] == [
        ("Why now? Nobody knows", 0),
        ("1. Pay the fee.", 1),
        ("Then wait.", 1),
        ("a = 1. B = 2.", 2),
    ]


def test_a_paragraph_ends_its_sentence() -> None:
    text = "No full stop here\n\nbut a new paragraph"
    sentences = split_sentences(text, [Paragraph(0, 17), Paragraph(19, len(text))], "en")
    assert [(s.start, s.end, s.paragraph) for s in sentences] == [(0, 17, 0), (19, len(text), 1)]


def test_offsets_count_characters_beyond_the_basic_plane() -> None:
    text = "😀 It rained. 𝔅 It stopped."
    assert split(text) == ["😀 It rained.", "𝔅 It stopped."]


def test_enclosures_are_the_outermost_pairs() -> None:
    text = "He (she said “no” to it) and “yes” left the players’ ‘club’."
    assert [text[a : b + 1] for a, b in find_enclosures(text)] == ["(she said “no” to it)", "“yes”", "‘club’"]


NEWSLIKE = st.lists(
    st.sampled_from(
        ["The", "mayor", "said", "U.S.", "Mr.", "p.m.", "3.5", "No.", ".", "?", "!", "…", "...", "“", "”", '"', "'", "’",
         "(", ")", "«", "»", "「", "」", "。", "？", " ", "  ", "\n", "\u00a0", "A.", "B", "z.", "и", "это", "है।", "他", "😀"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@settings(max_examples=250)
@given(
    st.lists(NEWSLIKE | st.text(max_size=60), max_size=4),
    st.sampled_from(["en", "de", "fr", "ja", "th", "", "xx"]),
)
def test_sentences_tile_each_paragraph(blocks: list[str], language: str) -> None:
    text, paragraphs = "", []
    for block in blocks:
        paragraphs.append(Paragraph(len(text), len(text) + len(block)))
        text += block + "\n\n"
    sentences = split_sentences(text, paragraphs, language)
    for index, paragraph in enumerate(paragraphs):
        at = paragraph.start
        for sentence in (s for s in sentences if s.paragraph == index):
            assert not text[at : sentence.start].strip()
            assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip() != ""
            at = sentence.end
        assert not text[at : paragraph.end].strip()
    assert list(sentences) == sorted(sentences, key=lambda s: s.start)


@pytest.mark.parametrize(
    "unit",
    [
        "x",
        ".",
        ". ",
        "a. ",
        "A.",
        '"',
        "“",
        "“A. ",
        "'a ",
        "(",
        "?! ",
        ".”",
        "他说。",
        '"A. B." ',
        "over.He left. ",
        ". - - ",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    text = (unit * 300_000)[:300_000]
    start = time.process_time()
    split(text)
    assert time.process_time() - start < 10  # quadratic work would take minutes


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_short_way_decides_as_the_rules_do(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    texts = [
        *(" ".join(judged.text.split()) for judged in JUDGED.values()),
        "Am 3. Oktober war es still. Im Jahr 1990. Danach nicht. Approx. Ten came. He ran the Vol. Five. No. Six.",
    ]
    short = [split(text, language) for text in texts]
    monkeypatch.setattr("reader.text.sentences._ends_plainly", lambda _paragraph, _at: False)
    assert [split(text, language) for text in texts] == short
