"""Short articles of the project's own, of many kinds and languages, with every quote a careful reader lists."""

from __future__ import annotations

from tests.quality.quote_case import Case
from tests.quality.quote_stories import STORIES

FIRE = Case(
    "local news",
    "en",
    """Residents of Willow Court woke to the smell of smoke early on Saturday.

"I grabbed the dog and I ran," said tenant Maureen Pell, who has lived there for nine years. "Everything else can
burn."

Her neighbour, Dev Anand, was less lucky. His cat has not been found.

"She hides when there's noise," he said, looking up at the black windows.

Fire chief Lorne Babiak said the cause was under investigation. The building, he added, had passed its last
inspection.

"We have nothing to suggest that it was deliberate."

A spokesperson for Crestline Properties said the company would pay for hotel rooms. "Our first concern is our
tenants," the spokesperson said in an email.

Coun. Ruth Okafor said she had heard complaints about the wiring. "This isn't the first time," Okafor told the
Sentinel.

But Mayor Glen Tasse tweeted his support: "Thinking of everyone at Willow Court tonight."

Pell says she will be staying with her sister.

"I'm 71. I'm too old to be starting over," she said.""",
    (
        ("direct", "I grabbed the dog", "Maureen Pell"),
        ("direct", "Everything else can burn.", "Maureen Pell"),
        ("direct", "She hides when", "Dev Anand"),
        ("indirect", "the cause was under", "Lorne Babiak"),
        ("indirect", "The building", "Lorne Babiak"),
        ("indirect", "had passed its last inspection", "Lorne Babiak"),
        ("direct", "We have nothing to suggest", "Lorne Babiak"),
        ("indirect", "the company would pay", "spokesperson for Crestline Properties"),
        ("direct", "Our first concern", "spokesperson for Crestline Properties"),
        ("indirect", "she had heard complaints", "Ruth Okafor"),
        ("direct", "This isn't the first time", "Ruth Okafor"),
        ("direct", "Thinking of everyone", "Glen Tasse"),
        ("indirect", "she will be staying", "Maureen Pell"),
        ("direct", "I'm 71. I'm too old", "Maureen Pell"),
    ),
)

WIRE = Case(
    "wire story with brackets and ellipses",
    "en",
    """PORT ELLERY, Ohio (AP) -- Senator Dale Whitcomb says he won't back his party's nominee, telling supporters that
the campaign has become ``an embarrassment.''

``I can't look my daughters in the eye and say I voted for [him],'' Whitcomb said at a town hall. ``And ... I
won't.''

The Grady campaign dismissed the remarks. ``Dale Whitcomb is a career politician,'' spokeswoman Tara Lindell said.

Grady himself was less polite. ``He is a total loser,'' he wrote on Sunday.

House Speaker Bill Tolan, R-Ohio, did not withdraw his endorsement. ``I'm not going to defend Grady,'' he told
colleagues on a call, according to two people on the line. ``Not now, not ever.''

Rep. Joan Meeks (D-Ohio), chairwoman of the rules panel, said members had until Friday.

``If you can't defend him, don't endorse him,'' said a Whitcomb aide, who asked not to be named.""",
    (
        ("indirect", "he won't back", "Dale Whitcomb"),
        ("mixed", "that the campaign has become", "Dale Whitcomb"),
        ("direct", "I can't look my daughters", "Dale Whitcomb"),
        ("direct", "And ... I won't.", "Dale Whitcomb"),
        ("direct", "Dale Whitcomb is a career", "Tara Lindell"),
        ("direct", "He is a total loser", "Grady"),
        ("direct", "I'm not going to defend", "Bill Tolan"),
        ("direct", "Not now, not ever.", "Bill Tolan"),
        ("indirect", "members had until Friday", "Joan Meeks"),
        ("direct", "If you can't defend him", "Whitcomb aide"),
    ),
)

INTERVIEW = Case(
    "interview",
    "en",
    """Lena Brandt has tuned pianos for forty years. We met her in her workshop.

Q: What surprised you most?

A: How little has changed. People still want a room to sound warm.

Q: And today?

A: The same. Only the stairs have got worse.

"My knees," she says with a laugh, "know every house in this town."

Her apprentice, Tom Oduya, puts it more bluntly: "She never takes the lift."

The 24-year-old apprentice says the trade is not dying.

"There are nine of us now," he adds.""",
    (
        ("direct", "What surprised you most?", ""),
        ("direct", "How little has changed.", "Lena Brandt"),
        ("direct", "And today?", ""),
        ("direct", "The same. Only the stairs", "Lena Brandt"),
        ("direct", "My knees,", "Lena Brandt"),
        ("direct", "know every house", "Lena Brandt"),
        ("direct", "She never takes the lift.", "Tom Oduya"),
        ("indirect", "the trade is not dying", "Tom Oduya"),
        ("direct", "There are nine of us", "Tom Oduya"),
    ),
)

OBITUARY = Case(
    "obituary",
    "en",
    """Marguerite “Peg” Donnelly, who taught three generations to swim, died on Sunday. She was 94.

“She threw me in the lake when I was four,” recalled her nephew, Tim Donnelly. “I’ve been swimming ever since.”

Donnelly moved to the bay as a bride. “The water was so cold it made your teeth ring,” she told the Sentinel in
1999, “but it was ours.”

Her daughter, Rose Kemp, said her mother never owned a car. Friends remembered a memoir, “The Loud Water of Home,”
which she wrote at 80.

‘Peg would give you the coat off her back,’ said neighbour Wilf Harmer. ‘And then she’d tell you it didn’t suit
you.’""",
    (
        ("direct", "She threw me in the lake", "Tim Donnelly"),
        ("direct", "I’ve been swimming ever since", "Tim Donnelly"),
        ("direct", "The water was so cold", "Marguerite Donnelly"),
        ("direct", "but it was ours.", "Marguerite Donnelly"),
        ("indirect", "her mother never owned a car", "Rose Kemp"),
        ("direct", "Peg would give you", "Wilf Harmer"),
        ("direct", "And then she’d tell you", "Wilf Harmer"),
    ),
)

LIVE = Case(
    "live blog",
    "en",
    """6:40 p.m.

Police say the bridge has reopened in both directions.

6:15 p.m.

"Please stay away from the area," Const. Ray Deluca tweeted. "Crews need room to work."

5:58 p.m.

Witness Nadia Faroun says she saw the truck swerve. "It just went," she says. "There was nothing anybody could do."

5:30 p.m.

Mayor Iris Boone is asking drivers to be patient. She says detours are posted on Mill Road.

Boone adds that transit will be free until midnight.

"We'll get everyone home tonight.\"""",
    (
        ("indirect", "the bridge has reopened", "Police"),
        ("direct", "Please stay away", "Ray Deluca"),
        ("direct", "Crews need room", "Ray Deluca"),
        ("indirect", "she saw the truck swerve", "Nadia Faroun"),
        ("direct", "It just went,", "Nadia Faroun"),
        ("direct", "There was nothing anybody", "Nadia Faroun"),
        ("indirect", "detours are posted", "Iris Boone"),
        ("indirect", "that transit will be free", "Iris Boone"),
        ("direct", "We'll get everyone home", "Iris Boone"),
    ),
)

RELEASE = Case(
    "press release",
    "en",
    """ARDEN, May 4 — Kestrel Rail today announced that its night trains will run to Orford from June.

“Our passengers have asked for this for years,” said Ingrid Falk, chief executive of Kestrel Rail. “We are proud to
deliver it.”

“Night trains are the future of travel in this country,” added Minister of Transport Hugh Bell.

In a survey of 2,000 travellers, 71 percent said they would take a night train. According to the company, tickets
will cost 40 crowns.

“We will rebuild every carriage by hand,” according to a statement from the workshop.""",
    (
        ("indirect", "that its night trains", "Kestrel Rail"),
        ("direct", "Our passengers have asked", "Ingrid Falk"),
        ("direct", "We are proud to deliver", "Ingrid Falk"),
        ("direct", "Night trains are the future", "Hugh Bell"),
        ("indirect", "they would take a night train", "71 percent"),
        ("indirect", "tickets will cost 40 crowns", "Kestrel Rail"),
        ("direct", "We will rebuild every", "statement from the workshop"),
    ),
)

OPINION = Case(
    "opinion",
    "en",
    """The word “progress” has done a lot of work in this town. The so-called “green mile” is a car park.

As the late Ada Finch once put it: “A road is a promise to go somewhere else.”

Councillor Neil Shaw says the car park is “temporary.” He has said so since 2009.

“Give us one more year,” he told this column in May. Nobody laughed.

Critics argue that the mile should be sold. In “The Empty Square,” her book on our streets, Petra Vane writes that
nobody ever asked the walkers.""",
    (
        ("direct", "A road is a promise", "Ada Finch"),
        ("mixed", "the car park is “temporary", "Neil Shaw"),
        ("direct", "Give us one more year", "Neil Shaw"),
        ("indirect", "that the mile should be sold", "Critics"),
        ("indirect", "that nobody ever asked", "Petra Vane"),
    ),
)

FEATURE = Case(
    "feature with descriptions for names",
    "en",
    """Alma Reyes opened her repair shop in a former bank, where the vault now holds spare bicycle wheels.

“Nobody has ever robbed me of a wheel,” says the soft-spoken mechanic, who left a desk job for it.

The 52-year-old native of Arden fixes about thirty bicycles a week.

“I can hear a bad bearing across the street,” she says.

Across the road, baker Ivo Strand is glad of the company. “She brings me my customers,” the jovial baker says. “And
then she eats my rolls.”

Both of them want the street closed to cars.

“We have asked three mayors for it,” Reyes says.""",
    (
        ("direct", "Nobody has ever robbed me", "Alma Reyes"),
        ("direct", "I can hear a bad bearing", "Alma Reyes"),
        ("direct", "She brings me my customers", "Ivo Strand"),
        ("direct", "And then she eats", "Ivo Strand"),
        ("direct", "We have asked three mayors", "Alma Reyes"),
    ),
)

HEARING = Case(
    "transcript in quotation marks",
    "en",
    """The former head of the agency was heard on Thursday. A partial transcript:

"STROUD: You were the head of the agency. Whose job was it?

"DESROSIERS: It was mine. I accept that.

"STROUD: Did nobody warn you in all those years?

"DESROSIERS: No one came to me. Not once."

Committee chair Bob Lattimer said the testimony was "troubling."

Privacy lawyer Mina Chaudhry isn't convinced.

"They always say that. And then it happens again."

Her client, Edith Moran, is 68. Someone opened three credit cards in her name.

"It took me two years to clean up the mess," she said.""",
    (
        ("direct", "STROUD: You were the head", "STROUD"),
        ("direct", "DESROSIERS: It was mine", "DESROSIERS"),
        ("direct", "STROUD: Did nobody warn", "STROUD"),
        ("direct", "DESROSIERS: No one came", "DESROSIERS"),
        ("mixed", "the testimony was", "Bob Lattimer"),
        ("direct", "They always say that", "Mina Chaudhry"),
        ("direct", "It took me two years", "Edith Moran"),
    ),
)

PRESSE = Case(
    "German report in Konjunktiv",
    "de",
    """Die Vorsitzende der Bürgerliste, Renate Kuhl (BL), erklärte dazu gegenüber der Presse: „Das Gesetz ist ein
schlechter Witz für alle.“ Es sei ohne jede Anhörung entstanden. Außerdem kämen die Kosten bei den Gemeinden an.

Nach Unternehmensangaben arbeiten in Ulmen noch 800 Menschen. In einem Papier des Ministeriums heißt es, die Prüfung
habe nichts ergeben.

„Wir haben niemanden getäuscht“, so der Sprecher des Werks, Otto Brand. Er warf der Liste vor, die Zahlen zu
verdrehen. Laut „Morgenpost“ will die Bank das Werk verkaufen.

Wie die Anwältin der Belegschaft, Ute Lang, mitteilte, wird am Freitag verhandelt.""",
    (
        ("direct", "Das Gesetz ist ein", "Renate Kuhl"),
        ("indirect", "Es sei ohne jede Anhörung", "Renate Kuhl"),
        ("indirect", "arbeiten in Ulmen noch 800", "Unternehmensangaben"),
        ("indirect", "die Prüfung habe nichts", "Papier des Ministeriums"),
        ("direct", "Wir haben niemanden", "Otto Brand"),
        ("indirect", "die Zahlen zu verdrehen", "Otto Brand"),
        ("indirect", "will die Bank das Werk", "Morgenpost"),
        ("indirect", "wird am Freitag verhandelt", "Ute Lang"),
    ),
)

CONSEIL = Case(
    "French council report",
    "fr",
    """Le conseil municipal de Valmont a voté mardi la fermeture du pont.

« Nous n’avions plus le choix », a déclaré la maire, Claire Morel. « Le pont bouge quand il pleut. »

L’adjoint aux finances, Paul Girard, a expliqué que les travaux coûteraient deux millions d’euros.

« C’est cher, a-t-il reconnu, mais la sécurité passe avant tout. »

Selon la préfecture, le pont rouvrira en juin. Les commerçants, eux, sont inquiets : « Sans pont, pas de clients »,
résume le boulanger Luc Petit.

Claire Morel a promis que les loyers seraient gelés.""",
    (
        ("direct", "Nous n’avions plus le choix", "Claire Morel"),
        ("direct", "Le pont bouge quand il pleut.", "Claire Morel"),
        ("indirect", "que les travaux coûteraient", "Paul Girard"),
        ("direct", "C’est cher", "Paul Girard"),
        ("direct", "mais la sécurité passe", "Paul Girard"),
        ("indirect", "le pont rouvrira en juin", "préfecture"),
        ("direct", "Sans pont, pas de clients", "Luc Petit"),
        ("indirect", "que les loyers seraient gelés", "Claire Morel"),
    ),
)

MATCH_FR = Case(
    "French sports interview",
    "fr",
    """Battu à domicile, l’entraîneur de Valmont ne cherche pas d’excuses. « On a manqué d’envie », dit Marc Delorme.

Pour le capitaine Hugo Lenoir, la défaite est méritée. « Ils couraient plus que nous », souligne-t-il.

« Je suis fière de mes joueuses », affirme de son côté la présidente du club adverse, Anne Roche. Elle estime que
le titre est encore loin.""",
    (
        ("direct", "On a manqué d’envie", "Marc Delorme"),
        ("direct", "Ils couraient plus que nous", "Hugo Lenoir"),
        ("direct", "Je suis fière de mes joueuses", "Anne Roche"),
        ("indirect", "que le titre est encore loin", "Anne Roche"),
    ),
)

PUERTO = Case(
    "Spanish local news",
    "es",
    """La alcaldesa de Puerto Nuevo, Lucía Ferrer, presentó el martes el plan del muelle.

«Vamos a reparar todo el muelle», dijo Ferrer. «No podemos esperar más».

El concejal Andrés Molina aseguró que el dinero no alcanza. «Faltan dos millones», añadió.

Según la policía, la sesión fue tranquila. Los pescadores, en cambio, protestaron.

“Nadie nos preguntó nada”, se quejó Rosa Díaz, dueña de dos barcos.

—¿Y el faro? —preguntó un vecino—. Nadie habla del faro.""",
    (
        ("direct", "Vamos a reparar todo", "Lucía Ferrer"),
        ("direct", "No podemos esperar más", "Lucía Ferrer"),
        ("indirect", "que el dinero no alcanza", "Andrés Molina"),
        ("direct", "Faltan dos millones", "Andrés Molina"),
        ("indirect", "la sesión fue tranquila", "policía"),
        ("direct", "Nadie nos preguntó nada", "Rosa Díaz"),
        ("direct", "¿Y el faro?", "vecino"),
        ("direct", "Nadie habla del faro.", "vecino"),
    ),
)

TRIBUNALE = Case(
    "Italian court report",
    "it",
    """Il processo per il furto della barca è cominciato lunedì a Monteverde.

«Ho visto la barca sparire nella nebbia», ha raccontato il testimone, Paolo Fanti. «Non c’era nessuno a bordo».

L’avvocata Giulia Serra ha sostenuto che la barca era in prestito. Secondo il procuratore, invece, il proprietario
non sapeva nulla.

«È una storia assurda», ha commentato Serra. Il giudice ha detto che deciderà in maggio.""",
    (
        ("direct", "Ho visto la barca sparire", "Paolo Fanti"),
        ("direct", "Non c’era nessuno a bordo", "Paolo Fanti"),
        ("indirect", "che la barca era in prestito", "Giulia Serra"),
        ("indirect", "il proprietario non sapeva", "procuratore"),
        ("direct", "È una storia assurda", "Giulia Serra"),
        ("indirect", "che deciderà in maggio", "giudice"),
    ),
)

FEIRA = Case(
    "Portuguese market report",
    "pt",
    """A feira de Vila Clara volta a abrir no sábado, anunciou a prefeita, Helena Prado.

“Vai ser uma festa para toda a cidade”, disse Prado. “Ninguém fica de fora.”

O feirante João Moura contou que esperou dois anos. “Perdi quase tudo o que tinha”, afirmou ele.

Segundo a prefeitura, serão oitenta barracas.""",
    (
        ("indirect", "A feira de Vila Clara", "Helena Prado"),
        ("direct", "Vai ser uma festa", "Helena Prado"),
        ("direct", "Ninguém fica de fora.", "Helena Prado"),
        ("indirect", "que esperou dois anos", "João Moura"),
        ("direct", "Perdi quase tudo", "João Moura"),
        ("indirect", "serão oitenta barracas", "prefeitura"),
    ),
)

DIJK = Case(
    "Dutch regional news",
    "nl",
    """De dijk bij Westerhaven wordt dit najaar versterkt, maakte het waterschap bekend.

“We kunnen niet langer wachten”, zei dijkgraaf Carla Visser. “Het water komt elk jaar hoger.”

Boer Jan de Wit is het er niet mee eens. “Ze nemen mijn beste land”, zegt hij.

Visser benadrukte dat alle boeren een vergoeding krijgen. Volgens de provincie begint het werk in mei.""",
    (
        ("direct", "We kunnen niet langer", "Carla Visser"),
        ("direct", "Het water komt elk jaar", "Carla Visser"),
        ("direct", "Ze nemen mijn beste land", "Jan de Wit"),
        ("indirect", "dat alle boeren", "Carla Visser"),
        ("indirect", "begint het werk in mei", "provincie"),
    ),
)

CHINESE = Case(
    "Chinese report",
    "zh",
    """青川市政府周二公布了新的桥梁计划。市长李文说：“我们将在明年春天修好这座桥。”

当地居民对此表示欢迎。“我们等了整整十年，终于等到了这一天，”一位老人告诉记者。

「桥修好以後，孩子們上學就方便了」，另一名居民說。""",
    (
        ("direct", "我们将在明年春天", ""),
        ("direct", "我们等了整整十年", ""),
        ("direct", "桥修好以後", ""),
    ),
)

RUSSIAN = Case(
    "Russian report",
    "ru",
    """Мост через реку закроют на ремонт до конца года, сообщила городская администрация.

«Мы больше не можем ждать ни одного дня», — сказала мэр Анна Орлова.

По словам жителей, дорога на работу станет вдвое длиннее. “Нам придётся вставать в пять утра”, — пожаловался один
из них. Фильм «Старый мост» покажут в субботу.""",
    (
        ("direct", "Мы больше не можем ждать", ""),
        ("direct", "Нам придётся вставать", ""),
    ),
)

SWEDISH = Case(
    "Swedish local news",
    "sv",
    """Kommunen stänger bron i höst. ”Vi kan inte vänta längre nu”, sade Eva Lund, ordförande i nämnden.

Bonden Karl Berg är orolig. ”Det blir en lång omväg för oss”, säger han.""",
    (
        ("direct", "Vi kan inte vänta längre", "Eva Lund"),
        ("direct", "Det blir en lång omväg", "Karl Berg"),
    ),
)

CASES = (
    FIRE, WIRE, INTERVIEW, OBITUARY, LIVE, RELEASE, OPINION, FEATURE, HEARING, PRESSE, CONSEIL, MATCH_FR, PUERTO,
    TRIBUNALE, FEIRA, DIJK, CHINESE, RUSSIAN, SWEDISH, *STORIES,
)  # fmt: skip
