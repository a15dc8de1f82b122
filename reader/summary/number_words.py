"""Numbers, months, units and money in words, written by hand for the languages whose figures are told apart.

"One" is left out everywhere: it is an article or a pronoun more often than a number. All words are
case-folded.
"""

from __future__ import annotations

from typing import Final

NUMBERS: Final[dict[str, str]] = {
    "en": """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen
        hundreds dozens thousands""",
    "de": """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
        siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert
        dutzend fünfunddreißig fünfundzwanzig""",
    "fr": """deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
        trente quarante cinquante soixante cent cents dizaine dizaines douzaine centaine centaines
        quarante-cinq vingt-cinq trente-cinq soixante-dix quatre-vingts""",
    "es": """dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
        diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa
        cien decenas docena docenas cientos""",
    "it": """due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
        sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta
        novanta cento decine dozzina centinaia""",
    "pt": """dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis
        dezesseis dezassete dezessete dezoito vinte trinta quarenta cinquenta sessenta setenta oitenta
        noventa cem dezenas dúzia centenas""",
    "nl": """twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
        zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
        tientallen honderden""",
    "sv": """två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton tjugo trettio
        fyrtio femtio sextio sjuttio åttio nittio hundra""",
    "ru": """два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать пятнадцать
        двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двух трёх трех
        четырёх четырех пяти шести семи восьми девяти десяти""",
    "ar": "ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر",
}
"""Numbers from two on."""

MULTIPLES: Final = """hundred thousand million millions billion billions trillion bn tn hundert tausend
    mio millionen mrd milliarde milliarden billionen mille milliard milliards mil millón millones mila
    milione milioni miliardo miliardi milhão milhões bilhão bilhões duizend miljoen miljard tusen miljon
    miljoner miljarder millioner milliarder тыс тысяча тысячи тысяч млн миллион миллиона миллионов млрд
    миллиард миллиарда миллиардов ألف آلاف مليون ملايين مليار مليارات"""
"""Words and short forms that multiply the number before them."""

CURRENCIES: Final = """dollar dollars cent cents pound pounds pence euro euros yen yuan rupee rupees crown
    crowns franc francs ruble rubles rouble roubles rand lira peso pesos reais us$ usd eur gbp chf
    jpy cny inr sek nok dkk pln czk aud cad rub pfund franken kronen rubel zloty złoty dólar dólares libra
    libras corona coronas franco francos livre livres couronnes dollari sterline corone kronor kroner kr
    złotych рубль рубля рублей руб доллар доллара долларов евро гривен دولار دولارا دولارات يورو ريال درهم
    جنيه جنيها دينار ليرة"""
"""Names and codes of money."""

PERCENTS: Final = (
    "percent pc prozent cent procent ciento cento procento процент процента процентов بالمئة بالمائة"
)
"""What stands for % in words; after "per", "pour" and "por" the second word does."""

TIME_UNITS: Final = """second seconds minute minutes hour hours day days night nights week weeks month
    months year years decade decades century centuries sekunde sekunden minuten stunde stunden tag tage
    tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnte jahrzehnten jahrhunderte nächte
    seconde secondes heure heures jour jours nuit nuits semaine semaines mois an ans année années siècle
    siècles segundo segundos minuto minutos hora horas día días noche noches semana semanas mes meses año
    años década décadas siglo siglos secondo secondi minuti ora ore giorno giorni notti settimana settimane
    mese mesi anno anni decenni secoli dia dias noites ano anos mês uur dag dagen weken maand maanden jaar
    jaren eeuwen sekund sekunder minuter timme timmar dagar dygn vecka veckor månad månader år минут минуты
    часов часа час дней дня день недель недели неделя месяцев месяца месяц лет года год دقيقة دقائق ساعة
    ساعات يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر سنة سنوات عام عاما أعوام"""

SEASONS: Final = """spring summer autumn fall winter morning afternoon evening weekend frühling frühjahr
    sommer herbst winter morgen abend wochenende printemps été automne hiver matin soir primavera verano otoño
    invierno mañana tarde noche estate autunno inverno mattina sera verão outono manhã lente zomer herfst
    ochtend avond vår höst morgon kväll forår efterår aften høst весна лето осень зима весной летом осенью
    зимой утром вечером"""
"""Seasons and times of the day."""

UNITS: Final = """mm cm m km metre metres meter meters mile miles mi ft feet foot inch inches yard yards
    acre acres centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters
    centimètres millimètres centímetros milímetros centimetri zentimeter hectare hectares ha gram grams g kg
    kilo kilos kilogram kilograms kilometre kilometres kilometer kilometers tonne tonnes ton tons lb lbs oz
    litre litres liter liters l ml gallon gallons barrel barrels mph kmh km/h m² km² m³ °c °f degrees
    celsius volt volts v watt watts w kw mw gw kwh mwh gwh twh hz mhz ghz mb gb tb degree grad kilometern
    metern meile meilen hektar gramm kilogramm tonnen mètre mètres kilomètre kilomètres mille milles gramme
    grammes degrés metro metros kilómetro kilómetros milla millas hectárea hectáreas gramo gramos kilogramo
    tonelada toneladas litro litros grados metri chilometri chilometro ettari grammi chili tonnellate litri
    gradi quilómetros quilômetros quilos graus mijl graden mil grader км м см мм кг г т тонн тонны метров
    метра километров километра литров га градусов متر مترا كيلومتر كيلومترا كيلوغرام طن طنا لتر درجة"""

PEOPLE: Final = """people persons men women children girls boys families residents workers passengers
    students soldiers votes members menschen personen männer frauen kinder familien einwohner stimmen
    mitglieder leute personnes habitants hommes femmes enfants familles voix membres personas hombres
    mujeres niños familias vecinos habitantes votos miembros persone uomini donne bambini famiglie voti
    membri pessoas homens mulheres crianças famílias mensen mannen vrouwen kinderen människor personer
    kvinnor män barn человек человека людей мужчин женщин детей семей أشخاص شخص شخصا رجال نساء أطفال"""
"""What numbers in words count as well; with other nouns ("three times") they say too little."""

MONTHS: Final[dict[str, str]] = {
    "en": """january february march april may june july august september october november december jan feb
        mar apr jun jul aug sept sep oct nov dec""",
    "de": """januar februar märz april mai juni juli august september oktober november dezember jänner""",
    "fr": """janvier février mars avril mai juin juillet août septembre octobre novembre décembre""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
        diciembre""",
    "it": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre""",
    "pt": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro""",
    "nl": """januari februari maart april mei juni juli augustus september oktober november december""",
    "sv": """januari februari mars april maj juni juli augusti september oktober november december""",
    "ru": """января февраля марта апреля мая июня июля августа сентября октября ноября декабря""",
    "ar": """يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر""",
}

FRACTIONS: Final[dict[str, str]] = {
    "en": r"(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?)|one half",
    "de": "(?:ein|zwei|drei) (?:Drittel|Viertel|Fünftel)|die Hälfte",
    "fr": "(?:un|deux|trois) (?:tiers|quarts?|cinquièmes?)|la moitié",
    "es": "(?:un|dos|tres) (?:tercios?|cuartos?|quintos?)|la mitad",
    "it": "(?:un|due|tre) (?:terzi|terzo|quarti|quarto|quinti)|la metà",
    "pt": "(?:um|dois|três) (?:terços?|quartos?|quintos?)|metade",
    "nl": "(?:een|twee|drie) (?:derde|kwart|vijfde)",
    "sv": "(?:en|två|tre) (?:tredjedelar|tredjedel|fjärdedelar|fjärdedel)",
    "ru": "(?:две|три) (?:трети|четверти)|треть|половина",
}
"""Shares in words, as regular expressions."""


def listed(words: str) -> frozenset[str]:
    """Return the words of one of these lists."""
    return frozenset(words.split())
