/**
 * The words of caseworkers' notes, by meaning. Data, so that a branch can add its own without code. Matching ignores
 * case, hyphens, apostrophes and line ends and a plural `s`; the longest phrase wins. A word in capitals here is found
 * in capitals only. The first list of a meaning stands in the two documents or a public rule ("confirmed"), the second
 * is office shorthand that no public Oregon glossary lists ("assumed"). Words, never sentences of a note.
 */
import type { LexiconEntry, Meaning } from './meanings.ts';

const WORDS: readonly [Meaning, confirmed: string, assumed: string][] = [
  // Who acts.
  [
    'client',
    'client|participant',
    'adult 1|adult 2|appl|applicant|both parents|claimant|cli|clienta|cliente|cte|cx|dad|dev|el sr|head of household|hoh|husband and wife|m01|m02|memb|mom|mother of|mr|mrs|ms|parent|partic|particip|participante|prtcpt|ptcpt|recip|recipient|senor|senora|sra|student|tanf adult|the couple|the family|the man|the mother|the survivor|tp|youth',
  ],
  ['pronoun', '', 'ella|he|her|hes|he’d|he’ll|him|she|shes|she’ll|them|they|theyre|they’d|they’ll'],
  [
    'third',
    '',
    'a gentleman|a lady|a man|a woman|absent parent|abuela|abuelo|abuser|adjudicator|adjuster|advisor|advocate|agency|alj|another person|another worker|ap|assessor|attorney|atty|auditor|aunt|baby daddy|babysitter|bailiff|bank|bf|bookstore|boss|boyfriend|brother|caregiver|case aide|case worker|caseworker|ccap|central office|child answered|claims rep|classmate|clerk|clients mom|clients worker|clinic|co op|co worker|co workers|collector|comadre|compadre|contractor|coordinator|counselor|cousin|coworker|cps|creditor|crew leader|crisis worker|cts mom|cts worker|cw|daughter|day care|day care lady|daycare|daycare lady|dcs|deputy|desk person|discharge planner|dmv|doctor|doula|dr|eligibility worker|employer|esposa|esposo|ew|ex|ex boyfriend|ex husband|ex wife|exs|father|female voice|fiance|fiancee|financial aid|foreman|fraud|friend|front desk|gentleman|gf|girlfriend|gma|granddaughter|grandfather|grandma|grandmother|grandpa|grandson|guard|guy|hearings|her cm|her dad|her ex|her mom|her mother|her worker|hermana|hermano|hija|hijo|his cm|his dad|his ex|his mom|his worker|ho|hospital|host|hotline|housemate|housing authority|housing worker|hss|husband|inlaw|instr|instructor|insurance|intake worker|jefe|job coach|job corps|job developer|judge|kids dad|la nina|landlady|landlord|lawyer|lead|lender|liaison|madrina|maestra|maestro|mail clerk|mail room|mailroom|maintenance|male voice|mama|manager|marido|mgr|midwife|mother|nanny|ncp|neighbor|nephew|neurologist|new cm|new hire|new wkr|new worker|niece|nino|nurse|occupant|officer|old cm|older woman|os2|oss|other person|outreach worker|owner|p . o .|padrino|parole|partner|patron|payee|pediatrician|person who answered|pge|pharmacy|po|police|policy|power co|power company|previous cm|principal|prior cm|probation|proctor|prosecutor|provider|psychiatrist|psychologist|public defender|qc|r & r|reception|receptionist|registrar|rn|roomate|roommate|school|screener|security|senior center|senior ctr|shelter desk|sheriff|sibling|sister|site sup|sitter|social worker|somebody|someone|son|spouse|ssp worker|ssw|staff|step dad|stepdad|stranger|subscriber|suegra|suegro|sup|supervisor|supv|surgeon|swkr|teacher|team|teller|tenant|the worker before|therapist|tia|tio|trainee|trainer|tutor|uc rep|ui rep|uncle|union|unit|utility company|vecina|vecino|vendor|vp|welfare worker|wife|wkr|worker from|worksource rep|year old|young man|yr old',
  ],
  [
    'team',
    're engagement staffing team|re engagement team|team',
    '4 of us|5 of us|all agreed|all present|committee|consensus|equipo|five of us|four of us|group agreed|group consensus|group decided|group found|group met|group voted|huddled w lead|huddled w my lead|huddled with lead|huddled with my lead|mdt|of one mind|our decision|our group|panel|staffed|staffing|the group felt',
  ],
  // Contacts in both directions.
  [
    'talk',
    '',
    '1 : 1 meeting|3 of us agreed|3 way call|3 way with|a word with|an earful|answered my|answered the phone|at the visit|atendi|avisada por tel|avisada por telefono|avisado por tel|avisado por telefono|back and forth|between the two of us|breif chat|brief chat|brought ~ back|brought ~ in from|brought ~ in on|bumped in to|bumped into|by phone instead|call with|called ~ over|called ~ up to|came on :|came on and said|came on the line|came on the phone|caught client|caught her|caught him|caught up with|caught with|caught ~ after|caught ~ as|caught ~ at|caught ~ before|caught ~ between|caught ~ by|caught ~ coming|caught ~ in|caught ~ on|caught ~ on ~ cell|caught ~ on ~ phone|caught ~ outside|chat with|chatted|check - in call|check on|checked in with|checked on|checked up on|client and i|client answered|client answered the door|coached|coffee with|conf call ~|confd with|conference call ~|conference called|conference with|conferenced with|conferenced ~ in|conferred with|connected by|connected with|consulted with|contact made|contact was made|contact with|contacted|conv|conversation with|converse con|conversed|cornered|counseled|covered|crossed paths|debrief w ~|debrief with ~|debriefed|dialed ~ in|dialogued|did intake|did it by phone|did it over the phone|discussed with|drew ~ aside|drew ~ into|dropped in on|drove client|drove ~ over|drove ~ to|during the visit|el contesto|elbow to elbow with|ella contesto|emailed back|entreviste|exchanged emails|exchanged texts|face time|facetime|facetimed|fit ~ in|flagged ~ down|followed up with|followup with|found ct home|found her at home|found her home|found her in|found him at home|found him home|found him in|found ~ at|found ~ in|found ~ outside|gave ~ a lift|gave ~ a ride|good chat|got a hold of|got a minute with|got ahold of|got an earful|got client|got her|got him|got hold|got in touch|got on :|got on and said|got on the line|got talking|got this one|got through to|got to talking|got ~ at|got ~ by phone|got ~ on cell|got ~ on phone|got ~ on the|got ~ on the line|got ~ on ~ cell|got ~ on ~ line|got ~ on ~ phone|grabbed client|grabbed her|grabbed him|grabbed me|greeted|guided ~ through|hablamos|hable|hablo|had a chat|had a conversation|had a good talk|had a talk|had a word with|had contact|had words with|had ~ at|had ~ come in|had ~ in|had ~ on speaker|had ~ on the|had ~ on ~ cell|hallway chat|handed her the phone|handed him the phone|handed the receiver|hashed it out w|hashed it out with|hashed out w|he and i|he answered|he answered the door|he caught me|he opened the door|he picked up|heard from|heard me out|held by phone with|held with|huddled|in touch with|intercepted|interview with client|interviewed|introduced|joined ~ at|joined ~ for|kept ~ on|la vi|linked up|live contact|llamada con|lo vi|long chat|long talk|looked in on|looped ~ in|lunch with|made contact|me aviso|me comento|me contesto|me dijo|me explico|me reuni|mentored|met|monthly contact|nabbed|nice chat|nos reunimos|nos vimos|office contact|on one line|on phone with|on the horn with|on the line with|on the phone with|on the same line|ov with|over the phone instead|p / c with|patched ~ in|pc with|phone chat|phone check in|phone conference|phone meeting|picked up and|picked up first ring|picked up on|picked up the phone|platicamos|platico|platique con|popped in on|por telefono con|pulled her aside|pulled him aside|pulled ~ aside|pulled ~ into|pulled ~ over|pulled ~ over to|put ct on|put her on|put him on|put ~ on phone|put ~ on the|quick chat|ran across|ran in to|ran into|ran questions with|reached|reached this one|reached ~ on|reached ~ on ~ cell|reached ~ on ~ phone|read it to me|read me|reunion con|s / w|s / with|s w|s w ~|sat across|sat and|sat at|sat beside ~|sat by ~|sat down together|sat down with|sat in with|sat next to ~|sat together|sat with|sat ~ down|saw|saw ~ today|she and i|she answered|she answered the door|she caught me|she opened the door|she picked up|short chat|side by side with|sit down with|site check|site visit|skyped|speaking with|spk|spoke|spoken|spotted|stayed after|stayed behind|stepped ~ through|stopped in on|stopped me|successful contact|sw client|sw ~|t / c with|talk with|talked|talking with|tc with|tcw|tel . con|tel con|ten minutes of ~ time|texted back|texted w|texted with|texting w|texting with|texts with|the 2 of us|the 3 of us|the two of us|the two of us agreed|then put ~ on|three of us agreed|three of us at|three of us on|three way call|three way meeting|three way with|took ct aside|took her aside|took him aside|took ~ aside|took ~ into|took ~ over by|took ~ over to|took ~ to job|took ~ to the interview|took ~ to ~ interview|touched base|tracked down|txt back|us taking|verbal contact|vi a|vi al|video chat|video visit|visited|voice contact|walked out with|walked with|walked ~ out|walked ~ over to|walked ~ to|waved ~ in|waved ~ over|we sat|welcomed|worked through|worked with|wrap up with|zoom with|zoomed',
  ],
  [
    'discuss',
    '',
    'acordamos|actualizamos|advised|answered her|ask how|ask what|asked|asked about|assured|booked again|brainstormed|broke down|broke it down|brought out|brought up|brought ~ up to speed|built a plan|cambiamos|came up with|caught ~ up|cautioned|cheered ~ on|clarified|clued ~ in|congratd|congratulated|disc|discd|discussed|drew up|emphasized|encouraged|expl|explained|expld|explique|explnd|figured out|filled ~ in|fui a|gave client|gave her|gave him|gave them|gave ~ a flyer|gave ~ a list|gave ~ directions|gave ~ info|gave ~ praise|gave ~ the|goal setting|going over|going through|gone over|got around to|got round to|got to talking|got ~ set up|got ~ signed up|hablamos de|handed client|handed her|handed him|hashed out|heard ~ out|helped|hicimos|i pointed out|i said|i suggested|i told|informed|inquired|laid out|le avise|le ayude|le di|le dije|le ofreci|le pregunte|le recorde|let ~ know|let ~ vent|listened|looked at|made a plan|mapped out|motivated|moved on to|negotiated|nudged ~ to|offered|planned out|platicamos de|pointed out|pointed ~ to|practiced|praised|preguntarle|problem solved|pulled up|pushed ~ to|put it to her|put it to him|quedamos|quizzed|ran through|read aloud|read her what|read him what|read it|read ~ the list|read ~ the rule|read ~ the rules|reassured|rebuilt|redid|rehearsed|reminded|repasamos|reviewed|revisamos|reworked the case plan|reworked the plan|rewrote|role played|roleplayed|rvwd|sat down together|set goals|settled on|showed her|showed him|showed ~ how|showed ~ the|showed ~ where|signed ~ up|sketched out|sorted out|started to mention|steered the talk to|steered ~ to|stressed|suggested|talk turned to|talked out|talked over|talked up|talked ~ into|talked ~ out of|talked ~ through|thanked|tld|told|took ~ through|touched on|tried to bring up|troubleshot|turned to ~ plan|urged|walked through|walked ~ through|warned|we added|we agreed|we changed|we chose|we decided|we did|we dropped|we ended|we figured|we filled|we got onto|we got to talking|we landed on|we looked|we made|we moved|we picked|we planned|we put|we scheduled|we set|we settled|we signed|we started|we talked|we tried|we updated|we worked|we wrote|went over|went through|worked on',
  ],
  [
    'say',
    '',
    'accepted|acepto|acknowledged|adamant|admits|admitted|advised me|advised that|afraid|agrd|agred|agreeable|agreed|agreeed|agrees|aims|aksed|all smiles|annoyed|answered|answrd|anxious|apologetic|apologised|apologized|apologizes|appeared|appears willing|argued|argues|asekd|ashamed|askd|asked|asking about|asking for|asking to|asking whether|asks|attended|avisa|aviso|balked|balks|bawled|beaming|blew up|boasted|bragged|brings|broke down crying|brought|cald in|came|cant say|caved|chatty|checked in|cheerful|chose|claimed|claims|client arrived|comenta|comento|commits|committed to|complained|complains|confided|confirmed|confirms|consented|contesta|contesto|convinced|couldnt say|counters|cried|cries|cursed|cussed|de acuerdo|dead set|decided|declined|declines|defensive|denied|denies|described|describes|determined to|dice|didnt know|didnt realize|didnt understand|didnt want|dijo|disagreed|disagrees|disclosed|discouraged|dislikes|disputes|doesnt agree|doesnt feel|doesnt know|doesnt like|doesnt think|doesnt understand|doesnt want|dosnt want|e mailed me|eager|emailed back|emailed me|emailed us|embarrassed|empezara|enjoys|entendio|entiende|esigned|excited|expects|explained|explains|explaned|explico|expressed|feels|felt|fessed up|figures|fine with|firmo|flat out|flatly|forgot|frustrated|fuming|gave me|gave the ok|gives the ok|going back|good spirits|good with it|good with that|good with the|good with this|got confused|got hired|grinned|grinning|grumbled|guessed|guesses|had no idea|handed in|handed me|has her heart|has no idea|hates|he arrived|here today|hollered|hopeful|hopes|hoping|hung up on me|in today|informed me|insisted|insists|intends|interesa|irritated|is down to|is game|is glad|is good with|is happy|is here|is interested|is ready|is sorry|is thinking|is tired|is unsure|is willing|isnt ready|isnt sure|joined|joked|jokes|keen|kept|knows|laughed|laughs|le gusta|le gusto|leaning toward|leans toward|let me know|let on|let slip|let us all know|let us know|lets me know|likes|listened|looking forward|looks forward|lost track|loved|loves|mando texto|menciono|mentioned|mentions|met me|met us|misunderstood|mixed up|motivated|mumbled|necesita|nervous|no puede|nodded|nods|not interested|not ready to|not want to|not willing|notified|objected|objects|offended|offered to|ok by|ok with|okayed|okd|on board|on the fence|open to|opened up|opened with|optimistic|overslept|overwhelmed|owned up|per client|per ct|per mr|per mrs|per ms|per participant|phnd|phoned|phones in|phones re|phones to|picked|picks|pidio|piensa|plans on|plans to|popped in|prefers|prefiere|prefirio|pregunto|promete|prometio|promisd|promised|promises|proposed|proud|puede empezar|puzzled|quedo en|quiere|quiso|raised ~ voice|rang|ready to work|realized|recalls|receptive|reckons|reconoce|recounted|refused|refuses|refusing|regresa a|regresa el|relieved|reluctant|remembers|replied|replies|reported|reports|requested|requests|responded|returned my call|said|sais|sat down|sayed|saying|says|scared|screamed|se disculpo|se queja|se quejo|sed|seeks|seemed|seems|seen|sent a pic|sent back|sent me|sent pic|sent thumbs|set on|sez|shared|shares|she arrived|shocked|shook ~ head|shouted|showed up|shrugged|sighed|signed|smiled|sobbed|sounded|sounds|speaks of|spilled|spoke of|stated|states|stating|stomped|stopped by|stormed off|stormed out|struggling|suggested|supposes|swears|swore|talkative|talked about|talks about|talks of|teared up|teary|teased|telephoned|telephones|tells|texted back|texted me|thanked|thanks|thinks|thot|thrilled|thumbs up|tiene miedo|told|tole|trajo|turned in|turned up|txtd me|txted me|unaware|understands|understood|up for|va a empezar|va a ir|vented|vents|verbalized|vino|volunteered|volunteers to|vows|vuelve a clase|vuelve el|walked in|walked off|walked out|wannts|wanted|wanting|wants|was happy|was here|was upset|wasnt aware|whispered|will be there|will bring|will call me|will come|will get back|will go|will return|will see me|will start|will try|willing to|wished|wishes|wntd|wnts|wondered|wonders|wont do|wont go|wont take|worried|worries|would do|would just as soon|would like|would love|would prefer|would rather|would sooner|would take|wouldnt say|writes|wrote|wud like|yearns|yelled',
  ],
  [
    'present',
    '',
    'a la oficina|across from me|across the desk from me|all came|appointment kept|arrived|at counter|at front counter|at my desk|at my door|at our counter|at our door|at the appointment|at the counter|at the other side of my desk|at ~ appointment|attended re|attended the re|attended ~ re|beside me while|both attended|both came|both here|both in|both in ofc|both in office|breezed in|brought by|brought in|by speaker|cam in|came alone|came by|came for|came in|came into|came into the agency|came to my office|came to re|came to see me|came to the agency|came to the center|came up to|came with|came with me|chair beside me|client by phone|client here|client home|client in|client on line|client on phone|client on the line|client present|client was home|dad home|dad was home|dialed in|dialled in|did come|did show|drop in|drop in no|drop in visit|dropped by|dropped in|en la oficina|f2f|face to face|first meeting with|he was home|held re|here for|here he is|here she is|here to|hung back|in at|in attendance|in for|in lobby|in my office|in office|in person|in room|in the lobby|in the office|in the room|in the waiting room|in this afternoon|in this morning|in to sign|in today|in waiting room|into office|into the office|invited me in|invited us in|joined by phone|joint meeting|kept appointment|kept her|kept his|kept the appointment|kept ~ appointment|let us in|llego a la|made it in|made it to|marched in|met for|mom home|mom was home|mother home|next to me while|office visit|on my doorstep|on speaker|on the line|ov|paso a la|paso ayer por|paso hoy por|paso por|pdp meeting|plan meeting|plan review meeting|poked ~ head in|popped by|popped in|popped ~ head in|re meeting held|rode along with me|rode out there with me|rode with me|rolled in|rushed in|sat beside me|sat by me|sat down by me|sat down next to me|sat in on her own|sat in on her staffing|sat in on his own|sat in on his staffing|sat in on the staffing|sat in on ~ appointment|sat in on ~ meeting|sat in on ~ visit|sat next to me|sat through|se presento|she was home|showed for|showed up|signed in at|sitting across|sitting here|sitting next to me|stayed after|stayed back|stayed behind|stood at|stopped by|stopped in|strolled in|stuck ~ head in|took part by phone|took part by speaker|turned in at|turned up|vino|vino a la ventanilla|vino a ventanilla|vino hoy|walk in|walked in|walked into|wandered in|was in this|was in today|went with me|while here|while ~ was here',
  ],
  [
    'session',
    '',
    '1 : 1|1 on 1|3 way|appl interview|application interview|appointment|appraisal|assessment|call|chain|chat|check in|chk in|cita|conference|conversation|emails|entrevista inicial|exchange|goal check|goal setting|goal talk|goals check|intake|meeting|mock interview|one on one|orientation|pdp review|plan review|practice interview|reunion|session|sit down|talk|texts|thread|three way|video|visit|zoom',
  ],
  [
    'incoming',
    '',
    'according to client|according to her|according to him|answered ~ email|answered ~ text|c / b fr|c / b from|call , incoming|call back from|call came in|call fm|call fr|call frm|call from|call received|callback from|called back|called from|called me back|calls back|client c / b|client called|client cb|client emailed|client phoned|client returned call|client tc|client texted|copied from outlook|correo de|e mail back from|e mail from|e mail in|em from|email back from|email frm|email from|email in|email recd from|email received|from client|got a text|got a txt|got an email|got email|heard from|her answer came|her reply came|her reply hit|his answer came|his reply came|his reply hit|ib call|ib tc|ib text|ib voicemail|in bound|inbound call|inbound email|inbound text|inbound voicemail|incoming call|incoming email|incoming text|incoming voicemail|interp on line|interp on the line|interpreter on line|interpreter on the line|left me a|letter from|letter recd from|letter received from|llamada de|llamo|ltr recd from|me dejo recado|me escribio|me mando|mensaje de|message fr|message frm|message from|new voicemail|note from|note recd from|on my machine|on my voicemail|p / c from|pc fr|pc from|ph , incoming|ph incoming|phone , incoming|received a call|received call|received email|received t / c|received tc|received text|received txt|received voicemail|recibi llamada|recibi mensaje|recibi texto|replied to ~|reply from|reply hit mine|response from|ret call|ret my call|retd my call|retd ~ call|retd ~ v / m|retd ~ voicemail|retnd call|retnd my call|returned my call|returned ~ email|returned ~ message|returned ~ text|returned ~ v / m|returned ~ voicemail|ret’d my call|rtd my call|rtn my call|rtnd call|rtnd my call|t / c fr|t / c from|tc fr|tc from|tcf|text back from|text from|text in|text received|texto de|through an interpreter|through interp|through interpreter|thru an interpreter|thru interp|thru interpreter|txt back from|txt fr|txt frm|txt from|txt in|via interp|via interpreter|voice mail from|voicemail fr|voicemail frm|voicemail from|voicemail in|voicemail received',
  ],
  // Attempts.
  [
    'no-answer',
    '',
    '0 reply|crickets|didnt reply|didnt respond|didnt return|doesnt answer|doesnt respond|ghosted|ghosting|hasnt called back|hasnt gotten back|hasnt replied|hasnt responded|havent heard|heard nothing|left on seen|nada|never answered|never called back|never got back|never picks up|never replied|never responded|no answer to|no answer yet|no c / b|no call back|no callback|no cb|no contact from|no contact since|no contestan|no email back|no ha llamado|no ha respondido|no one has called|no reply|no resp|no response|no return call|no text back|no txt back|no word|none answered|not a peep|not a word|not heard from|not returning|nothing back|nothing heard|nothing since|nothing so far|nothing yet|shows delivered|silence|sin respuesta|still nothing|unopened|unread|zero reply|zero response|zilch|zip',
  ],
  [
    'tried',
    '',
    '# disc|1st attempt|2 beeps|2nd attempt|3 beeps|3 tries|3rd attempt|already gone home|already left for|always vm|always voicemail|answering machine|apt empty|asked she c / b|asked that ~ cb|asked to call back|asked ~ to call back|attempt # 1 to|attempt # 2 to|attempt # 3 to|attempt at contact|attempt made to contact|attempt to contact|attempt to reach|attempted|attempted ph contact|attempts at contact|attempts made to contact|attempts made to reach|attempts to contact|attempts to reach|attempts x2|attempts x3|automated message|bad number|beeps at me|blinds drawn|bounced|box is full|busy|buzon|call and letter|call couldnt be completed|call dropped|call failed|came back undeliverable|cant accept|cant accept calls|cant be completed|cant get through|cant locate|cant raise|cant reach|cant take calls|cell full|cell is full|chasing|client not reached|contact attempt|contact attempts|contact failed|couldnt get through|couldnt locate|couldnt raise|couldnt reach|customer is unavailable|dark house|dead end|dead line|deje mensaje|deje recado|dejo mensaje|delivered nothing|didnt answer|didnt come to the door|didnt get her|didnt get him|didnt go through|didnt pick up|disconnected|doesnt answer|doesnt pick up|doesnt return calls|doesnt ring|door tag|dropped call|fail to reach|failed attempt|failed contact|failed to connect|failed to reach|first attempt|found no one|fuera de servicio|full mailbox|gate chained|gate locked|go at finding|go at reaching|goes at reaching|goes to a machine|goes to machine|goes to voicemail|gone for the day|gone when i|got a machine|got machine|got recording|got the machine|got voicemail|got ~ voicemail|had gone home|hasnt been set up|havent been able to reach|honked|house empty|hung up on|inbox full|intente llamar|isnt accepting calls|isnt set up|isnt taking calls|isnt ~ number|just beeps|just rings|kept ringing|kicked back|left it on her machine|left it on his machine|left message|left on read|left unread|let it ring|letter and phone|lights off|line dead|lm|lmom|lmtcb|looking for client|looking for clt|looking for ct|lvm|lvm 2 ct|machine again|machine both times|machine each time|machine every time|machine picked up|mailbox full|mailbox is full|mailbox not set up|mailbx full|message for|message on cell|message on machine|message on ~ cell|message on ~ phone|message with|messages to her|messages to his|met no one|msg on cell|msg on machine|msg on ~ cell|msgs to her|msgs to his|n / a at|nadie abrio|nadie contesto|never came to the door|never rings|never set up|no abrio|no ans|no anser|no ansr|no answer|no answr|no contact made|no contact with|no contesta|no contesto|no dial tone|no dice|no estaba|no joy|no longer in use|no longer works|no longer ~ number|no luck|no machine|no me pude comunicar|no one answered|no one answers|no one around|no one at door|no one at the door|no one came|no one came to door|no one came to the door|no one home|no one opened|no one picked up|no one picks up|no one there|no one to the door|no pick up|no pickup|no pude comunicarme|no voice mail|no voicemail|nobody answered|nobody answers|nobody around|nobody at door|nobody at the door|nobody came to door|nobody came to the door|nobody home|nobody opened|nobody picked up|nobody picks up|nobody reachable|nobody there|nobody to the door|non working|none reachable|nonworking|noone home|noone picked up|not a working number|not able to reach|not accept calls|not accepting calls|not answered|not at home|not delivered|not home|not in service|not in when|not picking up|not reachable|not reached at|not reached by|not reached by phone|not reached either|not reached today|not setup|not taking calls|not there when|not ~ number|nothing else listed|now belongs to|nowhere to leave word|number belongs to|number changed|number no good|number now belongs|numero equivocado|on her machine|on his machine|only the dog|out of minutes|out of order|out of service|out of svc|out when i|outreach attempt|outreach attempts|ph disc|ph discd|phone and letter|phone dead|phone disc|phone discd|phone is off|phone message|phone off|phone shut off|phone tag|rang and rang|rang out|rang with no|reached out|reached out to|reaching out to|read receipt|recording again|recording picks up|reply : none|response : none|response none|ring and ring|ring inside|ringing out|rings and rings|rings inside|rna|rolled to voicemail|said she moved out|saw no one|says she moved|screened my call|second attempt|sin exito|somebody elses phone|someone elses phone|still no reply to my|straight to recording|straight to voice mail|straight to voicemail|subscriber unavailable|suena y suena|the customer is unavailable|third attempt|took a msg|took down my name|took down my number|took down the message|took my name|took my number|took no message|took the message|tooted|trate de llamar|tried|tried all of her|tried both numbers|tried both of her|tried both of his|tried both phones|tried every number|tries at|tries to reach|tries x2|tries x3|try # 1|try # 2|try # 3|try at reaching|try to reach|trying client|trying her|trying him|trying to reach|two tries|unable to connect|unable to contact|unable to leave|unable to locate|unable to reach|unable to take|unanswered|undelivered|unsuccessful|vm 2 clt|vm 2 ct|vm 2 her|vm 2 him|vm 2 pt|vm again|vm on cell|vm on msg phone|vm on phone|vm on ~ cell|vm on ~ phone|voice mail for|voice mail full|voice mail to|voice mailbox|voice mails to|voice message|voicemail again|voicemail and letter|voicemail both times|voicemail each time|voicemail for|voicemail full|voicemail is full|voicemail not set up|voicemail on cell|voicemail on ~ cell|voicemail on ~ phone|voicemail to|was out when|wasnt home|wasnt in|wasnt reached|went to machine|went to voicemail|wont pick up|wont ring|wouldnt answer|wouldnt come to the door|wouldnt connect|wouldnt open|wrong #|wrong number|wrong number for|wrote down my name|wrote down my number',
  ],
  [
    'leave',
    '',
    'clipped|deje|drop|dropped|dropped a note by|hung|in her screen door|in the screen door|leave|leaving|left|lft|on her doorknob|on the doorknob|pinned|posted on|pushed|slid|slipped|stuck|taped|took a note by|took a note to|tucked|under a wiper|under her mat|under her wiper|under the mat|under the wiper|wedged',
  ],
  [
    'message-thing',
    '',
    'call back #|call back number|callback number|cb #|cb number|contact info|direct line|mensaje|mensaje de voz|message|my digits|my info|my number|name and number|recado|recording|v m|voice mail|voice mails|voicemail|word',
  ],
  [
    'note-thing',
    '',
    'brochure|card|card to|flyer|hanger|leaflet|letter at door|letter on door|note|p / card|post it|postcard|slip|sticky|tag',
  ],
  [
    'call',
    '',
    'buzzed|cald|caled|call|call placed|calld|called|called home|called house|called the house|called ~ house|calling|cld|devolvi la llamada|dialed|dialing|dialled|gave a jingle|gave her a ring|gave ~ a buzz|gave ~ a jingle|gave ~ a shout|jingled|llamada a|llamada al|llamamos|llame|llamo|marque|o / g call|on the horn|outbound|p / c|pc|pcd|ph|phd|phnd|phoned|phoned home|phoned the house|phoned ~ house|phoning|placed a call|placed call|rang|rang home|rang the house|rang ~ house|redialed|ring|ringing|rung|t / c|t / cd|tc|tcd|tcs to|tct|telephoned|telephoning',
  ],
  [
    'emailed',
    'emailed|e mailed|by email|by e mail|via email|sent by email',
    'aol|check in email|dropped an email|dropped ~ a line|dropped ~ an email|e mail sent|e mail to|em sent|em to|email out|email sent|email to|email went|emailing|emails out|emails sent|emails to|follow up email|gmail|hotmail|mande correo|mande un correo|note in ~ inbox|note to ~ inbox|outlook|quick email|reminder email|sent an email|sent em|sent email|sent emails|sent ~ an email|sent ~ email|shot her an email|shot him an email|shot off an email|shot ~ an email|via e mail|wrote her e mail|yahoo',
  ],
  [
    'texted',
    '',
    'check in text|dropped a text|fired off a text|follow up text|le mande un texto|mande mensaje|mande texto|mando un texto|me mando texto|me mando un mensaje|me mando un texto|messaged|msg to ~ cell|msgd|pinged|portal message|quick msg to ~|quick text|reminder text|sent a msg to ~|sent a text|sent portal|sent text|sent texts|sent ~ a text|shot a quick msg|shot a text|shot ~ a msg|shot ~ a text|sms|smsd|text and|text message sent|text message to|text out|text reminder|text sent|text to|texted|texting|texto a|texto al|texts out|texts sent|texts to|texts x2|txt|txt to|txtd|txted|txts to|txts x2|whatsapp',
  ],
  [
    'reply',
    '',
    'answered|answers|back and forth|came back ok|came back ya|came back yes|emoji back|exchange|faxed back|heart back|replied|replies|reply|responded|responds|thumbs up back|thumbs up emoji back|wrote back',
  ],
  [
    'visit',
    'home visit',
    'apartment visit|apt visit|at residence|at the apartment|at the door|at the home|at the house|at the residence|at ~ apartment|at ~ apt|at ~ door|at ~ home|at ~ house|at ~ place|at ~ porch|at ~ residence|at ~ trailer|came by|came to ~ door|cmty visit|comm visit|community visit|door knock|doorbell|dropped by|dropped in at|drove by|drove down to|drove out|drove over to|drove past|drove to|drove to the apartment|drove to the house|drove to the trailer|drove to ~ folks|drove to ~ moms|drove to ~ mothers|drove to ~ parents|drove up to|duplex visit|field visit|fui a la casa|fui a su casa|home call|home outreach|house call|hv|in door|in the door|in ~ door|knocked|look in on|looked in on|motel visit|on door|on the door|on ~ door|on ~ porch|on ~ steps|on ~ stoop|out to her apt|out to her trailer|out to his apt|out to his trailer|out to the apt|out to the home|out to the house|out to the trailer|out when i|outreach visit|pase por su casa|popped by|popped over|porch visit|rang bell|rang the bell|rolled by|site check|site visit|stopped at|stopped by the|stopped in at|stopped to see|swung by|swung past|to see client|to see her|to see him|to ~ apartment|to ~ apt|to ~ home|to ~ house|to ~ place|to ~ residence|toque la puerta|trailer visit|trip to|visit to the home|visita a domicilio|visita al hogar|visite a|visite la casa|visited at|visited her|visited him|visited the home|welfare check|went by|went by the apt|went out to|went out to the house|went over to|went to 2 addresses|went to both addresses|went to clients|went to clts|went to cts|went to her house|went to his house|went to home|went to house|went to see|went to the apartment|went to the apt|went to the home|went to the house|went to the motel|went to the shelter|went to the trailer|went to their house|went to ~ addresses|went to ~ apt|went to ~ house|went to ~ place|went to ~ trailer|worksite visit',
  ],
  // Media.
  [
    'medium-phone',
    'by phone|telephone|phone call',
    '2 beeps|3 beeps|bad connection|bad line|beeps at me|before hanging up|before we hung up|c / b|call back|callback|called|called home|called house|called the house|called ~ house|cb|client on line|client on the line|conference call|conference phone|devolvi la llamada|dialed|end of the line|got ahold of|got hold of|hablo|handed her the phone|handed him the phone|handed the receiver|heard from|hung up on me|interpreter line|just beeps|language line|language link|left message|left word|llame|lm|lvm|machine|mensaje de voz|messages left|moms cell|on her cell|on his cell|on my line|on one line|on phone|on the line|on the phone|on the same line|on ~ cell|over the phone|p / c|pc|ph|phd|phnd|phone appointment|phone check in|phone conference|phone contact|phone meeting|phone visit|phoned|phoned home|phoned the house|phoned ~ house|picked up|por telefono|put ct on|put her on|put him on|rang|rang home|rang the house|rang ~ house|recording|returned my call|sisters cell|speaker|speaker phone|speakerphone|t / c|tc|tcf|tcs to|tct|telephoned|took part by phone|via phone|voice mail|voice message|voicemail|while on the phone',
  ],
  [
    'medium-letter',
    'letter|in writing|postcard|post card',
    'appointment notice|appt notice|by mail|call in letter|card in the post|card sent|carta|conciliation letter|conciliation notice|contact request|correo postal|correspondence|determination notice|flyer|greeting card|hard copy|in the mail|leter|letters sent|lettr|lettter|mailed|mailer|mailing|missed you card|missive|notice of appointment|p / c mailed|p / c sent|p / card|pc mailed|pc sent|por correo|post cd|postal|posted to client|posted to her|posted to him|reminder card|sent to her|sent to him|slip with|snail mail|tarjeta|thinking of you card|usps|written invite|written reminder|written to|written warning|wrote ( mailed )|wrote client|wrote her|wrote him|wrote to|wrote ~ a card|wrote ~ a letter|wrote ~ a line|wrote ~ a note',
  ],
  [
    'medium-email',
    'email|e mail|emailed',
    'correo|em fr|em from|em from ct|em in from|em rcvd|em recd|em to|inbox|outlook',
  ],
  [
    'medium-text',
    'text|text message',
    'sms|texted|texted w|texted with|texting|texting w|texting with|texts with|txt|txtd',
  ],
  [
    'medium-in-person',
    '',
    'after class|after group|at break|at class|at counter|at my desk|at my window|at our center|at our door|at our office|at our window|at sign in|at the branch|at the center|at the college|at the counter|at the school|at the site|at the table|at the window|at ~ placement|at ~ site|attended|before class|before client left|before he left|before she left|before they left|break room|came by|came in|came to|checked on ~ at|client here|client in|conference room|conference with|cubicle|dropped in|during class|during ~ break|en la oficina|en mi escritorio|en mi oficina|f2f|face to face|family room|flagged ~ down|front counter|front desk|front window|her break|here for|his break|in class|in for|in my office|in office|in person|in room|in the office|interview room|into the office|joint meeting|kept 9|kept appointment|lobby|met|my computer|my window|office visit|oficina|on site|on ~ way out|ov|parking lot|popped in|present|sat down|sat in on|saw her|saw him|showed up|side by side|sitting next to me|standing here|standing there|stood there|stopped by|stopped in|three way meeting|turned up|ventanilla|walk in|walked in|walked into|was standing|worksite',
  ],
  [
    'medium-home-visit',
    'home visit',
    'answered the door|apartment visit|apt visit|at her apartment|at her trailer|at his apartment|at his trailer|at residence|at the apartment|at the door|at the residence|at the trailer|at ~ apartment|at ~ apt|at ~ door|at ~ home|at ~ house|at ~ place|at ~ residence|at ~ trailer|came to the door|doorbell|drove to the apartment|drove to the house|drove to the trailer|drove to ~ folks|drove to ~ moms|drove to ~ mothers|drove to ~ parents|duplex visit|folks place|found ct home|found her at home|found her home|found him at home|found him home|front steps|front yard|her kitchen|her kitchen table|her porch|his kitchen|his kitchen table|his porch|home call|home outreach|house call|hv|in the yard|in ~ house|in ~ kitchen|in ~ yard|kitchen table|knocked|la casa|let me in|let us in|motel visit|on her porch|on his porch|on the porch|on the steps|on the stoop|on ~ porch|on ~ steps|onto the porch|opened the door|porch visit|su casa|the house|their home|through the door|thru the door|to ~ apt|to ~ home|to ~ house|to ~ place|to ~ residence|to ~ trailer|trailer visit|visita a domicilio|went by her|went by his|went to house',
  ],
  ['medium-other', '', 'facetime|google meet|skype|teams|video|webex|zoom'],
  // Topics.
  [
    'jobs',
    'personal development plan|job search|life skills|work experience|re engagement|reengagement|job club|vocational training|program entry|adult basic education|community service|job skills training|missed activities|missed activity|noncooperation|non cooperation|engagement letter',
    '10 applications|1543|2 applications|2nd interview|3 applications|4 applications|5 applications|6 applications|7 applications|8 applications|9 applications|AB|AB lab|JC|JOBS|JP|JS|LS|RE|VT|WE|abe|activity hours|activity log|activity sheet|adult basic|applications a week|applications a wk|applications per week|apprenticeship|apps a week|apps a wk|at AB|at we|attendance sheet|attendance sheets|back at AB|barista class|basic computers|basic ed|been hired|boot camp|busca trabajo|buscando trabajo|buscar trabajo|busqueda de trabajo|cad class|came to re|career center|career club|career fair|career goal|career goals|career lab|career night|case plan|cdl|cert program|certificate program|childhood cert|clase de ingles|clases de ingles|cna|community service hours|community service hrs|computer lab|computers class|conciliation|contacts sheet|core activity|cover letter|culinary|cwex|dental assisting|dev plan|dhs 1543|do jobs|done with re|ell|emp plan|empacadora|empl plan|employability|employer|employer contact|employer contacts|employer day|employer night|employer panel|employment activities|employment activity|employment counselor|employment goal|employment goals|employment plan|employment services|employment specialist|employment verification|engagement appointment|engagement call|engagement contact|engagement meeting|engagement narrative|engagement plan|engagement visit|english class|entrevista de trabajo|epdp|es overview|esl|family stability|fep|feria de empleo|ferias de empleo|find work|first day at|first shift|first to work|first week at|five applications|flagger|flagging|food handler|for we|forklift|four applications|from we|fsp|fssp|g e d|gas voucher|ged|going to re|got a job|got hired|got interview|got the job|had interview|has an interview|has interview|her ep|high school completion|hired at|hired by|hired her|hired him|hired on|hiring event|hiring fair|hiring night|his ep|hoja de asistencia|hours of activity|hs completion|hvac|i match skills|imatchskills|interview at|interview clothes|interview clothing|interview coming up|interview fri|interview mon|interview outfit|interview practice|interview question|interview skills|interview thurs|interview tues|interview wed|interview with|interview workshop|interviews lined up|irp|is hired|jc|job applications|job apps|job board|job coach|job contacts|job corps|job counselor|job dev|job developer|job fair|job goals|job hunt|job hunting|job interest|job interview|job lab|job labs|job lead|job leads|job log|job offer|job order|job placement|job prep|job readiness|job ready|job referral|job referrals|job serch|job site|job skills|job training|jobs activities|jobs activity|jobs appointment|jobs class|jobs contractor|jobs hours|jobs lab|jobs meeting|jobs noncoop|jobs orient|jobs orientation|jobs plan|jobs plus|jobs program|jobs work|jobsearch|jobserch|jobsite|js|js log|js logs|js sheet|las clases|lifeskills|limited hours|lkg 4 wk|lkg 4 work|lkg for wk|lkg for work|log sheet|looking 4 work|looking for wk|looking for work|ls|math 60|math 65|math 95|medical assistant|medical assisting class|medical coding|meeting about jobs|miss we|missed we|mock interview|mock interviews|moving to re|networking group|new job|next activity|non coop|non core|noncompliance|noncooperating|nonpartic|nonparticipation|offer letter|ojt|on the job|open interviews|participate|participating|participation|pdp|pharmacy tech|phlebotomy|placement site|plan de empleo|plan de jobs|plan de trabajo|plan update|planning appointment|planning meeting|practica de trabajo|practice interview|practice interviews|practicum|program hours|program orientation|programa de jobs|programa jobs|re AB|re appointment|re apt|re eng|re engage|re engaged with jobs|re engagemnt|re engaging|re engagment|re letter|re meeting|re notice|reeng|reengage|reengagment|required activities|required hours|resource room|restore|resume|retention|role play|role played|search hours|search log|second interview|sign in sheet|skills lab|soft skills|start date|start re|start we|steel toes|step 2 class|steps to success|supported work|sus clases|three applications|thrift store placement|time sheet|time sheets|timesheet|to we|training goals|training program|trial work|two applications|typing lab|unpaid work|vivero|voc assessment|voc ed|voc training|vocational|vocational assessment|vt|was hired|we absences|we hours|we placement|we site|we step|welding|welfare to work|wex|wk exp|wkshop|wkshp|work activities|work activity|work applications|work crew|work exp|work first|work group|work lab|work program|work readiness|work search|work site|work source|work study|workshop|worksite|worksource|wr 115|wr 121|writing 115|writing 121|wrk exp|wrk site|wtw',
  ],
  [
    'jobs-weak',
    '',
    '2 jobs|3 jobs|absence|absent|academic probation|actividad|actividades|activities|activity|applications|asistencia|attendance|attending|barber school|barriers|bench|bookkeeping|both jobs|call center|cant count|capacitacion|career|caregiving|carpentry|cashier|certificate|certification|clase|class|classwork|clinicals|coach|college|comm service|comptia|computer skills|contractor|cosmetology|counselor|countable hours|countable hrs|course|cover letter|cpr|curriculum|curso|custodial|degree|dental assistant|dental assisting|dental asst|dental hygienist|dislocated|doesnt count|dq|ece|electrical|empleo|entrenamiento|escuela|externship|fafsa|faltas|first aid|goal|goodwill|grant cut|grant lowered|grant reduced|grant should be|grant would be|groups|guard card|habitat|habitat restore|habitat store|hands on|hca|home care|homework|horas|hospitality|hours|housekeeping|instructor|internship|interview qs|interviewing|interviews|janitorial|job|keyboarding|lab|landscaping|late to|letter # 1|letter # 2|letter # 3|log|logs|lpn|ltr # 1|ltr # 2|ltr # 3|machinist|masonry|massage school|medical terminology|missed|no show|noncooperation|orientation|osha|parenting|participated|participating|placement|plan|practica|practicum|prog|program|punctual|punctuality|quickbooks|re engaged|references|resource fair|rest of the term|roster|same subject|same topic|sanction|semester|semestre|servsafe|session|sessions|shifts|shop|site|skills inventory|solicitudes|stopped going|supp svc|support svc|support svcs|taller|talleres|tardies|tardiness|tardy|teacher aide|the term|this term|three jobs|thrift store|trabajo|training|trainng|transcript|truck driving|tuition|two jobs|volunteering|wont count|work|workshop',
  ],
  [
    'other-program',
    'snap|food stamps|ohp|erdc|child care billing|medical|wic|child support|dcs|ebt|unemployment',
    '415f|MSQ|TA DVS|aa meeting|abawd|able bodied|absent dad|add baby|addr per|address change|address on ~ card|address verified|adjudication|adjudicator|affect|alj|allotment|ankle monitor|app date|app denied|app not approved|appealed|appl|application|applied|approval letter|approved for|arrest|asked for tanf|asq|attendance contract|attorney letter|baby shower|bail|bail bond|been engaged|benefit|benefit amount|benefit amounts|bill|billing|bio mom|birth cert|birth certificate|birth record|blood pressure|breastfeeding|breathing drill|car payment|car seat|card lost|caretaker relative|case opened for|case reopened|case transferred|cash|cbt|cc provider|ccap|ccare|certified|change letter|change of worker|change report|check not there|chg of address|chg rpt|child care auth|child care form|child care paperwork|child care provider|child welfare|childcare provider|citizenship|claim denied|claimant|clean sample|closing letter|closing notice|closure|closure letter|closure notice|collector|community corrections|copay|coping skills|counseling appointment|counseling session|court|craigslist|craving|credit counselor|crisis|cs good cause|cs sanction|csp|curfew|cws|daycare payment|dcs gc|dcs good cause|decision notice|denial letter|denial notice|denied tanf|dental|dentist|deposit|dhs 415|dialysis|disability|discharge planning|dmv|doctor appointment|doses|dr appointment|drs appointment|dv safety|e and t|ea funds|ebt card|eitc|elig|eligibility|emergency assistance|employment check|employment department|energy assistance|engaged to|epds|estampillas|eviction|exhibits|fact finding|fair hrg|feeding|fiance|fiancee|file shut|food bank box|for interview|formula|foster|fraud|fs|fset|ga|general assistance|genetic test|glasses|got engaged|grant|grooming|grounding|grp therapy|guardianship|guest|ha voucher|hair wet|hcv|head start|healthy families|hearing|hep|hh change|hh comp|hipp|home o2|homeroom|household change|housing|housing voucher|hrf|hud inspection|i 551|icr|id card|iep|immigration|immunization|immunization record|immunization records|ins card|inspection|insurance|intake appointment|intake for tanf|intake interview|interim change|interim report|interview done|interview for snap|interview for tanf|iop|ipv|issuance|issued|job loss|jobs board|jobs bulletin board|jobs copier|jobs fridge|jobs hallway|jobs mailbox|jobs poster|jobs printer|jobs wing|jpi|labeling|landed|landlord|latch|lease|license #|lien notice|liheap|lost and found|lost bed|lost card|lost ebt|lost purse|mailed home|manutencion|mdd|med appointment|med card|med check|medicaid|meds|missed interview|money mismanagement|mood|mood log|mortgage|motor vehicles|moved in with|moved into|moved out of|na meeting|na mtg|ncp|new address|new amount|new amounts|new apt|new baby|new worker card|newborn add|nfp|no si|non needy|nonneedy|notice of decision|notice of repo|nurse visit|nw natural|oah|odd job|odd jobs|old case|op ref|oregon trail|oriented|oriented x3|ot card|overpayment|pa 1|parole|parolee|payment arrangement|payment plan|pcp|penalty status|pend letter|pend notice|pended|pending letter|pending notice|pge|phone interview|phq|plea|premium|prenatal|preschool|prescriber|prescription|probation|provider hours|provider listing|provider number|provider orientation|providers rate|ptsd|quit smoking|quitting smoking|recert|recertification|recibo de renta|redet|redetermination|redetermined|rehab plan|reissue|reissued|relapse prevention|renewal|rent|rental|reopen case|reopened case|replacement card|replacement ebt|repo notice|report in|reported as directed|reports next|restraining order|ride broker|rtc|safety plan|school clothes|school supplies|screens in bed|sec 8|section 8|seguro social|self emp|selfemp|separation form|sertraline|shelter costs|shelter deduction|shelter team|shot record|shot records|sitter rate|sitters rate|sleep diary|sleep log|sleeping|slow speech|small claims|soap note|sober house|sober living|social worker|speech appt|speech pressured|speech session|speech slow|speech therapy|srf|sruf|ss card|ssa|ssdi|ssi|ssn|stamp|status update|stop smoking|stub|supervised visit|supervision|supervision conditions|sx|ta dvs|talones|talones de pago|tanf app|tearful|tent site|therapist|therapy|third party|this sem|thought diary|tpr|traced|transitional program|translink|travel permit|truancy|tummy time|turned down left|two months sober|tx team|u . i|ua|ua clean|ua dirty|ua neg|uc|ui|unemp|updated address|urine test|utilities|utility|verbal warning|verif|verification|verified address|violation report|visitation|vitals|voluntary quit|voucher expires|vrf|warrant|well child|wellness check|work first|work registrant|worker change|wt gain|wt up',
  ],
  // The notice and its appointment.
  [
    'notice',
    '7869|dhs 7869|re engagement notice|reengagement notice|notice of re engagement|jobs re engagement notice|re engagement letter|reengagement letter|re engagement appointment notice',
    'aviso de re engagement|aviso de re integracion|aviso de reenganche|aviso de reintegracion|carta de re engagement|carta de reenganche|carta de reintegracion|dhs7869|forma 7869|formulario 7869|invitation to re engagement|letter for re|letter for re engagement|letter inviting ~ to re engagement|notificacion de reintegracion|re appointment letter|re appointment notice|re eng . letter|re eng . ltr|re eng . notice|re eng letter|re eng notice|re engage letter|re engage notice|re engagemnt letter|re engagemnt notice|re engagment letter|re engagment notice|re engmnt letter|re engmnt notice|re engmt letter|re engmt ltr|re engmt notice|re int notice|re invitation|re letter|re notice|reeng letter|reeng ltr|reeng notice|reengagment notice',
  ],
  [
    'mailed',
    'mailed|mailing|was mailed|by mail|in the mail',
    '1st class mail|al correo|at post office|at the p . o|at the po|at the post office|by post|dropped in mail slot|dropped in the mail slot|en el correo|enviado|first class mail|general delivery|got her notice off|got his notice off|got it off|got notice off|got the letter off|got the notice off|in outgoing|in the mailbag|in the mailbox|in the out basket|in the outgoing|in the post|in the post box|in the united states mail|in this mornings post|in todays mail|in todays post|in tonights mail|into the 4|leaving the branch|leaving the building|left here|left our bldg|left the bldg|left the branch|left the building|left the office|maield|mail|mail bag|mail carrier|mailbag|maild|mailroom|mald|malied|mld|mlld|noon carrier|off in the mail|out to client|out to the po box|outgoing mail|outgoing tray|picked up with the|por correo|post box|post marked|post office|postal service|posted|postmarked|re mld|reg post|regular first class|remailed|remld|salio por correo|se envio|se le mando|sent first class|sent out a letter|stamped and out|substitute address|to mail room|to mailroom|to the mail room|to the mailroom|to the p . o|to the po|todays outgoing|us mail|usps|via post|went by post|with the carrier|written to|wrote ( mailed )|wrote client|wrote her|wrote him|wrote to|wrote ~ a card|wrote ~ a letter|wrote ~ a line|wrote ~ a note',
  ],
  [
    'sent',
    'sent|issued|sent out|went out',
    '00 pickup|15 pickup|30 pickup|45 pickup|another one out|dated|dispatched|enviada|enviado|envie|fired off|generated|go out|goes out|goin out|gone out|had gone out|has gone out|in the pickup|mail pickup|mandada|mandado|mandamos|mande|new one out|noon pickup|off this a . m|off this afternoon|off this am|off this morning|off to ct|off to her|off to him|off today|off yesterday|off yesterday pm|one out today|out|resent|se envio|se mando|send|sending|shot off|snt|went',
  ],
  [
    'handed',
    'hand delivered|copy given',
    '2nd copy|a second copy|a spare|an extra copy|another copy|by hand|copy in hand|delivered|entregado|entregue|gave|given|hand carried|hand delivery|handed|handing|hndd|hnded|in person|in the participants hands|in ~ hand|in ~ hands|into ~ hand|into ~ hands|left a copy|left a photocopy|left a second copy|left at door|left at ~ door|left copy|left in door|left in ~ door|left it with|left on door|left on ~ door|left photocopy|left w ~ a copy|left with ~ a copy|left ~ a copy|left ~ copy|left ~ one|off me|off of me|picked it up|picked up|second copy|signed for 7869|signed for a copy|signed for copy|signed for notice|signed for the 7869|signed for the notice|signed for ~ copy|slid under|spare 7869|taped on door|taped to door|took her copy|took his copy|took the copy|under the door|under the mat',
  ],
  [
    'draft-notice',
    '',
    'awaiting|do 7869|do a 7869|do the 7869|draft|drafted|drafting|for sig|getting|goes mon|goes monday|goes tomorrow|has to go|have to go|must go by|needs to go|not done|not mailed yet|not printed|on leads desk|on my desk|on my list|on the leads desk|once lead|out box|out tray|outbox|prepared|prepped|printed|queued|ready to go|sitting|still outstanding|still owed|still owing|til lead|til she initials|to do|to go out|typed|typing|unsigned|want it out',
  ],
  ['appointment', 'appointment', 'apt|cita|date time given|meeting'],
  [
    're-appointment',
    're appointment|re engagement appointment|reengagement appointment',
    'RE call|RE conference|cita de re|cita de re integracion|cita de reintegracion|cita re|re apt|re eng appointment|re eng meeting|re engagement apt|re engagement conference|re engagement meeting|re engagment appointment|re meeting|reengagement meeting',
  ],
  [
    'cancelled',
    '',
    '7869 pulled|appointment is off|called it off|called off|cancel|cancelada|cancele|canceled|canceling|cancelled|cancelling|disregard|in error|killed|letter pulled|meeting is off|nixed|not valid|notice pulled|off the calendar|pulled 7869|pulled and|pulled back|pulled before|pulled from|pulled from the mail|pulled from the tray|pulled it|pulled out of the mail|pulled out of the tray|pulled the|re is off|recalled|rescind|rescinded|rescinding|scrapped|scratched|tossed|void|voided|was pulled|withdrawing|withdrawn|withdrew',
  ],
  [
    'returned',
    '',
    '7869 back|7869 is back|back from the p o|back from the po|back from the usps|back from usps|back in the mail|bounced|brought back|came back|in returned mail|in the returns|is back marked|letter is back|ltr is back|notice is back|post office brought|return to sender|returned|undeliverable|with the returns',
  ],
  [
    'moved',
    '',
    'am moving the|appointment moves to|appt moves to|bumped to|changed to|had to move|have to move|is now|moved|moving her appt|moving her re|moving his appt|moving his re|moving it to|moving the appointment|moving the appt|moving the re|moving the re appt|must move|need to move|new appointment|new date|new time|now set for|nueva cita|pushed to|r / s|re moved|re moved to|re moves|re moves to|re scheduled|rescheduled|rescheduling|reset to|switched to',
  ],
  [
    'asked-change',
    '',
    'ask for a different day|ask for another day|asked for a change|asked for a day|asked for a different|asked for a later|asked for a later day|asked for a new|asked for a time|asked for another|asked for another week|asked for next week|asked for the day after|asked for the following week|asked for the next week|asked for the week after|asked if he could come another|asked if she could come another|asked if we could do|asked if we could move|asked me for a different|asked me for a later|asked me for another|asked me to change|asked me to move|asked to change|asked to move|asked to push|asked to r / s|asked to reschedule|asked to rescheduled|asked us to move|asked whether we could|asking for a different day|asking for another day|asking to move|asking to reschedule|asks for a different|asks for a different day|asks for another|asks to move|asks to reschedule|at ~ request|called to reschedule|cannot come|cannot make|cant be there|cant come|cant do|cant make|come another day|come another time|come some other day|conflict|could it be another|could we do|could we do another|could we move|has a job interview|has court|might come|needs a different|needs another day|per ~ request|requested a different|requested a new|requested another|wanted a different day|wants a different day|wants another day|wants another time|wants to move|wants to reschedule|wont work',
  ],
  // Scope.
  [
    'plan-scope',
    '',
    'about to|about to call|am to|could|couldve|didnt get around|didnt get to|f / u|follow up|get the|going to|gonna|got to|gotta|had planned|had ~ down for|hafta|has to|have to|hay que|holding the|hope to|hoping to|idea|if|in case|intend to|intended to|intending to|intends to|is down for|i’ll|lets|manana|mean to|meaning to|meant to|ment to|might|must|need to|needing to|needs to|never got around|next step|next time|not yet|on hold|once|pendiente|plan to|planned to|planning to|plans to|please|pls|ready to|remember to|reminder|shall|should|shouldve|spose to|sposed to|start over|started to call|starting over|still need|still needs|still to|supposed to|thinking of|thought about|thought of|tikl|til|till|tmrw|to be|to do|tomorrow|tomorrows|try again|unless|until|va a|vamos a|voy a|waiting|want to|wanted to|wanted to do|wants to call|was down for|was going to|was going to do|was to|went to call|were to|we’ll|when client|when he|when she|will|wont|would|wouldve',
  ],
  [
    'negation',
    '',
    'aint|arent|cant|couldn|couldnt|didn t|didnt|doesnt|dont|failed to|far from|forgot to|hadnt|hardly|hasnt|havent|in place of|instead of|isnt|jamas|nada de|nada que ver con|nadie|neither|never|ni|ningun|ninguna|no|nobody|none|noones|nor|not|nothing|nunca|rather than|rule out|ruled out|sin|tampoco|unable to|w / o|w o|wasnt|werent|without|wont|yet to',
  ],
  [
    'history',
    '',
    'all written up|already narrated|are in the narrative of|are narrated|as narrated|back in|background :|case review|earlier entries|earlier entry|earlier notes|file read|file review|file summary|former worker|formerly|hearing held|history|hrg held|hx|in the past|is narrated|last worker|last year|long over|narrated on|narrated under|old dq|old notes|previous worker|previously|previously narrated|prior case|prior worker|read back|read through the file|read ~ file|reading back|see narration of|used to|was narrated|when ~ was|written up by|year ago|years ago|yr ago|yrs ago',
  ],
  [
    'recap',
    '',
    'already documented|already narrated|already noted|as narrated|attempts on file|attempts to date|contacts to date|documented already|documented elsewhere|have the calls|narrated already|narrated on|narratives of|nothing new|per earlier|per narrative of|previously documented|previously narrated|recap|see above|see clnos|see cm narratives|see narratives|summary of contacts',
  ],
  [
    'staff-only',
    '',
    '443 rec|443 received|all staff|asked lead|attend rpt|attendance rpt|belongs to the other|best way to reach|case transferred|client not contacted|complaint line|contact agreed|contact preference|data entry|dhs 443|do not call|do not contact|do not mail|do not text|email to lead|emailed lead|entered in error|from lead :|from mgr :|from sup :|from supervisor :|from the lead :|fwd to|fyi|group email|group txt|held a spot|is documented|keyed|mass mailing|message to lead|must be at least|narrated in error|no calls and no mail|no calls no texts|no letters no|note to self|please advise|pls advise|practice case|preferred contact|preferred method|quarterly read|question for|question to vendor|reminder to staff|sent to ccap|spoke with lead|status rpt|talked with lead|test narrative|tickler|training note|unit meeting|wants a hearing|wants hearing|was documented|way of contact|were documented|whole caseload|wrong case|wrong file|wrong narrative|wrong person',
  ],
  // Misses.
  [
    'missed',
    'missed|did not attend|no show',
    '0 hours|a with o l|abscent|absence|absense|absent|absentee|amanecio con|ausencia de|ausencia del|awol|bailed|blank|blank on|blew it off|blew off|called in sick|came and went|came to neither|came to none|cant attend|cant be at|cant come|cant come today|cant make|cant make it today|chair empty|chair stayed empty|chair was empty|couldnt attend|couldnt be at|couldnt come|couldnt do|couldnt get to|couldnt go|couldnt make|did none|did none of|did not appear|did not do any of|did not log in|did not log on|didnt appear|didnt attend|didnt come|didnt do|didnt do any of|didnt go|didnt keep|didnt keep it|didnt log in|didnt log on|didnt make|didnt participate|didnt report|didnt see her|didnt see her at|didnt see him|didnt see him at|didnt see you at|didnt see you in|didnt see ~ at|didnt see ~ in|didnt show|didnt start|didnt turn up|ditched|ditching|dna|dnka|dns|doesnt attend|dropped out|empty chair|empty seat|failed to appear|failed to attend|failed to come|failed to report|failed to show|failed to turn in|falta|falto|falto a|forgot about class|forgot class|forgot the class|forgot ~ class|fta|gave it til|gave it until|gone again|gone by without|gone by without ~|ha faltado|hadnt seen ~ at|hadnt seen ~ in|hasnt attended|hasnt been at|hasnt been going|hasnt been going to class|hasnt been to|hasnt come|hasnt reported|hasnt shown|hasnt started|havent been to|havent seen ~ at|havent seen ~ in|hours not completed|hours not done|hours undone|hrs not done|isnt going to class|let go by|let slide|m i a|mia|misd|mised|miss|missing|n / s|nc / ns|ncns|never appeared|never came|never got there|never made it|never made it to|never showed|never started|never turned up|never went|no - showed|no asiste|no asistio|no attendance|no call|no fue|no ha asistido|no ha ido|no ir a|no llego|no one came|no pudo ir|no puedo ir|no se presento|no sheets|no sho|no showd|no showed|no showing|no shows|no sign of|no signature|no vino|no way to get to|no way to get to class|nobody came|non attendance|nonattend|nonattendance|none excused|noshow|noshowed|not able to do|not able to go|not at|not attend|not attended|not attending|not be able to make|not be at|not been at|not been going|not been going to class|not been to|not being at|not being in|not being there|not come in|not comin in|not coming in|not coming in today|not coming today|not excused|not going to class|not going to the class|not here|not in attendance|not in class|not in on|not kept|not logged in|not logged on|not on site|not on the sheet|not one of them|not participated|not participating|not present for|not see her|not see him|not seen|not show up|not showing|not shown|not signed in|not there|not there all|ns|off the sign in|out sick|out since|playing hooky|por no ir|quit going|remain open|remains open|seat empty|seat stayed empty|seat was empty|skip|skipped|skipped out on|skipping|standing me up|stayed away|stays away|stood me up|stood us up|stopped attending|stopped going|that makes|unable to attend|unable to be at|unable to do|unable to make it|unaccounted|unattended|unexcused|walked out of|was down for|was not on|wasnt able to be|wasnt able to do|wasnt able to go|wasnt at|wasnt here|wasnt in|wasnt in on|wasnt logged on|wasnt on|wasnt there|werent at|werent in|werent on|without client|wont be at|wont be coming|wont be in|wont be in today|wont be there today|wont make it|wouldnt make it|zero hours',
  ],
  [
    'called-ahead',
    '',
    'called ahead|called before|called first|called in|called it in|called off|called prior|called that morning|called to say|emailed before|gave notice|let any of us know|let anybody know|let anyone know|let us know|phoned ahead|texted before',
  ],
  [
    'no-call',
    'without calling',
    'beforehand|didnt call|didnt notify|didnt phone|didnt ring|hadnt called|nc / ns|ncns|never called|never rang|no advance notice|no call|no heads up|no llamo|no message from|no notice|no ph call|no phone call|no prior notice|no word|nor call|nor called|not call|not called in|not heard|not let us know|not phone ahead|not phoned|or call|with o a call|with o calling|without a call|without a word|without notice|without word|zero notice',
  ],
  ['excused', '', 'excuse|excused|excusing|xcused'],
  // Decisions.
  [
    'good-cause',
    'good cause',
    'buen motivo|buena causa|causa buena|causa justificada|g . c|g / c|gc|gcd|gd cause|good casue|good caused|good cuase|good reason|goodcause|justified absence|motivo justificado',
  ],
  [
    'grant',
    '',
    'accept|accepted|accepting|agree on gc|agree on good cause|agreed|agreed on gc|agreed on good cause|agrees|allow|allowed|allowing|applied|approved|approves|aprobada|aprobado|aprobe|as far as im concerned|blanket|call it|call that|called it|calling it|calling that|calling this|calls it|coded|coding|concedo|conclude|concluded|consider it|constituted|constitutes|counting|counts as|decided|decision|deemed|deems|determined|dimos|dio|documented|doy|entered|established|excused|excusing|existed|exists|find|finding|found|gave|gets|given|gives|giving|good caused|grant|granted|granting|gvs|had gc|had good cause|has gc|has good cause|honor|honored|honoring|i call it|i consider that|i consider this|i give|id give|ill give|justified|keyed|le di|logged as|meets|met|my error|my mistake|ok|okayed|okaying|okays|okd|oking|oks|otorgada|otorgo|our error|our fault|our mistake|pardoned|per me|per team|qualifies|qualify|recognised|recognized|ruled|says gc|se concede|se le da|se otorga|supports|team says|treat as|treat it as|treated as|treating|tuvo|warranted|we call it|we give|yes',
  ],
  [
    'gc-block',
    '',
    '10 day|according to her|according to him|argued|argues|asked for|asked me for|asking for|asks for|believes|can be shown|can still be shown|chance to|claimed|claiming|claims|considered|considering|decide once|define|definition|denied|denies|deny|denying|discuss|discussed|dont have|establish|explain|explained|feels|good cause period|had good cause twice|has had|if|in her opinion|in her view|in his opinion|in his view|insists|issue|lack of|lacks|may be shown|may have|might have|need proof|none this time|not decided|not enough|not good|opportunity to|own good cause|pending|per cl|per client|per clt|per ct|per her|per him|per pt|position is|possible|provide|report|request for|requested|requesting|requests|review for|reviewing|school district|school has|screen for|show|stance is|tbd|tell me|thinks|to be determined|told me|told ~ no|undecided|unless|view is|waiting|was there|what|whether|will decide',
  ],
  [
    'gc-other',
    '',
    '428|428a|absent dad|absent father|adjudication|appear|appearing|cannery|ccap|change report|child supp|child support|claimant|cs|csp|csu|dcs|erdc|fact finding|fs|hacsa|hearing|housing auth|housing authority|ih|iv d|job quit|late filing|manutencion|name the father|naming dad|naming him|naming the father|not naming|not pursue support|not pursuing child support|not pursuing support|oed|papa del nino|paternity|quit a job|quit job|quit w o good cause|quit without good cause|quit ~ job|reapplication|reinstate|reinstated|renewal|snap|srf|ssi|support enforcement|uc|ui|uib|unemp|unemployment|wic',
  ],
  [
    'dq',
    'disqualification|disqualify',
    '1st level|2nd level|3rd level|agreed to impose|chose to impose|d / q|decided to impose|descalificacion|descalificada|descalificado|descalificar|disqualified|disqualifying|dqd|dqing|level 1|level 2|level 3|lvl 1|lvl 2|lvl 3|penalize|penalized|penalty|pnlty|sancion|sanction|sanctioned|sanctioning|voted to impose|wk prog pen|work prog pen',
  ],
  [
    'impose',
    'impose',
    '1st|2 0 for|2 1 for|2nd|3 0 for|3 1 for|3rd|4 0 for|4 1 for|5 0 for|a partir del|agree on|agreed on|agreed to|all agree|all agreed|all for|applied|approved|begin|beginning|carried|cash stops|closed under|coded|consensus|decided|decides|decidio|decision|eff|effective|entered|finalized|first|from on|go ahead|go forward with|go on|goes ahead with|goes forward with|goes on|going ahead|going ahead with|grant stops|imp d|impd|imposed|imposing|in effect|in place|keyed|l1|l2|l3|l4|level|lvl|moves ahead|moves to|moving ahead|moving forward with|nivel|of us agree|on from|ordered|outcome|outcome is|outcome was|panel|permanently|proceed|put on|result is|result was|sanction in|sanction is|second|staffing|stands|starts|takes effect|takes place|team agreed|team said|team says|team to|team votes|third|to start|took effect|unanimous|unanimously|under full family|upheld|vote|voted|votes|votes to|we agree|went ahead|went ahead with|went w|went with|will be',
  ],
  [
    'cut',
    '',
    'adverse action|check stopped|checks stopped|closed as sanction|closed for noncompliance|closed for noncooperation|fip canceled|fip cancelled|fip closed|fip closes|grant cut|grant drops|grant is reduced|grant lowered|grant off|grant reduced|grant will be reduced|lbp|lower the grant|lower ~ grant|notice of action|payment cut|payment down|payment reduced|payments end|payments stop|penalty status|reduce the grant|reduce ~ grant|tanf closed 52a|w 2 closed|w 2 closes',
  ],
  [
    'dq-block',
    '',
    'afraid|ask|asked|avoid|back to full|ccap|cdl|child support|claimant|complied|consider|considered|considering|could|countable|counter|cs|cured|curing|decide|discuss|discussed|dmv|dq off|ended|explain|explained|fset|full grant|hasnt|headed|hearing|held off|history|hold off|holding off|hrg|huddle|hx|if|imposed yet|iptv|ipv|lead for|level a|lift|lifted|lined up|may|medical|might|not imposed|not yet|notyet|off as of|off eff|on file|on record|opted against|opts against|or be|or he’ll be|or she’ll be|or will be|past|pend|pending|possible|previous|previously|prior|program violation|queued|quit|recommendation only|referred for|removed|request|requested|requesting|scared|sign off|signed off|slated|snap|status update|supervisor review|thinking about|thought about|threat|threatened|to vote|unless|until|vote on|votes fri|votes mon|votes on|votes thurs|votes tues|votes wed|wants|warned|was dqd|whether|wic|worried|would be|years ago|yrs',
  ],
  [
    'dq-other',
    'snap|food stamps|wic',
    '60 month|briefing|cdl|child support|cs sanction|dmv|drug client|drug court|evac|evacuated|evacuation|fire|food benefits|fs|ga|hardship extension|hardship request|household|housing|housing auth|housing authority|hud|inspections|ipv|judge|landlord|level a|level of care|license|math|medicaid|mismanagement|money mismanagement|ofset|reading level|school|sec 8|section 8|sports|state hospital|team roster|time limit|trauma|uc|unemployment|voucher list|wait list|waitlist|wildfire',
  ],
  [
    'no-dq',
    '',
    'against a dq|against disqualifying|against dq|basic notice voided|cancel the dq|cannot disqualify|cant disqualify|cant impose|decided against|decision against|disqualification alone|doesnt go on|dq alone|dq and said no|dq cancelled|dq dropped|dq is dropped|dq is off|dq isnt|dq not|dq pulled|dq referral dropped|dq referral pulled|dq rescinded|dq side dropped|dq side is dropped|dq voided|dq withdrawn|dq yanked|drop the dq|dropped the disqualification|dropped the dq|dropped the sanction|dropping it|dropping the dq|grant stays as is|grant stays whole|hold off on dq|hold off on the dq|holding off on dq|instead of a dq|instead of dq|leave the dq alone|leaving her grant alone|leaving his grant alone|leaving the dq alone|let it rest|no descalificar|no descalificarla|no descalificarlo|no dq|no es sanction|no habra dq|no jobs sanction|no level|no penalty|no sanction|no se le dara dq|no se le pone dq|no se le va a poner la dq|no to a dq|no to dq|no va a haber dq|not appropriate|not approved|not approving|not be disqualified|not being pursued|not cutting her grant|not cutting his grant|not doing a dq|not doing dq|not dq|not dqing|not go ahead|not go forward|not go fwd|not going ahead|not going forward|not going fwd|not impose|not imposed|not imposing|not move forward|not move fwd|not moving forward|not moving fwd|not penalize|not proceed|not proceeding|not proceeding with a disqualification|not proceeding with disqualification|not pursue|not pursue it|not pursuing|not recommended|not recommending|not reduce or close|not sanction|not sanctioned|not support a dq|not supported|not take this any further|not taking her cash|not taking her grant|not taking his cash|not taking his grant|not taking their cash|not to dq|not to go ahead|not to go forward|not to go on|not to impose|not to move forward|not to move fwd|not to proceed|not to sanction|not to take it further|not to take this any further|not touching her grant|not touching his grant|not warranted|off dq list|off the disqualification list|off the dq list|off the sanction list|off the table|penalty waived|pull the dq|pulled the dq|pulling back the dq|rather than dq|reverse the dq|reversing the dq|sanction cancelled|sanction is off|sanction lifted|sanction rescinded|sanction voided|sin dq|stay the sanction|stop the dq|stopping the dq|voiding the dq|voted down|voted it down|will not go ahead|will not proceed with a disqualification|will not proceed with disqualification|withdraw the dq|wont be dqd|wont be penalized|wont dq|wont impose|wont pursue|wont reduce or close|wont sanction|yanked dq|yanked the dq',
  ],
  ['recommend', '', 'in favor of|recommend|recommended|recommending|supported|supports'],
  [
    'alone',
    '',
    'alone|by herself|by himself|by myself|case manager decided|cm decided|decided alone|decided it myself|decided myself|decided on my own|did not take it to a staffing|did not take it to a team|did not take it to the team|didnt take it to a team|didnt take it to the team|i am disqualifying|i decided|i have decided on my own|i imposed|lead decided|made the call myself|my decision|no staffing|no team|on my own|single handedly|without a team|without staffing|without taking it to a staffing|without team',
  ],
  [
    'staffing',
    're engagement staffing',
    'case conference|committee met|conference held|consensus|convened|el equipo decidio|goes before the team|goes to team|goes to the re engagement team|goes to the staffing team|goes to the team|going to the re engagement team|going to the team|group decided|junta del equipo|mdt|panel|re team|review team|staff on|staff this|staffed|staffing|team huddle|team meeting|team meets|team met|team reviewed|team will meet|to staff|will staff',
  ],
  [
    'considered',
    '',
    'considered|discussed|discussing|heard|looked at|looked hard at|looked into|on the table|review of|reviewed|reviewing|talked about|talked over|talked through|thought about|took into account|weighed|went over|went through',
  ],
  [
    'adjust',
    '',
    'added|adjust plan|adjusted|adjustments|amended|change the plan|changed the plan|class off|comes off her plan|comes off his plan|comes off the case plan|comes off the plan|day plan|dropped|hours come down to|hours cut|hours cut to|hours drop to|hours on the plan come down|hours reduced|hours reduced to|instead|job search off|modified|modify|moved to|new pdp|new plan|no change needed|no change to|no changes to|off her plan|off his plan|off pdp|off the plan|on pdp|pdp :|pdp changed|pdp changes|pdp cut|pdp cut to|pdp gets|pdp goes|pdp has|pdp is|pdp now|pdp re done|pdp redone|pdp reduced|pdp stays|pdp to be|pdp to have|pdp updated|pdp will be|pdp will have|plan :|plan =|plan changed|plan changes|plan changes to|plan cut|plan gets|plan goes to|plan is|plan is changed to|plan moves|plan moves to|plan now|plan reduced|plan remains|plan rewritten|plan shifts to|plan stays|plan to|plan to have|plan unchanged|plan updated|plan will have|reduced hours|revised|steps closed|steps end|steps ended|updated pdp|will be exempt|work experience off',
  ],
  [
    'treatment',
    '',
    'a and d|assessment|counseling|dv services|dv svcs|eval|evaluation|learning needs|mental health|mh|physical health|referral|referred to|screen|screened|screening|therapy|treatment|voc rehab',
  ],
  [
    'safety',
    'child safety',
    'child welfare liaison|child well being|children are safe|children safe|childrens safety|childrens well being|kids :|kids are safe|kids safe|risk of harm|safety of child|safety of children|safety of her children|safety of her kids|safety of his kids|safety of the child|safety of the children|safety of the kids|safety review|safety reviewed',
  ],
  [
    'reason',
    '',
    'as|b / c|baby|bc of|because|bed rest|broke|burial|buried|bus not running|car trouble|care for|caring for|child care|childcare|closed|confirmed by|court|covid|death in|died|discharge|doctor|documented|due to|dv|emergency|er|evicted|fever|fire|flood|flooded|flu|funeral|funeral home|furnace|had flu|had to|homeless|hospital|hospitalised|hospitalized|ice|ill|illness|influenza|injured|injury|job|letter|medical|migraine|no bus|no car|no longer runs|no ride|no sitter|no way to|note|obituary|on file|papers|passed away|per|pneumonia|power out|pregnancy|pregnant|proof|provider|quit running|reason|sick|since|snow|stopped running|storm|strep|stroke|surgery|the flu|tooth|toothache|transportation|unable to|urgent care|verified|was in|weather|work schedule',
  ],
  // The step, support, outcome, progress.
  [
    're-step',
    're step',
    'RE added|RE entered|RE keyed|RE on pdp|RE planned|as RE|be RE|code re|coded RE|keyed RE|keyed re|now RE|paso RE|paso re|paso re puesto|plan line|re activity|re added to pdp|re code|re entered|re entry|re line|re stp|restp|step|step is|step is in|step is on|steps in|steps on|steps on pdp|steps on plan|steps on the pdp|steps on the plan|steps on ~ pdp|steps on ~ plan',
  ],
  [
    'step-done',
    '',
    'added|added it|agregado|agregue|anadi|cambie|carries an|changed|corrected|created|done|entered|fixed|has RE|has an RE|has re step|in and|in now|in pdp|in place|in there now|in tracs|is in|is on|is there|is there now|is up|keyed|line in|logged|made|matches|moved|now RE|now has|now on|now shows|now there|on pdp|on plan|on the pdp|on the plan|on there now|on ~ pdp|on ~ plan|opened|opnd|pdp has|pdp shows|plan has|plan shows|posted|puesto|puse|put back|put in|put it in now|put it on|put on|re added|readded|redo|redone|reflected|reflects|set|shows RE|start / end|start end|step dn|step in|step is in|step is on|steps in|steps on|there now|to pdp|updated|with RE|with planned|ya esta|ya tiene',
  ],
  ['add', '', 'add|create|enter|put|set up'],
  ['step-closed', '', 'closed|completed|deleted|end dated|ended|removed'],
  [
    'support',
    '',
    'accommodation|bus|cab|child care|childcare|cuidado|day care|day pass|day passes|daycare|fetch|gas|interprete|interpreter|mileage|no car|phone card|phone cards|ride|sitter|support services|taxi|transportation|transporte|tri met|van',
  ],
  [
    'offer',
    '',
    'approved|are in the mail|arranged|asked about|asked abt|asked if|at the desk|at the desk for|at the front desk|at the window|authorized|available|booked|call before if|call if|call me if|can arrange|can arrange a|can be sent|can call for|can cover|can fetch|can help with|can pay|can pay for|can send|confirmed|could call for|enclosed|for the asking|gave|get her a|get him a|getting her a|getting him a|given|have a bus pass|have a bus ticket|have a gas card|if you need|if you would like|in the envelope|in the mail to|issued|let me know if|may call for|needed|needs|offer|offered|offering|ordered|provided|reserved|scheduled|send a cab|send a taxi|set aside|set up|si necesita|si ocupa|we can fetch|we can have|we pay|will arrange|will be there|will cover|will have a bus|will have a gas|will pay|will send a|would like a ride',
  ],
  [
    'not-needed',
    '',
    'declined|doesnt need|has a ride|has own|has ride|has ~ own|need neither|needs neither|needs no help|needs no ride|needs no support|needs none|no barriers to attending|no help needed|no need|no support needed|no supports|none needed|not needed|nothing needed|says she is fine',
  ],
  [
    'engaged',
    '',
    'asked to begin|asked to engage|asked to re engage|asked to start|asked to start now|asking if he can start|asking if she can start|asks to engage|came in early|can he start before|can he start now|can she start before|can she start now|did new pdp|didnt want to wait|doesnt want to wait|early engagement|engaged before|engaged early|get started before|may he start|may she start|new pdp signed|new plan signed|not to wait for the appointment|not to wait for the re|not wait for the appointment|ready to engage|ready to get started|ready to participate|ready to start|signed a new pdp|signed a new plan|signed new pdp|signed new plan|signed the new pdp|signed the new plan|signed the updated pdp|signed updated pdp|start ahead of|updated pdp signed|want to engage|wanting to get started|wanting to start|wants in before|wants in early|wants in now|wants to come back|wants to engage|wants to get going|wants to get started|wants to participate|wants to re engage|wants to start|willing to engage|would like to engage',
  ],
  [
    'plan-signed',
    '',
    'client signed|e signed|esigned|firmo el plan|he signed|lo firmo|new pdp done|new plan agreed and signed|pdp agreed and signed|pdp done and signed|pdp signed|pdp updated and signed|plan agreed and signed|plan firmado|plan signed|plan updated and signed|redone and signed|she signed|signed a brand new pdp|signed a brand new plan|signed a new pdp|signed a new plan|signed a pdp|signed a plan|signed an updated pdp|signed and|signed by|signed it|signed new pdp|signed new plan|signed pdp|signed plan|signed the new pdp|signed the new plan|signed the pdp|signed the plan|signed the updated pdp|signed today|signed updated pdp|signed ~ pdp',
  ],
  [
    'plan-updated',
    '',
    'new pdp|new plan|pdp changed|pdp done|pdp re done|pdp redone|pdp revised|pdp updated|pdp was updated|plan updated|redid pdp|redid the pdp|redid the plan|redid ~ pdp|redid ~ plan|revised pdp|rewrote the pdp|updated it|updated pdp|updated plan|updated the pdp|updated the plan|updated ~ pdp|updated ~ plan|we updated the pdp|we updated the plan',
  ],
  [
    'attend-need-not',
    '',
    'doesnt have to attend|doesnt have to come|doesnt need to attend|doesnt need to come|dont have to come|dont need to attend|excused from re|excused from the re|need not attend|need not come|neednt attend|neednt come|no longer has to attend|no longer has to come|no longer need to attend|no longer needs to attend|no need for ct to come|no need for her to come|no need for him to come|no need for them to come|no need to attend|no need to come|no need to keep|not required to attend',
  ],
  [
    'attend-must',
    '',
    'must attend|must still attend|must still come|needs to be here|needs to keep the|still expected|still has to attend|still has to be here|still has to come|still has to take|still have to come|still must come|still need to attend|still need to be here|still need to come|still need to take|still needs to attend|still needs to be here|still needs to be there|still needs to come|still needs to take|still required to attend|will still have to come|will still need to come',
  ],
  [
    'attend-may',
    '',
    'by choice|can attend if|can choose to attend|can come if|can still attend|can still come|can use it|choice whether|her choice|his choice|if ~ wants to attend|may attend|may choose|may come if|may if|may still attend|may still come|optional|up to her|up to him|up to ~ whether|welcome to attend|welcome to come',
  ],
  [
    'kept',
    '',
    'answered the phone|attended|came to|client answered|client picked up ,|he answered|he picked up|held|here|joined|kept|met|on time|picked up , said|picked up and said|picked up the phone|present|she answered|she picked up|showed|went great|went well',
  ],
  [
    'noncooperation',
    '',
    'declined all activities|declined every activity|declines all activities|dropped out of|hasnt been participating|no longer participating|no to everything|not cooperating|not cooperating with jobs|not doing any activities|not doing any of it|not doing ~ activities|not following the pdp|not following the plan|not following ~ pdp|not following ~ plan|not participating|not taking part|quit coming|quit going|quit the class|refused all activities|refused to do job search|refused to participate|refused to take part|refuses all activities|refuses to do any|refuses to participate|refuses to take part|said no to every|said no to everything|stopped attending|stopped coming|stopped going|wants no part of|will not do any activity|will not do job search|will not do js|will not do ls|will not participate|will not take part|wont do any activities|wont do any activity|wont do any of it|wont do any of the activities|wont do job search|wont do js|wont do ls|wont participate|wont take part',
  ],
  [
    'pattern',
    'pattern of noncooperation|pattern',
    'again and again|continued noncooperation|continues to miss|keeps missing|ongoing noncooperation|repeated absences|repeatedly missed',
  ],
  [
    'report-seen',
    '',
    'attendance came|attendance sheet came|came across ~ entry|contractor emailed me|crossed my desk|first i have heard of this|first i heard|first i heard of this|first i knew|first ive heard of it|first ive heard of this|found ~ entry|got the contractors|heard from contractor|hit my desk|landed on my desk|learned from contractor|only got to|per contractor report|read contractors|read the contractors|read the entry|read the provider|read the providers|read the report|read the sheet|read their entry|read ~ entries|read ~ entry|read ~ narr|read ~ note|read ~ report|rec contractor report|received contractors|report received|reviewed contractor narrative|reviewed contractors|reviewed the report|saw contractor|saw the contractors|saw the entry|saw the note|saw the report|saw ~ entries|saw ~ entry|saw ~ narr|saw ~ report|sheet came',
  ],
  [
    'begin-re',
    '',
    'began re engagement|begin re|beginning re|going to re|initiated re engagement|initiating re engagement|move to re engagement|moved to re engagement|moving to re|proceeding with re engagement|re engagement begins|re engagement begun|re engagement process started|re engagement started|re process started|start re|started re|starting re',
  ],
  [
    'asked-re',
    '',
    'asked for a re engagement|asked for it herself|asked for it himself|asked for it to go to re engagement|asked for one herself|asked for one himself|asked for re|asked for re engagement|asked for re engagement herself|asked for re engagement himself|asked if we could re engage|asked me for a re engagement|asked me for re engagement|asked me to start re|asked that it go to re engagement|asked to be put through re engagement|asked to be put thru re engagement|asked to begin re|asked to go through re engagement|asked to have a re engagement|asked to start re|asked us for a re engagement|asked us for re engagement|asked us to begin re|asked us to start re|asking for a re engagement|asking for re engagement|asks for a re engagement|asks for re engagement|asks that it go to re engagement|can we do a re engagement|can we do that re engagement|can we do the re engagement|can we have a re engagement|can we have that re engagement|is asking for re engagement|one of those re engagement meetings|requested a re engagement|requested re|requests a re engagement|requests re engagement|wants a re engagement|wants a re engagement meeting|wants re engagement|would like a re engagement|would like re engagement',
  ],
  [
    'disagree',
    '',
    'because we disagree|can not agree on|cannot agree on|cant agree on|could not agree|couldnt agree on|disagree on the plan|disagree on what goes|disagreed with the plan|disagreed with ~ plan|disagreement about the plan|disagreement about ~ plan|disagreement over the plan|disagreement over ~ plan|disagrees about the plan|disagrees with pdp|disagrees with plan|disagrees with the pdp|disagrees with the plan|disagrees with ~ plan|dispute about the plan|dispute about ~ plan|dispute over the plan|dispute over ~ plan|do not agree on|does not agree with|doesnt agree with|doesnt agree with pdp|doesnt agree with the plan|dont agree on|is not signing|no agreement|not agree on the pdp|not agree with the hours|not agree with the plan|not signing it|plan dispute|refused to sign pdp|refused to sign the plan|refused to sign ~ plan|refuses to sign pdp|we dont agree|will not sign it|will not sign the pdp|will not sign the plan|will not sign ~ plan|wont sign it|wont sign pdp|wont sign the pdp|wont sign the plan|would not sign the pdp|would not sign the plan|would not sign ~ plan',
  ],
  ['pre-tanf', 'pre tanf', 'pretanf'],
  ['agreement-1543', '1543|dhs 1543', ''],
  ['exempt', '', 'exempt|exempted|exemption|is a volunteer|jobs volunteer|now a volunteer|volunteer status'],
  [
    'case-closed',
    '',
    'case closed|closed jobs|closed tanf|closing tanf|jobs closed|over income for tanf|tanf closed|tanf closes|tanf closing|tanf closure|tanf ended|tanf ends|tanf to close',
  ],
  [
    'attended',
    '',
    'all hours|all week|at the site again|attended|attending|back at|back in|back on site|back this week|back today|been every day since|began|came to class|completed|full attendance|full hours|has been every day|has been going|here all|here both days|here every class|here every day|here every session|in class again|in class both days|in class today|in for a make up|is going again|is going daily|is going every day|is going to class|is going to school|make up session|on site again|on time every day|perfect attendance|present in class|present m|returned to|showed for class|showed up for class|started|stayed the whole|there again and on time|there every day since|was there|went to class|without an absence',
  ],
  [
    'other-desk',
    '',
    '1st grader|DDS|a1c|aa meeting|aa mtg|abawd|able & available|adjudicator|adjuster|alj|anger log|ankle monitor|appeal hearing|appeal hearing info|as reported to the court|at group|attend . conf|attend . mtg|attend mtg|attendance conf|attendance contract|attendance meeting|attendance mtg|attendance team|baby weighed|bed held|bed night|blood pressure|book bag|bp|breakfast club|c / o|caregiver|casa|cbt|chart closed|chart closes|chart to close|checks printed|claim review|claimant|clean sample|clinic policy|collateral|comm service saturdays|community corrections|community service hours owed|conference at school|consult exam|continued to|contract of participation|coordinated entry|coping skills|craving|cravings|credits short|crisis card|crisis line|crisis line card|curfew|dbt|dd214|delete me|demo entry|determination|diary card|disposition|docket|dvop|elem|elementary|endocrine|engagement level|engagement night|escrow|escrow balance|fact finding|fax tone|fees current|fees paid|fees pd|fss annual|gad 7|goal sheet|gr . 1|gr . 2|gr . 3|gr . 4|gr . 5|gr . 6|gr . 7|gr . 8|gr 1|gr 2|gr 3|gr 4|gr 5|gr 6|gr 7|gr 8|grader|group therapy|group wk|grp|head start home visit|hearing info|hearing officer|hearing rep|hmis|homeroom|homework|house arrest|housing authority|hqs|hqs inspection|hud vash|iep|ilp|in the journal|independent living|intake at the shelter|ipe|iron check|iron low|issue set|itsp|iv d|last labs|left record open|letter home|mailed home|mdd|meds refill|meds refilled|meeting at school|mobile crisis|mrss|mtg at school|na meeting|na mtg|new bus stop|nightmares|no show policy|no si|no tanf|not a tanf|not tanf|nurse visit|nutrition goals|o / p|oah|ofset|on fees|oriented x|out of care|outreach log|overpayment|overpayment hearing|parent engagement|partnership agreement|paternity|patient|phn|phq 9|po note|police contact|potty|practice entry|pre trial|prehearing|pretrial|principal|process group|ptsd|random ua|random uas|record open|redirect|relapse plan|relapse prevention|report day|reported as directed|reported as ordered|reported in|reported on time|reports as directed|responders|restitution|robo call|rptd as directed|rpt’d as directed|safety plan|sanction unit|sart|sart meeting|sart mtg|school attendance|sep’d|session 1|session 10|session 11|session 12|session 2|session 3|session 4|session 5|session 6|session 7|session 8|session 9|session ~ of|sessions left|set a new session|shelter staff|shots due|si / hi|skills gp|skills group|sleep hygiene|snap e & t|snap only|sober|speech appt|speech session|speech therapy|ssdi only|step provider|step work|storage unit|street outreach|supervised visit|supervision fee|tardies|tardy|tearful|technical violation|telehealth|telephone hearing|test entry|the breathing|thought record|training login|travel permit|truancy|truant|tutoring|tx plan|tx session|ua|ua clean|ua dirty|ua neg|ua positive|uas|ui hearing|urges|urine test|verbal reprimand|verbal warning|vi spdat|vice principal|viral load|vitals|vol time|voluntary quit|volunteer time|vrc|walking buddy|walking school bus|work hardening|work release|wound|youth',
  ],
  ['community-visit', '', 'cmty visit|comm visit|community visit|visit in the community'],
  ['risk-of-harm', '', 'harm assessed|risk assessment|risk of harm'],
  [
    'four-screens',
    '',
    '4 screenings|all screenings|all screens offered|each of the screens|each screening offered|each screening was offered|four screenings|offered all screenings|offered screenings|offered the screenings|screenings offered|screenings were each offered|screenings were offered|screens each offered|screens offered|screens were each offered',
  ],
];

export const lexicon: LexiconEntry[] = WORDS.flatMap(([meaning, confirmed, assumed]) => [
  { meaning, basis: 'confirmed' as const, words: list(confirmed) },
  { meaning, basis: 'assumed' as const, words: list(assumed) },
]);

function list(words: string): string[] {
  return words === '' ? [] : words.split('|');
}
