"""Phrases by which the lines around a story are known, written by hand, over many languages."""

from __future__ import annotations

from typing import Final


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()).casefold() for phrase in table.split("|"))


INVITATIONS: Final = _phrases(
    """
    media playback is | e-mail to a friend | email this | we will bring you | we'll bring you |
    we’ll bring you | thank you for reading | thanks for reading | that is all from |
    that's all from | this material may not be | find all the latest | ảnh minh h |
    read more | read also | read the full | read next | see also: | also read | click here |
    tap here | sign up for | sign up to | subscribe to | subscribe now |
    follow us | follow @ | join us on | like us on | share this | scroll down |
    watch the video | watch live | download the app | download our |
    get the latest | more on this | you may also | recommended for |
    related articles | related stories | join the conversation | leave a comment |
    support our journalism | send us your |  lesen sie auch | lesen sie mehr |
    lesen sie hier | lies auch | mehr zum thema | hier klicken | zum newsletter |
    jetzt abonnieren | folgen sie uns | artikel teilen | lire aussi | à lire aussi |
    a lire aussi | lire la suite | lire l'article | voir aussi | cliquez ici |
    inscrivez-vous | abonnez-vous | suivez-nous | partager cet | lea también | leer más |
    lee también | ver también | haga clic | haz clic | suscríbete | suscríbase | síguenos |
    comparte est | leia também | leia mais | saiba mais | veja também | clique aqui |
    siga-nos | inscreva-se | assine já | leggi anche | leggi tutto | clicca qui | iscriviti |
    seguici | condividi su | lees ook | lees meer | lees verder | klik hier | volg ons |
    läs också | läs mer | klicka här | följ oss | læs også | læs mere | klik her | les også
    | les mer | klikk her | lue myös | lue lisää | czytaj także | czytaj też | czytaj więcej
    | zobacz też | kliknij | čtěte také | čtěte více | čítajte aj | citește și | olvasd el |
    ayrıca okuyun | haberin devamı | baca juga | xem thêm | đọc thêm | читайте также |
    подробнее | подписывайтесь | читайте також | прочетете още | 関連記事 | 続きを読む | こちらもおすすめ |
    相关阅读 | 相關閱讀 | 延伸阅读 | 延伸閱讀 | 点击 | 點擊 | 관련기사 | 더 읽기 | اقرأ أيضا | اقرأ المزيد |
    यह भी पढ़ें | और पढ़ें |
    hello and welcome | good morning and welcome | good morning, and welcome |
    good afternoon and welcome | good evening and welcome | welcome to our live |
    welcome to our coverage | welcome to our rolling | welcome back to our | welcome to today's live |
    thanks for joining | thank you for joining | thanks for following | thank you for following |
    that's it from | that’s it from | that’s all from | that's it for today | that’s it for today |
    i'll be with you | i’ll be with you | i'm handing over | i’m handing over | stay with us for |
    guten morgen und willkommen | guten morgen und herzlich | herzlich willkommen zu unserem |
    herzlich willkommen zum live | willkommen zu unserem live | willkommen zum live |
    damit beenden wir | vielen dank fürs mitlesen | danke fürs mitlesen | bonjour et bienvenue |
    bonsoir et bienvenue | bienvenue dans ce direct | bienvenue sur ce direct |
    merci de nous avoir suivi | merci d'avoir suivi | merci d’avoir suivi | c'est la fin de ce direct |
    c’est la fin de ce direct | buenos días y bienvenid | buenas tardes y bienvenid |
    bienvenidos a nuestr | gracias por seguir | hasta aquí la cobertura | buongiorno e benvenut |
    benvenuti alla diretta | grazie per averci segui | bom dia e bem-vind | obrigado por acompanhar |
    obrigada por acompanhar | goedemorgen en welkom | welkom bij ons live |
    god morgon och välkommen | välkommen till vår live
    """
)
"""How invitations to go elsewhere, and the host's words in a live report, begin, in small letters."""

LABELS: Final = _phrases(
    """
    advertisement | anzeige | publicité | publicidad | publicidade | pubblicità |
    advertentie | annons | annonce | реклама | 広告 | related | watch | listen | read |
    see also | photo | photos | image | picture | video | caption | credit | credits | tags
    | topics | filed under | contact | source | foto | fotos | bild | bilder | quelle |
    referee | attendance | scorers | line-ups | lineups | teams | schiedsrichter | zuschauer |
    tore | arbitre | arbitro | árbitro | crédit | crédits | légende | imagen | imagem |
    immagine | 写真 | 图 | 圖 | фото
    """
)
"""Labels that make a line furniture when a colon, a bar or nothing follows them."""

GREETINGS: Final = _phrases(
    """
    good morning | good afternoon | good evening | good night | good day | hello | welcome | welcome back |
    hello and welcome | hi | goodbye | thank you | thanks | guten morgen | guten tag | guten abend |
    gute nacht |
    hallo | willkommen | herzlich willkommen | auf wiedersehen | bonjour | bonsoir | bonne nuit | bienvenue |
    au revoir | merci | buenos días | buenas tardes | buenas noches | hola | bienvenidos | gracias | adiós |
    buongiorno | buonasera | ciao | benvenuti | grazie | bom dia | boa tarde | boa noite | olá | obrigado |
    goedemorgen | goedemiddag | goedenavond | welkom | god morgon | god kväll | god morgen | god aften |
    välkommen | velkommen | dzień dobry | dobry wieczór | dobrý den | dobré ráno | доброе утро | добрый день |
    добрый вечер | здравствуйте | доброго ранку | добрий день | günaydın | iyi akşamlar | merhaba |
    xin chào | chào buổi sáng | selamat pagi | selamat malam | おはようございます | こんにちは | こんばんは |
    早上好 | 下午好 | 晚上好 | 大家好 | 안녕하세요 | صباح الخير | مساء الخير | नमस्ते
    """
)
"""Greetings and farewells that are a sentence of their own, in small letters."""

PROMOTIONS: Final = _phrases(
    """
    newsletter | sign up | subscribe to | inbox | follow us | become a member | support our |
    reader-supported | unsubscribe | affiliate commission | earn a commission | earn an affiliate |
    through our links | through links on our | editorially independent | jetzt anmelden |
    melden sie sich | abonnieren sie | folgen sie uns | unterstützen sie | affiliate-links |
    abonnez-vous | inscrivez-vous | suivez-nous | soutenez | suscríbete | puedes seguir |
    apuntarte | apúntate | síguenos | inscreva-se | assine | siga-nos | siga o | iscriviti |
    abbonati | seguici | nieuwsbrief | schrijf je in | meld je aan | volg ons | nyhetsbrev |
    prenumerera på | registrera dig | tilmeld | zapisz się | zasubskrybuj | obserwuj nas |
    odběr novinek | подпишитесь | подписывайтесь | рассылк | メルマガ | ニュースレター | 会員登録 |
    订阅 | 关注我们 | 뉴스레터 | النشرة البريدية | اشترك
    """
)
"""What calls to subscribe, follow or buy say, in small letters; two in one short paragraph make one."""

SILENCES: Final = _phrases(
    """
    declined to comment. | had no comment. | could not be reached. | could not be reached for comment. |
    could not immediately be reached for comment. | did not respond to a request for comment. |
    did not respond to requests for comment. | did not immediately respond to a request for comment. |
    did not immediately respond to requests for comment. | did not return calls seeking comment. |
    didn't respond to a request for comment. | didn’t respond to a request for comment. |
    wollte sich nicht äußern. | wollte sich dazu nicht äußern. | wollte sich zunächst nicht äußern. |
    äußerte sich nicht. | äußerte sich zunächst nicht. | war zunächst nicht zu erreichen. |
    n'a pas souhaité commenter. | n’a pas souhaité commenter. | n'a pas souhaité faire de commentaire. |
    n’a pas souhaité faire de commentaire. | n'a pas répondu à nos sollicitations. |
    n’a pas répondu à nos sollicitations. | declinó hacer comentarios. | no quiso hacer comentarios. |
    non ha voluto commentare. | recusou-se a comentar. | wilde niet reageren. | ville inte kommentera. |
    ville ikke kommentere.
    """
)
"""How sentences end, in small letters, that say of somebody only that they said nothing."""
