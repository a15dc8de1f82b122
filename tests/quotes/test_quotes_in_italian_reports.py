"""Italian reports in varied styles: agency, court, sport, culture, local."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "La sindaca di Borgo San Pietro, Elena Carraro, ha annunciato martedì la chiusura della "
        "piscina. «Non abbiamo più i soldi per riscaldare due vasche», ha spiegato. "
        "L'opposizione parla di «uno schiaffo alle famiglie». Secondo il capogruppo Paolo "
        "Ghedini, «le alternative c'erano».",
        (
            ("direct", "Non abbiamo più i", "Elena Carraro"),
            ("direct", "uno schiaffo alle famiglie", "opposizione"),
            ("direct", "le alternative c'erano", "Paolo Ghedini"),
        ),
    ),
    (
        "Si è aperto lunedì a Modena il processo all'ex tesoriere. «Ho sbagliato, ma non ho "
        "rubato nulla», ha detto l'imputato in aula. La sua avvocata, Marta Soldati, ha chiesto "
        "l'assoluzione. «Il fascicolo è vuoto», ha ribadito. La procura ha chiesto due anni.",
        (
            ("direct", "Ho sbagliato, ma non", "imputato"),
            ("direct", "Il fascicolo è vuoto", "Marta Soldati"),
        ),
    ),
    (
        '"Ci è mancata la cattiveria", ammette l\'allenatore Luca Bassani. "Sabato dobbiamo '
        'essere un\'altra squadra", aggiunge. Più duro il capitano, Ivan Castaldi: "È stata una '
        'vergogna".',
        (
            ("direct", "Ci è mancata la", "Luca Bassani"),
            ("direct", "Sabato dobbiamo essere un'altra", "Luca Bassani"),
            ("direct", "È stata una vergogna", "Ivan Castaldi"),
        ),
    ),
    (
        'Con "La casa del faro" la regista Lucia Peretti torna al cinema. "Volevo filmare il '
        'silenzio", racconta. Il film è in concorso nella sezione "Nuovi sguardi" e uscirà a '
        "marzo.",
        (("direct", "Volevo filmare il silenzio", "Lucia Peretti"),),
    ),
    (
        "I vigili del fuoco hanno impiegato sei ore per domare le fiamme. «Il vento ci ha messo "
        "in difficoltà», spiega il comandante Andrea Molin. Non ci sono feriti, secondo la "
        "prefettura. I residenti potranno rientrare in serata, ha assicurato Molin.",
        (
            ("direct", "Il vento ci ha", "Andrea Molin"),
            ("indirect", "Non ci sono feriti", "prefettura"),
            ("indirect", "I residenti potranno rientrare", "Andrea Molin"),
        ),
    ),
    (
        "Ai microfoni di Radio Sud il ministro ha assicurato che la riforma sarà «giusta ed "
        "equilibrata». «Nessuno resterà indietro», ha promesso Gianni Ferrante. Per la "
        "segretaria del sindacato, Nadia Bruni, «i conti non tornano». Bruni ha proclamato uno "
        "sciopero per il 12 marzo.",
        (
            ("mixed", "che la riforma sarà", "ministro"),
            ("direct", "Nessuno resterà indietro", "Gianni Ferrante"),
            ("direct", "i conti non tornano", "Nadia Bruni"),
        ),
    ),
    (
        "Lo scrittore Anselmo Duranti è morto a 91 anni, ha comunicato venerdì la famiglia. Era "
        "l'autore de «Il giardino degli assenti». «È stato un uomo di immensa generosità», lo "
        "ricorda l'editrice Chiara Monti, che parla di «una risata che nessuno dimenticherà».",
        (
            ("indirect", "Lo scrittore Anselmo Duranti", "famiglia"),
            ("direct", "È stato un uomo", "Chiara Monti"),
            ("direct", "una risata che nessuno", "Chiara Monti"),
        ),
    ),
    (
        "In una nota l'azienda afferma di «prendere molto sul serio» le accuse. «Abbiamo "
        "avviato un'indagine interna», si legge nel comunicato. Stando ad alcuni dipendenti, la "
        "dirigenza sapeva da un anno. «Lo sapevano tutti», sospira uno di loro.",
        (
            ("direct", "prendere molto sul serio", "azienda"),
            ("direct", "Abbiamo avviato un'indagine interna", "azienda"),
            ("direct", "Lo sapevano tutti", "uno di loro"),
        ),
    ),
    (
        '"È una decisione assurda", sbotta Michele Rossi, allevatore a Lavena. "Non hanno mai '
        'messo piede in una stalla". Stessa rabbia dalla vicina, Claudia, 62 anni: "Ci chiedono '
        "l'impossibile\".",
        (
            ("direct", "È una decisione assurda", "Michele Rossi"),
            ("direct", "Non hanno mai messo", "Michele Rossi"),
            ("direct", "Ci chiedono l'impossibile", "Claudia"),
        ),
    ),
    (
        'Il presidente del Consiglio, Aldo Marchetti, ha difeso in Aula la manovra. "Non mi '
        "dimetto\", ha scandito. Dura la replica della leader dell'opposizione, Bianca Solari: "
        '"Il Paese è allo stremo".',
        (
            ("direct", "Non mi dimetto", "Aldo Marchetti"),
            ("direct", "Il Paese è allo", "Bianca Solari"),
        ),
    ),
    (
        "«È una giornata storica», ha commentato la ministra Sara Ponti. Fonti del partito "
        "assicurano che l'accordo «è fatto». Il portavoce non ha voluto rilasciare "
        "dichiarazioni.",
        (
            ("direct", "È una giornata storica", "Sara Ponti"),
            ("mixed", "che l'accordo «è fatto»", "Fonti del partito"),
        ),
    ),
    (
        "La polizia ha fermato tre persone, come riferito dalla questura. L'uomo ha ammesso i "
        "fatti e ha detto di aver agito «per necessità e senza pensare alle conseguenze».",
        (("direct", "per necessità e senza", "uomo"),),
    ),
    (
        "Il tennista non nasconde la gioia: «Ho giocato la partita della vita». Il suo "
        "avversario, il serbo Ilic, gli fa i complimenti. «Oggi è stato superiore in tutto», "
        "ammette.",
        (
            ("direct", "Ho giocato la partita", "tennista"),
            ("direct", "Oggi è stato superiore", "Ilic"),
        ),
    ),
    (
        "«Si è sentito un boato tremendo», racconta Giulia, che abita al terzo piano. «Siamo "
        "scesi in pigiama», ricorda il marito.",
        (
            ("direct", "Si è sentito un", "Giulia"),
            ("direct", "Siamo scesi in pigiama", "marito"),
        ),
    ),
    (
        '"La situazione è sotto controllo", rassicura il sindaco di Pietralta, Dario Conti, ai '
        'microfoni di Radio Valle. "Ma serve l\'aiuto di tutti".',
        (
            ("direct", "La situazione è sotto", "Dario Conti"),
            ("direct", "Ma serve l'aiuto di", "Dario Conti"),
        ),
    ),
    (
        "Secondo il rapporto, anticipato da questo giornale, ci sarebbero state «gravi carenze "
        "nella manutenzione». Le Ferrovie non commentano.",
        (("mixed", "ci sarebbero state «gravi", "rapporto"),),
    ),
    (
        "Per l'economista Giorgio Puglisi la misura «arriva tardi e male». «Senza case popolari "
        "non si va da nessuna parte», taglia corto.",
        (
            ("mixed", "la misura «arriva tardi", "Giorgio Puglisi"),
            ("direct", "Senza case popolari non", "Giorgio Puglisi"),
        ),
    ),
    (
        "«Non siamo venuti in gita», scherza il commissario tecnico, «ma per vincere». "
        "Sull'infortunio di Matteo Gilli, Luigi Ferrari ha detto che «bisognerà aspettare».",
        (
            ("direct", "Non siamo venuti in", "commissario tecnico"),
            ("direct", "ma per vincere", "commissario tecnico"),
            ("direct", "bisognerà aspettare", "Luigi Ferrari"),
        ),
    ),
    (
        "È quanto si legge in una nota dell'azienda. «Ci scusiamo con i nostri clienti per i "
        "disagi», prosegue il testo. E ancora: «Il servizio riprenderà domani».",
        (
            ("direct", "Ci scusiamo con i", "testo"),
            ("direct", "Il servizio riprenderà domani", "testo"),
        ),
    ),
    (
        "La sindaca Anna Riva ha respinto le critiche, spiegando che i lavori «finiranno entro l'anno».",
        (("mixed", "che i lavori «finiranno", "Anna Riva"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "it")
