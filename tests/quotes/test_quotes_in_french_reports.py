"""French reports in varied styles: agency, court, sport, culture, local."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "La maire de Saint-Aubin, Hélène Carpentier, a annoncé mardi la fermeture de la "
        "piscine. « Nous n'avons plus les moyens de chauffer deux bassins », a-t-elle expliqué. "
        "L'opposition dénonce « un mépris total des familles ». Selon son chef de file, Paul "
        "Guérin, « d'autres solutions existaient ».",
        (
            ("direct", "Nous n'avons plus les", "Hélène Carpentier"),
            ("direct", "un mépris total des", "opposition"),
            ("direct", "d'autres solutions existaient", "Paul Guérin"),
        ),
    ),
    (
        "Le procès de l'ancien trésorier s'est ouvert lundi à Dijon. « J'ai menti, c'est vrai, "
        "mais je n'ai rien volé », a déclaré le prévenu à la barre. Son avocate, Me Sophie "
        "Lacaze, a plaidé la relaxe. « Le dossier est vide », a-t-elle martelé. Le parquet a "
        "requis deux ans de prison avec sursis.",
        (
            ("direct", "J'ai menti, c'est vrai,", "prévenu"),
            ("direct", "Le dossier est vide", "Sophie Lacaze"),
        ),
    ),
    (
        "« On a raté notre entame, reconnaît l'entraîneur Luc Bastide. On doit montrer un autre "
        "visage samedi. » Son capitaine n'est pas plus tendre : « C'était indigne », lâche Hugo "
        "Marceau.",
        (
            ("direct", "On a raté notre", "Luc Bastide"),
            ("direct", "On doit montrer un", "Luc Bastide"),
            ("direct", "C'était indigne", "Hugo Marceau"),
        ),
    ),
    (
        "Avec « La Nuit des phares », la cinéaste Anouk Delmas signe un film sobre. « Je "
        "voulais filmer le silence », confie-t-elle. Le film, présenté dans la section « Un "
        "autre regard », sortira en mars.",
        (("direct", "Je voulais filmer le", "Anouk Delmas"),),
    ),
    (
        "Les pompiers ont mis plus de six heures à maîtriser l'incendie. « Le vent nous a "
        "compliqué la tâche », indique le commandant Marc Perrault. Aucun blessé n'est à "
        "déplorer, selon la préfecture. Les habitants peuvent regagner leur domicile, a précisé "
        "cette dernière.",
        (
            ("direct", "Le vent nous a", "Marc Perrault"),
            ("indirect", "Aucun blessé n'est à", "préfecture"),
            ("indirect", "Les habitants peuvent regagner", "préfecture"),
        ),
    ),
    (
        "Interrogé sur l'antenne de Radio Sud, le ministre a assuré que la réforme serait « "
        "juste et équilibrée ». « Personne ne sera laissé de côté », a promis Jean-Louis "
        "Ferrand. Pour la secrétaire générale du syndicat, Nadia Brahimi, « le compte n'y est "
        "pas ». Elle appelle à une journée de grève le 12 mars.",
        (
            ("mixed", "que la réforme serait", "ministre"),
            ("direct", "Personne ne sera laissé", "Jean-Louis Ferrand"),
            ("direct", "le compte n'y est", "Nadia Brahimi"),
        ),
    ),
    (
        "“C'est une décision absurde”, s'emporte Michel Roux, éleveur à Lavaur. “Ils n'ont "
        "jamais mis les pieds dans une ferme.” Même colère chez sa voisine, Claudine, 62 ans : "
        "“On nous demande l'impossible.”",
        (
            ("direct", "C'est une décision absurde", "Michel Roux"),
            ("direct", "Ils n'ont jamais mis", "Michel Roux"),
            ("direct", "On nous demande l'impossible.", "Claudine"),
        ),
    ),
    (
        "L'écrivain Armand Tellier est mort à l'âge de 91 ans, a annoncé vendredi sa famille. "
        "Il était l'auteur du « Jardin des absents ». « C'était un homme d'une immense "
        "générosité », a salué son éditrice, Claire Mounier, qui se souvient d'« un rire que "
        "personne n'oubliera ».",
        (
            ("indirect", "L'écrivain Armand Tellier est", "sa famille"),
            ("direct", "C'était un homme d'une", "Claire Mounier"),
            ("direct", "un rire que personne", "Claire Mounier"),
        ),
    ),
    (
        "Dans un communiqué, l'entreprise affirme « prendre très au sérieux » ces accusations. "
        "« Une enquête interne a été ouverte dès lundi », précise-t-elle. D'après plusieurs "
        "salariés, la direction était au courant depuis un an. « Tout le monde savait », "
        "soupire l'un d'eux.",
        (
            ("direct", "prendre très au sérieux", "entreprise"),
            ("direct", "Une enquête interne a", "entreprise"),
            ("indirect", "la direction était au", "plusieurs salariés"),
            ("direct", "Tout le monde savait", "un d'eux"),
        ),
    ),
    (
        "Le Premier ministre, Alain Mercier, a défendu mardi son budget devant les députés. « "
        "Je ne démissionnerai pas », a-t-il lancé. « C'est fini », lui a répondu la cheffe de "
        "file de l'opposition, Béatrice Solan.",
        (
            ("direct", "Je ne démissionnerai pas", "Alain Mercier"),
            ("direct", "C'est fini", "Béatrice Solan"),
        ),
    ),
    (
        "« C'est un jour historique », s'est félicitée la ministre Sarah Pons. Selon des "
        "sources proches du dossier, l'accord « est bouclé ». Le porte-parole n'a pas souhaité "
        "s'exprimer.",
        (
            ("direct", "C'est un jour historique", "Sarah Pons"),
            ("mixed", "l'accord « est bouclé", "des sources proches du dossier"),
        ),
    ),
    (
        "« On a entendu une énorme explosion », raconte Julie, qui habite au troisième. « On "
        "est sortis en pyjama », se souvient son mari.",
        (
            ("direct", "On a entendu une", "Julie"),
            ("direct", "On est sortis en", "son mari"),
        ),
    ),
    (
        "« La situation est sous contrôle », rassure le maire de Pierrelac, Didier Comte, au "
        "micro de Radio Vallée. « Mais on a besoin de tout le monde. »",
        (
            ("direct", "La situation est sous", "Didier Comte"),
            ("direct", "Mais on a besoin", "Didier Comte"),
        ),
    ),
    (
        "Pour l'économiste Georges Puig, la mesure « arrive trop tard et trop mal ». « Sans "
        "logements sociaux, on n'ira nulle part », tranche-t-il.",
        (
            ("mixed", "la mesure « arrive", "Georges Puig"),
            ("direct", "Sans logements sociaux, on", "Georges Puig"),
        ),
    ),
    (
        "« Nous ne sommes pas venus en touristes, plaisante le sélectionneur, mais pour gagner. "
        "» Sur la blessure de Mathieu Gil, Louis Ferrer a indiqué qu'il faudrait « attendre "
        "encore un peu ».",
        (
            ("direct", "Nous ne sommes pas", "sélectionneur"),
            ("direct", "mais pour gagner.", "sélectionneur"),
            ("mixed", "qu'il faudrait « attendre", "Louis Ferrer"),
        ),
    ),
    (
        "C'est ce qu'a annoncé l'entreprise dans un communiqué. « Nous présentons nos excuses à "
        "nos clients », poursuit le texte. Et d'ajouter : « Le service reprendra demain. »",
        (
            ("direct", "Nous présentons nos excuses", "texte"),
            ("direct", "Le service reprendra demain.", "texte"),
        ),
    ),
    (
        '"On nous prend pour des imbéciles", fulmine Gérard, 58 ans, au milieu de ses vignes. '
        '"Personne ne nous écoute à Paris." À ses côtés, son fils Kévin hoche la tête.',
        (
            ("direct", "On nous prend pour", "Gérard"),
            ("direct", "Personne ne nous écoute", "Gérard"),
        ),
    ),
    (
        "« Vous pouvez l'engager partout », raconte le cofondateur de l'entreprise de "
        "robotique, Cyril Kaber.",
        (("direct", "Vous pouvez l'engager partout", "Cyril Kaber"),),
    ),
    (
        "« Cela permet de couvrir les cours », a détaillé la rapporteure du texte, la députée "
        "LREM des Landes-du-Rhône Cathy Ravon.",
        (("direct", "Cela permet de couvrir", "Cathy Ravon"),),
    ),
    (
        "« Nous recevons toutes les semaines des réclamations », a précisé à l'AFP Vanessa "
        "Lecomte, cheffe du pôle social.",
        (("direct", "Nous recevons toutes les", "Vanessa Lecomte"),),
    ),
    (
        "Sylvie Varin est en colère. « C'est incompréhensible de devoir se battre », s'est-elle "
        "indignée. « Il nous fallait sortir un peu », confesse-t-elle. « On va y arriver », "
        "peste-t-elle encore.",
        (
            ("direct", "C'est incompréhensible de devoir", "Sylvie Varin"),
            ("direct", "Il nous fallait sortir", "Sylvie Varin"),
            ("direct", "On va y arriver", "Sylvie Varin"),
        ),
    ),
    (
        "Le chef de l'Etat « exprime le plein soutien de la France et des Français ». Le "
        "gouvernement « condamne avec la plus grande fermeté » l'attaque.",
        (
            ("direct", "exprime le plein soutien", "chef de l'Etat"),
            ("direct", "condamne avec la plus", "gouvernement"),
        ),
    ),
    (
        "« On nous vole notre temps libre », fait valoir Marie Dusin. « Il y a trop de bruit », "
        "relate Paul Girard.",
        (
            ("direct", "On nous vole notre", "Marie Dusin"),
            ("direct", "Il y a trop", "Paul Girard"),
        ),
    ),
    (
        "Même colère chez sa voisine, Claudine, 62 ans : « On nous demande l'impossible. »",
        (("direct", "On nous demande l'impossible.", "Claudine"),),
    ),
    (
        "Le candidat démocrate, Joe Bidault, a salué la décision, estimant que la fête était « "
        "particulièrement émouvante cette année ».",
        (("mixed", "que la fête était", "Joe Bidault"),),
    ),
    (
        "« Nous voulons refaire de cette fête un événement », loin des dérives commerciales, a "
        "insisté le militant de 68 ans.",
        (("direct", "Nous voulons refaire de", "militant de 68 ans"),),
    ),
    (
        "Le maire, Paul Roux, a défendu son projet en assurant que les travaux commenceraient "
        "en mai. « Tout est prêt », a-t-il ajouté, précisant que le chantier durerait un an.",
        (
            ("indirect", "que les travaux commenceraient", "Paul Roux"),
            ("direct", "Tout est prêt", "Paul Roux"),
            ("indirect", "que le chantier durerait", "Paul Roux"),
        ),
    ),
    (
        "Aucun blessé n'est à déplorer, selon la préfecture. Les habitants peuvent regagner "
        "leur domicile, a précisé cette dernière.",
        (
            ("indirect", "Aucun blessé n'est à", "préfecture"),
            ("indirect", "Les habitants peuvent regagner", "préfecture"),
        ),
    ),
    (
        "Le procureur Paul Roux a ouvert une enquête. « Rien n'est exclu à ce stade », a précisé ce dernier.",
        (("direct", "Rien n'est exclu à", "Paul Roux"),),
    ),
    (
        "Un mois après les explosions, un gigantesque incendie s'est déclaré jeudi dans un entrepôt.",
        (),
    ),
    (
        "Un fourgon a été attaqué vendredi à Lyon, a indiqué la police à l'AFP, confirmant une "
        "information de presse.",
        (("indirect", "Un fourgon a été", "police"),),
    ),
    (
        "« C'est un calcul politique », analysait l'essayiste dans les colonnes du journal.",
        (("direct", "C'est un calcul politique", "essayiste"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "fr")
