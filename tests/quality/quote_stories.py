"""More short English articles of the project's own, in which few speakers are named where they speak."""

from __future__ import annotations

from tests.quality.quote_case import Case

FERRY = Case(
    "local lead that names nobody yet",
    "en",
    """A Port Ellery skipper says he was “stunned” when the county stopped paying for his ferry.

“Nobody rang me. Nobody wrote,” said Tom Garrick, who has crossed the sound since 1998.

Garrick told the Sentinel that he had read the news on a poster. The 61-year-old says he will sail until May.

“After that I have no diesel,” he said.

Ellery County confirmed the cut on Monday. “The route carried nine people a day,” the county said in a statement.
“We could not go on like that.”

Green leader Elizabeth May called for a vote. “You do not close a road because it is quiet,” May said.

Sen. Priya Nair, who grew up on the island, was blunter. “Shame on them,” the senator wrote.

“No, we will not change our minds,” came the reply from county manager Ros Beck.""",
    (
        ("mixed", "he was “stunned”", "Tom Garrick"),
        ("direct", "Nobody rang me.", "Tom Garrick"),
        ("indirect", "that he had read the news", "Tom Garrick"),
        ("indirect", "he will sail until May", "Tom Garrick"),
        ("direct", "After that I have", "Tom Garrick"),
        ("direct", "The route carried", "Ellery County"),
        ("direct", "We could not go on", "Ellery County"),
        ("direct", "You do not close a road", "Elizabeth May"),
        ("direct", "Shame on them", "Priya Nair"),
        ("direct", "No, we will not change", "Ros Beck"),
    ),
)

MILL = Case(
    "business",
    "en",
    """Paper maker Halvard said on Tuesday it would close its mill in Orford and cut 140 jobs.

“Demand has fallen every year since 2015,” the company said in a statement. “We had no other choice.”

Unite North, the union representing the workers, called the plan “a disgrace from start to finish.”

“They found money for a new head office,” the union said. “They can find money for a boiler.”

Orford mayor Dan Okoro asked Halvard chief executive Peer Lunde to come and explain. “I will come on Friday,” he
said.

Rowan Teller became chair of the works council in March. “I have buried friends from that mill,” the chair said.

His wife, Joan Teller, worked there for thirty years. “It smelled of cabbage and we loved it,” his wife said.""",
    (
        ("indirect", "it would close its mill", "Halvard"),
        ("direct", "Demand has fallen", "Halvard"),
        ("direct", "We had no other choice.", "Halvard"),
        ("direct", "a disgrace from start", "Unite North"),
        ("direct", "They found money", "Unite North"),
        ("direct", "They can find money", "Unite North"),
        ("direct", "I will come on Friday", "Peer Lunde"),
        ("direct", "I have buried friends", "Rowan Teller"),
        ("direct", "It smelled of cabbage", "Joan Teller"),
    ),
)

SLALOM = Case(
    "sports with descriptions for names",
    "en",
    """Ida Brenner won the slalom in Marlow by two hundredths of a second on Sunday.

“I thought I had lost a ski at the third gate,” said the Austrian. “I just closed my eyes.”

Second place went to Lucía Arana. “Two hundredths is the length of a fingernail,” the Spaniard said.

After the race coach Werner Falk admitted he had not watched: “I was behind the bus.”

Favourite Kit Sorensen fell in the first run. Team doctor Mina Shah gave no date for a return. “She has a sore knee
and a sore head,” the doctor said.

Brenner’s brother, Uli, was in the crowd. “She has never closed her eyes in her life,” he said.

The 24-year-old sings the song “Got to Give It Wings” before every start.""",
    (
        ("direct", "I thought I had lost", "Ida Brenner"),
        ("direct", "I just closed my eyes.", "Ida Brenner"),
        ("direct", "Two hundredths is", "Lucía Arana"),
        ("indirect", "he had not watched", "Werner Falk"),
        ("direct", "I was behind the bus.", "Werner Falk"),
        ("direct", "She has a sore knee", "Mina Shah"),
        ("direct", "She has never closed", "Uli"),
    ),
)

HOUSING = Case(
    "politics with turns from one speaker to the next",
    "en",
    """Housing minister Carla Dunmore MP defended her bill in a loud debate on Thursday.

“We build or we beg,” Dunmore said. Opposition critic Neil Abara disagreed. “You have built a website.”

Abara, who works as a roofer in summer, waved a brick. “This is what a house is made of,” he told the chamber.

For Lena Moss, a nurse who sleeps in her car, the debate was a joke. “They can have my parking space.”

The minister later met Moss outside. “I was wrong to laugh,” the minister said.

Asked by reporters whether she would resign, Dunmore shook her head. “Ask me when the roof is on,” she said.

Sgt. Ron Keel of the parliament’s guard had to remove two visitors. “Nobody was hurt,” the sergeant said. One left
singing; another wept.""",
    (
        ("direct", "We build or we beg", "Carla Dunmore"),
        ("direct", "You have built a website.", "Neil Abara"),
        ("direct", "This is what a house", "Neil Abara"),
        ("direct", "They can have my parking", "Lena Moss"),
        ("direct", "I was wrong to laugh", "Carla Dunmore"),
        ("direct", "Ask me when the roof", "Carla Dunmore"),
        ("direct", "Nobody was hurt", "Ron Keel"),
    ),
)

STORIES = (FERRY, MILL, SLALOM, HOUSING)
