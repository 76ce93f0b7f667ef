/**
 * Kinds of words that tell what a phrase beside them is about: "next" before a day says that it is none of the miss.
 * Data, as the lexicon is; matched as they stand here, in any case. All of them are assumed: office usage, no source.
 */
import type { WrittenPack } from './pack.ts';

export const kinds: WrittenPack['kinds'] = {
  begins: 'he she they i we ct clt told said says asked so then but because becuase cuz bc',
  topic:
    'subject content talk issue issues business raised discussed mentioned questions question discussion info update change changes',
  institution:
    'school agency daycare care insurance bank unit hotline office policy clinic hospital pharmacy bookstore shelter corps court company fraud os2 team staff dcs cps dmv group po ctr center centre dispatch warehouse site kitchen yard hub store shop coop mill plant restaurant hotel bakery library hall union worksource',
  paper:
    'attendance file files record records letter report reports documentation documents paperwork timesheets appeal form forms fax papers check claim payment application app packet verification request mail docs bill slip info sheets sheet log logs narratives notes history calendar calendars timesheet roster rosters excuse stmt statement appt eval evals evaluation evaluations',
  because: 'because bc since cuz becuase why',
  colleague:
    'coach cm fc fcm worker caseworker manager em ew fsc fcc es esp fep case coordinator lead partner supervisor counselor contractor instructor teacher sup cms wkr wkrs mgr',
  'not-decided': 'yet lifted cured ended complied',
  sets: 'set sched scheduled schedule schd resched rescheduled made moved booked offered upcoming next reminder remind confirm confirmed for cancel cancelled canceled request requested wants asked needs declined',
  held: 'held done completed complete kept finished conducted w with',
  abbreviation:
    'co corp dist bros appt appts ltr dr mr mrs ms st ave rm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx vs ext hrs hr wk re a p m am pm ph eng disqual disq concil incl temp dept ofc bldg ste blvd rd ln tel ref sup superv mgr coord poss min mos yrs wks req info orig cert reg conf conv interp cust sched transp svc svcs emp prog contr wkr approp asst assoc attn misc refs gen cl ct clt pt ptp px memb nonattend attend part particip appl recd schd instr comm hosp fr env',
  title: 'dr mr mrs ms st sra sr approx ste rm ext',
  past: 'left lft sent snt spoke spoken met went gone gave given told said came rang put saw sat got had did was were heard brought wrote held took made set kept dqd found tried attempted caught',
  'no-name':
    'i we and also then cm fep worker case manager today yesterday team supervisor not so but who it this that vm msg message voicemail letter ltr note card lvm dhs letters when appeal appeals form forms fax faxes papers paperwork mail check checks report reports file notes docs document documents verification request claim claims payment application app packet email text texts call calls student child school provider status screening results update step plan pdp class group site hours attendance office branch appointment appt meeting interview benefits grant nobody everyone someone somebody anyone none both each all she he they nothing something item items slip bill bills le la lo me se nos les el los las ya si que por cuando porque claims eligibility hearings records payroll fraud cell phone recording line voicemail employment unemployment oregon notice envelope portal number work have has had having did does do been still again already never twice once finally just only since after before while even really tried first last called calling talking speaking another',
  owner: 'the her his their our cts clients a an',
  'took-part': 'attended present here came speaker joined video zoom room joins joining',
  home: 'home house door residence apt hv domicilio hogar porch knocked place apartment trailer address duplex motel tent rv camper',
  'weak-say':
    'attended brought turned seen accepted joined signed wants wanted likes thinks feels hopes prefers excited got picked chose decided was is understands',
  'leads-to-call':
    'phone a return placed made outgoing 3rd 2nd 1st third second first another two three four five six several 2 3 4 5 4th fourth',
  'asked-answer':
    'call callback answer contact touch respond reply cb back come write phone check get ring telephone stop',
  'says-in-person':
    'came stopped dropped walked popped showed was is here in lot parking cafeteria cafe sidewalk elevator park store market window waiting whiteboard laundromat library pantry foodbank coffee church driveway bench picnic reception truck stairs bus corner fair clinic fieldtrip stomped strode stood leaned sitting seated handshake hug hugged smelled limped limping crutches cast photo motel hall handed flagged grabbed pulled caught met brought found bumped nabbed saw sat looked spotted visited greeted crossed cornered tracked sit seeing ran waved intercepted',
  line: 'cell phone phones number # #s line call calls calling',
  'by-phone':
    'cell phone phones horn ring rang call called callback line speaker jingle dialed mobile landline inbound tele rtnd telephone telephoned phoned phoning cel tty tel telefono speakerphone',
  'by-text': 'txt text texted texts msgd txtd',
  'by-email': 'mail email emailed outlook gmail inbox yahoo hotmail aol',
  'by-other': 'zoom teams video webex',
  'in-person':
    'counter lobby desk cubicle room office ofc walked strolled sat stayed together table hallway lab site stomped here window library',
  meeting: 'meeting mtg conference together showed signed yelled staffing',
  deadline: 'by before nlt than until',
  'not-the-miss-behind':
    'went attended back return returned start starts instead resched rescheduled reset will can due until sat make makeup made',
  'not-the-miss': 'called mailed sent letter ltr lvm next by postcard ending started began begun',
  counted:
    'times x days classes sessions absences misses missed dates appts mornings no unexcused separate of workshop workshops wkshop wkshops job week weeks activities meetings labs mtgs sched scheduled',
  'missed-day': 'absent missed out on this last every since',
  until: 'until til till by thru through back return returns',
  decider: 'manager mgr supervisor supv lead director she he',
  denial: 'not no wont never isnt wasnt dont against arent doesnt',
  disqualifying: 'disqualify disqualifying dqing sanctioning penalizing',
  imposed: 'impose imposed imposing eff effective dqd disqualified sanctioned applied',
  ground: 'because for since due ground grounds reason as bc b',
  signature:
    'sincerely warmly regards respectfully atentamente coach manager specialist signed truly wishes gracias',
  filler:
    'new dhs form jobs w / this that ltr letter notice on the of dated was out to ct her him client it a copy sent el la los de del al se le aviso carta fue por',
  'own-letter': 'letter ltr ltrs letters postcard card carta notice',
  man: 'husband husb father dad son brother uncle boyfriend bf grandfather grandpa nephew landlord stepdad esposo marido hijo hermano abuelo tio',
  woman:
    'wife mother mom daughter sister aunt girlfriend gf grandmother grandma gma niece landlady esposa hija hermana abuela tia mama suegra',
  'not-ours':
    'cover offer dr drs doctor doctors denial approval award reference recommendation acceptance thank hire landlord school court closure pend decision gas gift bus time id registration library voter report change intro introduction welcome moving reg phone ohp medical ebt ss snap',
  same: 'talked=talkd called=clld=calld emailed=emaild couldnt=cdnt=cldnt tried=trd=tryd=tryed answered=ansd at=@ from=fr=frm=fm visit=vst january=jan=enero february=feb=febrero march=mar=marzo april=apr=abril may=mayo june=jun=junio july=jul=julio august=aug=agosto september=sep=sept=septiembre october=oct=octubre november=nov=noviembre december=dec=diciembre sunday=sun=domingo monday=mon=lunes tuesday=tue=tues=martes wednesday=wed=weds=miercoles mondays=mons fridays=fris thursday=thu=thur=thurs=jueves friday=fri=viernes saturday=sat=sabado yesterdays=yests=ystrdys yesterday=ystdy=yesterdy=yest=ystrdy=ystrday=yday=ayer today=tonight=2day=hoy tomorrow=tmw=tmmrw=tmro=tomoro=tmrw=tomw=tomm step=stp=stps attempted=attmptd=attmpted letter=ltr=ltrs=lttr with=w and=&=+ appointment=appt=appts meeting=mtg=mtgs message=msg=msgs=mssg=messge voicemail=vm=vms=vmail client=cliet=clinet=cleint=clent=ct=cl=clt=cln=clnt=pt=ptp=px=ppt=prt=cust=cstmr=participant=customer=consumer hours=hrs training=trng=trg=trngs through=thru about=abt received=recd=rcvd conference=conf interview=intvw noncooperation=noncoop dq=disq=disqual=disqualification=disqualify cant=cannot rescheduled=resched notice=ntc postcard=postcrd=pcard',
  own: "i im i'll ive id my me we ok yes hi hello thx thanks thank sorry sry yo mi gracias",
  count: 'one two three four five 2 3 4 5 6 7 8 9 x2 x3 x4 x5',
  'form-head': 'contact type method medium via how where channel',
  'to-reader': 'you u your ur missed seen please pls',
  'plan-head': 'plan plans next nxt ideas todo tomorrow monday tuesday wednesday thursday friday tmrw tmw',
  'to-do-verb': 're 7869 call letter ltr hv vm send mail try text phone go see visit ask get ring',
  'called-in': 'in back me off to and about re abt b',
  'other-number': 'check ends ending ph phone cell acct account card pin last ext extension',
  supposing: 'if whether unless avoid leaning lean maybe probably likely else expecting expected',
  reaches:
    'cell cells cellphone phone phones number numbers # home house line message msg contact contacts client clients family participant couple last emergency other both mom dad survivor new landline mobile back',
  rings:
    'vm vms voice voicemail vmail lvm lm lmtcb lmom msg message mailbox mailbx box busy service svc disconnected phone number wrong machine rings rang ringing recording contesto # call calls',
  told: 'had forgot has wants needs cant wont thought overslept lost quit doesnt isnt sick',
  person:
    'her him she he them they ct clt cl pt ptp prt px ppt tp client clnt cln cli participant prtcpt partic particip recip recipient customer cust cx memb m01 m02 mom dad applicant ella his cts clts pts clients participants their mr mrs ms ptps pxs ptcpt',
  logged:
    'letter ltr ltrs letters postcard carta vm vms voicemail voicemails lvm vmail message msg recado mensaje phone call calls tel llamada text txt email correo cell',
  'log-filler':
    'a an the to on at in left sent mailed again another first second third 1st 2nd 3rd 4th final last no x2 x3 x4 short quick brief long attempt attempts try also x one two three her him this week wk since a.m p.m am pm m engagement reply response na ans answer nr nothing',
  message: 'vm vms voicemail voicemails lvm vmail message msg recado mensaje',
  'to-do': 'will to need needs should must todo still reminder',
  'not-appointment': 'by until thru through since missed due born from fr frm before dated',
  'leads-to-date':
    'appt apt appointment mtg meeting set for on is at moved to from fr frm resched rescheduled changed date mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday stays still remains stands now day both each them',
  asks: 'asked asks asking ask wants like could can rather wanted wishes wanting',
  starts: 'start begin started going engage back resume take re-engage',
  now: 'now before instead waiting wait again right ahead',
  'not-its-day':
    'of for since from re about abt by til till until thru next before week wk missed mailed dated',
  'date-lead':
    'mailed sent out on appt for by until date due re dated since missed appointment apt mtg went called lvm from thru and & postmarked',
  'not-a-day': 'level time attempt grade step dq call letter floor month day of notice visit try',
  hours: 'hr hrs hour hours am pm yr yrs days wk wks weeks years',
  place:
    'office ofc ofice off branch rm room conf conference by upstairs downstairs desk cubicle suite ste lobby zoom teams phone ph video webex ssp dhs oficina sala worksource center ctr library home annex hall church campus bldg building',
  comes:
    'came comes arrived stopped dropped walked popped swung showed drove rolled wandered stepped marched rushed',
  noncomplying:
    'noncompliance noncompliant noncooperation noncoop failure refused refusing conciliation sanction penalty triage unsigned followed occurrence',
  ride: 'bus ride taxi cab sitter interpreter interp train van truck',
  jobless: 'claimant misconduct uc ui unemployment uib ruled unemp mismanagement',
  'talks-of':
    'touch touched discuss discussed mention mentioned talk talked speak spoke address addressed raise raised cover covered bring brought',
  fixture:
    'bulletin board entrance door hallway sign poster copier printer fridge closet wall wing mailbox rack bench parking lobby room annex lot',
  cuts: 'cut cuts cutting reduce reduced reduces lower lowered smaller lose loses losing happens affect affects affected docked stops drop drops',
  'did-with': 'sat ate stood waited toured shared drank lunched rode',
  'no-room':
    'compliance agreement effect money play contact focus county jail custody prison residential detox labor surgery rehab court icu',
  'place-head': 'at place location loc where lugar site direccion address addr sitio donde salon en',
  'leads-to-place': 'at in en the la el here now both over sharp via de tarde manana afternoon morning our',
  'ends-place':
    'pdp mr mrs ms til none put forgot tell goes with w if and then to for from she he they ct client clt pt px ptp i we re step re-step 7869 ntc notice ltr letter reg mail mailed this that original orig per bus ride interp interpreter is was has will no not nothing needs said says appt so since because after before until but or as also who sits ask closed set description descr sorry thanks thx',
  'no-place':
    're engagement reengagement engage reengage appointment appt apt appts mtg meeting step jobs pdp plan the a an at on for of to in and with w by is time date client ct participant pt review discuss attend scheduled set am pm hrs see letter notice dhs 7869 mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday eng reeng',
  'other-step': 'work job ged school training class search wex employment education treatment mh',
  'did-together': 'did made filled built wrote ran put finished started completed practiced walked read',
  'desk-title': 'dhs sufficiency manager coach worker caseworker specialist jobs mgr',
  'mail-place': 'slot tray room box desk bin bag basket pile cart clerk time',
  'notice-letter': 'letter ltr notice ntc envelope',
  'adds-to': 'add adding added addendum addition also more further follow',
  'past-head': 'bkgd background history hx hist prior past previously',
  'these-days': 'today now currently current this',
  'beside-with': 'min mins minutes hr hour time phone email text txt teams zoom video skype',
  will: "will i'll we'll she'll he'll must shall gonna",
  answers: 'answer answered ans reply replied response',
  'asks-which': 'which what whether if how when where why',
  'mail-run': 'pickup mail run truck post pick carrier bag',
  gives: 'left gave handed brought got give hand',
  dqd: 'dqd dqing disqualified sanctioned',
  whose: 'our her his their todays this cts clients',
  about: 're about abt regarding concerning',
  be: 'am is are was were be been being',
  wishes: 'plan plans hope want need going',
  settled: 'agreed settled instead new now offered',
  attached: 'attachment attached attach pdf',
  'not-yet': 'yet til till until before if',
  'leave-of': 'from on medical family sick',
  video: 'video zoom teams skype conference',
  relays: 'pass relay message msg tell',
  'no-more': 'month months week weeks anymore more ever again',
  'staffing-paper': 'letter ltr notice staffing mtg meeting',
  within: 'at in by during for from to the',
  'as-told': 'is planned written well of before asked soon usual scheduled long needed agreed follows',
  'kept-on': 'left stay stays kept remain remains still',
  printed: 'mailed mail usps in by brochure brochures flyer flyers leaflet leaflets',
  'sent-by': 'mail email post fax courier text phone ambulance bus taxi',
  'back-then':
    'spring summer fall winter high jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december day days beginning',
  refused: 'denied not no pending lacking refused form turned declined rejected',
  'names-appointment': 're appt apt appointment fecha date day when engagement cita',
};
