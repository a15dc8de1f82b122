"""French words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"il": "m", "elle": "f", "ils": "p", "elles": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "m": "m", "mme": "f", "mlle": "f", "monsieur": "m", "madame": "f", "dr": None, "me": None, "pr": None,
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"son": "n", "sa": "n", "ses": "n", "leur": "p", "leurs": "p"}

_CALENDAR = word_set(
    """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
    septembre octobre novembre décembre hier aujourd'hui demain matin soir"""
)

LEXICON = Lexicon(
    language="fr",
    incise_inside=True,
    cues=word_set(
        """dit disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait
        ajouté ajoute ajoutait estimé estime estimait indiqué indique indiquait précisé précise précisait
        souligné souligne assuré assure assurait annoncé annonce confié confie lancé lance écrit écrivait
        répondu répond rappelé rappelle reconnu reconnaît insisté insiste conclu conclut soutenu soutient
        prévenu prévient dénoncé dénonce averti avertit admis admet raconté raconte confirmé confirme promis
        promet martelé martèle commenté commente poursuit poursuivi regretté regrette jugé juge plaidé plaide
        observé observe relevé relève témoigné témoigne plaint plaignait s’amuse amuse ironise ironisé
        renchérit tempère réagit réagi tranche certifie certifié argue argué glissé glisse soufflé souffle
        plaisanté plaisante déclarent déclaraient affirment affirmaient expliquent expliquaient ajoutent
        estiment estimaient indiquent précisent soulignent soulignait assurent annoncent annonçait répondait
        répondent rappellent rappelait reconnaissent reconnaissait insistent concluait soutiennent soutenait
        dénoncent dénonçait avertissent admettent admettait racontent racontait confirment confirmait
        promettent écrivent commentaient poursuivait regrettent regrettait jugeait jugent plaidait observent
        observait relevait témoignent témoignait réjouit réjouissait félicite félicité félicitait inquiète
        inquiété inquiétait interroge interrogé interrogeait indigne indigné insurge insurgé agace agacé
        désole désolé étonne étonné emporte emporté défend défendu défendait alarme alarmé exclame exclamé
        enthousiasme enthousiasmé alerte alerté craint craignait redoute redoutait espère espérait détaille
        détaillé résumait constate constaté constatait déplore déploré déplorait critique critiqué fustige
        fustigé accuse accusé justifie justifié analyse analysé prédit prédisait considère considérait
        considéré pense pensait croit croyait souhaite souhaitait propose proposé reprend rétorque rétorqué
        réplique répliqué riposte murmure murmuré chuchote soupire soupiré lâche lâché sourit rit tonne tonné
        peste pesté gronde tacle assène asséné clame clamé proclame proclamé martelait annonçaient révèle
        révélé révélait signale signalé mentionne mentionné évoque évoqué rapporte rapporté rapportait
        stipule argumente argumenté acquiesce confiait confient complète complété enchaîne enchaîné embraye
        balaie nie nié démenti dément assuraient prône salue salué saluait appelle exhorte presse jure juré
        indignée étonnée agacée insurgée désolée inquiétée alarmée emportée exclamée réjouie félicitée
        défendue interrogée amusée amusé énervé énervée réjouissent relate relatent relaté tweeté tweete
        twitté réjoui ému émue offusqué offusque confesse confessé pointe pointé déroule suggère suggéré note
        notait répondit ajouta expliqua déclara affirma lança assura reprit murmura répliqua rétorqua
        poursuivit rassure rassuré rassurait fulmine fulminait"""
    ),
    asked=word_set("interrogé interrogée questionné questionnée interrogés"),
    questions=word_set("question questions"),
    naming=word_set("nommé nommée appelé appelée"),
    conditions=word_set("si s"),
    clitics=word_set("se s"),
    body_openers=word_set("médecins reporters avocats action"),
    body_links=word_set("sans contre pour de"),
    calling=word_set("crié crie criait scandé scandait répondu répond lancé lance"),
    body_attributes=(
        "aise", "aises", "ais", "çais", "çaise", "ale", "ales", "al", "aux", "ique", "iques", "ienne",
        "iennes",
        "ien", "iens", "elle", "elles", "el", "els", "aire", "aires", "ive", "ives", "if", "ifs",
        "ine", "ines",
    ),
    denying=word_set(
        "nie nié nient niait nièrent dément démenti démentent conteste contesté contestent réfute réfuté"
    ),
    weak_cues=word_set(
        """demandé demande répété répète crié crie résumé résume nuancé nuance noté note demandait questionne
        questionné demandent crient scande scandent scandé titre titrait titré qualifie qualifié parle parlé
        demanda cria qualifient parlent dépeint décrit décrivent surnomme traite traité"""
    ),
    cue_particles=frozenset(
        (verb, word)
        for verb in ("fait", "faisait", "font", "laisse", "laissé")
        for word in ("valoir", "savoir", "remarquer", "observer", "entendre", "comprendre")
    ),
    according=(
        ("selon",), ("d'après",), ("d", "après"), ("de", "l'avis"), ("de", "l", "avis"), ("aux", "yeux"),
        ("à", "en", "croire"), ("de", "source"), ("de", "sources"),
    ),
    viewpoints=word_set("pour"),
    contractions=word_set("du des au aux"),
    that=word_set("que qu"),
    determiners=word_set(
        """le la les l un une des ce cet cette ces plusieurs quelques certains certaines deux trois aucun
        aucune"""
    ),
    definite=word_set("le la les l ce cette cet"),
    prepositions=word_set(
        """de du d à au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant avant
        après lors devant derrière parmi selon malgré dès jusqu auprès face grâce suite près loin hors outre
        afin concernant"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    indefinite=word_set("un une"),
    topical=word_set("pour"),
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
        toutefois cependant pourtant t enfin plus tard là ici s se lui leur nous en y ainsi donc surtout
        certes désormais parallèlement néanmoins autrement effectivement interrogé malheureusement récemment
        aujourd depuis aussitôt bientôt parfois souvent toujours jamais partout ailleurs dehors dedans
        ensemble peut-être maintenant avant-hier tantôt soudain voilà voici hélas bref puisque or quant
        plutôt presque seulement vraiment très trop peu beaucoup moins autant"""
    ),
    adverb_suffix="ment",
    adverb_phrases=(
        ("de", "son", "côté"), ("de", "leur", "côté"), ("à", "son", "tour"), ("pour", "sa", "part"),
    ),
    roles=word_set(
        """tennisman tenniswoman footballeur footballeuse cycliste pilote nageur nageuse athlète boxeur
        boxeuse skieur skieuse champion championne avocat-général bâtonnier bâtonnière viticulteur
        viticultrice vigneron vigneronne maire adjoint adjointe ministre président présidente directeur
        directrice porte-parole député députée sénateur sénatrice avocat avocate professeur professeure
        chercheur chercheuse économiste historien historienne entraîneur entraîneuse chef cheffe secrétaire
        général générale préfet préfète procureur procureure juge médecin infirmier infirmière agriculteur
        agricultrice syndicaliste patron patronne fondateur fondatrice responsable auteur autrice journaliste
        écrivain écrivaine roi reine père mère frère sœur fils fille mari femme voisin voisine habitant
        habitante témoin commissaire ambassadeur ambassadrice premier première sociologue politologue
        candidat candidate gouverneur évêque pape éleveur éleveuse restaurateur boulanger boulangère
        conseiller conseillère capitaine géographe climatologue biologiste physicien physicienne ingénieur
        ingénieure trésorier trésorière élu élue élus vice-président vice-présidente pdg dirigeant dirigeante
        gérant gérante propriétaire pompier pompière commandant colonel lieutenant policier policière
        gendarme instituteur institutrice enseignant enseignante étudiant étudiante lycéen lycéenne retraité
        retraitée pêcheur pêcheuse boucher bouchère cuisinier cuisinière chanteur chanteuse acteur actrice
        réalisateur réalisatrice cinéaste comédien comédienne musicien musicienne peintre sculpteur
        photographe philosophe psychologue psychiatre chirurgien chirurgienne pharmacien pharmacienne
        vétérinaire notaire huissier magistrat magistrate greffier militant militante délégué déléguée
        animateur animatrice présentateur présentatrice rédacteur rédactrice éditeur éditrice libraire
        architecte urbaniste défenseur joueur joueuse rapporteur rapporteure cofondateur cofondatrice prévenu
        prévenue accusé accusée suspect suspecte plaignant plaignante attaquant gardien gardienne
        sélectionneur coach arbitre curé imam rabbin pasteur prêtre chancelier chancelière facteur factrice
        passant passante riverain riveraine touriste client cliente victime survivant survivante manifestant
        manifestante spécialiste expert experte analyste"""
    ),
    role_modifiers=word_set("ancien ancienne ex vice premier première nouveau nouvelle"),
    male_roles=word_set(
        """président directeur député sénateur avocat chercheur historien entraîneur préfet procureur
        infirmier agriculteur patron fondateur roi père frère fils mari voisin habitant ambassadeur candidat
        pape conseiller"""
    ),
    female_roles=word_set(
        """présidente directrice députée sénatrice avocate chercheuse historienne préfète procureure
        infirmière agricultrice patronne fondatrice reine mère sœur fille femme voisine habitante
        ambassadrice candidate conseillère"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """police autorités chercheurs experts habitants syndicats médias pompiers gendarmes élus riverains
        manifestants associations parents enseignants agriculteurs médecins scientifiques spécialistes
        observateurs"""
    ),
    bodies=word_set(
        """agence association banque comité commission conseil cour fédération fondation gouvernement groupe
        institut journal ministère office organisation parlement parti parquet police préfecture société
        syndicat tribunal union université entreprise mairie métropole région département collectivité ville
        commune collectif chambre cabinet firme compagnie chaîne radio quotidien magazine ong club hôpital
        géant enseigne marque constructeur opérateur éditeur"""
    ),
    utterances=word_set(
        """réplique commentaire riposte formule phrase promesse aveu avis opinion propos mot mots message
        réponse question cri verdict constat conclusion"""
    ),
    title_leads=word_set(
        """film roman livre album chanson titre série pièce spectacle exposition émission journal quotidien
        magazine hebdomadaire revue concours prix projet opération programme collectif groupe mouvement
        association navire bateau intitulé intitulée intitulés baptisé baptisée nommé nommée surnommé
        surnommée dit slogan devise label concept documentaire opéra comédie"""
    ),
    source_pronouns={"lui": "m", "elle": "f", "eux": "p", "elles": "p"},
    not_sources=word_set(
        """endroits cas besoins circonstances saisons moyens modalités situations âge âges régions pays
        années"""
    ),
    late_subjects=True,
    latter={"dernier": "m", "dernière": "f"},
    gerunds=word_set(
        """estimant affirmant ajoutant précisant assurant indiquant expliquant soulignant rappelant dénonçant
        jugeant déplorant regrettant insistant promettant reconnaissant annonçant confiant déclarant lançant
        notant évoquant considérant martelant concluant"""
    ),
    opening_participles=("é", "ée", "és", "ées", "ant"),
    echoes=word_set("même mêmes idem pareil pareille"),
    person_objects=word_set(
        """accusé accuse critiqué critique félicité félicite fustigé fustige défendu défend interrogé
        interroge exhorté exhorte pressé presse salué salue alerté alerte"""
    ),
    plural_articles=word_set("les des ces aux"),
    article_genders={"la": "f", "une": "f", "cette": "f", "le": "m", "un": "m", "ce": "m", "cet": "m"},
    as_words=word_set("comme"),
    names_in_marks=True,
    dash_dialogue=True,
    dash_incise=True,
    calendar=_CALENDAR,
    times=_CALENDAR,
    elisions=word_set("l d qu n s j m c t jusqu lorsqu puisqu quoiqu"),
    particles=word_set("de du des la le d van von da di"),
    abbreviations=word_set("m mme mlle dr me pr st av bd"),
    not_names=word_set(
        """je nous vous on tu objectif résultat conclusion bilan exemple problème raison conséquence réponse
        question selon après avant pendant depuis lors car tout toute tous toutes rien personne chacun
        chacune certains certaines autre autres même mêmes quelque quelques interrogé interrogée contacté
        contactée joint jointe"""
    ),
)  # fmt: skip
