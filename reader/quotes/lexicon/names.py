"""Common first names with the gender they suggest; names borne by both are left out on purpose.

A first name does two jobs: it tells a person from a place or a company, and it lets "she" pass over the
men of an article. The list is modest: an unknown name stays possible for every pronoun.
"""

from __future__ import annotations

from reader.quotes.lexicon import word_set

MALE_NAMES = word_set(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed aidan al alan albert alberto aldo alec
    alejandro alessandro alex alexander alexandre alexei alfred alfredo ali alistair allan allen alvaro
    amir amit anders andre andreas andrei andres andrew andrzej andy angelo antoine anton antonio antony
    archie armando arnold arthur arturo arun ashok ashton austin barack barry bart bashar ben benedict
    benjamin bernard bernardo bernd bernie bert bill billy björn bo bob bobby boris brad bradley brandon
    brendan brent brett brian bruce bruno bryan burak byron callum calvin carl carlo carlos cedric cesar
    chad charles charlie chester chris christian christoph christophe christopher chuck clarence
    claudio clay clement cliff clint clive colin connor conor conrad corey craig curtis cyril damian
    damien dan daniel daniele danny darren darryl dave david dean deepak denis dennis derek dermot
    desmond detlef didier diego dieter dirk dmitri dmitry dominic don donald doug douglas duncan dustin
    dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliott emil
    emilio emmanuel emmett enrico enrique eric erich erik ernest ernesto ernst ethan eugene evan fabian
    fabio federico felipe felix ferdinand fernando filip florian francesco francis francisco franco
    francois françois frank franklin franz fred freddie frederic frederick friedrich fritz gabriel
    gareth garrett gary gavin gene geoff geoffrey george georg georges gerald gerard gerardo gerhard
    gerry giacomo gilbert gilles giorgio giovanni giuseppe glen glenn gonzalo gordon graham grant greg
    gregor gregory guido guillaume guillermo günter günther gus gustav gustavo guy hamish hamza hank
    hans harald harold harry hartmut harvey hassan hector heiko heinrich heinz helmut hendrik henri
    henrik henry herbert herman hermann hiroshi holger horst howard hubert hugh hugo humberto ian
    ibrahim igor imran isaac ismail ivan ivo jack jacob jacques jaime jakob jake jakub james jan janusz
    jared jarvis jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy jiri
    joachim joao joaquin jochen joe joel johan johann johannes john johnny jon jonah jonas jonathan
    jordi jorge jose josé josef joseph josh joshua juan judd julian julien julio jürgen justin kai karim
    karl karsten keith ken kenneth kenny kevin khalid kirk klaus konrad konstantin kofi kurt kyle lamar
    lance larry lars laurence laurent lawrence lenny leo leon leonard leonardo leopold leroy lewis liam
    lionel lloyd logan lorenzo lothar lou louis luc luca lucas luigi luis lukas luke lutz maher mahmoud
    malcolm manfred manuel marc marcel marcello marco marcos marcus mario mark markus marshall martin
    marvin massimo mathias mathieu matt matteo matthew matthias maurice mauricio max maxime maximilian
    mehmet michael michal michel miguel mike mikhail miles milan milton miroslav mitch mitchell mo
    mohamed mohammad mohammed moritz muhammad murray mustafa nasser nathan nathaniel neal ned neil
    nelson nicholas nick nicolas niels nigel nikita niklas niko nikolai nils noah noel norbert norman
    olaf oleg oliver olivier omar orlando oscar oskar osman otto owen pablo paolo pascal patricio
    patrick paul paulo pavel pedro percy perry pete peter petr phil philip philipp philippe phillip
    pierre pieter piotr rafael rahul rainer rajesh ralf ralph ramon randall randy raphael rashid raul
    ravi ray raymond reginald rene rené reinhard reza ricardo riccardo richard rick rob robert roberto
    rod rodney rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudolf rudy rupert russell
    ryan salman salvador sam samir samuel sanjay santiago saul scott sean sebastian sergei sergey sergio
    seth seymour shane shaun shawn shinzo sid sigmar simon stan stanley stefan stefano stefanos stephan
    stephen steve steven stewart stuart sven sylvain tariq ted terence terry theo theodore thierry
    thomas thorsten tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan tyler udo
    ulrich umar uwe vaclav vernon victor viktor vince vincent vincenzo vitali vladimir volker volodymyr
    wade wallace walt walter warren wayne werner wilfried wilhelm will willem william willie winston
    wolfgang xavier yannick yasser yuri yusuf yves zachary"""
)

FEMALE_NAMES = word_set(
    """abigail ada adela adele adriana agatha agnes aisha alejandra alessandra alexandra alexandria alexis
    alice alicia alina alison allison alma amanda amelia amina amy ana anastasia andrea angela angelica
    angelina angelique anita anja ann anna annabel anne annegret annette annie antonella antonia april
    ariana arlene astrid audrey aurelie ava ayesha barbara beatrice beatriz becky bella benedicte
    bernadette bertha beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte
    brittany brooke camila camille candace carla carly carmen carol carole carolina caroline carolyn
    catalina catherine cathy cecilia cecile celeste celia celine chantal charlotte chelsea cheryl chiara
    chloe christa christiane christina christine chrystia cindy claire clara clare claudia clementine
    colette colleen consuelo cora corinna corinne cornelia courtney crystal cynthia dagmar daisy daniela
    danielle daphne dawn deanna debbie deborah debra deirdre delphine denise diana diane dianne dolores
    dominique donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena eleni
    elfriede elisa elisabeth elise eliza elizabeth elke ella ellen elodie eloise elsa elvira emilia
    emilie emily emma erica erika erin esmeralda esperanza esther eva evelyn faith fatima felicia fiona
    flora florence frances francesca françoise frida gabriela gabriele gabrielle gail genevieve georgia
    georgina geraldine gerda gertrude gina giorgia gisela giulia gladys glenda gloria grace greta
    gretchen guadalupe gudrun hannah hanna hanne harriet hazel heather heidi heike helen helena helene
    helga henrietta hilary hilda hillary holly ida ilaria ilona ilse imogen ines ingeborg ingrid irene
    irina iris irma isabel isabella isabelle ivana ivy jackie jacqueline jane janet janice janina jasmin
    jasmine jeanette jeanne jenna jennifer jenny jessica jill jo-ann joan joanna joanne jocelyn jodi
    johanna josefina josephine joyce juanita judith judy julia juliana julie juliet juliette justine
    kaja kamala karen karin karina karla katarina kate katharina katherine kathleen kathryn kathy katie
    katja katrin katrina kayla kelly kerstin kimberly kirsten krista kristen kristin kristina kylie lara
    laura lauren laurie lea leah leila lena lenore leona leonie leslie leticia lila lilian lillian lily
    linda lindsay lindsey lisa liv liz lois lola lorena loretta lori lorna lorraine louisa louise lucia
    lucie lucille lucinda lucy luisa luise lydia lynn lynne mabel mackenzie madeleine madeline magda
    magdalena maggie maja mandy manuela mara marcia margaret margarita margit margot marguerite maria
    mariam mariana marianne marie marilyn marina marion marisa marissa marjorie marlene martha martina
    mary mathilde matilda maureen maxine meera megan meghan melanie melinda melissa mercedes meredith
    mia michaela michele michelle mildred milena mina mindy miranda miriam molly mona monica monika
    monique muriel myra nadia nadine nancy naomi natalia natalie natasha nathalie nicola nicole nikki
    nina noemi nora norma odette olga olive olivia pam pamela patricia patty paula paulette pauline
    peggy penelope penny petra philippa phoebe phyllis pia polly priscilla priya rachel ramona raquel
    rebecca regina renata renate rhonda rita roberta robyn rosa rosalie rosalind rose rosemarie rosemary
    rosie roxanne ruth sabine sabrina sadie sally samantha sandra sara sarah saskia serena shannon
    sharon sheila shelley sherry shirley silke silvia simone sofia sonia sonja sophia sophie stacey
    stacy stefanie stella stephanie sue summer susan susana susanna susanne susie suzanne svenja
    svetlana sybille sylvia sylvie tamara tanja tanya tara tatiana teresa tessa thea theresa therese
    tiffany tina tracy trudy uma ursula ute valentina valerie vanessa vera verena veronica veronique
    vicky victoria viola violet virginia vivian viviane wanda wendy wilma xenia yasmin yolanda yvette
    yvonne zara zoe zoë"""
)

NEUTRAL_NAMES = word_set(
    """alexis angel ariel avery blair cameron casey charlie chris dale dana daryl devon drew dylan eden
    ellis emery finley frankie hayden jackie jamie jan jess jessie jo jody jordan jules kelly kendall
    kerry kim kit lee leslie logan lou marion max mel micah morgan nat pat paris parker quinn reese
    riley robbie robin rowan sam sasha shay sidney sky skyler stevie sydney taylor terry toni tracy val
    wren"""
)

FIRST_NAMES = MALE_NAMES | FEMALE_NAMES | NEUTRAL_NAMES
