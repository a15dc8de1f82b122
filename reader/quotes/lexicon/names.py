"""Common first names with the gender they suggest; names borne by both are left out on purpose.

A first name does two jobs: it tells a person from a place or a company, and it lets "she" pass over the
men of an article. The list is modest: an unknown name stays possible for every pronoun.
"""

from __future__ import annotations

from reader.quotes.lexicon import word_set

MALE_NAMES = word_set(
    """aarav aaron abbas abdel abdi abdirahman abdoulaye abdul abdullah abdulrahman abel abhishek abner
    abraham abu achim adam adel adelard ademola adil aditya admir adolfo adrian adrien adrián agha agnel
    agustin agustín ahmad ahmed ahmet ahsan aidan aimé ajay ajit akash akbar akeem akhil akio akira
    aksel al alaa alain alan alasdair albert alberto albrecht aldo alec alejandro aleksander aleksei
    alessandro alessio alex alexander alexandre alexei alf alfie alfonso alfred alfredo algernon alireza
    alistair allan allen almir alois alonzo aloysius alphonse alphonso altaf alton alvaro alvin alyn
    amadeus amadou amari amarjit amarnath ambroise ambrose amin amine amir amit amol amos anand anas
    anatoly anders andre andreas andrei andres andrew andrey andrius andrzej andré andrés andy angelo
    angus anil ankit anoop ansar ansel anselm antanas anthony antione antoine anton antonio antony antti
    antónio anuj anwar arash archibald archie arif aristide aristotelis arjun arkady arlo arman armand
    armando armin arne arno arnold arsalan arsène artem arthit arthur artur arturo artyom arun arvid
    asad asante asghar asher ashok ashraf ashton ashwin asif aslam athol atif atticus August augustin
    augustine aurelio austin avi avraham axel ayaan aydin ayman azad aziz babak baldev balraj balwinder
    bao baptiste barack barnabas barnaby barney barrett barry bart bartholomew bartley bartosz baruch
    bashar bashir basil bassam bastian bayo beckett behrouz ben benedict beni benito benjamin benjamín
    benji benny benoit benoît bernard bernardo bernd bernhard bernie bert bertrand bikram bilal bill
    billal billy binyamin birger birk bjarne bjorn björn bjørn blaise bo bob bobby bogdan bongani
    boniface boris boyd brad braden bradford bradley brady brandon brandt branko brant brayden brendan
    brendon brent brett brian brock broderick brody bronislaw bronson bruce bruno bryan bryce bud burak
    burhan burt buster byron caden cai caleb callum calogero calvin camilo carl carlo carlos carlton
    carmine carsten casimir casper cassius cecil cedric cedrick cesar cesare chad chaim chandler
    channing charles cheikh chester chet chetan chidozie chika chinedu christian christoph christophe
    christopher christos chuck chuka cian ciaran cillian claes clarence claudio claus clay clemens
    clement cleveland cliff clifford clint clinton clive clyde cody colby cole colin colm conan connell
    connor conor conrad constantin corbin cordell corentin cornelis cornelius cosimo craig cristian
    cristiano cristobal curt curtis cuthbert cyril cyrus cédric césar dafydd dalton damian damien damir
    damon dan daniel daniele danilo danny dante dany daren dario darius darko darnell darragh darrel
    darren darrin darryl darryn darío dashiell daud dave david davide davy dawit dayton dean deandre
    declan deepak delbert demetrius denis dennis denny denys denzel deon derek derick dermot derrell
    derrick deshawn desmond detlef dev devonte dexter dhruv dick dickson didier diego dieter dieudonné
    dilip dilraj dimitri dimitris dinesh dinh dino diogo dirk djordje dmitri dmitry dmytro dom domenico
    dominic dominik don donal donald donnie donny donovan doug douglas dov dragan drago dragoslav duane
    dudley duncan dustin dušan dwain dwayne dwight eamon earl eberhard eckhard ed eddie eddy edgar
    edmond edmund edouard edson eduardo edvard edward edwin efraim efren egil egon ehsan ehud einar
    eirik eitan eivind ekkehard eli elias elie eliezer elijah eliot elliot elliott ellsworth elmar elmer
    eloy elroy elton elvis emanuel emeka emil emile emilio emir emmanuel emmet emmett emory emre enda
    engin enoch enos enrico enrique enzo ephraim erdem erhard eric erich erik erland erling ernest
    ernesto ernie ernst errol ervin erwan erwin esa esmail esteban ethan etienne eugen eugene evan
    everett ewan ezekiel ezequiel ezra fabian fabien fabio fabián fabrice fabrizio fadi fahad faisal
    farhad farhan farid farooq faruk faustino fazal federico felipe felix ferdinand ferenc fergus
    fernando fidel fiete filip filippo finbar finnegan fintan fionn fitz fletcher florian florin floyd
    forrest fouad francesco francisco franco francois frank franklin franz françois fraser fred frederic
    frederick fredrik friedrich fritz fritzgerald frédéric fyodor fábio gabe gabor gabriel gagan gage
    galen gamal gareth garfield garnet garrett garry garth gary gaspard gaston gavan gavin gavriel
    gaétan gaël gennady gennaro geo geoff geoffrey georg george georges geraint gerald gerard gerardo
    gerhard germán gernot gerrard gerrit ghassan ghulam giacomo gian gianluca gianni gideon gil gilad
    gilbert gilberto gilles gillis gino giorgio giovanni giuliano giuseppe glen glenn glyn godfrey
    gonzalo gonçalo goran gordie gordon gottfried goutam grady graeme graham grant grayson greer greg
    gregor gregory greig grigory grzegorz grégoire guido guillaume guillem guillermo gunnar gunther
    gurbir gurjit gurmant gurratan gus gustav gustave gustavo guus guy gwilym göran günter günther
    haakon habib haider haile hakan hakim hal halil halim hamdi hamed hamid hamish hamza hamzeh hani
    hank hannes hannu hans hansel harald hardeep harish harjit harlan harmon harold haroon harry hartmut
    haru haruki haruto harvey hasan hashem hashim hassan hayato hazem heberto hector heiko heiner
    heinrich heinz helge helmut hendrick hendrik henning henri henrik henrique henry herb herbert
    heriberto herman hermann herschel herve hervé hicham hideo hieronymus hieu hilario hillel hippolyte
    hiram hiroshi hisham hoang holger homer horace horacio horatio horst hosni hossein houssam howard
    howie hristo hsien hubert hubertus hugh hugo humberto humphrey husam hussein huw huy hyacinth håkan
    héctor iago iain ian ibrahim ibrahima ichiro idris ieuan ignacio ignatius ignatz igor iker ikram
    ilham ilias ilie illia ilya imad immanuel imran ingo ioannis irfan irving irwin isa isaac isaiah
    isamu ishaan ishmael isiah isidro ismael ismail ismaël israel issa istvan itamar itzhak ivan ivo
    ivor iván iwan iyad izaak iñaki jaap jabari jabbar jacek jack jackson jacky jacob jacopo jacques
    jafar jagdish jagjit jagmeet jago jagraj jahangir jahmal jake jakob jakub jalal jaleel jamal jamar
    james jameson jamil jan-erik jan-willem janne jannik janos janusz jared jarek jaroslav jaroslaw
    jarrett jarrod jarvis jaskaran jason jaspal jasper javad javier javon jay jaya jayson jean-baptiste
    jean-charles jean-claude jean-denis jean-françois jean-guy jean-jacques jean-louis jean-luc
    jean-marc jean-michel jean-paul jean-philippe jean-pierre jean-sébastien jean-yves jeb jed jedediah
    jeff jeffrey jens jerald jeremiah jeremias jeremie jeremy jermaine jerome jerrold jerzy jesse jesus
    jesús jett jim jimmie jimmy jinping jiri jiro jitender jiří joachim joao joaquim joaquin joaquín
    jochen jock joe joel johan johann johannes john johnnie johnny jomo jon jonah jonas jonathan joost
    jordi joren jorg jorge jorgen joris jose josef joseph josh joshua josue josé jovan joão joël juan
    juan-carlos judd julian julien julio julius julián jun junaid junichi jurgen jurij jussi justin
    justus jyrki jérôme jörg jörn jørgen jürgen kabir kaleb kamal kamran kaname kareem karim karl karlo
    karol karsten karthik kaspar kaspars kazimierz kazuo keanu keegan keenan kees keir keita keith
    kelvin kemal ken kenan kendrick kenji kenneth kenny kenta keon kermit kerwin kevan kevin keyvan
    khaled khalid khalil khang khoa khurram kieran kilian killian kip kirill kirit kirk kishore
    kittipong klaus knut kobe kobi koen kofi koji kojo konrad konstantin konstantinos konstantinov korey
    kostas kris kristian kristof kristoffer krzysztof kumar kunal kurt kurtis kwame kwasi kwesi kyle
    ladislav laith lal lamar lance landon lanny larry lars laszlo laurent lavon lawrence lawson layne
    lazar leandro lech leif leith leland lemuel len lennart lenny lenz leo leon leonard leonardo leonel
    leonid leopold leopoldo leroy lester lev levi lewin lewis liam linus linwood lionel lior lisandro
    ljubo lloyd lon lonnie lorcan lorenzo lorne lothar louie louis lowell loïc lubomir luc luca lucas
    lucian luciano ludovic ludwig luigi luis luis-miguel luiz luka lukas lukasz luke lukáš luther lutz
    luís lyle lynden lyndon maarten maciej mack madhav mads magnus mahdi mahendra maher mahesh mahmoud
    mahmud mairtin majid makoto malachi malcolm malik mamadou manfred manfredo manish manny manoj manolo
    mansoor manuel marat marc marcel marcelino marcell marcello marcelo marcin marco marcos marcus marek
    mariano marinus mario marius mark markku marko markus marlon marouane marshall mart martin martino
    marty martín marvin marvyn marwan masato massimo massoud matej mateo mateus mathew mathias mathieu
    mats matt matteo matthew matthias matthijs mattias matvey maurice mauricio maurits maurizio mauro
    maury maximilian maximillian maximo maynard mazen maël mckinley medhat mehdi mehmet mehmood mehran
    mehul memphis menachem mendel merlin mert mervyn michael michal michalis michaël michał michel mick
    mickey miguel mihai mihail mikael mike mikel mikey mikhail mikko milad milan miles milind milo milos
    miloš milt milton minh minoru mirko miro miroslav mirza mischa mitch mitchel mitchell mitt mohamed
    mohammad mohammed mohanad mohsen moishe mojtaba mordecai moritz morley morris mort moses moshe
    mostafa mourad moustafa muammar muhammad muhammed mukesh mukhtar munir muntasir murad murat murray
    murtaza musa mustafa mustapha muthu myles myron márcio médéric nabil nadav nader nadir naeem naftali
    nagesh naheed nahum naim najib namir nandan naoki narayan naresh naseer nasir nasser nate nathan
    nathanael nathanial nathaniel navdeep naveed naveen navjot nayib nazir neal ned neeraj neil nello
    nels nelson nenad nestor neville newt nicanor nicholai nicholas nick nicolaas nicolae nicolas
    nicolás niels nigel nikhil niklas niko nikolai nikolaos nikolay nils nipun nirmal niroj nitin nizar
    noah noam nobu norbert norm norman norris norton nouri noël nuno obadiah obi octavio oded odell odin
    oisin ojo okechukwu olaf olav olayinka ole oleg oleksandr oleksiy olin oliver oliverio olivier ollie
    olu oluwaseun omar omri ondřej oran oren orhan orion orlando orrin orson orville osama osamu oscar
    oskar oskari osman oswald ottavio otto ousmane oussama owais owen pablo paddy paolo parveen parviz
    pascal patricio patrick patryk paul paulo paulus pavel pavlo pawel paweł payam pearse pedro pekka
    per percy perkins perry pervez petar pete peter petr phelim phil philip philipp philippe phillip
    phuc pierre pierre-luc pierre-yves piers pieter pietro piotr pius placido plato porfirio prabhat
    prabhu pradeep prakash pramod pranav prasad prashant pravin preston pritam prithvi qasim quentin
    quincy quinton rachid radek radovan rafael rafał rafe raffi raghav raghu rahim rahul raimund rainer
    rainier raj rajan rajat rajeev rajesh rajiv rajvir rakesh rakim ralf ralph raman ramesh rameshwar
    rami ramin ramiro ramon ramsey ramón randal randall randy raphael raphaël rasheed rashid rasmus raul
    ravi ray rayhan raymon raymond raymundo rayyan raúl reece reg reggie reginald reid reijo reinaldo
    reince reinhard reinhold remi remus renaldo renato renaud renzo rené reuben rex rey reynaldo reza
    rhett rhodri rhys ric ricardo riccardo rich richard richie rick ricky rigoberto rino rishi ritchie
    riyad roald rob robb robert roberto rocco rod roddy rodney rodolfo rodrick rodrigo roel rogelio
    roger rohan rohit roland rolf rolland rollin romain roman romario romeo ron ronald ronan roni ronny
    roque roscoe ross rowland roy royce ruairi ruben rubin rubén rudi rudolf rudolph rudy rudyard rufino
    rufus rupert ruslan russ russell rustam rusty rutger ryan régis rémi rémy saad sabir sachin sadiq
    saeed sagar sahil saif sajid sajjad salah saleem saleh salim salman salomon salvador salvadore
    salvatore samir sammy samson samuel sander sandro sanford sanjay sanjeev sanjit sanjiv santiago
    santino sarath sardar sarfraz sarkis sasan sathya satish satoshi saud saul saurabh saverio savio
    schuyler scott seamus sean sebastiaan sebastian sebastien sebastián seiji selim selwyn semyon
    senthil serge sergei sergey sergio serhiy seth severin seymour shad shafiq shahid shahin shahram
    shai shakil shakir shamsul shan shane shankar sharif shashi shaul shaun shawn shehzad shel sheldon
    shelton sherali sherif sherman sherwin shigeru shimon shinzo shiv shlomo shoaib shuji shyam siamak
    sid siegfried sigmar sigmund sigurd silas silvan silvester silvio simeon simon simón sina sivan
    slavko slobodan sohail solomon soren sotirios soufiane spencer spiro spyros srinivas stan stanislav
    stanislaw stanley stavros stefan stefano stefanos steffen stelios sten stephan stephen sterling
    steve steven stewart stig stu stuart stéphane subhash sudhir sufian suhail sujit sukhjit sulaiman
    suleiman suman sundar sunil suraj surendra suresh surjit sven svend sylvain sylvester sébastien
    sérgio søren tadashi tadeusz taha tahir taj takashi takeshi takumi talal talib talmadge tamás tanner
    tanveer tarek tariq tarun tate tatsuya tavis tayyab ted tej tejinder tendai teng tenzin teodoro
    teofilo terence terrance terrell terrence terrill thabo thad thaddeus thane theo theodor theodore
    theodoros theron thiago thibault thien thierry thom thomas thor thorsteinn thorsten thuan thurman
    tiago tibor tilman tim timo timothy tino tito titus tobias tobin toby tod todd tom tomas tomasso
    tomasz tomer tomislav tommy tomás tomáš tony torben tormod torquil torsten toshi traian travis
    travon tre tremaine trent trenton trevon trevor trey tristan troy trung tuan tucker tudor tuomas
    turki ty tyler tyree tyrel tyrell tyrone tyson udo ulf ulises ulric ulrich umar umberto uriah uriel
    usman uwe vaclav vadim vahid valentin valentino valter vance varun vasil vasily vasyl vaughan vaughn
    veikko venkat venkatesh verne vernon vic vicente victor vidal vidar vijay vikas vikram viktor
    viktors vilhelm villem vimal vinay vince vincent vincente vincenzo vinh vinicius vinnie vinod vipin
    viraj virgil virgilio vishal vishnu vitali vitaly vito vitor vivek vlad vladimir vladislav vojtech
    volkan volker volodymyr vyacheslav víctor wade wadih wael waheed waleed walid wallace wallis walt
    walter walton warren waseem wasim waylon wayne weldon wendell werner wes wesley weston wilbert
    wilbur wilder wiley wilf wilfred wilfredo wilfrid wilfried wilhelm will willard willem william
    willis willy wim winfield winfried winslow winston winthrop wojciech wojtek wolfgang woodrow woody
    wyatt xander xavi xavier xiang xiaoming ximo yaakov yacine yahya yair yanis yann yannick yannis
    yaroslav yash yasin yasir yasser yassin yaw yevgeny yigal yitzhak yoav yogesh yohan yonas yonatan
    yosef youcef yousef youssef yukio yuri yuriy yusef yusuf yuval yves zac zach zachariah zachary zack
    zaheer zahid zaid zain zak zaki zayd zbigniew zeb zebulon zeke zelimir zenon ziad zigmund zlatan
    zoltan zoran zubair zulfiqar ángel édouard élie émile éric étienne óscar łukasz"""
)

FEMALE_NAMES = word_set(
    """aaliyah aanya abbie abby abeer abigael abigail abra achan ada adaeze adah adalyn addie adela
    adelaide adele adelheid adelina adeline adesuwa adina aditi adjoa adriana adriane adrianna adrienne
    adwoa adélaïde afia afsaneh agata agatha agathe aggie agnes agnieszka ahlam ahn aicha aida aileen
    ailsa aimee aimée aine ainhoa ainsley airi aisha aislinn aissatou aiyana aja akiko akosua akua
    alaina alana alanah alanis alanna alba alda aleah alecia aleida aleisha alejandra alejandrina
    aleksandra aleksandrina alena alessandra alessia alethea alexa alexandra alexandria alexia alfreda
    alia alice alicia alida alina aline alisa alisha alison alissa alix aliyah aliza allegra allie
    allison allyson alma almudena alondra alta althea alva alycia alyson alyssa alzbeta amal amalia
    amalie amanda amara amaya amber ambreen amelia amelie amena ami amie amina aminata amira amna amparo
    amrita amy amélie ana anabel anabelle analise ananya anastasia anastasija anastazia anat anaïs anca
    andie andreea andréa andréanne andrée anette angela angeles angelica angelika angelina angelique
    angelita angella angie anika aniko anina anisa anissa anita anja anjali anjum anke ann ann-marie
    anna anna-lena anna-maria annabel annaliese annalise anne anne-laure anne-marie anne-sophie annegret
    anneke annelies annelise annemarie annetta annette annica annie annika annmarie anouck anouk
    anoushka anthea antje antoinette antonella antonette antonia anushka anya aoi aoife aparna apollonia
    April april arabella araceli aracely aretha ariadne ariana ariella arielle arleen arlena arlene
    arlette armelle armida artemis arundhati arushi arwa arzu asel asha ashanti asheley ashlee ashleigh
    ashlyn ashlynn asiya asma asta astou astrid atefeh athena atiya aubree audra audre audrey audrie
    augusta aurelia aurelie ava avani avelina avigail avis aviva avril aya ayana ayanna ayesha ayla
    aylin ayse aysel ayumi ayşe azadeh azalea aziza azra aïcha babette bahar bambi barb barbara barbie
    barbro basma batya bea beata beatrice beatrix beatriz becky begonia begum belen belinda bella belén
    benazir benedicte benita berenice bergljot bernadette bernadine bernice bernita berta bertha berthe
    beryl bess bessie beth bethan bethanie bethany bethel betsey betsy bette bettie bettina betty beulah
    beverly beyonce beyza bhavna bianca bianka bibi biljana bina birgit birgitta birgitte birte bisma
    blaire blanca blanche blythe bonita bonnie bozena branka breanna bree brenda brenna breonna bria
    briana brianna bridget bridgette brielle brigid brigitte briony brita britney britt brittani
    brittany brittney bronte bronwyn brooke brunhilde bryanna bryony buffy busisiwe bérénice calista
    calla calliope camellia cami camila candace candice candida caprice cara caren cari carin carina
    carissa carla carlene carlota carlotta carly carmel carmela carmelita carmella carmen carmina caro
    carol carola carolann carole carolin carolina caroline carolyn carri carrie carrieann casandra
    cassandra cassidy cassie catalina catarina cate catharina catherina catherine cathleen cathrine
    cathy catrin catrina catriona cayla ceara cecile cecilia cecily celeste celestine celia celie celina
    celine cerys chaka chana chanda chandni chanel chanelle channa chantal chantel chantelle chardonnay
    charis charissa charla charleen charlene charlette charlize charlotte charmaine chastity chava chaya
    chelsea chelsey chelsie cher cherice cherie cherise cherry cheryl chiamaka chiara chinwe chioma
    chiyo chloe chloé cho chrissy christa christabel christal christelle christen christi christiana
    christiane christie christin christina christine christy chrystal chrystia ciara cicely ciera
    cinderella cindy cissy clair claire clairee clara clare clarice clarinda clarissa claudia claudie
    claudine clea clelia clementine cleo cleopatra clio cloris clotilde cláudia coco coleen colette
    colleen conceição concepcion concetta connie constance constanza consuelo cora coralie coraline
    corazon cordelia coretta cori corie corina corine corinna corinne cornelia corrie corrine cosette
    cosima courteney creola cressida cristal cristin cristina cristy crystal cybill cynda cyndi cynthia
    cécile dagmar dagny dahlia daina daisy daiva dalia damaris danae danette dania danica daniela
    danielle danita danna danni dannielle danuta danya daphna daphne darby darcey darci darcie daria
    dariela darla darleen darlene darya dasha davina dawn dayana deana deandra deanna deanne deb debbie
    debby debi debora deborah debra dede dee deena deepa deepali deepika deidre deirdre deja delaney
    delfina delia delila delilah della delma delores deloris delphine delyth demetria demi dena denice
    denise denisse desdemona desirae desiree dessie devika devora dhara diamanda diana diandra diane
    diann dianna dianne dianthe didi diem dilek dina dinah dinara dionne dita ditte divina divya dixie
    djamila dodie dolly dolores dominica donatella donelle donna dora doreen doria dorianne dorina
    dorinda dorine doris dorota dorothea dorothy dorte dorthe dory dottie dotty dovile draga dragana
    dulce dunja dusica dympna earlene ebba ebony edda edie edita edith edna edwina edyta effie efua
    eglantine eiko eila eileen eilidh eimear eimi eira eirini ekaterina elaheh elaina elaine elana elba
    elda eleanor eleanora eleanore electra elena elene eleni elenor eleonora eleonore elfriede elham
    elia eliane elianna elida elif elin elina elinor elisa elisabeth elisabetta elise elisha eliska
    elissa elita eliya eliza elizabeta elizabeth elka elke ella ellen ellie elly ellyn elma elmira elna
    elnaz elodia elodie eloisa eloise elona elouise elsa elsbeth elsie elspeth elva elvina elvira elvy
    elyse elysia elyssa emalee emely emi emiko emilia emilie emily emina emine emma emmalee emmaline
    emmanuelle emmeline emmie emmy enid enola enrica erica ericka erika erin erinn erlinda erma erna
    ernestina ernestine eryn esi esme esmeralda esperanza esra estela estella estelle ester esther
    estrella etta ettie eudora eugenia eugenie eugénie eulalia eulalie euna eunice eva eva-lotta
    eva-maria evalyn evangelina evangeline eve evelina eveline evelyne evette evie evita ewa fabiana
    fabienne fabiola fadia fadwa faezeh fahima faith faiza falak fallon fannie fanny farah faraja
    farhana farida farideh fariha farrah farzana fatemeh fatima fatimah fatimata fatma fatou fatoumata
    fawzia fay faye federica felicia felicidad felicite felicity felicité feliza fenna fereshteh fern
    fernanda fernande fidelia filipa filippa filomena fina fiona fionnuala fiorella firuza flavia fleur
    flor flora florence florencia florentina florinda flossie flávia folasade forough fotini fran
    francene frances francesca francie francina francine franziska françoise freda frederica freya frida
    frieda friederike frédérique fumiko félicité gabby gabi gabriela gabrielle gaby gaelle gaia gail
    galia galina gay gayatri gayle gaynor gaëlle geeta gemma gena genevieve geneviève genia genna
    georgann georgette georgia georgiana georgie georgina geraldine gerda geri germaine gertie gertrude
    ghada ghazal ghislaine giada gianna gidget gigi gilda gillian gillie gina ginette ginevra ginni
    ginny giorgia giovana giovanna gisela gisele gisella giselle gita gitte giuditta giulia giuliana
    giuseppina gladys glenda glenna glenys glinda gloria gloriana glynis golda goldie golnaz gopika
    gosia grace grazia graziella grazyna greet greetje greta gretchen gretel griselda grizelda gudrun
    guinevere gulnara gunilla gwen gwenda gwendolyn gwenn gwenneth gwyn gwyneth habiba hadassah hadeel
    hadia hadley hafiza hafsa hagar haley halima halina halle hallie hana hanako hanan hanh hania hanna
    hannah hanne hanneke hannelore hansa harriet harriett hasina hatice hattie hawa hayat hayley hazel
    heather heba hedda hedwig hege heidi heike heini hela helaine heledd helen helena helene helga helma
    heloise heloísa heléna hema henna henrietta henriette hera hermia hermina hermine hermione herta
    hester hetty hien hila hilaria hilda hilde hillary hilma hind hinda hiroko hoa hoda holli hollie
    holly hope hortense huda huma huong hyacinthe hélène ianthe ida iesha ifeoma ilaria ileana iliana
    ilka illeana ilona ilsa ilsabet ilse iman imani imelda imogen inaya indah indigo indira indu ines
    inez inga inge ingeborg ingela ingrid inka inna inés inês ioana iolanda iona ione iphigenia iracema
    iratxe irena irene irina irinka iris irit irja irma irmgard isabeau isabel isabell isabella isabelle
    isadora isamar iseult isha ishani isla ismay isobel isolda isolde isra itziar ivana ivanka ivette
    ivonne ivy iwona iyana izabela izumi izzy jaana jacinda jacinta jacki jacklyn jaclyn jacqueline
    jacqui jada jade jaleh jalisa jameela jamesina jamila jan-et jana janae janaina jane janel janell
    janelle janessa janet janette janice janie janina janis janna jannette jaquelin jasmeet jasmin
    jasmina jasmine jayda jayla jaylene jayna jayne jeane jeanette jeanie jeanine jeanna jeanne
    jeannette jeannie jeannine jehan jelena jemima jemma jena jeni jenica jenifer jenn jenna jennette
    jenni jennie jennifer jennilyn jenny jeri jerica jerri jessamine jessamyn jessenia jessica jesusa
    jette jigna jihan jill jillian jimena jinny jittinan jo-ann jo-anne joan joana joanie joann joanna
    joanne jobeth jocelyne jodene jodi jodie joelle joellen joely joetta johana johanna johanne johnna
    joi jolanda jolanta joleen jolene jolie joline joni jonna jordana jordanna jorja jorunn joscelyn
    josee josefa josefien josefina josefine joselyn josephina josephine josette josé-anne joséphine
    jovana jovita joya joyann joyce joycelyn joëlle juana juanita judi judie judit judita judith judy
    juhi juli julia juliana juliane julianna julianne julie juliet julieta julietta juliette jumana June
    junia juno justina justine jutta jytte jérômine júlia kacey kaci kadija kaela kaelyn kahlia kaila
    kailey kaitlin kaitlyn kaja kali kalina kalliope kalpana kalyani kamala kami kamila kamille kandace
    kandi kanika kara karen kari karima karin karina karissa karla karolien karolina karolyn karri
    karrie karyn kasandra kasia kassandra kassidy kassie katalin katalina katarina katarzyna kate
    katelyn katerina katerine katey katharina katharine katharyn kathe katherine kathi kathie kathleen
    kathlene kathrin kathryn kathy katia katie katina katinka katja katlyn katri katrien katrin katrina
    katrine katy katya kaulana kavita kavitha kay kaye kayla kaylee kayleigh kaylene kaylie kaylin
    kazimiera kazuko keely keesha kehinde keiko keira keisha kellee kelley kelli kellie kellyanne kelsea
    kelsey kelsie kendra kenia kenna kenya keren kerri kerrie kersti kerstin keshia ketevan keturah
    keziah khadija khadijah khalida khanh kia kiana kianna kiara kiera kikuko kiley kimber kimberlee
    kimberley kimberly kimi kimia kimiko kina kindra kinga kinsey kira kirsi kirsten kirstie kirstin
    kirstine kirsty kirti kisha kitty kizzy klara klaudia kora koren kori korina kornelia krisha krista
    kristal kristan kristel kristen kristi kristiana kristie kristin kristina kristine kristy krysta
    krystal krystle krystyna kseniya kumari kumiko kyla kylee kyleigh kylie kym kyra lacey laci lacy
    ladonna laetitia laila lailah laine lakeisha lakesha lakshmi lalita lamees lamia lamya lana lanah
    laney lani lara laraine larissa laronda lashonda latanya latasha latifa latisha latonya latoya
    latrice laura laure laureen laurel lauren lauretta laurette lauri lauriane laurianne laurie-ann
    laurène lavanya lavender laverne lavinia lavonne layla lea leah leann leanna leanne leatrice leda
    lee-ann lee-anne leeann leena leesa leia leila leilani leisa lela lelia lena lene lenka lenna lenora
    lenore leocadia leona leonarda leoni leonie leonora leontine leora lesa lesia leslee lesli lessie
    lesya leta letha leticia leticja letizia letta lettie letícia lexi lexie leyla lia lian liana liane
    lianne libby lidia lidija lien liesbeth liesel lieselotte liesl lieve lila lilach lili lilia lilian
    liliana lilias lilith lilla lilli lillian lillie lilly lily lilya lin lina linda lindi lindita lindy
    linnea linnet linnéa lioba liora lisa lisabeth lisbet lisbeth lise lisette lisha lissa lita liudmila
    liv livia liz liza lizabeth lizbeth lizette lizzie lizzy ljiljana loes lois lola lolita loma lona
    loni lora loraine loralei loreen lorelei lorella lorena lorenza loreto loretta lori lorie lorinda
    loris lorna lorraine lorri lotta lotte lottie lotus lou-ann lou-anne louann loubna louella louisa
    louise loulou lourdes louvenia lovisa lowri luana luann luanne lubna lubov lucero lucetta lucha luci
    lucia luciana lucie lucienne lucila lucilla lucille lucinda lucine lucrecia lucretia lucrezia lucy
    lucía ludivine ludmila ludovica luisa luise lula lulu lumi luna lupe lupita lurdes lusine luz luzia
    lyanne lyda lydia lydie lynda lyndsay lyndsey lynelle lynette lynn lynne lynsey lyra lyric lysandra
    léa léonie lígia maaike mabel macarena machiko maci mackenna macy madalyn maddalena maddie madelaine
    madeleine madeline madelyn madge madhavi madhu madonna mae maeva maeve magali magaly magda magdalen
    magdalena magdalene maggie magnhild magnolia mahalia mahnaz mahsa mai maia maida maike mailin maira
    mairead mairi maisie maite maitland maitê maiya maja majella majida makayla makeda malala malgorzata
    malika malin malina malinda mallika mallory malou malva malvina mamta mana manal mandi mandie mandy
    manisha manju manjula manon manuela manuelita mara marcela marcelina marceline marcella marcelle
    marci marcia marcie marcy mardi mareike maren marette margaret margareta margarete margarethe
    margarita margaux marge margery margherita margi margie margit margita margo margot margret
    margrethe margriet marguerite mari maria mariaelena mariah mariam mariana mariann marianna marianne
    maribel maribeth maricel maricela marie marie-anne marie-claire marie-claude marie-france
    marie-hélène marie-josée marie-laure marie-louise marie-pier marie-pierre marie-ève marieke mariel
    mariela mariele mariella marielle marietta mariette marigold marija marijke marika mariko marilena
    marilla marilou marily marilyn marilynn marina marinda marinela marisa marisela mariska marisol
    marissa marit marita maritza mariya mariève marja marjan marjana marjolaine marjolein marjorie
    marjory markita marla marlee marleen marlen marlene marlies marlys marna marnie marta martha marthe
    martie martina martine marva marvella mary mary-ann mary-anne mary-beth mary-ellen mary-jane mary-jo
    mary-kate mary-lou maryam maryann maryanne marybeth maryellen maryjane maryjo maryla marylou marylyn
    maryse maría masako masha masuma mathea mathilda mathilde matilda matilde mattea maud maude maura
    maureen mavis maxine May maya mayah maybelle mayra mayumi maëlle maïa mckayla mckenna mckenzie
    meaghan medea medina meena meenakshi meera meg megan meggan meghan meghana mehreen mehwish mei
    mei-ling meike meira mela melaina melanee melanie melany melati melba melia melike melina melinda
    melisa melissa melita mellissa melodie melonie melva melvina mena mercedes mercia mercy meredith
    meri merideth meriem merike merna mersiha meryem meta mette mia micaela michaela michaëla micheline
    michelle michiko midori mieke miesha migdalia mihaela mikaela mikayla miki mila milagros mildred
    milena miley milica milla millicent millie milly mimi mina mindi mindy minerva minette minna minnie
    miranda mireia mireille mirela mirella mireya miriam mirja mirjam mirka mirna mirta mirtha missy
    misti misty mitra mitsuko mitzi miya miyoko modesta mohini moira mollie molly mona monet moni monica
    monika monique monisha monserrat montse morag morgana morgane moriah morwenna moïra mumtaz muna
    munira muriel mya myleene mylene myra myriam myrna myrtle mélanie mélissa mónica mónika nabila nada
    nadezda nadezhda nadia nadine nadja nadya nadège nafisa nagisa nahid naida naila naima naina najat
    najma najwa nakia nalini nanci nancie nancy nandini nandita nanette nani nannette naoko naomi nara
    narelle narges nargis narine nasim nasreen nastassja natacha natala natalee natali natalia natalie
    natalija nataliya natalya natascha natasha nathalia nathalie nathaly nathália natividad navneet
    navya nayeli nayla nazanin nazia nechama neda neela neelam neeta neha neida neila nelda nele nell
    nella nelle nellie nelly nena neome nerea nereida neri nerissa neriza nessa nestora neta netta
    nettie neva neve nevena ngozi nhung nia niamh nichelle nichole nicki nicol nicole nicoletta
    nicolette nicolle nidhi nidia nieve nieves niki nikia nikole nikoleta nila nilda nilgun nilima nilsa
    nilufar nimfa nimisha nina ninette nirmala nisa nisha nita nitza nivedita noelia noella noelle
    noellie noemi noemí nola noma nona nonna noora noorjehan nora norah noreen norine norma normandie
    norrie notburga noura nova noémi noémie noëlle nuala nuha nuray nuria nurit nuru nyla nyree oanh
    obdulia octavia océane oda odalys odelia odette odile ofelia ofra oksana olena olenka olesya olga
    olha oliana olimpia olinda oliva olive olivia olivie olwen olympe olympia omayra ona ondine oneida
    onnie onora oona opal ophelia oralee oriana orit orla orlanda orly ornella orsola orsolya oti otilia
    ottilie ottoline oumou owena paige paislee paisley palmira paloma palwasha pam pamala pamela pamelia
    pansy paola parisa parul parvaneh parvati pascaline patrica patricia patrizia patsy patti pattie
    patty paula paulene pauletta paulette paulina pauline pavla payal paz pearl peg pegeen peggy pei
    penelope penni pennie penny peony perla pernilla pernille perpetua persephone petra petrina
    petronella petula phaedra pheobe philippa philomena phoebe phyllida phyllis pia pierina pierrette
    pilar pinky piper pixie polina polly pooja poonam poppy portia prachi pratibha preeti prerna prima
    primrose prisca priscilla prissy pritha priti priya priyanka prudence prue prunella purnima purvi
    pénélope quanda querida quinta quyen quynh rabia rachael racheal rachel rachele rachelle radha
    radhika radmila rae raeann raelene raelynn rafaela raffaella ragna ragnhild rahel rahma raina raisa
    raissa rajani rajni raluca ramla ramona randi rani rania ranjana ranya raphaela raphaëlle raquel
    raquelle rasheeda rashida rashmi rasmea rawan raya raylene rayna razan rea reba rebeca rebecca
    rebeka rebekah rechel reem reena regan regina regine reiko reina rekha remedios rena renae renata
    renate renay renea renee reneta renia renita renée reshma resi reta retha reva reyna reynalda rhea
    rhian rhiannon rhoda rhona rhonda ria riana rica rie rifka rihanna rikke riko rima rina ripley risa
    rishika rita ritsuko ritu riva rivka rizwana robbin roberta roberte robina robyn rochel rochelle
    rocio rocío roda rohini roisin roksana rolanda roma romaine romana romane romina romy rona ronda
    ronja ronna ronni ros rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosaline
    rosalyn rosamund rosana rosangela rosann rosanna rosanne rosaria rosaura rose rose-ann rose-marie
    roseann roseanna roseanne rosella roselle roselyn rosemarie rosemary rosemond rosena rosenda rosetta
    roshni rosie rosina rosita roslyn rossana roswitha rowena roxana roxann roxanna roxanne roxie roxy
    roya roza rozalia rubi rubina ruby rubye rufina rukhsana rumi runa ruta ruth ruthann ruthanne ruthe
    ruthie ruxandra ryoko saara saba sabah sabeena sabela sabiha sabina sabine sabra sabrina sabrine
    sachi sachiko sadaf sade sadhana sadia sadie saeeda safa saffron safia safina safiya sahana sahar
    saida saima saiqa saira sajida sakina sakura salena salima salina sallie sally salma salome salwa
    samah samaira samantha samara samarah sameera samia samiha samina samira samiya sammi samra sana
    sanaa sanae sandhya sandi sandie sandra sandrina sandrine sania sanna sanne santina saoirse sapna
    sara sarah sarah-jane sarah-louise sarai saraí sarika sarina sarita saroja sarolta saskia satu
    saundra savita sawsan sayaka scarlet scarlett scheherazade seema seher seiko selah selena selene
    seleste selia selina selinda selma semira sena senait senna senta sephora septima serafina serap
    serena serife serina setareh seville shabana shabnam shada shadia shae shagufta shahida shahla
    shahnaz shaila shaima shaina shaista shakira shalini shalonda shameka shamima shamsa shana shanae
    shanda shandra shani shania shanice shanna shannan shanon shanta shantel shanti shaquita shara
    sharda sharee shareen shari sharifa sharin sharla sharleen sharlene sharmila sharmin sharolyn sharon
    sharona sharonda sharron sharyn shasta shauna shaunna shavonne shawanda shawna shawnee shayla shayna
    shazia sheela sheelagh sheena sheila sheindel shelagh shelbie shelia shelley shelli shellie shena
    sheree shereen sheri sherice sherie sherill sherita sherlyn sheron sherree sherri sherrie sherril
    sherry sheryl sheyla shifra shilpa shimona shing shira shirin shirlene shirley shizuka shobha shona
    shondra shoshana shoshanna shreya shubha shulamit shuli shyla sian sibel sibyl sibylle sidra sidsel
    siena sienna sigal signe sigourney sigrid sigrun siiri sila silja silke silvana silvia silvina simin
    simona simone simonetta simonne sindhu sindy sinead sini sinéad siobhan siobhán sirpa sissel sita
    siv sive sloane snezana sofia sofie sofía sohini soila solange soledad solene solveig solveigh
    solène soma sona sonal sonali sondra sonia sonja sonya sophi sophia sophie sophy soraia soraya
    sorcha sorrel souad soumaya stacie starla stef stefania stefanie stefany steffi stella stephani
    stephania stephanie stephany stephenie stina stine stéphanie subira sudha sue sue-ann sue-ellen
    suellen sugandha sujata sulema sultana suma sumaira sumaya sumi sumitra summer suni sunita sunniva
    supriya susan susana susann susanna susanne suse susheela sushma susi susie suzan suzana suzann
    suzanna suzanne suze suzette suzie suzy svea svenja sveta svetlana swapna swati sybil sybille syble
    sydelle sylvaine sylvette sylvia sylvie sylwia symone syreeta szilvia tabatha tabby tabea tabita
    tabitha taeko tahira taisha takako talia talisa talitha tallulah talya tamanna tamar tamara tameka
    tamela tamera tami tamia tamika tamiko tamira tammi tammie tammy tamra tamsin tana tandy taneisha
    tanesha tania tanisha tanja tansy tanvi tanya tara taraneh tarja tarryn taryn tasha tasneem tatiana
    tatjana tatum taube tawana tawny tayla teagan teena tegan tehmina tela tena tenille tennille teodora
    teofila teresa teresita teri terina terra terri terrie terrilyn tersia tess tessa tetyana thais
    thalia thandi thao thea thelma theodora theodosia theola theresa therese theresia theta thilde
    thirza thomasina thora thorunn thu thyra thérèse tia tiana tiara tiernee tiffani tiffanie tiffany
    tiina tilda tilde tilly timea timna tina tiphaine tisha tita tiziana tjasa tomasa tomeka tomi tomoko
    tonia tonja tonya tora tori torie torild torill torunn tosca tovah tove toya tracee traci tracie
    trang treena treva tricia trina trine trish trisha trista trixie trude trudi trudie trudy truus
    tsipora tuba tui tullia tuva tuyet twila twyla tyra tzipi tziporah ulla ulrica ulrika ulrike uma
    umayma una unn ursa ursel ursula usha uta ute vaishali valda valentia valentina valeria valerie
    valerija valeriya valli valorie valrie valérie vanda vandana vanesa vanessa vania vanna vannessa
    vardah varsha vashti vasilisa vasundhara veda vella velma venetia venita vera verda verdell verena
    verity verla verna vernice vernita verona veronica veronika veronique verónica vesela vesna vesta vi
    vibeke vicki vickie vicky victoria vida vidya vigdis vika viktoria viktorija viktoriya vilde
    vilhelmina villemo vilma vina vinita viola violaine violante violet violeta violetta violette virgie
    virginia virginie virpi vita vitoria vittoria viv viveca vivi viviana viviane vivica vivienne vlasta
    vonda voula vreni vyara véronique waheeda waleska waltraud waltraut wambui wanda wangari wanita
    wanjiru warda wendeline wendi wendie wendy wera wiebke wiktoria wilda wilhelmina willa willamina
    willemijn willow wilma winifred winnie winona wioletta wynona xanthe xenia xiaohong xiaoling ximena
    xiomara xuan yadira yahaira yajaira yalda yamila yamileth yana yaneth yanira yanna yara yaritza
    yasaman yasemin yasmeen yasmin yasmina yasmine yasuko yazmin yekaterina yelena yesenia yesim yetta
    yetunde yevgenia ylva ynez yoana yocheved yohanna yoko yolanda yolande yoli yoshiko youmna ysabel
    yuka yukari yukiko yulia yuliya yumi yumiko yuna yuriko yusra yuzuki yvette yvonna yvonne zadie
    zahara zahida zahra zaida zainab zaira zakia zalina zandra zanele zara zaria zarina zarine zaynab
    zaynah zdenka zeba zeenat zehra zeina zelda zelia zelma zena zenaida zenia zenobia zerlina zeta
    zeynep zhanna zina zinaida zinnia zita zlata zoe zofia zohra zola zora zoraida zoé zoë zsa zsofia
    zsuzsanna zubaida zubeda zula zuleika zulema zulma zuri zuzana zuzanna zuzka zvezdana ángela
    élisabeth élise élodie éloise émilie"""
)

NEUTRAL_NAMES = word_set(
    """alexis ali amarjeet amrit andrea angel ari ariel ashley aubrey avery ayo bailey baljit beau
    bhupinder blair blake cameron camille carey cary casey chandra charlie chidi chris claude corey cory
    courtney dale dana dani darcy darrell daryl deniz devin devon dominique dorian drew dylan ebo eden
    ellis emerson emery evelyn evren finley francis frankie freddie gabriele gale gene gerry guadalupe
    gurdeep gurpreet hadi harjinder harley harminder harper harpreet hayden hilary ilan inderjit jackie
    jaden jaime jamie Jan jan jaspreet jaswinder jatinder jayden jaylen jean jean-marie jerry jess
    jessie jo jocelyn jody joey jordan josie joss jude jules jyoti kai karan kasey kaya kelly kendall
    kerry kim kiran kit krishna kuldeep lakhwinder laurence laurie lee leigh lennon lesley leslie
    lindsay lindsey linh logan loren lou lyn mackenzie maddox madison mandeep manjit manmeet manpreet
    marian marin marion marley marlo max maxime mel merle micah michele micky mika min misha mo morgan
    narinder nat nicky nicola nikita nikki nima noa noel noor nour ola omid paris parker parminder
    pascale pat patrice peyton phoenix quinn rajinder ranjit reese reilly rene ricki riley robbie robin
    ronnie rory rosario rowan sacha sam samar sami sandy sanja sascha sasha shannon shay shea shelby
    shiloh sidney sima simran skye skyler stacey stacy stevie sukhdeep surinder sydney taylor teddy temi
    teo terry thuy tierney tobi toni tory tracey tracy trinidad val valery vanja vivian whitney willie
    wren wynn yael yuki zane"""
)

PLACE_NAMES = word_set(
    """adelaide africa alexandria asia brooklyn carolina chad charlotte china columbia dakota florence florida
    geneva georgia havana houston india israel jordan kenya london lourdes madison milan montana odessa paris
    phoenix santiago savannah sienna sydney valencia victoria vienna virginia"""
)
"""Places among them: such a word alone is no person's name unless more says so."""

FIRST_NAMES = MALE_NAMES | FEMALE_NAMES | NEUTRAL_NAMES
