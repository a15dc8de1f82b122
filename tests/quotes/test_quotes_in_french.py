from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "« Nous rouvrirons la ligne en septembre », a promis Claire Morel, directrice de la régie des"
        " transports.",
        (("direct", "Nous rouvrirons la ligne en", "Claire Morel"),),
    ),
    (
        "Le maire de Valmont, Paul Girard, n’a pas caché sa colère. « On nous a menti pendant deux "
        "ans », a-t-il dit devant le conseil.",
        (("direct", "On nous a menti pendant", "Paul Girard"),),
    ),
    (
        "« La mer monte, explique la géographe Anne Le Goff, et personne ne veut le voir. »",
        (
            ("direct", "La mer monte", "Anne Le Goff"),
            ("direct", "et personne ne veut le", "Anne Le Goff"),
        ),
    ),
    (
        "« C’est une victoire pour les riverains », se réjouit Karim Benali, président de "
        "l’association. « Mais le combat continue », ajoute-t-il.",
        (
            ("direct", "C’est une victoire pour les", "Karim Benali"),
            ("direct", "Mais le combat continue", "Karim Benali"),
        ),
    ),
    (
        "Selon la préfecture, douze personnes ont été évacuées dans la nuit.",
        (("indirect", "douze personnes ont été évacuées", "préfecture"),),
    ),
    (
        "D’après un porte-parole de l’hôpital, les blessés sont hors de danger.",
        (("indirect", "les blessés sont hors de", "porte-parole de l’hôpital"),),
    ),
    (
        "La ministre Sophie Lambert a déclaré que le projet serait présenté avant l’été. Elle a "
        "ajouté que rien n’était encore décidé.",
        (
            ("indirect", "que le projet serait présenté", "Sophie Lambert"),
            ("indirect", "que rien n’était encore décidé", "Sophie Lambert"),
        ),
    ),
    (
        "« Je n’ai rien à me reprocher », affirme l’ancien trésorier. Son avocat, Me Hervé Colas, "
        "dénonce « un dossier monté de toutes pièces ».",
        (
            ("direct", "Je n’ai rien à me", "ancien trésorier"),
            ("direct", "un dossier monté de toutes", "Hervé Colas"),
        ),
    ),
    (
        "Pour l’économiste Luc Perrin, « la reprise reste fragile et mal répartie ».",
        (("direct", "la reprise reste fragile et", "Luc Perrin"),),
    ),
    (
        "« Qui va payer ? », s’interroge Nadia Haddad, élue d’opposition.",
        (("direct", "Qui va payer ?", "Nadia Haddad"),),
    ),
    (
        "— Vous venez d’ici ? demande le facteur.\n\n— De la vallée, répond Jeanne.",
        (
            ("direct", "Vous venez d’ici ?", "facteur"),
            ("direct", "De la vallée", "Jeanne"),
        ),
    ),
    (
        "Le roman « La Nuit des grands oiseaux » paraît jeudi. L’auteur y raconte son enfance.",
        (),
    ),
    (
        "Interrogé par la radio, le procureur a confirmé qu’une enquête était ouverte.",
        (("indirect", "qu’une enquête était ouverte", "procureur"),),
    ),
    (
        "“Nous avons tout perdu”, témoigne Marie, 54 ans, devant sa maison.",
        (("direct", "Nous avons tout perdu", "Marie"),),
    ),
    (
        "Le club a annoncé lundi que son entraîneur quittait ses fonctions. « C’était une décision "
        "difficile », a reconnu le président, Marc Vidal.",
        (
            ("indirect", "que son entraîneur quittait ses", "club"),
            ("direct", "C’était une décision difficile", "Marc Vidal"),
        ),
    ),
    (
        "« Il faut sauver la rivière. Sans elle, la vallée meurt », a lancé l’agricultrice Odile Rey,"
        " avant de conclure : « Nous ne lâcherons rien. »",
        (
            ("direct", "Il faut sauver la rivière.", "Odile Rey"),
            ("direct", "Nous ne lâcherons rien.", "Odile Rey"),
        ),
    ),
    (
        "« Le barrage tiendra, assure Jean Vidal, ingénieur à la retraite, mais il faut le surveiller. »",
        (
            ("direct", "Le barrage tiendra", "Jean Vidal"),
            ("direct", "mais il faut le surveiller.", "Jean Vidal"),
        ),
    ),
    (
        "« On a vu l’eau monter d’un coup, raconte un habitant. Personne ne nous a prévenus. »",
        (
            ("direct", "On a vu l’eau monter", "habitant"),
            ("direct", "Personne ne nous a prévenus.", "habitant"),
        ),
    ),
    (
        "— Je pars demain, dit-elle.\n\n— Où vas-tu ? demanda Pierre.",
        (
            ("direct", "Je pars demain", None),
            ("direct", "Où vas-tu ?", "Pierre"),
        ),
    ),
    (
        "Le collectif « Sauvons la vieille gare » se réunit samedi à Valmont.",
        (),
    ),
    (
        "La directrice de l’école, Mme Roux, estime que « les parents ont raison de s’inquiéter ».",
        (("direct", "les parents ont raison de", "Roux"),),
    ),
    (
        "Dans un communiqué, la fédération dénonce « une décision prise sans aucune concertation ».",
        (("direct", "une décision prise sans aucune", "fédération"),),
    ),
    (
        "« Ça me fait très mal. Je n’y croyais pas », a déclaré à la radio une voisine, Estelle Roche.",
        (("direct", "Ça me fait très mal.", "Estelle Roche"),),
    ),
    (
        "« Il ne s’agit pas de tirer de conséquences excessives », a commenté lundi soir le président"
        " Émile Martin lors d’une visite.",
        (("direct", "Il ne s’agit pas de", "Émile Martin"),),
    ),
    (
        "Ce n’est pas l’avis de Carole Viard, retraitée et militante de longue date, qui juge que « "
        "la ville a trop changé ».",
        (("direct", "la ville a trop changé", "Carole Viard"),),
    ),
    (
        "Le tri est obligatoire depuis 2016, rappelle l’association dans un communiqué.",
        (("indirect", "Le tri est obligatoire depuis", "association"),),
    ),
    (
        "Ainsi, le directeur du théâtre affirme vouloir continuer. Enfin, le directeur du théâtre a "
        "assuré que la saison aurait lieu.",
        (("indirect", "que la saison aurait lieu", "directeur du théâtre"),),
    ),
    (
        "Sur le plan de l’emploi, selon Benoît Faure, « rien n’est encore décidé ».",
        (("direct", "rien n’est encore décidé", "Benoît Faure"),),
    ),
    (
        "« La loi va être accélérée sous différents angles », a dit M. Leroux, lors d’une conférence "
        "de presse.",
        (("direct", "La loi va être accélérée", "Leroux"),),
    ),
    (
        "Alain Roche préside le club. Selon lui, la saison est perdue.",
        (("indirect", "la saison est perdue", "Alain Roche"),),
    ),
    (
        "Les prix varient selon les endroits et les saisons.",
        (),
    ),
    (
        "Le calme est revenu dans tout le quartier, a constaté l’agence.",
        (("indirect", "Le calme est revenu dans", "agence"),),
    ),
    (
        "Le conducteur a été entendu par les gendarmes, a indiqué mardi une source policière.",
        (("indirect", "Le conducteur a été entendu", "source policière"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "fr")
