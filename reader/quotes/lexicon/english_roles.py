"""English words for what people do and are."""

from __future__ import annotations

from reader.quotes.lexicon import word_set

MALE_ROLES = word_set(
    """father son brother husband uncle grandfather nephew boyfriend widower king prince chairman
    spokesman businessman congressman councilman alderman policeman fireman actor fisherman salesman
    man boy duke lord assemblyman dad grandson groom waiter pope monk priest foreman gunman
    cameraman clergyman sportsman"""
)
FEMALE_ROLES = word_set(
    """mother daughter sister wife aunt grandmother niece girlfriend widow queen princess chairwoman
    spokeswoman businesswoman congresswoman councilwoman policewoman actress woman girl duchess lady
    assemblywoman mom mum granddaughter bride waitress nun saleswoman sportswoman"""
)
ROLES = (
    word_set(
        """tenant co-ordinator customer shopper commuter motorist newsreader homeowner landlady
        proprietor custodian apprentice trucker logger lobsterman hairdresser barber bartender
        barista goalie superfan alumnus alumna intern undergraduate graduate grad freshman sophomore
        adjudicator arbitrator sociologist criminologist geneticist nutritionist therapist
        podiatrist radiographer technologist bookkeeper realtor planner conservator trapper
        outfitter guide rookie runner-up native newcomer teen youngster retailer publican verger sexton
        butcher grocer gardener caretaker keeper lamplighter tailor miner clockmaker bookseller
        postman postwoman skipper harbourmaster ferryman bystander onlooker defendant claimant
        referee umpire debutant teammate roommate classmate pensioner grandparent headteacher
        headmaster headmistress churchwarden vicar curate chaplain dean imam choirmaster organist
        violinist drummer bassist beekeeper shepherd rancher forester vintner brewer distiller
        hydrologist statistician actuary auditor cartographer curator restorer archivist herbalist
        optician radiologist oncologist accountant activist adviser advisor advocate agent aide
        ambassador analyst anchor anthropologist archaeologist archbishop architect artist assistant
        astronaut astronomer athlete attorney author baker banker baron barrister biologist bishop
        boss broker builder candidate captain cardinal carpenter ceo cfo chair chairperson champion
        chancellor chef chemist chief choreographer cleric clerk climatologist co-author co-chair
        co-founder co-owner coach colleague collector colonel columnist comedian commander
        commentator commissioner composer comptroller conductor conservationist constable consultant
        contractor controller coordinator coroner corporal correspondent councillor councilmember
        councilor counsel counselor counsellor cousin creator critic cyclist dancer defender
        defenseman delegate dentist deputy designer detective developer diplomat director doctor
        donor driver ecologist economist editor educator electrician employee engineer entrepreneur
        envoy epidemiologist executive expert farmer film-maker filmmaker firefighter forecaster
        forward founder friend general geologist goalkeeper goaltender governor guard guitarist head
        historian host immunologist inspector instructor insider inventor investigator investor
        janitor journalist judge justice landlord lawmaker lawyer leader lecturer librarian
        lieutenant linguist lobbyist magistrate maker manager marshal mathematician mayor mechanic
        mediator member meteorologist midfielder midwife minister mla mp mpp musician negotiator
        neighbor neighbour neurologist neuroscientist nominee novelist nurse officer official
        ombudsman operator organiser organizer owner painter paramedic parent participant partner
        passenger pastor pathologist patient pediatrician performer pharmacist philosopher
        photographer physician physicist pianist pilot pitcher player playwright plumber poet
        politician pollster premier president principal producer professor programmer prosecutor
        psychiatrist psychologist publisher quarterback rabbi ranger rapper receptionist rector
        refugee reporter representative researcher resident retiree reverend rival runner sailor
        scholar scientist screenwriter sculptor secretary senator sergeant sheriff shopkeeper singer
        soldier solicitor songwriter speaker specialist spokesperson sponsor star strategist striker student
        superintendent supervisor surgeon survivor teacher technician teenager tourist trader
        trainer translator treasurer trustee tutor undersecretary user veteran veterinarian vet
        victim virologist volunteer voter warden whistleblower winger winner witness worker writer
        youtuber zoologist councilmembers vp msp chairs administrator emeritus emerita campaigner swimmer
        sprinter gymnast
        boxer wrestler golfer jockey footballer cricketer rower skier demonstrator presenter blogger climber
        hiker paceman auctioneer pupil schoolgirl schoolboy rider model preacher evangelist maverick mogul
        tycoon magnate billionaire millionaire heir heiress socialite crooner all-rounder bowler
        batsman batter fly-half scrum-half full-back centre-back left-back right-back racer racegoer
        playmaker marksman skater snowboarder weightlifter triathlete decathlete heptathlete
        paralympian olympian medallist medalist jihadist militant extremist dissident defector hacker
        gamer vlogger comic entertainer rocker conservationist elder"""
    )
    | MALE_ROLES
    | FEMALE_ROLES
)
ROLE_MODIFIERS = word_set(
    """former acting then-acting ex deputy vice senior junior chief interim incoming outgoing assistant
    associate executive managing general retired longtime veteran lead prime foreign finance health
    defense defence home interior education justice environment trade labor labour attorney police fire
    union party opposition city state federal county provincial national local regional international
    conservative liberal democratic republican independent green socialist presidential
    vice-presidential fellow current newly elected first second co communications press policy research
    program programme marketing sales football hockey baseball basketball soccer team company business
    school bakery shop store restaurant hotel museum university college hospital human rights climate
    energy tax family truck taxi bus community civil criminal defence political right left wing
    stay-at-home late new tory elder class"""
)
