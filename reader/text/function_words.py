"""Function words of the languages that are told apart by their words, written by hand.

One list serves two purposes: a text in which many of them occur is in that language, and they are the
stop words that say nothing about what a text is about. Fragments that an apostrophe cuts off ("l", "s",
"qu") are in the lists because words are cut at apostrophes.
"""

from __future__ import annotations

from typing import Final

LATIN: Final[dict[str, str]] = {
    "en": """the of and to in a is that it was for on with as he be at by this had not are but from or
        have an they which you were her she his all their one there been if more when will would who so no
        out up said has its about into than them can only other some could these two may then do any my
        now such like our over him also did me even most after where what while because before between
        through how those both against under we i your us being since during should very just s t re ve ll
        d m don didn doesn isn wasn won too off down again here each own same few nor until yet every much
        says say does""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
        an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
        haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon
        wenn habe seine ihre dann unter wir soll ich eines jedoch wurden diese dieser dieses sagte ihr
        ihrem ihren seiner seinem seinen da was wo sehr mir uns hier kein keine doch zwischen seit ohne
        damit weil waren worden müssen sollen will wollen etwa bereits""",
    "fr": """de la le et les des en un une du dans est que qui pour au sur par plus pas ce il a ne se
        son avec sont aux ses ou mais comme cette ont été elle leur sa même ces tout aussi être fait nous
        vous dont deux ils bien sans entre après très peut ainsi avant encore depuis où alors si lui y on
        l d s n qu j c m t avait était étaient avoir selon contre sous lors leurs cela celui celle ceux
        notre nos votre je me mon ma mes te tu quand car donc ni non chez vers jusqu lorsqu puisqu quelqu
        elles serait sera dit""",
    "es": """de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya
        o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos
        durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro
        otras otra él tanto esa estos mucho nada cual poco ella estar es son fue ha han había era ser está
        según tras dijo sido cada eran fueron tiene""",
    "it": """di e il la che in un a per è una con non del si da sono le della i dei al gli ha anche
        alla nel più come ma dal lo su se delle o nella questo ai ci degli suo sua era tra cui dalla stato
        questa essere hanno loro chi quando all dell nell sull l d c dopo molto prima dove perché ancora
        così solo senza sia già fra sul dai dalle alle nei nelle sulla mentre ed ad aveva fu stata stati
        poi quello quella due secondo contro""",
    "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao
        ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre
        era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas
        meu às minha têm numa pelos elas havia seja qual será nós lhe deles essas esses pelas este são
        disse sobre segundo ainda contra""",
    "nl": """de het een en van in is dat te op zijn met voor niet aan er ook als door bij om maar uit
        naar dan nog over ze hij of tot heeft worden was zich wordt deze die dit je ik hebben kan al zal
        meer geen werd haar hun had tegen wel onder tussen zo moet heb na veel omdat kunnen hoe daar wat
        waar volgens zei jaar we wij hem ons onze zou zouden mijn toen waren moeten sinds""",
    "sv": """och i att det som en på är av för med den till inte har de om ett men var jag sig från vi
        så kan man när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara
        hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer
        går sade säger enligt blev inom utan mellan sina sitt honom henne hans hennes dem denna detta
        dessa""",
    "da": """og i at det er en til på som med for der de den af ikke har et var han kan vil sig men fra
        om så ved skal også eller efter nu når over blev var havde hun os ud være vi kun hvor mod bliver
        blevet meget mange år ind op jeg hvad noget nogle siger sagde hans hendes deres denne dette disse
        andre mellem under uden dog ifølge fordi selv siden""",
    "no": """og i det på som er en til å for med av at den har de ikke et var om seg så men fra vi kan
        han ble hun ved skal også eller etter nå når over blir hadde oss ut være bare hvor mot ville sier
        sa mye mange år inn opp jeg hva noe noen hans hennes deres denne dette disse andre mellom under
        uten ifølge fordi selv siden dem dei ein ikkje frå""",
    "fi": """ja on ei että se oli hän mutta ovat kun niin myös kuin joka sen sekä tai jos ole mukaan
        hänen jo vain vielä ollut mitä kuitenkin nyt siitä jotka tämä olisi jonka sitä sanoo sanoi mukana
        koska en me he ne oman kaikki noin vuonna vuoden jälkeen ennen sitten voi tämän näin eli josta
        joita olivat ovatko eivät minä minun siis kanssa eikä kukaan
        milloin missä miksi itse muun muassa kertoo kertoi aikana""",
    "pl": """w i z na do nie się że to jest o jak po co za od przez ale a dla są tak oraz przed tym już
        może tylko jego czy jej był było który która które których przy także być ze było pod ich między
        bardzo gdy była by lub jednak ten ta te tego jeszcze kiedy będzie nad bez ma mają powiedział
        według ponieważ również więc został została roku lat sobie nas""",
    "cs": """a se v na je že o s z do i to k za ve pro ale si od po jako by tak jsou co který která
        které než byl byla bylo aby podle při už nebo také jen až když jeho před má její jejich mezi ještě
        této ze ke však pod kde být jsem řekl roku let kteří může budou toho tento bude není ani proto jak
        pak tím nás více své""",
    "sk": """a sa v na je že o s z do i to k za vo pre ale si od po ako by tak sú čo ktorý ktorá ktoré
        než bol bola bolo aby podľa pri už alebo tiež len až keď jeho pred má jej ich medzi ešte tejto zo
        však pod kde byť som povedal roku rokov ktorí môže budú toho tento bude nie ani preto potom tým
        nás viac svoje""",
    "ro": """de și în a la că cu o pe nu se un din care este ce pentru mai au fost sunt prin s ca sau
        dar lui după fi al cel această acest spus cum dacă când doar ale unei unui între până foarte însă
        tot am ai ei îi le i l ar fără despre către fiind precum ani anul său sa lor noi lui era""",
    "hu": """a az és hogy nem is egy ez volt de meg csak már ezt ha mint még el ki azt szerint van vagy
        azonban majd után lehet pedig ami minden aki amely között lesz most mert ezek kell által voltak
        itt nagy több sem olyan akkor úgy így valamint való arra ellen alatt óta mondta közölte""",
    "tr": """ve bir bu için de da ile olarak daha çok en olan gibi ne kadar sonra ki her ise ancak var
        değil dedi o ama diye olduğunu oldu göre mi yeni iki ilk son kendi olduğu etti eden tarafından şu
        nasıl hem ya veya önce bunu onun biz ben hiç bile çünkü böyle şey üzere karşı yapılan ifade""",
    "id": """yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut
        bisa ada mereka lebih kata sudah atau saat oleh menjadi telah kami orang adalah sebagai kepada dia
        seperti masih hanya banyak satu tahun bahwa kita lain para harus namun setelah secara hingga agar
        belum antara ketika serta sedang anda dapat pun bagi""",
    "vi": """và của là có cho các được trong không một với những người đã đến để này từ khi ra tại vào
        cũng năm về theo như nhưng trên phải nhiều đó ông bà sẽ sau còn đang rất hơn lại nên anh chị do bị
        nếu thì mà chỉ qua hay nhất cùng đây rằng vì bằng việc""",
    "ca": """de la i el que a en els les un per una amb del no és al es dels va més com ha però seva
        seu són també o aquest aquesta han hi ser està entre tot fins sobre després molt sense quan on
        perquè què segons havia van ja aquests aquestes pel pels als ens fer d l s n""",
    "hr": """i je u da se na su za od koji s a o kao bi što iz sve će koja ali ne nije te do samo koje
        ili bio prema još već nakon kako ima bila ga tako to biti on ono oko može kada tome sam smo rekao
        godine među ove ovaj jer bez ih pred zbog""",
    "sl": """in je v na se da za ki so z pa po kot ne s bi tudi ali o iz od bo še bil pri ni do bila ko
        več že le kar ga tako ter biti zaradi lahko med vse po kako kjer ker bilo smo sem če pred nad leta
        let zato toda njegov""",
    "lt": """ir į kad yra iš su tai bet ne jis o nuo kaip už buvo apie dėl jau tik po ar savo taip pat
        prie iki jie dar kuris kuri arba metų metais man mes per labai jos jo jų kai būti nes todėl tačiau
        pagal kurie bus gali""",
    "lv": """un ir ka no ar par uz to kas bet tas kā arī ne tika lai pēc vai bija ko vairāk vēl tiek
        gan jau savu būs šo pie līdz viņš šī ja tikai tā gada kuri kurš nav pret tomēr tādēļ starp jo mēs
        es var viņa viņi""",
    "et": """ja on ei et see oli ta ka kui mis oma kes aga siis ning või selle mida üks nii seda nad ma
        veel olid kuid juba nende tema pärast koos aastal välja üle sest kus ole sai me peale meie pole
        enne ainult selles kõik""",
    "af": """die en van in het is te dat nie vir op met hy sy om was as ook wat aan deur word ek by
        hulle maar na kan sal ons haar uit of daar meer tot nog oor so toe hom dit moet hierdie een baie
        geen omdat waar""",
    "sw": """ya na wa kwa ni katika la za kuwa cha hiyo huo yake kama hii pia lakini wake watu baada
        ili huyo vya huu hilo bila kila hivyo sana yao alisema wakati kutoka au zaidi hao wao kuhusu ambao
        ambayo""",
    "tl": """ang ng sa na mga ay si ni at para ito hindi kung siya nang may ko mo ka din rin lang pa po
        niya kanyang isang nila naman ngunit dahil mula noong kay upang kasi wala kapag sila""",
}
"""ISO 639-1 code to words, for languages in Latin script."""

CYRILLIC: Final[dict[str, str]] = {
    "ru": """и в не на что он с я как это по но а к у из за от она так же бы для до его мы вы был была
        было были все еще ещё о если уже или при их только после также чтобы когда того где кто этом этого
        этой том есть со во ее её ему им нас них более через об над под между который которые которая
        будет может можно сказал заявил года году лет""",
    "uk": """і в не на що він з я як це по але а до у із за від вона так же би для його ми ви був була
        було були все ще про якщо вже або при їх тільки після також щоб коли того де хто цьому цього цій
        та й є зі її йому їм нас них більше через над під між який які яка буде може можна сказав заявив
        року років""",
    "bg": """и в не на че той с аз как това по но а към у от за тя така би до го ние вие е бил беше
        бяха всички още да се са ще ако вече или при им само след също когато който които която където кой
        тази този тези със във няма има му ги ни повече през над под между бъде може каза заяви година
        години""",
    "sr": """и у не на да он са ја као ово по али а ка из за од она тако би до га ми ви био била било
        били све још о ако већ или при им само после такође када који које која где ко се је су што бити
        ће нису није овај ова након према због између може рекао године годину""",
    "mk": """и во не на дека тој со јас како ова по но а кон од за таа така би до го ние вие е беше
        биле сите уште да се ќе ако веќе или при им само кога кој кои која каде што тие овој оваа неа нив
        повеќе преку над под меѓу биде може рече изјави година години ги""",
    "be": """і ў не на што ён з я як гэта па але а да у з за ад яна так жа б для яго мы вы быў была
        было былі усё яшчэ пра калі ўжо або пры іх толькі пасля таксама каб дзе хто гэтага гэтай ёсць яе
        яму ім нас больш праз над пад паміж які якія якая будзе можа сказаў года гадоў""",
}
"""ISO 639-1 code to words, for languages in Cyrillic script."""

ARABIC: Final[dict[str, str]] = {
    "ar": """في من على إلى أن عن التي الذي هذا هذه كان كانت ما لا لم مع قد بعد كل أو بين و هو هي إن كما
        ذلك لن حيث منذ قال وقال أنه أنها عند حتى ثم أي غير خلال قبل تم له لها به بها فيه فيها ولا وفي ومن
        وكان الى التى عليه اليوم هناك أكثر""",
    "fa": """و در به از که این را با است برای آن یک تا بر شد خود ها می های شده کرد هم نیز اما ما بود او
        من باید پس یا هر اگر هیچ کرده گفت بین همه چه دیگر وی دارد است کند شود دو آنها""",
    "ur": """کے کی میں ہے کا اور سے نے کو کہ اس پر ہیں یہ ایک بھی تھا کر تھی جو نہیں ہو وہ ان تو کیا
        گیا ہوئے لیے بعد تک رہا ساتھ ہی کہا تھے دیا اپنے اب یا""",
}
"""ISO 639-1 code to words, for languages in Arabic script."""

DEVANAGARI: Final[dict[str, str]] = {
    "hi": """के में की है को से का और ने पर यह कि एक हैं भी इस नहीं लिए वह था कर हो जो तो ही थे या गया
        अपने किया तक थी साथ कहा उन्होंने हुए रहा उनके बाद वे होने दिया इसके उस अब कुछ करने जा""",
    "mr": """आणि आहे या हे ही तो ते की व एक नाही होते होता मध्ये करून आहेत असे त्या पण मी केली केला
        केले यांनी त्यांनी साठी होती झाली झाले म्हणून काही सर्व हा त्याने""",
    "ne": """र छ को मा ले हो यो पनि छन् गर्ने भएको लागि गरेको छैन थियो तथा एक भने यस गरी हुने गर्न उनले
        भन्दा बताए हरू गरेका थिए सो""",
}
"""ISO 639-1 code to words, for languages in Devanagari."""

BY_SCRIPT: Final[dict[str, str]] = {
    "el": """και το να του η της με που την από για είναι στο ο οι σε τα των δεν τον θα ότι στη ένα μια
        μία στην αυτό αλλά κατά έχει στις τις τους ως ή μας μετά όπως πως αν ήταν στα μόνο όταν είχε πριν
        αυτή αυτός ένας μου σας πολύ κάθε όμως προς χωρίς""",
    "he": """של את על לא הוא זה עם כי גם או היא אני אל כל אם היה יש מה בין עד הם כמו רק אבל אך לאחר אשר
        זו אין יותר מן היו הזה לו לה לי כך אחרי לפני שלא אחד כאשר הייתה ולא אותו אמר""",
    "th": "ที่ และ ใน ของ เป็น ได้ ว่า มี ให้ ไม่ จะ การ กับ นี้ ไป มา ก็ แต่ หรือ โดย จาก",
    "ja": """です ます した する して ある いる れる から まで など こと もの よう この その それ これ
        ため より って では には とは ない など しい られ いう った てい いた れた なっ った であ おり
        また さん ので のが のは のを に対 とし たち へと との での にな になっ としている わた""",
    "zh": """我们 他们 一个 没有 可以 这个 那个 但是 因为 所以 如果 自己 以及 对于 已经 还是 就是 不是
        也是 这些 那些 什么 进行 其中 之后 之前 認為 认为 表示 我們 他們 一個 沒有 這個 但是 因為 如果
        已經 這些 的是 是一 在一 了一 都是 也不 而且 并且 或者 通过 通過""",
    "ko": """그리 리고 하지 지만 그러 러나 있다 했다 한다 이다 있는 하는 에서 에게 으로 부터 까지 그는
        또한 이번 대한 위해 따르 르면 것으 밝혔 혔다 말했 것이 것은 것을 했던 들은 들이""",
}
"""Stop words of languages that their script alone tells apart; of unspaced scripts, character pairs."""
