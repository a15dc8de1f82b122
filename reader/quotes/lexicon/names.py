"""Common first names with the gender they suggest; names borne by both are left out on purpose.

A first name does two jobs: it tells a person from a place or a company, and it lets "she" pass over the
men of an article. The list is modest: an unknown name stays possible for every pronoun.
"""

from __future__ import annotations

from reader.quotes.lexicon import word_set

MALE_NAMES = word_set(
    """aarav aaron abdel abdul abdullah abel abraham achim adam aditya adrian agustin ahmad ahmed ahmet
    aidan ajay akio akira aksel al alain alan alasdair albert alberto aldo alec alejandro alessandro
    alessio alex alexander alexandre alexei alfie alfonso alfred alfredo algernon ali alistair allan
    allen alois aloysius alphonse alvaro amadeus amadou ambrose amir amit amos anatoly anders andre
    andreas andrei andres andrew andrzej andy angelo anil ansel anselm anthony antoine anton antonio
    antony archie aristide armando armin arne arno arnold arthur arturo arun arvid asher ashok ashton
    athol atticus augustin augustine aurelio austin axel baptiste barack barnaby barry bart bartholomew
    bartosz bashar basil bastian bayo beau ben benedict benito benjamin benoit benoît bernard bernardo
    bernd bernie bert bertrand bilal bill billy björn blaise bo bob bobby boniface boris boyd brad
    bradley brandon branko brendan brent brett brian bronislaw bruce bruno bryan burak byron cai caleb
    callum calvin camilo carl carlo carlos carsten casimir cassius cecil cedric cesar cesare chad
    charles charlie chester chidi chris christian christoph christophe christopher christos chuck ciaran
    cillian clarence claudio claus clay clemens clement cliff clifford clint clive cody colin connell
    connor conor conrad constantin corentin corey cornelius cosimo craig curtis cuthbert cyril cyrus
    dafydd damian damien damir damon dan daniel daniele danny darius darko darragh darren darryl dave
    david dean declan deepak denis deniz dennis denzel derek dermot derrick desmond detlef dev didier
    diego dieter dieudonné dimitri dimitris dinesh diogo dirk djordje dmitri dmitry dominic don donal
    donald donovan doug douglas dov dragan duncan dustin dwayne dwight dylan eamon earl eckhard ed eddie
    edgar edmond edmund eduardo edward edwin efraim egon eirik eivind ekkehard eli elias elijah elliott
    elmar eloy elton emeka emil emile emilio emir emmanuel emmet emmett emre enda engin enrico enrique
    enzo ephraim erdem eric erich erik ernest ernesto ernst erwan erwin esteban ethan etienne eugene
    evan ewan ezekiel ezra fabian fabio faisal farid faruk federico felipe felix ferdinand fergus
    fernando fidel fiete filip fintan fionn fitz florian florin floyd forrest fouad francesco francis
    francisco franco francois frank franklin franz françois fred freddie frederic frederick fredrik
    friedrich fritz fyodor gabor gabriel gael gareth garrett gary gaspard gaston gavin gavriel gene
    gennaro geoff geoffrey georg george georges gerald gerard gerardo gerhard germán gerrit gerry
    ghassan giacomo gideon gilbert gilberto gilles gino giorgio giovanni giuseppe glen glenn gonzalo
    gonçalo goran gordon gottfried graham grant greg gregor gregory guido guillaume guillem guillermo
    gunnar gunther gus gustav gustavo guus guy günter günther habib hakan hakim hamid hamish hamza hank
    hannes hannu hans harald harold harry hartmut haruki haruto harvey hasan hashim hassan heath hector
    heiko heiner heinrich heinz helge helmut hendrik henning henri henrik henrique henry herbert herman
    hermann herve hervé hicham hideo hieronymus hippolyte hiroshi holger homer horace horacio horst
    hossein howard hubert hugh hugo humberto huw hyacinth iain ian ibrahim idris ignacio ignatius igor
    iker ilya immanuel imran ingo ioannis isaac isidro ismael ismail istvan ivan ivo iwan iñaki jaap
    jabari jacek jack jackson jacob jacques jagdish jago jaime jake jakob jakub jamal james jan
    jan-willem jannik janos janusz jared jarek jarvis jason jasper javad javier jay jayden jean
    jean-claude jean-luc jean-marc jean-paul jean-pierre jeff jeffrey jens jeremiah jeremy jerome jerry
    jerzy jesse jesus jim jimmy jiri joachim joao joaquin jochen joe joel johan johann johannes john
    johnny jon jonah jonas jonathan joost jordi joren jorge jorgen joris jose josef joseph josh joshua
    josé joël juan judd julian julien julio julius junichi jussi justin jörg jürgen kai kamal karim karl
    karol karsten kaspar kazuo kees keir keith ken kenji kenneth kenny keon kevin khalid kieran killian
    kiran kirk klaus knut koen kofi kojo konrad konstantin kristian kristof krzysztof kumar kurt kwame
    kwasi kwesi kyle lamar lance larry lars laszlo laurence laurent lawrence lennart lenny lenz leo leon
    leonard leonardo leopold leroy levi lewis liam linus lionel ljubo lloyd logan lorcan lorenzo lothar
    lou louis luc luca lucas luciano ludovic ludwig luigi luis lukas luke luther lutz maarten maciej
    madhav magnus maher mahmoud mahmud malcolm malik mamadou manfred manoj manolo manuel marat marc
    marcel marcello marcelo marcin marco marcos marcus marek mariano mario marius mark markus marlon
    marshall martin marvin masato massimo mathias mathieu mats matt matteo matthew matthias mattias
    matvey maurice mauricio max maxime maximilian maximo medhat mehdi mehmet mendel merlin michael
    michal michel miguel mihai mikael mike mikel mikhail milan miles milo milos milton minh mirko miro
    miroslav mitch mitchell mo mohamed mohammad mohammed moritz moses moshe mourad muhammad murat murray
    musa mustafa nabil naoki narayan nasser nate nathan nathanael nathaniel naveed neal ned neil nelson
    nenad neville nicholas nick nicolas niels nigel nikhil nikita niklas niko nikolai nikolaos nils noah
    noel norbert norman octavio odin olaf oleg oleksandr oliver olivier omar orlando oscar oskar osman
    oswald otto owen pablo paolo pascal patricio patrick paul paulo pavel pawel pedro peer per
    percy perry pete peter petr phil philip philipp philippe phillip pierre pieter pietro piotr prakash
    pranav quentin rafael rafał rahul rainer raj rajesh rajiv ralf ralph ramesh ramon randall randy
    raphael rashid raul ravi ray raymond reginald reinhard reinhold remi rene rené reza ricardo riccardo
    richard rick rino rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronan
    ronnie rory ross roy ruben rudolf rudy rufus rui rupert russell ryan rémi salman salvador salvatore
    sam samir samuel sander sandro sanjay santiago saul scott sean sebastian sergei sergey sergio seth
    seymour shane shaun shawn shinzo sid siegfried sigmar sigmund silvio simon solomon spencer stan
    stanislav stanley stefan stefano stefanos stephan stephen steve steven stewart stuart sven sylvain
    søren tadeusz takeshi tariq ted terence terrence terry theo theodor theodore thibault thierry thomas
    thorsten tiago tim timothy tobias toby todd tom tomas tomasz tommy tony torsten travis trent trevor
    tristan tyler udo ulrich umar umberto uwe vaclav vernon vicente victor viktor vince vincent vincenzo
    vinod vitali vito vladimir volker volodymyr wade wallace walt walter warren wayne werner wesley
    wilfred wilfried wilhelm will willem william willie willy winston wojciech wolfgang xander xavier
    yann yannick yasser yuri yusuf yves zachary zbigniew étienne"""
)

FEMALE_NAMES = word_set(
    """aaliyah abby abigail ada adela adelaide adele adelheid adriana adriane agata agatha agnes
    agnieszka aicha aida aileen aisha akiko alejandra aleksandra alena alessandra alexa alexandra
    alexandria alexis alice alicia alina aline alison aliyah allison alma amal amalia amanda amara amber
    amelia amelie amina amira amy ana anastasia anastasija andrea andreea angela angelica angelina
    angelique anika aniko anita anja anjali anke ann anna annabel anne annegret anneke annette annie
    annika anouk antje antonella antonia anya aoife aparna april ariadne ariana arlene arlette arwa asha
    ashley astou astrid audrey aurelie ava aya ayesha ayse aysel ayşe azra bahar barbara beata beatrice
    beatriz becky belen bella benedicte bernadette berta bertha beth bethany betsy betty beverly bianca
    bianka birgit birte blanca bonnie bozena branka brenda bridget brigid brigitte brittany bronwyn
    brooke camila camille candace carina carla carlota carly carmel carmela carmen carol carole carolina
    caroline carolyn catalina catarina catherine cathleen cathy cecile cecilia celeste celia celine
    chantal charlene charlotte chelsea cheryl chiamaka chiara chioma chloe christa christiane christina
    christine chrystia ciara cindy claire clara clare claudia claudine clementine colette colleen
    consuelo cora coralie cordelia corinna corinne cornelia courtney cristina crystal cynthia dagmar
    daisy dalia danica daniela danielle danuta daphne darlene dawn deanna debbie deborah debra deepa
    deirdre delia delphine denise desiree diana diane dianne dilek dina divya dolores dominique donna
    dora doreen doris dorota dorothea dorothy dorte ebony edda edith edna edwina eileen eimear ekaterina
    elaina elaine eleanor elena eleni elfriede elham elif elin elina elisa elisabeth elise eliska eliza
    elizabeth elke ella ellen elodie eloise elsa elspeth elvira emilia emilie emily emine emma enid
    erica erika erin esme esmeralda esperanza esra estela estelle esther eugenia eunice eva evangeline
    evelyn ewa faith farah fatima fatma fatou fatoumata felicia felicity fenna fernanda filipa fiona
    flora florence frances francesca franziska françoise freya frida friederike gabriela gabriele
    gabrielle gail galina gemma genevieve georgia georgina geraldine gerda gertrude gillian gina ginevra
    giorgia giovanna gisela gisele giulia giuliana giuseppina gladys glenda gloria gloriana grace greet
    greetje greta gretchen guadalupe gudrun gwen gwendolyn hadia hafsa hana hanna hannah hanne harriet
    hatice hazel heather hedwig heidi heike helen helena helene helga heloise henrietta hilary hilda
    hilde hillary hiroko holly huda ida ifeoma ilaria ilona ilse iman imogen indira ines inga inge
    ingeborg ingrid inka iratxe irena irene irina iris irma isabel isabella isabelle isadora isolde
    itziar ivana ivanka ivy iwona izabela jackie jacqueline jada jamila jana jane janelle janet janice
    janina jasmin jasmine jeanette jeanne jelena jemima jenna jennifer jenny jessica jette jill jo-ann
    joan joana joanna joanne jocelyn jocelyne jodi johanna jolanda jolanta josefina josefine josephina
    josephine josie jovana joyce juanita judith judy julia juliana julie juliet juliette justine jutta
    kaja kamala kamila karen karin karina karla karolina kasia katalin katarina kate katerina katharina
    katharine katherine kathleen kathrin kathryn kathy katie katja katrien katrin katrina kavita kayla
    kayleigh keiko kelly kerstin kiera kimberly kinga kirsten kirsty klara krista kristen kristin
    kristina kumiko kylie lakshmi lamia lana lara latifa latoya laura lauren laurie lea leah leanne
    leena leila lena lene lenore leona leonie leslie leticia letizia liesbeth lieselotte lila lilia
    lilian lillian lily linda lindsay lindsey linnea lisa liv liz liza ljiljana loes lois lola lorena
    loretta lori lorna lorraine lotte louisa louise lubna lucia lucie lucienne lucille lucinda lucrezia
    lucy ludmila luisa luise luz lydia lydie lynn lynne mabel mackenzie madeleine madeline madison mae
    maeve magda magdalena magdalene maggie magnolia mai maike maite maja malgorzata malika mandy manon
    manuela mara marcia maren margaret margarita margaux margit margot margriet marguerite maria mariam
    mariana marianne marie marieke mariella marijke marika marilyn marina marion marisa marissa marit
    marjorie marlene marlies marta martha martina mary maryam masha mathilde matilda maureen maxine maya
    mayra meera megan meghan meike melanie melina melinda melissa mercedes mercy meredith meryem mette
    mia michaela michele michelle mildred milena mina mindy miranda mireille miriam mirjam moira molly
    mona monica monika monique mumtaz muriel myra nabila nadezhda nadia nadine nadège najat nan nancy
    nandini nanette naomi narges natacha natalia natalie natascha natasha nathalie neha nele nelly nerea
    neve nevena ngozi nia niamh nicola nicole nicolette nieves nikki nilufar nina nisha noelle noemi
    noor nora norma nour nuria odette odile ofelia oksana olena olga olive olivia oona orla ottilie
    paloma pam pamela paola patricia patrizia patty paula paulette pauline peggy penelope penny petra
    petronella philippa phoebe phyllis pia piper polly pooja prisca priscilla priya purnima quynh rachel
    ramona rania raquel rashida raya rebecca reem regina reina renata renate renee rhiannon rhonda rina
    rita roberta robyn roisin romy rosa rosalie rosalind rosamund rosario rose rosemarie rosemary rosie
    roswitha roxanne roya rukhsana ruta ruth sabina sabine sabrina sadia sadie safiya saima saira sakura
    sally salma samantha samira sandra sandrine sanne saoirse sara sarah sarai saskia selma sena serena
    shabana shanice shannon sharon shauna sheila shelley sherry shirin shirley shreya sian sigrid silja
    silke silvia simona simone sinead siobhan sofia solange soledad solene solveig sonia sonja sophia
    sophie soraya stacey stacy stefanie stella stephanie stina sue summer sunita susan susana susanna
    susanne susie suzana suzanne svenja svetlana swati sybille sylvia sylvie tabea tabitha talia tamara
    tamsin tania tanja tanya tara tatiana tatjana teresa tess tessa thandi thea theresa therese thuy
    tiffany tilda tina torunn tracy trudy ulla ulrike uma una ursula usha ute valentina valeria valerie
    vanessa vera verena veronica veronique vesna vibeke vicky victoria vida vilma viola violet violeta
    virginia virginie vita vivian viviane waltraud wanda wendy wiebke wilhelmina wilma wioletta xenia
    xiomara yael yana yara yasmin yasmine yesenia yetunde yoko yolanda yuki yulia yumi yvette yvonne
    zahra zainab zara zaynab zeynep zoe zoë zsofia zuzana"""
)

NEUTRAL_NAMES = word_set(
    """alexis angel ariel avery blair cameron casey charlie chris dale dana daryl devon drew dylan eden
    ellis emery finley frankie hayden jackie jamie jan jess jessie jo jody jordan jules kelly kendall
    kerry kim kit lee leslie logan lou marion max mel micah morgan nat pat paris parker quinn reese
    riley robbie robin rowan sam sasha shay sidney sky skyler stevie sydney taylor terry toni tracy val
    wren"""
)

FIRST_NAMES = MALE_NAMES | FEMALE_NAMES | NEUTRAL_NAMES
