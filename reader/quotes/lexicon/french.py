"""French words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"il": "m", "elle": "f", "ils": "p", "elles": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "m": "m", "mme": "f", "mlle": "f", "monsieur": "m", "madame": "f", "dr": None, "me": None, "pr": None,
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"son": "n", "sa": "n", "ses": "n", "leur": "p", "leurs": "p"}

_CALENDAR = word_set(
    """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
        août septembre octobre novembre décembre hier aujourd'hui demain matin soir"""
)

LEXICON = Lexicon(
    language="fr",
    incise_inside=True,
    cues=word_set(
        """dit disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique
        expliquait ajouté ajoute ajoutait estimé estime estimait indiqué indique indiquait précisé
        précise précisait souligné souligne assuré assure assurait annoncé annonce confié confie
        lancé lance écrit écrivait répondu répond rappelé rappelle reconnu reconnaît insisté insiste
        conclu conclut soutenu soutient prévenu prévient dénoncé dénonce averti avertit admis admet
        raconté raconte confirmé confirme promis promet martelé martèle commenté commente poursuit
        poursuivi regretté regrette jugé juge plaidé plaide observé observe relevé relève témoigné
        témoigne plaint plaignait s’amuse amuse ironise ironisé renchérit tempère réagit réagi
        tranche certifie certifié argue argué glissé glisse soufflé souffle plaisanté plaisante"""
    ),
    weak_cues=word_set("demandé demande répété répète crié crie résumé résume nuancé nuance noté note"),
    according=(("selon",), ("d'après",), ("d’après",)),
    that=word_set("que qu"),
    determiners=word_set(
        """le la les l un une des ce cet cette ces plusieurs quelques certains certaines deux trois aucun
        aucune"""
    ),
    definite=word_set("le la les l ce cette cet"),
    prepositions=word_set(
        """de du d à au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant
        avant après lors devant derrière parmi selon malgré dès jusqu"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    indefinite=word_set("un une"),
    attaching=word_set("de du des d à"),
    places=word_set("à en dans"),
    copulas=word_set("est était"),
    person_relatives=word_set("qui"),
    conjunctions=word_set("et mais ou donc or ni car quand lorsque si comme puisque parce tandis"),
    joining=word_set("et"),
    coordinators=word_set("et mais ou"),
    relatives=word_set("qui que dont où lequel laquelle quoi"),
    auxiliaries=word_set(
        """est sont était étaient sera seront serait a ont avait avaient aura aurait peut peuvent pouvait
        pourra pourrait doit doivent devait devra devrait va vont fait faut n'est n'a c'est"""
    ),
    negations=word_set("ne n pas jamais"),
    adverbs=word_set(
        """aussi encore déjà ensuite puis alors hier aujourd'hui aujourd’hui demain également notamment
        toutefois cependant pourtant t enfin plus tard là ici s se lui leur m me nous en y"""
    ),
    adverb_suffix="ment",
    adverb_phrases=(
        ("de", "son", "côté"), ("de", "leur", "côté"), ("à", "son", "tour"), ("pour", "sa", "part"),
    ),
    roles=word_set(
        """maire adjoint adjointe ministre président présidente directeur directrice porte-parole député
        députée sénateur sénatrice avocat avocate professeur professeure chercheur chercheuse économiste
        historien historienne entraîneur entraîneuse chef cheffe secrétaire général générale préfet
        préfète procureur procureure juge médecin infirmier infirmière agriculteur agricultrice
        syndicaliste patron patronne fondateur fondatrice responsable auteur autrice journaliste
        écrivain écrivaine roi reine père mère frère sœur fils fille mari femme voisin voisine habitant
        habitante témoin commissaire ambassadeur ambassadrice premier première sociologue politologue
        candidat candidate gouverneur évêque pape éleveur éleveuse restaurateur boulanger boulangère
        conseiller conseillère capitaine"""
    ),
    role_modifiers=word_set("ancien ancienne ex vice premier première nouveau nouvelle"),
    male_roles=word_set(
        """président directeur député sénateur avocat chercheur historien entraîneur préfet procureur
        infirmier agriculteur patron fondateur roi père frère fils mari voisin habitant ambassadeur
        candidat pape conseiller"""
    ),
    female_roles=word_set(
        """présidente directrice députée sénatrice avocate chercheuse historienne préfète procureure
        infirmière agricultrice patronne fondatrice reine mère sœur fille femme voisine habitante
        ambassadrice candidate conseillère"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set("police autorités chercheurs experts habitants syndicats médias"),
    bodies=word_set(
        """agence association banque comité commission conseil cour fédération fondation gouvernement
        groupe institut journal ministère office organisation parlement parti parquet police préfecture
        société syndicat tribunal union université entreprise"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    elisions=word_set("l d qu n s j m c t jusqu lorsqu puisqu quoiqu"),
    particles=word_set("de du des la le d van von da di"),
    abbreviations=word_set("m mme mlle dr me pr st av bd"),
    not_names=word_set("je nous vous on tu"),
)  # fmt: skip
