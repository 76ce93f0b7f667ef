/**
 * The words of caseworkers' notes, by meaning. Data, so that a branch can add its own without code. Matching ignores
 * case, hyphens, apostrophes and line ends and a plural `s`; the longest phrase wins. A word in capitals here is found
 * in capitals only. The first list of a meaning stands in the two documents or a public rule ("confirmed"), the second
 * is office shorthand that no public Oregon glossary lists ("assumed"). Words, never sentences of a note.
 */
import type { LexiconEntry, Meaning } from './pack.ts';

const WORDS: readonly [Meaning, confirmed: string, assumed: string][] = [
  // Who acts.
  [
    'client',
    'client|participant',
    'ct|clt|cl|pt|ptp|prt|tp|recip|recipient|m01|m02|customer|cx|cust|applicant|appl|mom|dad|cliente|participante|el sr|the survivor|the family|the couple|parent|memb|youth|adult 1|adult 2|the man|dev|the mother|mother of|husband and wife|mr|ms|sra|senora|senor|px|ppt|prtcpt|partic|particip|clnt|cln|cli|cstmr|consumer|tanf adult|head of household|hoh|claimant|student',
  ],
  ['pronoun', '', 'she|he|they|her|him|them|shes|hes|theyre|ella|she’ll|he’ll|they’ll'],
  [
    'third',
    '',
    'provider|landlord|landlady|school|teacher|employer|supervisor|boss|foreman|lead|manager|mgr|counselor|case worker|caseworker|cw|dcs|attorney|atty|lawyer|doctor|dr|therapist|nurse|sister|brother|mother|father|aunt|uncle|cousin|grandmother|grandma|gma|boyfriend|girlfriend|husband|wife|spouse|partner|roommate|friend|neighbor|po|probation|judge|agency|daycare|sitter|receptionist|front desk|insurance|bank|vendor|coordinator|instructor|contractor|job coach|job developer|clinic|hospital|pharmacy|bookstore|worksource rep|staff|team|unit|hotline|central office|policy|tenant|absent parent|ap|ncp|son|daughter|clients mom|cts mom|her mom|his mom|her dad|his dad|advocate|someone|somebody|a man|a woman|power company|utility company|liaison|rn|os2|oss|fraud|another worker|coworker|co worker|ew|eligibility worker|host|site sup|supv|parole|cps|ccap|co op|her mother|ex|abuser|crisis worker|principal|caregiver|payee|roomate|housing worker|officer|clerk|teller|dmv|job corps|lender|creditor|collector|ho|alj|stepdad|step dad|grandfather|grandpa|day care|pge|power co|housing authority|welfare worker|hijo|hija|esposo|esposa|mama|marido|hermana|hermano|abuela|abuelo|suegra|suegro|vecina|vecino|patron|jefe|maestra|maestro|tia|tio|nino|la nina|grandson|granddaughter|nephew|niece|inlaw|sibling|bf|gf|fiance|fiancee|baby daddy|kids dad|housemate|babysitter|nanny|young man|older woman|male voice|female voice|child answered|another person|person who answered|other person|stranger|subscriber|occupant|maintenance|security|guard|desk person|discharge planner|social worker|prosecutor|public defender|bailiff|sheriff|deputy|police|midwife|doula|case aide|intake worker|screener|auditor|qc|hearings|union|crew leader|vp|registrar|advisor|financial aid|proctor|tutor|classmate|co workers|the worker before|prior cm|old cm|previous cm|new cm|her cm|his cm|her worker|his worker|cts worker|clients worker|worker from|ssp worker|ssw|p.o.|instr',
  ],
  [
    'team',
    're engagement staffing team|re engagement team|team',
    'committee|mdt|all present|staffing|staffed|panel|consensus|all agreed|group|equipo',
  ],
  // Contacts in both directions.
  [
    'talk',
    '',
    'spoke|spoken|speaking with|s/w|spk|talked|talking with|chatted|1:1 meeting|had a conversation|conversation with|tc ct|tct ct|conversation w|conference with|conference w|conferenced with|phone conference|checked in with|checked in w|phone check in|sat down with|sat down w|sat with|got ahold of|got a hold of|connected with|connected w|contact was made|made contact|contact made|caught her|caught him|caught up with|zoom with|zoom w|video visit|facetime|emailed back|exchanged emails|exchanged texts|texted back|txt back|back and forth|t/c w|t/c with|tc w|tc with|tcw|p/c w|pc w|call with|call w|ov w|platicamos|platique con|hablamos|interviewed|met|picked up on|answered the phone|she picked up|he picked up|at the visit|during the visit|had a chat|chat w|chat with|huddled|sat w|had a word w|touched base|connected by|got her|got him|got through to|got thru to|got ct|she and i|he and i|she & i|he & i|ct and i|client and i|we sat|pulled ~ aside|flagged ~ down|ran into|heard from|phone mtg|phone meeting|3 way w|three way w|3 way with|three way mtg|three way call|talk w|talk with|worked through|worked with|worked w|sat at|fit ~ in|monthly contact|hablo|face time|consulted with|consulted w|interview with ct|did intake|greeted|welcomed|introduced|caught up w|caught w|debriefed|check on|checked on|site check|site visit|counseled|coached|mentored|reached|saw|visited|sit down w|sit down with|bumped into|conv|stopped me|grabbed me|covered|walked with|sw clt|sw ct|sw pt|sw client|sw cl|sw px|sw ptp|back & forth|back + forth|nabbed|cornered|intercepted|spotted|crossed paths|ran across|tracked down|linked up|got in touch|in touch with|in touch w|had contact|contact with|contact w|successful contact|voice contact|verbal contact|live contact|had a talk|had a good talk|long talk|quick chat|short chat|long chat|phone chat|conferred with|conferred w|conversed|dialogued|discussed with|discussed w|hable|platico|converse con|me reuni|reunion con|nos reunimos|nos vimos|la vi|lo vi|vi a|vi al|atendi|entreviste|me contesto|me comento|me explico|me aviso|me dijo|caught ct|caught client|caught pt|caught px|got a minute with|got a minute w|grabbed her|grabbed him|grabbed ct|bumped in to|ran in to|answered my|picked up the phone|picked up first ring|picked up and|ct answered|client answered|pt answered|px answered|she answered|he answered|ella contesto|el contesto|got hold|check-in call|followed up with|followed up w|followup with|sat and|sat together|walked out with|walked w|lunch with|coffee with|coffee w|zoomed|video chat|facetimed|skyped|conference called|confd w|conf w|conf with|took ~ aside|drew ~ aside|called ~ over|called ~ up to|waved ~ over|waved ~ in|had ~ in|had ~ come in|brought ~ back|sat ~ down|walked ~ out|walked ~ to|kept ~ on|found ~ at|found ~ in|found ~ outside|caught ~ at|caught ~ in|caught ~ on|caught ~ by|caught ~ outside|caught ~ as|caught ~ before|caught ~ after|caught ~ between|caught ~ coming|saw ~ today|got ~ by phone|got ~ at|reached ~ on|a word with|had words with|sat across|joined ~ at|joined ~ for|held with|held w|held by phone with|held by phone w|stayed after|stayed behind|got ~ on the|put ~ on the|had ~ on the|had ~ on speaker|then put ~ on|got ~ on phone|got ~ on cell|put ~ on phone|contacted',
  ],
  [
    'discuss',
    '',
    'discussed|disc|went over|gone over|going over|reviewed|rvwd|explained|expl|offered|encouraged|advised|informed|reminded|told|asked|gave her|gave him|gave ct|gave client|gave them|gave pt|asked about|walked through|walked ~ through|looked at|problem solved|went through|worked on|practiced|pulled up|brainstormed|helped|listened|thanked|assured|updated pdp|updated the pdp|updated plan|revised pdp|pdp redone|reworked the case plan|reworked the plan|we talked|we looked|we agreed|we updated|we decided|we made|we set|we worked|we changed|explique|hicimos|cambiamos|let ~ know|brought up|filled ~ in|answered her|suggested|urged|pointed out|warned|clarified|negotiated|mapped out|signed ~ up|praised|congratulated|motivated|reassured|showed her|showed him|handed her|handed him|read it|read aloud|redid|started to mention|tried to bring up|actualizamos|revisamos|fui a|booked again|drew up|expld|laid out|explnd|discd|talked ~ through|ran through|broke down|broke it down|talked over|talked out|hashed out|sorted out|sketched out|figured out|troubleshot|role played|roleplayed|rehearsed|congratd|quizzed|cautioned|emphasized|stressed|ask how|ask what|inquired|le ofreci|le dije|le pregunte|le recorde|le di|le avise|acordamos|quedamos|platicamos de|repasamos|hablamos de|le ayude|we figured|we filled|we wrote|we signed|we planned|we picked|we chose|we landed on|we settled|we scheduled|we did|we ended|we started|we tried|we put|we moved|we added|we dropped|rebuilt|rewrote|built a plan|made a plan|came up with|settled on|gave ~ the|handed ct|handed pt|handed clt|tld|set goals|goal setting|went thru|going thru|talked up|touched on|brought out|planned out|took ~ through|took ~ thru|walked ~ thru|talked ~ into|talked ~ out of|talked ~ thru|brought ~ up to speed|caught ~ up|clued ~ in|gave ~ a list|gave ~ info|gave ~ directions|gave ~ a flyer|showed ~ how|showed ~ the|showed ~ where|got ~ signed up|got ~ set up|nudged ~ to|pushed ~ to|let ~ vent|heard ~ out|cheered ~ on|gave ~ praise|steered ~ to|pointed ~ to',
  ],
  [
    'say',
    '',
    'says|said|saying|states|stated|stating|reports|reported|claims|claimed|agreed|agrees|agreeable|asked|asks|wants|wanted|would like|wud like|refused|refuses|refusing|answered|told|tells|responded|replied|replies|signed|esigned|excited|explained|declined|declines|likes|confirmed|confirms|acknowledged|understands|understood|apologized|admitted|shared|mentioned|disclosed|expressed|thinks|feels|hopes|promised|volunteered|chose|picked|prefers|would prefer|requests|requested|disagrees|disagreed|disputes|denies|denied|complained|yelled|cried|thanked|is willing|willing to|was upset|was happy|is happy|is interested|decided|dice|dijo|quiere|firmo|pregunto|pidio|phoned|rang|telephoned|emailed me|e mailed me|texted me|wrote|emailed back|texted back|checked in|stopped by|walked in|showed up|popped in|attended|brought|turned in|was here|is here|here today|in today|seen|got hired|verbalized|listened|accepted|apologised|laughed|opened with|gave me|handed me|met me|met us|joined|returned my call|promises|okayed|okd|enjoys|figures|wonders|wondered|objects|objected|argued|argues|swore|hollered|shouted|insists|insisted|intends|aims|hoping|wanting|nodded|smiled|grinning|beaming|fuming|grinned|blew up|stormed out|turned up|kept|picks|swears|vows|explains|describes|described|talked about|talks about|brings|thrilled|eager|keen|scared|worried|worries|nervous|relieved|overwhelmed|frustrated|struggling|loves|loved|hates|dislikes|would do|would rather|would take|lost track|overslept|forgot|realized|remembers|commits|committed to|offered to|volunteers to|seeks|let me know|lets me know|informed me|notified|advised that|advised me|interesa|plans to|plans on|expects|knows|recalls|suggested|proposed|counters|balked|caved|consented|confided|vented|teared up|sobbed|joked|writes|handed in|will see me|will call me|will be there|will bring|will get back|will come|going back|will try|will start|will return|will go|came|sat down|she arrived|he arrived|ct arrived|client arrived|seemed|seems|sounded|sounds|appears willing|appeared|felt|ok with|ok by|fine with|good with|on board|open to|up for|would love|looking forward|looks forward|proud|anxious|afraid|is tired|is ready|ready to work|motivated|laughs|nods|cries|grumbled|whispered|mumbled|mentions|shares|thanks|admits|apologizes|complains|shrugged|sighed|balks|vents|cald in|sez|sed|agred|agreeed|explaned|quiso|acepto|prefiere|puede empezar|prometio|doesnt want|does not want|didnt want|dosnt want|not want to|doesnt like|does not like|doesnt think|does not think|doesnt know|does not know|doesnt feel|doesnt understand|does not agree|doesnt agree|didnt know|did not know|didnt understand|not interested|not willing|isnt ready|not ready to|sent thumbs|sent back|sent me|sent a pic|sent pic|contesto|would not say|wouldnt say|did not want|avisa|aviso|comenta|comento|menciono|explico|necesita|prefirio|se disculpo|se queja|se quejo|de acuerdo|le gusta|le gusto|no puede|empezara|va a empezar|va a ir|promete|entiende|entendio|piensa|tiene miedo|trajo|vino|mando texto|quedo en|reconoce|contesta|is sorry|apologetic|is glad|tickled|is down to|is game|set on|dead set|has her heart|is thinking|wishes|wished|yearns|leans toward|leaning toward|would sooner|would just as soon|wont go|wont do|wont take|flat out|flatly|walked off|walked out|stomped|stormed off|cussed|cursed|raised ~ voice|broke down crying|teary|chatty|talkative|cheerful|receptive|reluctant|on the fence|isnt sure|is unsure|puzzled|shocked|offended|annoyed|irritated|defensive|embarrassed|ashamed|discouraged|hopeful|optimistic|determined to|adamant|convinced|reckons|guesses|guessed|supposes|thot|misunderstood|mixed up|got confused|didnt realize|did not realize|had no idea|wasnt aware|was not aware|unaware|has no idea|cannot say|couldnt say|let on|let slip|owned up|fessed up|opened up|spilled|recounted|spoke of|speaks of|talks of|boasted|bragged|jokes|teased|screamed|bawled|txtd me|txted me|emailed us|answrd|askd|aksed|asekd|sayed|sais|tole|wannts|wnts|wntd|promisd|agrd|gave the ok|gives the ok|shook ~ head|thumbs up|all smiles|good spirits|phones to|phones in|phones re|telephones',
  ],
  [
    'present',
    '',
    'in office|in the office|into office|into the office|came into|office visit|ov|walk in|walked in|came in|came by|stopped by|stopped in|in lobby|in the lobby|at the counter|in for|here for|here to|in to sign|in person|ct home|client home|pt home|ct here|client here|pt here|ct in|client in|pt in|cl in|clt in|ct present|client present|at the appt|at ~ appt|kept appt|kept ~ appt|kept the appt|showed for|attended re|pdp mtg|plan review mtg|plan meeting|first meeting with|joint meeting|re meeting held|face to face|f2f|vino|en la oficina|a la oficina|turned up|showed up|walked into|at counter|at my desk|customer here|in my office|came to my office|came to see me|came up to|paso por|in room|in the room|in attendance|attended the re|attended ~ re|came to re|sitting next to me|with her|while ~ was here|while here|in today|met for|appt kept|appointment kept|kept appointment|kept ~ appointment|kept her|kept his|came for|arrived|made it in|made it to|came w|came with|came alone|stood at|at front counter|dialed in|dialled in|on speaker|by speaker|joined by phone|on the line|by phone w|dropped in|dropped by|popped in|popped by|let us in|invited us in|invited me in|rolled in|strolled in|marched in|wandered in|rushed in|breezed in|signed in at|in waiting room|in the waiting room|se presento|llego a la|paso a la|popped ~ head in|poked ~ head in|stuck ~ head in|drop in visit',
  ],
  [
    'session',
    '',
    'mtg|meeting|appt|appointment|session|intake|conf|conference|check in|chk in|plan review|pdp review|appraisal|assessment|orientation|one on one|1 on 1|1:1|visit|talk|chat|conversation|call|cita|reunion|entrevista inicial|appl intvw|application interview|3 way|three way|chain|exchange|thread|emails|texts|zoom|video',
  ],
  [
    'incoming',
    '',
    'call from|called from|t/c from|tc from|tcf|vm from|voicemail from|voice mail from|message from|msg from|email from|e mail from|text from|txt from|letter from|note from|heard from|reply from|response from|copied from outlook|from client|from ct|from pt|ct called|client called|pt called|cl called|clt called|participant called|ct phoned|client phoned|ct emailed|client emailed|ct texted|client texted|ct tc|ct c/b|client c/b|ct returned call|returned my call|called me back|called back|c/b from|pc from|p/c from|pc fr|call fr|vm fr|msg fr|em from|txt fr|ib call|inbound call|call frm|vm frm|msg frm|txt frm|email frm|call fm|message frm|llamo|incoming text|incoming email|incoming call|incoming vm|incoming voicemail|inbound text|inbound email|inbound vm|got a text|got a txt|got an email|got email|recd text|recd txt|recd email|recd vm|recd call|recd a call|recd voicemail|recd t/c|recd tc|received call|received text|received email|received a call|received vm|received voicemail|text received|email received|call received|vm received|vm in|new vm|on my voicemail|on my vm|on my machine|left me a|recibi mensaje|recibi llamada|recibi texto|mensaje de|llamada de|correo de|texto de|me dejo recado|me mando|me escribio|ib tc|ib vm|ib text|t/c fr|tc fr|call back from|callback from|c/b fr|retd ~ call|retd ~ vm|retd ~ v/m|returned ~ vm|returned ~ voicemail|returned ~ v/m|returned ~ message|returned ~ text|returned ~ email|answered ~ text|answered ~ email|replied to ~|rtnd my call|rtnd call|rtn my call|retnd call|in bound|ret my call|ret call|retd my call|ct cb|client cb|pt cb|clt cb|px cb',
  ],
  // Attempts.
  [
    'no-answer',
    '',
    'no response|no resp|no reply|no call back|no callback|nothing back|no email back|hasnt called back|has not called back|hasnt responded|has not responded|hasnt replied|has not replied|did not respond|didnt respond|did not reply|didnt reply|did not return|didnt return|crickets|unread|sin respuesta|no word|nothing yet|nothing so far|no answer yet|nada|no contestan|not a peep|not a word|zip|zilch|nothing heard|heard nothing|not heard from|havent heard|have not heard|hasnt gotten back|never got back|never called back|never answered|never replied|never responded|nothing since|still nothing|no return call|no cb|no c/b|silence|ghosted|ghosting|unopened|shows delivered|left on seen|no text back|no txt back|no contact since|no contact from|doesnt answer|doesnt respond|never picks up|not returning|no ha llamado|no ha respondido|no answer to|none answered|no one has called',
  ],
  [
    'tried',
    '',
    'lvm|lm|lmtcb|lmom|no answer|no ans|n/a at|no joy|no luck|no one home|nobody home|noone home|not home|nobody answered|no one answered|nobody opened|did not answer|didnt answer|does not answer|went to vm|goes to vm|went to voicemail|goes to voicemail|straight to vm|straight to voicemail|straight to voice mail|machine picked up|mailbox full|mailbx full|mailbox is full|box is full|vm full|vm is full|voicemail full|voicemail is full|vm not set up|no vm|no voicemail|rang out|not answered|voicemail not set up|not in service|disconnected|phone off|phone is off|phone shut off|wrong number|wrong #|not accepting calls|call could not be completed|cannot be completed|attempt to contact|attempted|tried|trying to reach|unable to reach|unable to contact|unable to leave|could not reach|couldnt reach|cant reach|havent been able to reach|not able to reach|no contact made|no contact w|unsuccessful|1st attempt|2nd attempt|3rd attempt|first attempt|second attempt|third attempt|vm to|vm for|voicemail to|voicemail for|voice mail for|message for|asked that ~ cb|asked she c/b|asked ~ to call back|asked to call back|no contesto|deje recado|deje mensaje|just rings|rang and rang|left unread|read receipt|hung up on|no pick up|no pickup|didnt pick up|did not pick up|doesnt pick up|not picking up|wont pick up|left on read|answering machine|got machine|got vm|got voicemail|got ~ vm|recording picks up|says she moved|said she moved out|took no msg|no message taken|no machine|no dial tone|phone dead|line dead|dead line|out of service|out of order|out of minutes|cant take calls|cannot take calls|no dice|nobody there|nobody came|no one came|no one around|dark house|lights off|not at home|wasnt home|bounced|undelivered|not delivered|delivered nothing|doesnt return calls|chasing|trying her|trying him|trying ct|try to reach|attempts to reach|attempt to reach|attempt at contact|contact attempt|contact attempts|attempts x2|attempts x3|unable to connect|busy|unanswered|out of svc|rings and rings|nothing else listed|somebody elses phone|someone elses phone|went to machine|dead end|phone message|voice message|phone msg|left message|got a machine|got the machine|got recording|tries to reach|two tries|tries at|didnt get her|didnt get him|did not get her|did not get him|couldnt get through|could not get through|cant get through|voice mail to|voice mails to|vmail to|phone and letter|phone & letter|phone + letter|letter and phone|letter & phone|vm and letter|vm & letter|call and letter|call & letter|no one picked up|kept ringing|rolled to vm|rolled to voicemail|full mailbox|got vmail|dejo mensaje|out when i|wasnt in|was out when|not in when|met no one|saw no one|found no one|no one there|nobody around|no answr|no ansr|no anser|tries x2|tries x3|try #2|try #3|try #1|not reachable|isnt set up|not setup|hasnt been set up|never set up|not accept calls|cant accept|unable to take|screened my call|call dropped|dropped call|call failed|didnt go through|did not go through|would not connect|no longer in use|no longer works|not a working number|nonworking|non working|bad number|number changed|number no good|straight to recording|automated message|subscriber unavailable|couldnt locate|could not locate|unable to locate|cannot locate|house empty|apt empty|blinds drawn|wouldnt come to the door|did not come to the door|didnt come to the door|wouldnt open|wouldnt answer|would not answer|gate locked|gone when i|not there when|couldnt raise|could not raise|cant raise|nobody picked up|nobody picks up|noone picked up|rang w no|rang with no|ringing out|rna|outreach attempt|outreach attempts|failed attempt|failed contact|contact failed|failed to reach|fail to reach|failed to connect|intente llamar|trate de llamar|no pude comunicarme|no me pude comunicar|buzon|sin exito|no estaba|nadie abrio|nadie contesto|no abrio|numero equivocado|fuera de servicio|suena y suena|doesnt ring|wont ring|never rings|no voice mail|voice mail full|voice mailbox|inbox full|kicked back|came back undeliverable|pt not reached|ct not reached|client not reached|was not reached|not reached at|not reached by|ph disc|phone disc|# disc|ph discd|phone discd|msg w|msg with|message w|message with|no contesta',
  ],
  [
    'leave',
    '',
    'left|lft|leave|leaving|wedged|taped|tucked|stuck|deje|dropped|drop|posted on|hung|pinned|slid',
  ],
  [
    'message-thing',
    '',
    'message|msg|vm|voicemail|voice mail|word|recado|mensaje|recording|vmail|v m|voice mails|messge|mssg|my number|name and number|callback number|cb number|call back number|direct line|contact info|my info|my digits|cb #|call back #',
  ],
  [
    'note-thing',
    '',
    'note|card|hanger|flyer|sticky|post it|letter on door|slip|leaflet|tag|postcrd|pcard|letter at door|brochure',
  ],
  [
    'call',
    '',
    'called|call|calling|phoned|phoning|telephoned|t/c|tc|tct|p/c|pc|dialed|rang|ring|rung|buzzed|llame|ph|phd|ringing|dialing|telephoning|gave her a ring|tcd|o/g call|outbound|pcd|t/cd|jingled|gave a jingle|on the horn|llamo|llamamos|marque|cald|calld|cld|caled|dialled|gave ~ a buzz|gave ~ a jingle|gave ~ a shout|redialed|llamada a|llamada al',
  ],
  [
    'emailed',
    'emailed|e mailed|by email|by e mail|via email|sent by email',
    'email to|e mail to|email sent|sent email|sent an email|sent ~ an email|emailing|mande correo|e mail sent|wrote her e mail|gmail|shot her an email|sent ~ email|dropped an email|via e mail|outlook|emails sent|sent emails|em to|em sent|sent em|mande un correo|email out|emails out|emails to|email went|reminder email|follow up email|check in email|quick email|dropped ~ an email|dropped ~ a line',
  ],
  [
    'texted',
    '',
    'texted|txtd|txt|text to|text sent|sent text|sent a text|sent ~ a text|texting|text message to|msgd|messaged|text msg to|txted|shot ~ a text|shot a text|sms|smsd|fired off a text|dropped a text|pinged|text reminder|whatsapp|text +|text &|text and|text out|texts out|texts sent|sent texts|text message sent|le mande un texto|mande texto|mande mensaje|texts to|txts to|texts x2|txts x2|portal message|portal msg|sent portal|reminder text|follow up text|check in text|quick text',
  ],
  [
    'reply',
    '',
    'replied|reply|responded|wrote back|answered|exchange|back and forth|back & forth|answers|replies|responds',
  ],
  [
    'visit',
    'home visit',
    'hv|porch visit|at the door|at ~ door|went by|drove out|drove to|drove by|went out to|went to the home|went to the house|at residence|at the residence|at the house|at the home|at ~ home|at ~ apt|knocked|visita a domicilio|visita al hogar|visit to the home|visited the home|stopped at|stopped in at|to see ct|to see her|to see him|visited her|visited him|at the apartment|out to the house|popped over|popped by|swung by|rolled by|trip to|to ~ place|site visit|worksite visit|site check|went over to|out to the home|welfare check|dropped by|dropped in at|stopped by the|went to see|came by|went to clts|went to cts|went to clients|stopped to see|out when i|door knock|went to ~ trailer|drove past|swung past|came to ~ door|at ~ trailer|at ~ apartment|at ~ residence|at ~ porch|on ~ porch|on ~ steps|on ~ stoop|to ~ residence|to ~ apt|to ~ apartment|to ~ house|to ~ home|field visit|fui a su casa|fui a la casa|pase por su casa|visite a|visite la casa|toque la puerta|rang the bell|rang bell|doorbell|cmty visit|community visit|comm visit|home call|house call|visited at',
  ],
  // Media.
  [
    'medium-phone',
    'by phone|telephone|phone call',
    't/c|tc|tct|tcf|p/c|pc|vm|lvm|lm|voicemail|voice mail|voice message|called|phoned|rang|telephoned|dialed|c/b|cb|left message|left msg|messages left|on the line|llame|left word|returned my call|on the phone|over the phone|on phone|via phone|phone contact|phone visit|phone conference|phone check in|phone appt|por telefono|picked up|got hold of|got ahold of|ph|phd|machine|recording|speaker|heard from|callback|call back|phone mtg|phone meeting|conference call|hablo',
  ],
  [
    'medium-letter',
    'letter|in writing|postcard|post card',
    'ltr|lttr|mailed|carta|card in the post|in the mail|thinking of you card|by mail|wrote to|written to|usps|wrote her|wrote him|wrote ct|wrote client|mailing|mailer|reminder card|missed you card|greeting card|flyer|out to participant|posted to her|posted to him|posted to ct|sent to her|sent to him|slip w|notice of appt|wrote (mailed)|postcrd|pcard|tarjeta|post cd|correspondence|missive|hard copy|snail mail|written invite|card sent|letters sent|por correo|correo postal|ltr to|lettr|leter|lettter',
  ],
  ['medium-email', 'email|e mail|emailed', 'outlook|correo|inbox'],
  ['medium-text', 'text|text message', 'txt|txtd|texted|texting|sms'],
  [
    'medium-in-person',
    '',
    'in office|in the office|into the office|in person|ov|office visit|lobby|front desk|front window|front counter|walked in|came in|came by|stopped by|stopped in|dropped in|met|oficina|ventanilla|in my office|walk in|ct in|client in|pt in|cl in|clt in|ct here|client here|attended|present|face to face|f2f|cubicle|interview room|conference room|at the site|at ~ site|in class|at class|saw her|saw him|came to|in for|popped in|at the table|at the branch|joint meeting|conference w|conference with|at my desk|at counter|at the counter|turned up|showed up|at the window|walked into|kept appt|at ~ placement|during ~ break|on site|sitting next to me|my computer|her break|his break|break room|in room|family room|three way mtg|3 way w|sat down|at the school|at the college|flagged ~ down|worksite|kept 9|here for',
  ],
  [
    'medium-home-visit',
    'home visit',
    'hv|porch visit|at the door|at ~ door|at residence|at the residence|visita a domicilio|went by her|went by his|went out to|drove out|her porch|his porch|kitchen table|at ~ home|at ~ apt|knocked|the house|her house|his house|their home|their house|at ~ trailer|at ~ apartment|at ~ residence|on ~ porch|on ~ steps|to ~ place|to ~ residence|to ~ apt|to ~ house|to ~ home|to ~ trailer|front steps|su casa|la casa|doorbell|front yard|in ~ kitchen|her kitchen|his kitchen|in ~ yard|home call|house call',
  ],
  ['medium-other', '', 'zoom|teams|video|facetime|webex|google meet|skype'],
  // Topics.
  [
    'jobs',
    'personal development plan|job search|life skills|work experience|re engagement|reengagement|job club|vocational training|program entry|adult basic education|community service|job skills training|missed activities|missed activity|noncooperation|non cooperation|engagement letter',
    'JOBS|jobs program|jobs plan|jobs activities|jobs activity|jobs hrs|jobs hours|jobs orientation|jobs contractor|jobs appt|jobs class|jobs work|do jobs|pdp|epdp|employment plan|case plan|job prep|job readiness|job ready|job skills|job log|search log|log sheet|JS|LS|WE|JC|VT|JP|js|work search|wk exp|wrk exp|work exp|we site|we hrs|we hours|we placement|work site|worksite|wrk site|ged|abe|basic ed|esl|ell|ojt|voc training|voc ed|vocational|workshop|wkshop|worksource|work source|career club|career lab|career center|resume|noncoop|non coop|noncooperating|noncompliance|nonparticipation|participation|participate|participating|reengage|re engage|re engaging|re appt|re apt|re mtg|re ltr|re letter|re notice|re meeting|going to re|came to re|done w re|moving to re|start re|RE|fssp|irp|work program|job counselor|job developer|job dev|job coach|skills lab|typing lab|computer lab|medical assisting class|interview clothes|apprenticeship|forklift|cna|welding|flagging|flagger|cdl|job training|training program|boot camp|supported work|work study|unpaid work|trial work|networking group|employment specialist|employment activities|employment activity|employment goals|employment counselor|job fair|job lead|job leads|job placement|placement site|plan de trabajo|clases de ingles|sus clases|las clases|entrevista de trabajo|busqueda de trabajo|dev plan|activity hours|required activities|required hours|engagement plan|work readiness|job hunt|job hunting|looking for work|find work|soft skills|barista class|certificate program|core activity|non core|limited hours|time sheets|attendance sheet|family stability|fsp|step 2 class|food handler|work first|welfare to work|conciliation|engagement contact|engagement appt|engagement appointment|engagement meeting|engagement visit|engagement call|engagement narrative|wex|mock interview|mock interviews|steps to success|contacts sheet|job apps|hvac|pharmacy tech|activity log|activity sheet|attendance sheets|time sheet|timesheet|fep|second interview|2nd interview|2nd intvw|gas voucher|hours of activity|re eng|re engaged w jobs|reeng|jobs mtg|jobs meeting|meeting about jobs|work activity|work activities|next activity|job contacts|planning mtg|planning appt|plan update|wkshp|cert program|job corps|culinary|phlebotomy|medical coding|dental assisting|childhood cert|english class|clase de ingles|empacadora|vivero|plan de empleo|interview at|interview with|interview w|job interview|has interview|has an interview|interview skills|interview practice|had interview|got interview|interview thurs|interview mon|interview tues|interview wed|interview fri|interview coming up|interviews lined up|offer letter|job offer|got hired|was hired|got the job|got a job|new job|hiring event|job interest|career goal|career goals|employment goal|program hours|wtw|cwex|jobs plus|on the job|cad class|restore|sign in sheet|work group|work crew|job site|jobsite|employment verification|employer|start date|adult basic|thrift store placement|job lab|job labs|jobs lab|work lab|cover letter|practice interview|practice interviews|interview clothing|interview outfit|steel toes|search hours|we absences|training goals|job goals|resource room|career fair|job board|job order|job referral|job referrals|jobs orient|program orientation|emp plan|empl plan|practica de trabajo|ferias de empleo|feria de empleo|busca trabajo|buscar trabajo|buscando trabajo|hoja de asistencia|plan de jobs|programa jobs|programa de jobs|start we|at we|to we|from we|for we|miss we|missed we|we step|employability|first to work|re engagemnt|re engagment|reengagment|ls|lifeskills',
  ],
  [
    'jobs-weak',
    '',
    'class|training|activity|attendance|attending|hours|hrs|plan|goal|site|placement|orientation|contractor|missed|no show|absence|absent|college|program|course|instructor|participated|dq|disq|noncoop|sanction|career|certificate|certification|degree|internship|volunteering|barriers|re engaged|stopped going|coach|trabajo|clase|workshop|taller|bench|shop|roster|counselor|work|job|sessions|dislocated|activities|prog|escuela|entrenamiento|curso|trng|trg|trainng|keyboarding|computer skills|cpr|first aid|osha|guard card|bookkeeping|quickbooks|medical terminology|cosmetology|barber school|massage school|ece|teacher aide|comptia|carpentry|electrical|masonry|landscaping|janitorial|custodial|housekeeping|hospitality|caregiving|home care|hca|lpn|call center|cashier|machinist|truck driving|classwork|homework|curriculum|practicum|externship|clinicals|interviewing|references|cover letter|participating|practica|talleres|capacitacion|horas|actividades|actividad|asistencia|faltas|empleo|solicitudes|semestre|semester|tuition|fafsa|transcript|parenting|servsafe|thrift store|interviews|tardiness|tardy|tardies|punctual|punctuality|goodwill|habitat restore',
  ],
  [
    'other-program',
    'snap|food stamps|ohp|erdc|child care billing|medical|wic|child support|dcs|ebt|unemployment',
    'recert|recertification|redet|redetermination|renewal|fs|fset|e&t|abawd|stub|billing|bill|provider number|provider listing|copay|child care form|child care provider|childcare provider|child care paperwork|address change|chg of address|eviction|landlord|rent|rental|dental|dentist|utility|utilities|ui|uc|benefit|eligibility|elig|verification|verif|vrf|overpayment|op ref|housing|section 8|parole|meds|glasses|oregon trail|ot card|interim change|icr|change report|chg rpt|notice of decision|decision notice|intake interview|status update|stamp|med card|hearing|liheap|energy assistance|cash|grant|reissued|reissue|card lost|lost card|replacement card|application|applied|appl|ssn|birth cert|birth certificate|fraud|ipv|child welfare|cws|foster|guardianship|court|citizenship|immigration|car payment|insurance|premium|prescription|surgery|dv safety|safety plan|restraining order|school supplies|school clothes|baby shower|new baby|add baby|household change|hh change|hh comp|case transferred|approved for|certified|allotment|issued|issuance|eitc|ssi|ssdi|ssa|disability|sec 8|therapy|counseling appt|doctor appt|drs appt|hep|immunization|social worker|medicaid|head start|preschool|daycare payment|translink|new address|new addr|updated address|address verified|addr per|verified address|for interview|phone interview|intvw|address on|app denied|denied tanf|claim denied|dr appt|resource|denial letter|denial notice|pending letter|approval letter|pending notice|change letter|ccap|sober house|ua|supervision|dmv|srf|small claims|collector|interim report|ccare|child care auth|shelter deduction|fair hrg|food bank box|pge|nw natural|deposit|cs sanction|cs good cause|motor vehicles|sruf|mortgage|rehab plan|counseling session|caregiver|transitional program|sober living|crisis|able bodied|employment department|work registrant|moved in with|moved into|moved out of|new apt|missed interview|nfp|asq|healthy families|nurse visit|pend notice|pended|closure|redetermined|jpi|ea funds|car seat|truancy|iep|dialysis|tpr|hipp|arrest|plea|bail|warrant|visitation|supervised visit|alj|claimant|appealed|oriented x3|prescriber|hud inspection|lease|formula|breastfeeding|ride broker|provider orientation|cc provider|case opened for|tanf app|intake for tanf|med appt|ins card|lost bed|guest|caretaker relative|nonneedy|non needy|third party|csp|pa 1|dhs 415|415f|shelter costs|emergency assistance|id card|mood|affect|labeling|thought diary|rtc|reopen case|reopened case|case reopened|interview for tanf|interview done|tent site|work first|penalty status|ncp|genetic test|hcv|bio mom|wellness check|tx team|soap note|mdd|craving|tearful|grooming|doses|phq|feeding|tummy time|sleep log|speech pressured|relapse prevention|vitals|grp|sx|reports next|report in|ankle monitor|fact finding|quitting|adjudicator|adjudication|app date|intake appt|pend ltr|check not there|traced|mailed home|homeroom|voucher expires|well child|prenatal|attorney letter',
  ],
  // The notice and its appointment.
  [
    'notice',
    '7869|dhs 7869|re engagement notice|reengagement notice|notice of re engagement|jobs re engagement notice|re engagement letter|reengagement letter|re engagement appointment notice',
    're notice|re letter|re ltr|re ntc|re lttr|re engagement ltr|re engagement ntc|re eng ltr|re eng notice|re eng letter|reengagement ltr|re appt letter|re appt ltr|re appt notice|aviso de re integracion|aviso de reintegracion|dhs7869|re engagemnt notice|re engagment notice|re engagemnt letter|re engagment letter|re engagemnt ltr|reengagment notice|reengagement ntc|re engage letter|re engage notice|re int notice|aviso de re engagement|carta de re engagement',
  ],
  [
    'mailed',
    'mailed|mailing|was mailed|by mail|in the mail',
    'mail|in the united states mail|into the 4|in the post|posted|general delivery|mlld|mld|malied|maild|postmarked|usps|out to the po box|substitute address|wrote to|written to|out to participant|out to ct|wrote her|wrote him|wrote ct|wrote client|sent out a letter|mailroom|postal service|post office|remailed|enviado|por correo|left the building|left the branch|left the office|left here|leaving the branch|leaving the building|wrote (mailed)|mald|maield|se le mando|se envio|by post|via post|went by post|en el correo|al correo|in the mailbox|in the mailbag|stamped and out|stamped & out|reg post|post marked|left the bldg|left our bldg',
  ],
  [
    'sent',
    'sent|issued|sent out|went out',
    'out|go out|goes out|snt|went|generated|mande|envie|sending|send|dispatched|enviada|enviado|mandada|mandado|mandamos|se mando|se envio|resent|fired off|shot off',
  ],
  [
    'handed',
    'hand delivered|copy given',
    'handed|gave|given|left copy|left a copy|taped on door|taped to door|picked up|in person|delivered|hand carried|hand delivery|by hand|copy in hand|slid under|under the door|under the mat|entregado|entregue|in the participants hands|in ~ hands|into ~ hands|left ~ a copy|left ~ copy|left it with|left it w|left ~ one|off me|off of me|left in ~ door|left in door|left at door|left on door|left on ~ door|left at ~ door',
  ],
  [
    'draft-notice',
    '',
    'draft|drafted|drafting|to do|printed|prepared|out tray|ready to go|queued|on my desk|awaiting|typed|typing|getting|out box|outbox|goes tomorrow|goes mon|goes monday|to go out|on my list|unsigned|sitting|not mailed yet|once lead|til lead|til she initials',
  ],
  ['appointment', 'appointment', 'appt|apt|mtg|meeting|date time given|cita'],
  [
    're-appointment',
    're appointment|re engagement appointment|reengagement appointment',
    're appt|re apt|re mtg|re meeting|re engagement appt|re engagement apt|re engagement mtg|re engagement meeting|reengagement appt|reengagement meeting|re eng appt|re eng mtg|cita de re|re engagment appt|re eng meeting|re engagement conf|re engagement conference|cita re|RE conference|RE conf|RE call',
  ],
  [
    'cancelled',
    '',
    'cancelled|canceled|withdrawn|rescinded|in error|disregard|cancel|void|voided|called off|not valid|pulled from|pulled it|pulled the|pulled before|was pulled|7869 pulled|notice pulled|letter pulled|ltr pulled|pulled back|pulled and|pulled 7869|called it off|off the calendar|scratched|scrapped|nixed|tossed|killed|recalled|rescind|rescinding|cancelling|canceling|cancele|cancelada|meeting is off|appt is off|re is off|mtg is off|appointment is off',
  ],
  [
    'returned',
    '',
    'returned|came back|back from the po|back from the p o|undeliverable|return to sender|bounced',
  ],
  [
    'moved',
    '',
    'rescheduled|resched|r/s|new date|changed to|re scheduled|new appt|moved|reset to|rescheduling|pushed to|new time|is now|now set for|bumped to|switched to|moving it to',
  ],
  [
    'asked-change',
    '',
    'asked to move|asked to reschedule|asked for another|asked for a later|asked for a different|asked for a new|requested another|requested a different|requested a new|wants to move|cant do|at ~ request|per ~ request|called to reschedule|cannot make|cant make|asked if we could move|asked to change|has court|has a job interview|wont work|asked to r/s|asked to resched|asked to push|cant come|cannot come|asked for a change|needs a different|needs another day|conflict',
  ],
  // Scope.
  [
    'plan-scope',
    '',
    'will|i’ll|we’ll|wont|need to|needs to|to be|going to|gonna|plan to|plans to|planning to|must|should|waiting|about to|not yet|tomorrow|tmrw|remember to|want to|intend to|intends to|to do|get the|next step|f/u|follow up|if|unless|when she|when he|when ct|in case|would|could|might|shall|tikl|reminder|still need|still needs|please|pls|once|until|before we|has to|have to|ready to|gotta|got to|hafta|needing to|wants to call|meaning to|hope to|hoping to|intending to|meant to|ment to|planned to|wanted to|had planned|supposed to|spose to|sposed to|was to|am to|idea|thinking of|thought of|thought about|shouldve|couldve|wouldve|never got around|didnt get to|didnt get around|voy a|vamos a|va a|hay que|pendiente|manana|next time|try again|lets|holding the|on hold|til|till|tomorrows',
  ],
  [
    'negation',
    '',
    'not|no|didnt|never|wasnt|werent|havent|hasnt|hadnt|unable to|without|dont|doesnt|neither|nor|none|nothing|cant|cannot|couldnt|wont|isnt|arent|forgot to|failed to|in place of|instead of|rather than|nobody|aint|sin|nada de|rule out|ruled out|nada que ver con|ni|ningun|ninguna|nunca|noones|nadie|hardly|didn t|yet to|couldn|tampoco|jamas|far from',
  ],
  [
    'history',
    '',
    'history|hx|in the past|last year|years ago|yrs ago|yr ago|year ago|previously|formerly|prior case|back in|used to|when ~ was|file summary|file review|case review|file read|hrg held|hearing held|read the file|read ~ file|prior worker|previous worker|former worker|last worker|old worker|read back|read through the file|background:',
  ],
  [
    'recap',
    '',
    'recap|summary of contacts|contacts to date|attempts on file|attempts to date|see narratives|as narrated|narrated on|narrated already|already narrated|see clnos|see cm narratives|see above|per earlier|per narrative of|documented already|previously documented|previously narrated|nothing new',
  ],
  [
    'staff-only',
    '',
    'msg to lead|emailed lead|email to lead|asked lead|talked w lead|talked with lead|spoke with lead|case transferred|reminder to staff|all staff|note to self|training note|practice case|test narrative|keyed|unit meeting|quarterly read|whole caseload|group txt|group email|mass mailing|pt not contacted|ct not contacted|client not contacted|question to vendor|question for|please advise|pls advise|fyi|data entry|complaint line|was documented|were documented|is documented|must be at least|held a spot|tickler|sent to ccap|fwd to|status rpt|attend rpt|attendance rpt|wants hearing|wants a hearing|dhs 443|443 recd|443 rec|way of contact|contact agreed|preferred contact|contact preference|preferred method|best way to reach|no calls and no mail|do not call|do not mail|do not contact|do not text|no calls no texts|no letters no',
  ],
  // Misses.
  [
    'missed',
    'missed|did not attend|no show',
    'no showed|no shows|ncns|nc/ns|n/s|ns|dns|dnka|dna|fta|failed to attend|failed to appear|failed to report|failed to show|failed to come|didnt attend|did not show|didnt show|didnt come|did not come|not attending|not attended|hasnt attended|hasnt been at|not been at|hasnt been going|not been going|wasnt at|absent|absence|skipped|not in class|did not make|didnt make|not there|never showed|never came|not able to go|wasnt able to go|could not make|couldnt make|missing|miss|unexcused|none excused|not excused|no pudo ir|amanecio con|did not participate|not participating|not participated|stopped going|stopped attending|out since|no signature|wont be in|cant make|cant come|not present for|did not go|didnt go|did not report|didnt report|quit going|never went|no se presento|falto|no vino|no ha ido|0 hrs|0 hours|was down for|blew off|awol|a w o l|no call|no sheets|dropped out|skipping|not showing|didnt turn up|did not turn up|never turned up|failed to turn in|not been to|no fue|unaccounted|not on the sheet|off the sign in|not signed in|mia|m i a|bailed|would not make it|wont make it|will not make it|not be able to make|wont be at|unable to attend|unable to make it|wont be coming|will not be coming|did not keep|didnt keep|not kept|forgot class|forgot about class|forgot the class|forgot ~ class|hasnt been to|havent been to|no attendance|not at|not here|not in on|wasnt in|wasnt in on|was not in|stays away|stayed away|not shown|blank on|that makes|not logged in|did not log in|didnt log in|without pt|without ct|without client|came and went|wasnt here|no sign of|misd|mised|falta|no asistio|noshow|not one of them|wasnt there|not be at|not able to do|wasnt able to do|unable to do|couldnt do|could not do|could not attend|couldnt attend|cant attend|cannot attend|no puedo ir|no asiste|no ha asistido|ha faltado|no showd|no-showed|never made it|didnt start|did not start|never started|blew it off|ditched|playing hooky|no showing|nonattend|non attendance|nonattendance|not in attendance|did not do|didnt do|zero hrs|zero hours|unattended|called in sick|walked out of|ditching|absense|abscent|absentee|no sho|noshowed|stood us up|stood me up|not come in|not show up|hasnt shown|hasnt come|has not come|hasnt started|has not started|hasnt reported|has not reported|skip|not seen|standing me up|werent at|could not go|couldnt go|couldnt come|could not come|couldnt get to|could not get to|out sick',
  ],
  [
    'called-ahead',
    '',
    'called ahead|called in|called before|called first|let us know|gave notice|called off|called to say|emailed before|texted before|called prior|called that morning|phoned ahead',
  ],
  [
    'no-call',
    'without calling',
    'ncns|nc/ns|no call|didnt call|without notice|no phone call|w o calling|never called|no notice|no word|not call|not heard|hadnt called|no llamo|did not notify|no prior notice|zero notice|no heads up|nor call|nor called|or call|w o a call|without a call|didnt phone|did not phone|no ph call|not phoned|not called in|no advance notice|beforehand|not let us know|no message from|not phone ahead|never rang|did not ring',
  ],
  ['excused', '', 'excused|excuse|excusing'],
  // Decisions.
  [
    'good-cause',
    'good cause',
    'gc|buena causa|causa justificada|good reason|justified absence|good caused|gcd|goodcause|causa buena|buen motivo|motivo justificado|good cuase|good casue',
  ],
  [
    'grant',
    '',
    'granted|given|giving|approved|approves|gave|gives|grant|meets|met|found|finding|find|allowed|allowing|accept|accepted|accepting|allow|determined|excused|excusing|applied|established|exists|had good cause|has good cause|counts as|treated as|conclude|concluded|decision|decided|agreed|agrees|doy|tuvo|documented|entered|coded|okd|supports|yes|pardoned|blanket|gets|se le da|justified|okays|okayed|ok|calling it|called it|calls it|call it|calling this|counting|treating|treat as|coding|logged as|honoring|honored|honor|good caused|qualifies|qualify|warranted|recognized|recognised|deemed|deems|ruled|constitutes|constituted|se otorga|otorgo|otorgada|concedo|dimos|le di|aprobada|aprobado|aprobe|our fault|our mistake|our error|my mistake|my error|has gc|had gc|team says|dio|se concede|says gc|granting',
  ],
  [
    'gc-block',
    '',
    'pending|asked for|asked me for|asking for|asks for|requested|requesting|requests|request for|claims|claimed|claiming|denied|deny|denies|denying|explained|what|report|whether|if|lacks|lack of|was there|discuss|discussed|possible|may have|might have|need proof|will decide|decide once|to be determined|tbd|considered|considering|review for|screen for|opportunity to|chance to|establish|show|provide|explain|define|definition|dont have|told ~ no|not enough|waiting|reviewing|feels|thinks|believes|argued|argues|insists|own good cause|not good',
  ],
  [
    'gc-other',
    '',
    'child support|dcs|cs|snap|job quit|uc|unemployment|wic|hearing|428a|quit a job|cannery|appear|appearing|late filing|ssi|erdc|fs|srf|absent father|reinstated|reinstate|child supp|csp|428|adjudication|claimant|uib|ui|ih|oed|quit ~ job|quit job|not naming|naming dad|naming the father|naming him|name the father|paternity|iv d|csu|support enforcement|ccap|renewal|reapplication|fact finding',
  ],
  [
    'dq',
    'disqualification|disqualify',
    'dq|disq|disqualified|disqualifying|sanction|sanctioned|sanctioning|dqd|penalty|penalized|disqual|penalize|descalificar|descalificacion|descalificado|descalificada|sancion|level 1|level 2|level 3|lvl 1|lvl 2|lvl 3|1st level|2nd level|3rd level',
  ],
  [
    'impose',
    'impose',
    'imposed|imposing|eff|effective|level|lvl|unanimous|applied|in effect|approved|decision|decided|decides|agreed to|voted|starts|begin|beginning|entered|ordered|finalized|will be|moves to|proceed|go forward with|moving forward with|upheld|team to|first|second|third|1st|2nd|3rd|l1|l2|l3|l4|permanently|all for|consensus|unanimously|vote|go on|takes effect|sanction is|panel|team agreed|carried|keyed|coded|outcome|staffing|decidio|a partir del|nivel|agreed on|agree on|to start|all agreed|votes to|in place|goes on|takes place|team votes|took effect|sanction in',
  ],
  [
    'dq-block',
    '',
    'pending|asked|request|requested|requesting|whether|if|consider|considering|considered|may|might|could|headed|possible|explain|explained|scared|afraid|worried|warned|ask|hx|history|prior|previous|previously|past|wic|snap|was dqd|years ago|yrs|countable|discuss|discussed|avoid|ended|cured|curing|decide|supervisor review|hearing|ipv|medical|fset|cs|child support|ccap|dmv|cdl|hrg|stands|would be|level a|to vote|huddle|wants|threatened|threat|hasnt|lead for|claimant|iptv|program violation|quit|unless|notyet|not yet|until|hold off|holding off|held off|off as of|opts against|opted against|lifted|lift|removed|signed off|sign off|referred for|recommendation only|dq off|off eff|full grant|back to full|not imposed|imposed yet|complied|votes on|votes fri|votes mon|votes tues|votes wed|votes thurs|vote on',
  ],
  [
    'dq-other',
    'snap|food stamps|wic',
    'fs|food benefits|ipv|ofset|child support|dmv|cdl|unemployment|uc|license|cs sanction|household|medicaid|section 8|hud|drug ct|drug court|judge|briefing|waitlist|wait list|voucher list|ga|state hospital|school|sports|team roster|evac|evacuation|evacuated|wildfire|fire|reading level|math|level a|trauma|level of care',
  ],
  [
    'no-dq',
    '',
    'no dq|no disq|no disqualification|no sanction|not to disqualify|not disqualify|not dq|not be disqualified|not going forward|not go forward|not move forward|not moving forward|not to move forward|not to move fwd|not move fwd|not moving fwd|not going fwd|not go fwd|not to go forward|not to go on|not proceed|not proceeding|not to proceed|not pursue|not pursuing|not being pursued|not supported|not support a dq|not to impose|not impose|not imposing|not to sanction|not sanction|wont dq|wont be dqd|decided against|decision against|against dq|against a dq|against disqualification|against disqualifying|stop the dq|stopping the dq|dropping the dq|drop the dq|dq dropped|dq withdrawn|withdraw the dq|dq rescinded|dq is not|dq not|disqualification not|disqualification is not|instead of dq|instead of a dq|instead of disqualification|rather than dq|not approving|not warranted|hold off on dq|sanction rescinded|sanction lifted|not appropriate|not recommended|not recommending|dropping it|not sanctioned|not imposed|off the table|does not go on|wont reduce or close|not reduce or close|no penalty|penalty waived|not penalize|wont be penalized|will not be penalized|wont sanction|stay the sanction|holding off on dq|not doing a dq|not doing dq|dq is off|sanction is off|no level|wont impose|hold off on the dq|pulling back the dq|pulled the dq|dq pulled|pull the dq|sanction voided|dq voided|cancel the dq|dq cancelled|sanction cancelled|basic notice voided|voiding the dq|reversing the dq|reverse the dq',
  ],
  ['recommend', '', 'recommended|recommend|recommending|supports|supported|in favor of'],
  [
    'alone',
    '',
    'i decided|i am disqualifying|my decision|on my own|alone|without a team|without team|no team|without staffing|no staffing|cm decided|case manager decided|lead decided|i imposed|by myself|single handedly',
  ],
  [
    'staffing',
    're engagement staffing',
    'staffing|staffed|team met|team mtg|team meeting|staff this|will staff|staff on|team will meet|team meets|re team|mdt|review team|to staff|team reviewed|committee met|panel|group decided|consensus|conference held|convened|team huddle|case conference|junta del equipo|el equipo decidio',
  ],
  [
    'considered',
    '',
    'reviewed|considered|weighed|looked at|discussed|heard|talked about|went over|talked abt|talked over|took into account|looked into|review of|reviewing|talked thru|talked through|looked hard at|thought about|discussing|went through',
  ],
  [
    'adjust',
    '',
    'plan changed|pdp changed|pdp to be|pdp re done|pdp redone|pdp updated|plan updated|updated pdp|new pdp|new plan|plan gets|plan rewritten|plan to|adjust plan|adjustments|adjusted|plan now|plan moves|reduced hours|hrs reduced|hours reduced|day plan|plan is|pdp is|plan:|change the plan|changed the plan|off pdp|on pdp|modify|modified|amended|revised|pdp now|pdp goes|will be exempt|steps closed|hours cut|moved to|added|dropped|no change needed|no changes to|plan stays|plan unchanged|no change to|plan remains|pdp stays|instead',
  ],
  [
    'treatment',
    '',
    'screening|screen|screened|assessment|treatment|eval|evaluation|a&d|mental health|mh|learning needs|voc rehab|counseling|therapy|dv services|dv svcs|physical health|referred to|referral',
  ],
  [
    'safety',
    'child safety',
    'safety of the children|safety of children|childrens safety|kids safe|children safe|children are safe|kids are safe|safety review|safety reviewed|child welfare liaison|safety of the kids|kids:|risk of harm|child well being|childrens well being',
  ],
  [
    'reason',
    '',
    'because|b/c|bc of|due to|reason|since|as|was in|had to|flood|flooded|closed|broke|sick|ill|illness|fever|surgery|strep|hospital|er|died|funeral|furnace|fire|no sitter|no car|no ride|no bus|bus not running|snow|ice|storm|evicted|homeless|dv|court|doctor|flu|covid|bed rest|documented|verified|ltr|letter|note|migraine|power out|per|hospitalized|hospitalised|papers|discharge|on file|car trouble|transportation|weather|stroke|care for|caring for|medical|proof|confirmed by|injured|injury|pregnancy|pregnant|childcare|child care|provider|emergency|unable to|no way to|work schedule|job|baby',
  ],
  // The step, support, outcome, progress.
  [
    're-step',
    're step',
    'step|RE added|re entered|RE on pdp|re added to pdp|paso re|re line|re code|re activity|re entry|paso RE|now RE|be RE|as RE|keyed RE|coded RE|RE keyed|RE entered|RE planned|keyed re|plan line',
  ],
  [
    'step-done',
    '',
    'added|on pdp|on the pdp|on plan|on the plan|entered|created|put on|done|in place|changed|updated|redone|moved|made|opened|in tracs|w planned|is on|in pdp|to pdp|posted|pdp has|plan has|plan shows|pdp shows|matches|agregado|redo|reflects|ya esta|keyed|now there|is there|is up|logged|in and|set|now RE|start/end|start end|step in|line in|has an RE|has RE|has re step|shows RE|w RE|reflected|now shows|now has|puse|agregue|anadi|cambie|ya tiene|on ~ plan|on ~ pdp|is in|now on',
  ],
  ['add', '', 'add|enter|create|set up|put'],
  ['step-closed', '', 'closed|ended|end dated|completed|removed|deleted'],
  [
    'support',
    '',
    'ride|gas|child care|childcare|day care|daycare|interpreter|accommodation|transportation|support services|cab|taxi|sitter|tri met|transporte|interprete|cuidado|mileage|bus',
  ],
  [
    'offer',
    '',
    'offered|offer|offering|given|gave|arranged|available|provided|issued|can help with|let me know if|call me if|call if|call before if|set up|ordered|scheduled|if you need|needs|asked if|needed|approved|authorized|confirmed|booked|can cover|will cover',
  ],
  [
    'not-needed',
    '',
    'not needed|no support needed|declined|none needed|no need|doesnt need|does not need|needs none|has a ride|has ride|has own|has ~ own|says she is fine|no supports|nothing needed|no barriers to attending',
  ],
  [
    'engaged',
    '',
    'wants to engage|would like to engage|ready to engage|asked to engage|asks to engage|want to engage|wants to start|ready to start|wants to get going|wants to come back|wants to re engage|ready to participate|wants to participate|asked to re engage|willing to engage|didnt want to wait|doesnt want to wait|did not want to wait|signed new pdp|signed a new pdp|signed the new pdp|new pdp signed|signed new plan|signed a new plan|signed the new plan|new plan signed|signed updated pdp|updated pdp signed|signed the updated pdp|did new pdp|engaged early|early engagement|engaged before',
  ],
  [
    'plan-signed',
    '',
    'signed new pdp|signed a new pdp|signed the new pdp|signed new plan|signed a new plan|signed the new plan|signed updated pdp|signed the updated pdp|signed pdp|signed ~ pdp|signed the pdp|pdp signed|plan signed|signed the plan|signed plan|signed an updated pdp|signed a pdp|signed a plan|lo firmo|redone & signed|redone and signed|e signed|esigned|she signed|he signed|ct signed|client signed|pt signed|signed by|pdp done and signed|new pdp done|signed today|signed it|signed and|firmo el plan|plan firmado',
  ],
  [
    'plan-updated',
    '',
    'updated pdp|pdp updated|pdp was updated|new pdp|pdp redone|pdp re done|updated the pdp|plan updated|updated the plan|updated plan|new plan|redid the pdp|redid pdp|rewrote the pdp|pdp changed|revised pdp|pdp revised|pdp done',
  ],
  [
    'attend-need-not',
    '',
    'need not attend|does not need to attend|doesnt need to attend|no need to attend|need not come|does not have to attend|doesnt have to attend|does not need to come|doesnt need to come|no longer needs to attend|no longer need to attend|dont need to attend|no need to come|not required to attend|doesnt have to come|does not have to come|neednt attend|neednt come|excused from the re|excused from re|dont have to come|no longer has to come|no longer has to attend|no need to keep',
  ],
  [
    'attend-must',
    '',
    'must still attend|still needs to attend|still need to attend|still has to attend|still needs to come|still required to attend|still expected|must still come|still has to come|must attend|needs to keep the|still must come',
  ],
  [
    'attend-may',
    '',
    'may attend|may still attend|can still attend|can attend if|may still come|can choose to attend|if ~ wants to attend|may come if|her choice|his choice|can come if|welcome to attend|may choose|by choice|optional|up to her|up to him|welcome to come|can still come|up to ~ whether|may if|can use it|choice whether',
  ],
  ['kept', '', 'kept|attended|held|came to|showed|present|went well|went great|met|here|on time|joined'],
  [
    'pattern',
    'pattern of noncooperation|pattern',
    'again and again|keeps missing|repeatedly missed|repeated absences|ongoing noncooperation|continues to miss|continued noncooperation',
  ],
  [
    'report-seen',
    '',
    'saw the contractors|read the contractors|reviewed contractors|rec contractor report|received contractors|got the contractors|saw the report|read the report|reviewed the report|report received|report recd|saw contractor|read contractors|reviewed contractor narrative|learned from contractor|per contractor report|contractor emailed me|heard from contractor|first i knew|first i heard|saw the note|read their entry|read the entry|saw the entry',
  ],
  [
    'begin-re',
    '',
    'began re engagement|re engagement begun|re engagement started|re engagement process started|re engagement begins|moving to re|going to re|re process started|starting re|start re|started re|begin re|beginning re|initiating re engagement|initiated re engagement|move to re engagement|moved to re engagement|proceeding with re engagement',
  ],
  [
    'asked-re',
    '',
    'asked for a re engagement|requests re engagement|asked to have a re engagement|requested a re engagement|wants a re engagement|asked for re|requested re|asked for one himself|asked for one herself|asked for it himself|asked for it herself',
  ],
  [
    'disagree',
    '',
    'disagrees w pdp|disagrees with pdp|disagrees with the plan|disagrees w plan|disagree on the plan|disagreement over the plan|disagreement about the plan|disagrees with ~ plan|cannot agree on|cant agree on|could not agree on|does not agree with the plan|doesnt agree with the plan|refuses to sign pdp|refused to sign pdp|wont sign pdp|no agreement|dispute over the plan|disagrees with the pdp|not agree on the pdp|doesnt agree w pdp',
  ],
  ['pre-tanf', 'pre tanf', 'pretanf'],
  ['agreement-1543', '1543|dhs 1543', ''],
  ['exempt', '', 'exempt|exempted|exemption|jobs volunteer|is a volunteer|volunteer status|now a volunteer'],
  [
    'case-closed',
    '',
    'tanf closed|tanf closes|jobs closed|closed tanf|tanf ended|tanf ends|closed jobs|case closed|tanf to close|tanf closing|closing tanf|over income for tanf|tanf closure',
  ],
  [
    'attended',
    '',
    'attended|attending|started|back at|back in|returned to|was there|completed|in class today|is going|has been going|went to class|present in class|began|came to class|showed up for class|showed for class|back on site|full hours|all hours|all week|on time every day|stayed the whole|without an absence|full attendance|perfect attendance|present m|back today|back this week',
  ],
  ['community-visit', '', 'community visit|visit in the community'],
  ['risk-of-harm', '', 'risk of harm|harm assessed|risk assessment'],
  ['four-screens', '', 'four screenings|4 screenings|all screenings|screenings offered'],
];

export const lexicon: LexiconEntry[] = WORDS.flatMap(([meaning, confirmed, assumed]) => [
  { meaning, basis: 'confirmed' as const, words: list(confirmed) },
  { meaning, basis: 'assumed' as const, words: list(assumed) },
]);

function list(words: string): string[] {
  return words === '' ? [] : words.split('|');
}
