import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.function_words import ARABIC, CYRILLIC, DEVANAGARI, LATIN
from reader.text.language import SAMPLE_LENGTH, detect_language, language_of, primary_subtag

SENTENCES = {
    "en": "The bridge was closed on Friday because two of its cables had rusted, and nobody knows when it will open.",
    "de": "Die Brücke wurde am Freitag gesperrt, weil zwei der Seile verrostet sind und niemand die Kosten kennt.",
    "fr": "Le pont a été fermé vendredi parce que deux de ses câbles sont rouillés, et personne ne sait pour combien de temps.",
    "es": "El puente fue cerrado el viernes porque dos de los cables están oxidados y nadie sabe cuándo se abrirá.",
    "it": "Il ponte è stato chiuso venerdì perché due dei cavi sono arrugginiti e nessuno sa quando sarà riaperto.",
    "pt": "A ponte foi fechada na sexta-feira porque dois dos cabos estão enferrujados e não se sabe quando abrirá.",
    "nl": "De brug werd vrijdag gesloten omdat twee van de kabels zijn verroest en niemand weet wanneer hij weer opengaat.",
    "sv": "Bron stängdes på fredagen eftersom två av kablarna har rostat och ingen vet när den kan öppnas igen.",
    "da": "Broen blev lukket fredag, fordi to af kablerne er rustne, og ingen ved, hvornår den kan åbnes igen.",
    "no": "Broen ble stengt fredag fordi to av kablene har rustet, og ingen vet når den kan åpnes igjen etter jul.",
    "fi": "Silta suljettiin perjantaina, koska kaksi kaapelia on ruostunut, eikä kukaan tiedä, milloin se avataan.",
    "pl": "Most został zamknięty w piątek, ponieważ dwie liny są zardzewiałe i nie wiadomo, kiedy będzie otwarty.",
    "cs": "Most byl v pátek uzavřen, protože dvě lana jsou zrezivělá a nikdo neví, kdy bude znovu otevřen pro řidiče.",
    "sk": "Most bol v piatok uzavretý, pretože dve laná sú hrdzavé a nikto nevie, kedy bude opäť otvorený pre vodičov.",
    "ro": "Podul a fost închis vineri pentru că două dintre cabluri sunt ruginite și nu se știe când va fi deschis.",
    "hu": "A hidat pénteken lezárták, mert két kábel megrozsdásodott, és még nem tudni, hogy mikor nyitják meg.",
    "tr": "Köprü cuma günü kapatıldı, çünkü iki kablo paslanmış ve ne zaman açılacağı henüz belli değil, dedi başkan.",
    "id": "Jembatan itu ditutup pada hari Jumat karena dua kabel berkarat dan belum ada yang tahu kapan akan dibuka.",
    "vi": "Cây cầu đã bị đóng vào thứ Sáu vì hai dây cáp bị gỉ và không ai biết khi nào nó sẽ được mở lại.",
    "ca": "El pont es va tancar divendres perquè dos dels cables són rovellats i ningú no sap quan el tornaran a obrir.",
    "hr": "Most je zatvoren u petak jer su dva kabela zahrđala i nitko ne zna kada će ponovno biti otvoren za promet.",
    "ru": "Мост закрыли в пятницу, потому что два троса заржавели, и никто не знает, когда его откроют снова.",
    "uk": "Міст закрили у п’ятницю, бо два троси заіржавіли, і ніхто не знає, коли його знову відкриють.",
    "bg": "Мостът беше затворен в петък, защото две от въжетата са ръждясали и никой не знае кога ще бъде отворен.",
    "sr": "Мост је затворен у петак јер су два кабла зарђала и нико не зна када ће поново бити отворен.",
    "el": "Η γέφυρα έκλεισε την Παρασκευή, επειδή δύο από τα καλώδια έχουν σκουριάσει.",
    "he": "הגשר נסגר ביום שישי כי שניים מהכבלים החלידו ואיש אינו יודע מתי ייפתח.",
    "ar": "أغلق الجسر يوم الجمعة لأن اثنين من الكابلات قد صدئا ولا أحد يعرف متى سيفتح مرة أخرى.",
    "fa": "این پل روز جمعه بسته شد، زیرا دو کابل آن زنگ زده است و کسی نمی‌داند چه زمانی باز می‌شود.",
    "ur": "یہ پل جمعہ کو بند کر دیا گیا کیونکہ اس کے دو تاروں کو زنگ لگ گیا ہے اور کسی کو نہیں معلوم۔",
    "hi": "पुल को शुक्रवार को बंद कर दिया गया क्योंकि उसके दो तारों में जंग लग गया है और यह नहीं पता कि कब खुलेगा।",
    "mr": "पूल शुक्रवारी बंद करण्यात आला आहे कारण दोन तारा गंजल्या आहेत आणि तो कधी सुरू होणार हे माहीत नाही.",
    "th": "สะพานถูกปิดเมื่อวันศุกร์เพราะสายเคเบิลสองเส้นเป็นสนิม",
    "ja": "橋は金曜日に閉鎖された。ケーブル二本が錆びており、再開の時期は分からない。",
    "zh": "大桥星期五关闭，因为两根缆索生锈，没有人知道什么时候重新开放。",
    "ko": "다리는 금요일에 폐쇄되었다. 케이블 두 개가 녹슬었고 언제 다시 열릴지 아무도 모른다.",
    "ta": "பாலம் வெள்ளிக்கிழமை மூடப்பட்டது.",
    "ka": "ხიდი პარასკევს დაიკეტა.",
    "hy": "Կամուրջը փակվել է ուրբաթ օրը։",
    "bn": "শুক্রবার সেতুটি বন্ধ করা হয়েছে।",
}


LONG = {language: " ".join([sentence] * 5) for language, sentence in SENTENCES.items()}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_text_that_is_declared_as_what_it_is_stays_so(language: str) -> None:
    assert language_of(LONG[language], language) == language


@pytest.mark.parametrize("language", [one for one in SENTENCES if one != "en"])
def test_a_text_that_keeps_the_language_of_its_software_is_told(language: str) -> None:
    assert language_of(LONG[language], "en") == language


@pytest.mark.parametrize(
    ("language", "declared"),
    [
        ("no", "nb"),
        ("no", "nn"),
        ("no", "da"),
        ("da", "no"),
        ("hr", "bs"),
        ("id", "ms"),
        ("ca", "oc"),
        ("en", "sco"),
    ],
)
def test_a_neighbour_stays_as_it_is_declared(language: str, declared: str) -> None:
    """Nothing is known of most of them here, and the others share their words."""
    assert language_of(LONG[language], declared) == declared


def test_a_few_words_gainsay_nothing() -> None:
    assert language_of("Die Lage am Morgen", "en") == "en"
    assert language_of("橋", "en") == "en"
    assert language_of("der " * 100, "en") == "en"
    assert language_of("", "en") == "en"


def test_characters_that_two_languages_share_gainsay_neither() -> None:
    assert language_of(LONG["zh"], "ja") == "ja"


def test_without_a_declared_language_the_text_tells() -> None:
    assert language_of(SENTENCES["de"], "") == "de"
    assert language_of("", "") == ""


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_told(language: str) -> None:
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "12:30 – 14:45",
        "😀😀😀",
        "OK",
        "Reuters",
        "Anna Petrova, Juan Gómez, Li Wei, Ngozi Obi",
        "xqzt vbnm wrtp lkjh ghjk zxcv",
    ],
)
def test_doubt_is_admitted(text: str) -> None:
    assert detect_language(text) == ""


def test_half_and_half_is_not_guessed() -> None:
    assert detect_language(f"{SENTENCES['de']} {SENTENCES['nl']} {SENTENCES['de']} {SENTENCES['nl']}") == ""


def test_foreign_names_do_not_mislead() -> None:
    text = "The mayor of 東京 said that the plan of the Ministère de la Culture et de la Mer is not on the table."
    assert detect_language(text) == "en"


def test_decomposed_letters_are_read() -> None:
    decomposed = "Mo\u0323\u0302t nga\u0300y ho\u0300a bi\u0300nh cu\u0309a nhu\u031b\u0303ng ngu\u031bo\u031b\u0300i da\u0302n"
    assert detect_language(decomposed) == "vi"


def test_only_the_beginning_is_read() -> None:
    beginning = (SENTENCES["en"] + " ") * (SAMPLE_LENGTH // len(SENTENCES["en"]) + 1)
    assert detect_language(beginning + SENTENCES["de"] * 1000) == "en"


@pytest.mark.parametrize("table", [LATIN, CYRILLIC, ARABIC, DEVANAGARI])
def test_every_word_list_can_decide(table: dict[str, str]) -> None:
    for language, row in table.items():
        assert len(set(row.split())) >= 25, language


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_any_text_has_an_answer(text: str) -> None:
    language = detect_language(text)
    assert language == "" or (language.isalpha() and language.islower() and len(language) == 2)


@pytest.mark.parametrize(
    ("tag", "subtag"),
    [
        ("en", "en"),
        (" EN-gb ", "en"),
        ("pt_BR.UTF-8", "pt"),
        ("zh-Hant-TW", "zh"),
        ("deu", "de"),
        ("ger-AT", "de"),
        ("ENG", "en"),
        ("fre", "fr"),
        ("chi", "zh"),
        ("haw", "haw"),
        *((none, "") for none in ("und", "MUL", "zxx", "mis-x-a")),
        *(
            (none, "")
            for none in (
                "",
                " ",
                "-",
                "e",
                "x-klingon",
                "i-default",
                "English",
                "en gb",
                "en,de",
                "é1",
                "ſo",
                "7",
            )
        ),
    ],
)
def test_the_primary_subtag_of_a_tag(tag: str, subtag: str) -> None:
    assert primary_subtag(tag) == subtag


@given(st.text(max_size=12))
def test_any_tag_has_a_subtag_or_none(tag: str) -> None:
    subtag = primary_subtag(tag)
    assert subtag == "" or (
        subtag.isascii() and subtag.isalpha() and subtag.islower() and len(subtag) in {2, 3}
    )
    assert primary_subtag(subtag) == subtag
