"""Articles of many kinds with what a reader says of their summaries, where it is beyond dispute."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Judged:
    """A text, and what its summary of three lines must and must not hold."""

    title: str
    text: str
    first: str = ""
    """Beginning of the line that must be rank 1."""
    has: tuple[str, ...] = ()
    """Pieces that the summary must show."""
    hasnt: tuple[str, ...] = ()
    """Pieces that a summary of three lines must not show."""
    never: tuple[str, ...] = ()
    """Pieces that no line of any length may hold."""


STANDFIRST = Judged(
    title="Castle Brack to close its last coal harbour",
    first="Castle Brack will close its coal harbour",
    has=("Castle Brack will close its coal harbour",),
    never=("Maja Friis", "4 min read", "Kim Dahl", "The cranes at", "Read more"),
    text="""Castle Brack will close its coal harbour by 2029 and turn the quays into a yard for wind turbines, the port company has decided.

By Maja Friis

4 min read

The decision ends a trade that has shaped the town since 1884. About 340 people work on the coal quays, and the company has promised each of them a place in the new yard.

The cranes at the coal quay last week. Photograph: Kim Dahl/Getty Images

“Nobody will be sent home,” said the port’s director, Ingrid Sollie. “We need more hands for the turbines than we ever needed for the coal.”

The union is not so sure. Its chairman, Peter Odd, said that half of the dockers were over fifty and would have to learn a new trade.

The first turbines are due in the spring of 2028. Until then two ships a week will bring coal for the power station in Varnholm, which closes in the same year.

Read more: The town that coal built""",
)

COURT = Judged(
    title="Baker cleared of poisoning rival’s sourdough",
    first="A baker who was accused of poisoning",
    has=("A baker who was accused of poisoning",),
    hasnt=("He ", "That was"),
    text="""A baker who was accused of poisoning the sourdough starter of his rival was cleared by a jury in Port Ellery on Wednesday.

The jury of seven women and five men took less than an hour to find Tomas Gill, 44, not guilty of criminal damage and trespass.

He wept when the verdict was read. His wife, who runs the shop with him, said they would bake for the whole street on Saturday.

The prosecution had said that Gill climbed over a wall in March and poured bleach into a bucket that his neighbour, Alma Reyes, had kept alive for eleven years.

A chemist told the court that no trace of bleach was found in the bucket, and that sourdough often dies by itself in a cold spring.

That was the turning point. Reyes said after the verdict that she accepted it and would begin again with a starter from her sister.""",
)

FEATURE = Judged(
    title="The woman who repairs umbrellas",
    has=("umbrella",),
    hasnt=("But she", "It is raining"),
    text="""It is raining on Lantern Street, and nobody is in a hurry.

Behind a window full of handles sits Odile Marchetti, who has repaired umbrellas here since 1979. She believes that she is the last in the country to do so.

“People bring me what they would not throw away,” she says. “A ribbon of cloth from a wedding, a stick from a grandfather.”

Marchetti learned the trade from an uncle who repaired 6,000 umbrellas a year. Last year she repaired 412.

A good umbrella has eight ribs, she explains, and each of them can be replaced. The cheap ones have hinges of tin that break in the first storm and cannot be mended by anyone.

But she does not turn them away. In a drawer she keeps ribs of dead umbrellas, sorted by length, and now and then one of them fits.

The city wants to name a lane after her. Marchetti would rather have an apprentice: two young people asked last winter, and she has told both of them to come back when it rains.""",
)

TRANSCRIPT = Judged(
    title="“The lake keeps the books”: a limnologist on forty years of measuring",
    hasnt=("?", "Q:"),
    text="""Ruth Aldane has measured Lake Ombra every Tuesday since 1985. We spoke to her in the boathouse.

Q: What do you measure?

A: Temperature at every metre down to ninety, oxygen, and how far down I can see a white plate. The plate disappears at seven metres now. In 1985 it disappeared at twelve.

Q: Why does it matter?

A: The lake used to turn over every winter, so that the deep water could breathe. It has not turned over since 2012, and below sixty metres there is no oxygen any more.

Q: Can it be repaired?

A: Not by us. If the winters become cold again, the lake will repair itself within three years.

Q: Do you ever miss a Tuesday?

A: Twice. My daughter was born on one of them, and on the other the ice was too thin to walk on and too thick for the boat.""",
)

OPINION = Judged(
    title="Let the library ring",
    hasnt=("I know", "You may"),
    has=("library",),
    text="""The new library in Osby has a rule that nobody voted for: silence in every room, from the cellar to the café.

I know the argument. Libraries are the last quiet places, and quiet is what students come for.

But silence has a price, and the price is paid by children. The number of children’s cards has fallen from 3,100 to 1,900 since the new house opened, while the number of adults’ cards has not changed.

A library of four floors can be loud on one and quiet on three. Varnholm does it with a door, a carpet and a bell that children may ring when they have finished a book.

You may call that a circus. Last year Varnholm lent more books to children than to adults, for the first time since it began to count.

The council should give the ground floor of the library back to the children before the summer holidays begin.""",
)

LIST = Judged(
    title="Five things to know about the bridge vote",
    never=("Sign up", "Share this"),
    text="""Osby votes on Sunday on a toll for the harbour bridge. This is what it is about.

1. The toll would be 12 crowns for a car and nothing for buses, bicycles and ambulances.

2. The money would pay for new cables, which the city engineer puts at 9 million crowns.

3. Shop owners on the east side are against it, because 60 per cent of their customers come over the bridge.

4. The mayor is for the toll and has said that she will resign if it is refused.

5. The polls are open from 8 in the morning to 6 in the evening, and the result is expected at 9.

Share this article

Sign up for our letter on city politics.""",
)

LIVE = Judged(
    title="Flood in Varnholm: the day as it happened",
    has=("2,300 people",),
    hasnt=("That is all",),
    never=("Good morning.", "18:05 GMT", "We will bring", "Updated at", "12 min ago", "Key event"),
    text="""18:05 GMT

The river in Varnholm has fallen by forty centimetres since noon, and 2,300 people who left their homes in the night may go back, the county says.

That is all from us today. Thank you for reading.

Updated at 18:11

16:40 GMT

Firefighters have found the two missing anglers alive on the roof of a boathouse.

12 min ago

The school in Brook Lane will stay closed until Thursday because its cellar is full of water.

11:15 GMT

The prime minister will visit the town tomorrow, her office says.

07:30 GMT

Good morning. We will bring you the news from the flood here.""",
)

SCORES = Judged(
    title="Lind saves two penalties as Osby win the shoot-out",
    first="Osby Athletic beat Brackmoor Town",
    never=("Full-time", "Osby Athletic 1, Brackmoor", "Goal!", "6-4, 3-6", "Referee:", "Match ends"),
    text="""Osby Athletic beat Brackmoor Town on penalties on Sunday after Hanna Lind, their goalkeeper, saved two of them and scored the last herself.

Full-time: Osby Athletic 1-1 Brackmoor Town

Match ends, Osby Athletic 1, Brackmoor Town 1.

Goal! Osby Athletic 1, Brackmoor Town 0.

Osby went ahead in the ninth minute, when Greta Roe headed a corner in off the post. Brackmoor needed an hour for the answer, a long shot by Billie Marchetti that slipped through the hands of Lind.

“I wanted to make good for that one,” Lind said. “So I asked for the last penalty.”

Osby Athletic: Lind; Vik, Borg, Odd, Dahl; Roe, Ruiz, Lee; Holm, Friis, Sollie.

Referee: T. Gill.

Osby will meet the holders, Varnholm, in the final on 12 May, and they have asked for 2,000 more tickets.""",
)

CAPTIONS = Judged(
    title="Museum finds lost lens of lighthouse in its own cellar",
    first="The museum of Punta Alba has found",
    never=("Photo", "Marta Sanz unpacks", "The lens in its", "Media playback", "newsletter"),
    text="""Media playback is not supported on this device

The museum of Punta Alba has found the lens of the old lighthouse, which had been missing for sixty years, in its own cellar.

Marta Sanz unpacks the lens. Photo: Luis Prado

The lens, a ring of 48 prisms as tall as a child, stood behind a row of stuffed birds and was listed as a lamp, said the museum’s director, Marta Sanz.

The lens in its crate on Monday

Photo: Luis Prado/Getty

It was taken out of the lighthouse in 1965 when the light became electric. The keeper’s log says that it was sent to the capital, where it never arrived.

The museum will show the lens from June, and the harbour company has offered to light it once a year.

Subscribe to our newsletter. It comes to your inbox every Friday.""",
)

LONG_TITLE_NEWS = Judged(
    title="Council approves night trains to the coast from next summer",
    first="Night trains will run from Osby",
    has=("Night trains will run from Osby",),
    hasnt=("When he",),
    text="""Night trains will run from Osby to the coast from June next year after the county council voted for them by 31 to 20 on Monday.

The trains will leave at 11 p.m. and arrive at 6 a.m. with forty beds and two carriages of seats, and a bed will cost 45 crowns.

When he presented the plan, nobody gave it a chance. Then 14,000 people signed for it in a month, said Aron Ruiz, who leads the county’s transport committee.

The county will lose 2 million crowns on the trains in the first year. It expects to earn money with them from the third.

Opponents said the line was too slow for night trains and the money better spent on buses. “We are buying beds for tourists,” said Clara Holm, a councillor from the inland towns.""",
)

FRENCH_NEWS = Judged(
    title="À Port-Vellay, la criée passe aux enchères silencieuses",
    first="La criée de Port-Vellay",
    has=("La criée de Port-Vellay",),
    hasnt=("Mais", "Elle "),
    never=("Lire aussi", "Temps de lecture"),
    text="""La criée de Port-Vellay a remplacé lundi ses cris par des écrans : les mareyeurs y achètent désormais le poisson d’une simple pression du doigt.

Temps de lecture : 3 min

Le nouveau système, qui a coûté 1,2 million d’euros, permet à des acheteurs de toute la côte de participer à la vente sans se déplacer.

Mais tout le monde n’est pas content. Elle a perdu son âme, dit de la criée Yvon Le Goff, crieur pendant trente ans.

Selon la direction du port, les prix ont augmenté de 8 % dès le premier matin, parce que cinquante acheteurs de plus ont pris part aux enchères.

Lire aussi : La pêche au bord du gouffre

Les pêcheurs de Port-Vellay, qui débarquent 6 000 tonnes de poisson par an, espèrent que la hausse durera jusqu’à l’été.""",
)

GERMAN_NEWS = Judged(
    title="Lindenhafen baut das erste Parkhaus für Fahrräder",
    first="Lindenhafen baut am Bahnhof",
    has=("Lindenhafen baut am Bahnhof",),
    hasnt=("Er ", "Aber "),
    never=("Foto:", "Lesen Sie auch", "Newsletter"),
    text="""Lindenhafen baut am Bahnhof ein Parkhaus für 1.800 Fahrräder, das erste seiner Art an der Küste.

Foto: Stadt Lindenhafen

Das Haus soll im Herbst 2027 öffnen und 7,4 Millionen Euro kosten, von denen der Bund drei Viertel trägt. Ein Stellplatz kostet einen Euro am Tag.

Er habe lange gezweifelt, sagte Baudezernent Uwe Harms. „Dann habe ich an einem Montag die Räder vor dem Bahnhof gezählt und bei tausend aufgehört.“

Aber auch das neue Haus wird nicht reichen. Nach einer Zählung der Stadt kommen jeden Morgen 2.300 Menschen mit dem Rad zum Zug.

Lesen Sie auch: Warum Radwege enden

Händler in der Bahnhofstraße befürchten, dass die Baustelle ihnen zwei Winter lang die Kunden nimmt. Die Stadt will ihnen die Miete für ein Zelt auf dem Marktplatz zahlen.""",
)

JUDGED = {
    "news with a standfirst": STANDFIRST,
    "court report": COURT,
    "feature": FEATURE,
    "transcript": TRANSCRIPT,
    "opinion": OPINION,
    "list": LIST,
    "live blog": LIVE,
    "scores": SCORES,
    "captions": CAPTIONS,
    "titled news": LONG_TITLE_NEWS,
    "French news": FRENCH_NEWS,
    "German news": GERMAN_NEWS,
}
