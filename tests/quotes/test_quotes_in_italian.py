from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "«Non chiuderemo nessun reparto», ha assicurato la direttrice dell’ospedale, Laura Conti.",
        (("direct", "Non chiuderemo nessun reparto", "Laura Conti"),),
    ),
    (
        "Il sindaco Marco Ferri è intervenuto in aula. «Abbiamo sbagliato i conti», ha detto. «Chiedo"
        " scusa ai cittadini», ha aggiunto.",
        (
            ("direct", "Abbiamo sbagliato i conti", "Marco Ferri"),
            ("direct", "Chiedo scusa ai cittadini", "Marco Ferri"),
        ),
    ),
    (
        "Secondo la polizia, l’uomo era solo in casa al momento dell’incendio.",
        (("indirect", "l’uomo era solo in casa", "polizia"),),
    ),
    (
        "La ministra Giulia Sarti ha detto che la riforma arriverà in parlamento a maggio.",
        (("indirect", "che la riforma arriverà in", "Giulia Sarti"),),
    ),
    (
        '"Il fiume è malato", spiega il biologo Paolo Neri. "Servono anni per guarirlo".',
        (
            ("direct", "Il fiume è malato", "Paolo Neri"),
            ("direct", "Servono anni per guarirlo", "Paolo Neri"),
        ),
    ),
    (
        "«La partita», ha ammesso l’allenatore Bruno Galli, «l’abbiamo persa noi».",
        (
            ("direct", "La partita", "Bruno Galli"),
            ("direct", "l’abbiamo persa noi", "Bruno Galli"),
        ),
    ),
    (
        "Per il segretario del sindacato, Dario Longo, l’accordo è «un passo indietro per tutti i "
        "lavoratori».",
        (("mixed", "l’accordo è «un passo indietro", "Dario Longo"),),
    ),
    (
        "Il presidente della regione, Sandro Villa, ha sottolineato che «i fondi ci sono».",
        (("direct", "i fondi ci sono", "Sandro Villa"),),
    ),
    (
        "“Non ho paura di nessuno”, risponde Chiara Bassi ai giornalisti.",
        (("direct", "Non ho paura di nessuno", "Chiara Bassi"),),
    ),
    (
        "Il film «La casa delle due lune» esce giovedì.",
        (),
    ),
    (
        "A giudizio dell’avvocato Ugo Ricci, il processo va rifatto.",
        (("indirect", "il processo va rifatto", "Ugo Ricci"),),
    ),
    (
        "L’azienda ha annunciato che lo stabilimento riaprirà lunedì.",
        (("indirect", "che lo stabilimento riaprirà lunedì", "azienda"),),
    ),
    (
        "– Da dove vieni? – chiese il postino.\n\n– Dalla valle – rispose Anna.",
        (
            ("direct", "Da dove vieni?", "postino"),
            ("direct", "Dalla valle", "Anna"),
        ),
    ),
    (
        "«È una vergogna», tuona Carla Monti, consigliera di opposizione. E poi: «Il sindaco si dimetta».",
        (
            ("direct", "È una vergogna", "Carla Monti"),
            ("direct", "Il sindaco si dimetta", "Carla Monti"),
        ),
    ),
    (
        "Stando ai vigili del fuoco, le fiamme sono partite dal tetto.",
        (("indirect", "le fiamme sono partite dal", "vigili del fuoco"),),
    ),
    (
        "Carla Monti guida l’opposizione. Secondo lei, il bilancio è falso.",
        (("indirect", "il bilancio è falso", "Carla Monti"),),
    ),
    (
        "“Non c’è fretta”, dice Conti. E aggiunge: “Decideremo a maggio”.",
        (
            ("direct", "Non c’è fretta", "Conti"),
            ("direct", "Decideremo a maggio", "Conti"),
        ),
    ),
    (
        "La fabbrica chiuderà a maggio, ha annunciato ieri il ministro Paolo Neri.",
        (("indirect", "La fabbrica chiuderà a maggio", "Paolo Neri"),),
    ),
    (
        "«Se necessario», precisa Neri, «useremo l’esercito».",
        (
            ("direct", "Se necessario", "Neri"),
            ("direct", "useremo l’esercito", "Neri"),
        ),
    ),
    (
        "Neri ha definito l’intesa «un passo storico per il paese».",
        (("direct", "un passo storico per il", "Neri"),),
    ),
    (
        "«È finita», scrive sui social la cantante Elena Riva. «Grazie a tutti».",
        (
            ("direct", "È finita", "Elena Riva"),
            ("direct", "Grazie a tutti", "Elena Riva"),
        ),
    ),
    (
        "Il portavoce del governo ha smentito che ci siano trattative.",
        (("indirect", "ha smentito che ci siano trattative", "portavoce del governo"),),
    ),
    (
        "La centrale riaprirà in autunno, ha detto ieri la ministra Anna Serra.",
        (("indirect", "La centrale riaprirà in autunno", "Anna Serra"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "it")
