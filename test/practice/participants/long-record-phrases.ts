/**
 * What the workers of the long record write in ordinary times. Slots: `<a|b>` picks one, `<$40-90>` an amount,
 * `<#2-9>` a number, `<day-3>` a day counted from the narrative's own.
 */

/** One entry per sort of narrative: its type, how often it comes, who writes it, and the wordings. */
export interface PhraseSet {
  type: string;
  weight: number;
  /** Null: the case manager of that time. */
  authors: string[] | null;
  texts: string[];
}

export const phrases: PhraseSet[] = [
  {
    type: 'SNAP',
    weight: 17,
    authors: ['EWORKER1', 'EWORKER2', 'EWORKER4'],
    texts: [
      'Interim change report in, signed. <No changes.|Rent went up $<#20-60>, shelter updated.|Job hours changed, see below.> Processed.',
      'Recert intvw by phone. HH of <3|4>, no other members. Expenses verified. Certified <6|12> mo.',
      'Reported change in heating cost. SUA applied, no effect on benefit this month.',
      'Pended for <pay stubs|landlord statement|ID for new HH member>. Notice sent, due <day+10>.',
      'Pending items received <day-1>. Case worked, benefits out <day+1>.',
      'EBT card lost, <replacement ordered|directed to the card line>. Address same.',
      'Ct asked why the amount is lower. Explained <child support counted|end of the deduction|overpayment recoupment>. Understood.',
      'Mid-certification review complete. Income within range, no action.',
      'Quarterly wage match worked. Figures agree with stubs on file, <closed|cleared>.',
      'ABAWD coding reviewed: exempt, <child under 18 in HH|care of a child>.',
      'Summer food info for the kids given at the counter along with the bus schedule.',
      'Interview for recert no longer needed, done on <day-4> with TANF.',
      'Bank statement $<#12-640>, no resource test. Copied anyway.',
      'New HH member asked about: cousin staying <a week|ten days>, buys own food. Not added.',
      'SNAP issued for the new month, $<#180-510>. Ct saw it on her card while at the window.',
      'Student rule looked at: <works 20 hrs|in JOBS, exempt>. Eligible.',
      'Overpayment from <a late wage report|agency error> sent to OPU, $<#40-210>.',
      'Returned mail, unit number was missing. Corrected in the system and mailed again.',
    ],
  },
  {
    type: 'Eligibility',
    weight: 15,
    authors: ['EWORKER1', 'EWORKER3', 'CENTRAL SUPPORT'],
    texts: [
      'TANF redetermination. Deprivation <continued absence|unchanged>. <Income verified.|No income.> Ongoing.',
      'Child support cooperation reviewed, <good|DCS reports cooperation>. No sanction coding.',
      'Reported <Pip|Wren> stayed with grandmother <2|3> weeks over the break. Temporary absence, still in HH.',
      'Address change: moved to <the duplex on Willow|an apartment near the school|her aunt for now>. Rent $<#450-790>. Updated all programs.',
      'New employment at <the cannery|a thrift store|Bluebird Diner>, started <day-6>. Wages prospected, notice sent.',
      'Employment ended <day-4>, seasonal. <Final stub requested.|Final stub in file.>',
      'Payment standard change applied by mass update. Checked figures, correct.',
      'Car title seen. Value under limit.',
      'Month <#14-58> of TANF. Time limit letter explained, hardship not at issue.',
      'IEVS hit worked: bank interest of $<#1-4>. No effect.',
      'Birth certificate for <Wren|Pip> copied to file.',
      'Income average redone with <four|five> stubs, <hours dropped after the holidays|two overtime weeks left out>.',
      'Redet packet <mailed, due|handed to ct, due> <day+14>.',
      'Absent parent started paying: $<#40-160> a month through DCS. Pass-through explained.',
      'Mother visiting from out of state, not in the need group.',
      'Question from <OPU|QC reviewer> answered, copies sent.',
      'School enrollment verified for both children. Attendance <good|fine this term>.',
      'Called back re: question on reporting. Must report by the <10th|fifth>. Wrote it down for her.',
    ],
  },
  {
    type: 'Child Care',
    weight: 12,
    authors: ['EWORKER2', 'DPU', 'EWORKER4'],
    texts: [
      'Billing form issued for <Little Acorns|Mrs. Pell next door|Sunflower House>, <#60-160> hours.',
      'Provider change to <Sunflower House|Little Acorns|the YMCA after-school room>, listing form sent.',
      'Provider approved by DPU, effective <day-5>. <Ct and provider told.|Letters out.>',
      'Copay $<#27-120>. Explained that it goes to the provider directly.',
      'Provider calls: last month not paid. Form was unsigned, sent back <day-2>.',
      'Hours raised to <#90-150> for the new class times.',
      'No child care needed over the summer, grandmother takes both kids.',
      'After-school care for Pip authorized thru <day+80>.',
      'Background check on in-home provider pending. Other arrangement for this week.',
      'Ct late with billing form, provider paid <day+9> instead.',
      'Wren starts <preschool|kindergarten>, hours cut to <#40-80>.',
      'Spring break hours added by hand, <#20-45> for both children.',
      'Double billing checked: two different children. OK to pay.',
    ],
  },
  {
    type: 'Support Services',
    weight: 13,
    authors: null,
    texts: [
      'Gas voucher $<#15-40> for <class|job search|interviews>. Odometer noted.',
      'Monthly bus pass, $<#45-70>, <picked up today|mailed>.',
      'Work shoes $<#40-85> from <the shoe barn|a store on Third>, receipt rcvd.',
      'Car repair: brakes, 2 bids on file, low bid $<#180-390> approved. DMV record shows ct as owner.',
      'Books & supplies $<#35-140> for <accounting|keyboarding|business English>.',
      'Interview clothes, $<#50-100>. She found a blazer secondhand and was proud of it.',
      'Eyeglasses not covered elsewhere, $<#60-150> paid to vendor.',
      'Request for <phone minutes|a laptop> looked at with lead worker. <Approved.|Denied, other resource at the library; ct told, notice given.>',
      'Background check fee $<#12-60> paid for the <school district|hospital> application.',
      'Receipt still missing for voucher of <day-12>. Reminder in the mail.',
      'GED test fee $<#30-45> paid online for <day+6>.',
      'Tires, two used, $<#80-140>. Bald ones seen in the lot, no argument.',
      'Haircut voucher before the interview on <day+3>.',
      'Steel lunch box, uniform shirt, name badge: $<#25-60> in all.',
      'Car insurance, one month, $<#70-130>, to keep driving to class.',
    ],
  },
  {
    type: 'JOBS',
    weight: 13,
    authors: null,
    texts: [
      'Attendance sheets for last month in: <#64-100> hours, <no absences|one absence, excused>.',
      'Progress report from college: <B average|passing everything|instructor is pleased>.',
      'Hours entered. Participation rate met.',
      'JS log turned in, <#8-14> contacts, spot-checked two.',
      'Typing test: <#35-62> wpm, up from last time.',
      'WorkKeys results rcvd and filed.',
      'Contractor reports <#18-24> hours for the week, all attended.',
      'Step end date extended thru <day+60>, class runs longer.',
      'WE site visit. Supervisor: dependable, <quick with customers|asks good questions>.',
      'VT step closed as planned, certificate copied to file.',
      'Roster from contractor: here every day but <day-5>, called in sick ahead, excused.',
      'Holiday hours credited for the week of <day-6>.',
      'WE agreement signed by the <library|records office>, copy to ct.',
      'Transcript: <#9-15> credits done, <#12-30> to go.',
      'JOBS plus slot at the <library|county clerk> posted, ref printed for next visit.',
    ],
  },
  {
    type: 'Engagement',
    weight: 17,
    authors: null,
    texts: [
      'Monthly check in at the office. <Class|Work experience> goes well. Next goal: <finish the resume|ask about the Saturday shift|sign up for the spring term>.',
      'Ct called. Talked over <how to fit class around the school bus|the new job lead|what to do over the winter break>. She will <try it for two weeks|think it over and call me Friday|bring the form along>.',
      'Met w/ Lenore and the contractor. Looked at what she does best, <records|numbers|calming people down>. Plan stays as is, she likes it.',
      'HV. Kids home, nice visit. Reviewed PDP at the kitchen table, <no changes|moved two dates>. Offered help w/ transportation, not needed.',
      'PC w/ ct about her hours. She wants more of them. Will ask the site.',
      'Reviewed PDP together. Accommodations offered, she does fine without. Signed copy to her.',
      'She stopped by to show me her certificate! We talked about which <office jobs|hospital jobs> to try first.',
      'E-mail from Lenore w/ questions on the class. Answered; she is staying in and is glad she asked.',
      'Long talk about money and the future. She would like to be off cash within <a year|two years>. Wrote three steps on a card together.',
      'Screenings offered again at annual review, she did <the learning needs one|none, feels well>. Goals gone over, <happy with them|added one>.',
      'Ct asked what happens to her child care once she works. Went through it line by line, <less scared now|she took notes>.',
      'Texted back and forth re: bus strike. Carpool with a classmate until it is over, plan holds.',
      'Celebrated <first paycheck from the weekend job|her A in bookkeeping|the end of probation at the site> with her. Asked what comes next; she said <"more of this"|"a raise">.',
      'Sat in on her mock interview at the contractor. Good eye contact, too modest. Homework: three things she is proud of.',
      'Lenore by phone: wants to move class to mornings so evenings are for the kids. Will see the instructor <day+2>.',
      'Barriers gone over one by one on the old checklist. Of <seven|nine>, two are left: car and math.',
      'Called to hear how the interview went. They kept her an hour. Practiced follow-up call.',
      'OV. Ct worried re: math placement. Showed her the tutor room, she booked <2|3> hours.',
    ],
  },
  {
    type: 'General',
    weight: 8,
    authors: null,
    texts: [
      'Case transferred within the unit, reviewed file. All current.',
      'Release of information renewed, good for one year.',
      'Flyer for <the gift tree|free tax help|the coat drive|swim lessons> given at front desk.',
      'Scanned documents <day-1>: <lease|school letter|receipts>.',
      'Voter registration offered. Declined.',
      'Phone number updated: now 555-01<#10-99>.',
      'Ct left <umbrella|a mitten|her folder> in interview room, kept at reception.',
      'File purged to volume <2|3>.',
      'Call from <landlord|school secretary|neighbor> asking about ct. No release on file, nothing said.',
      'Message taken at front desk: <please call back about a form|running ten minutes late|form is in the drop box>. Passed on.',
      'Photo ID copied, old copy was faded.',
    ],
  },
  {
    type: 'Medical',
    weight: 5,
    authors: ['EWORKER3', 'OHP BRANCH'],
    texts: [
      'OHP renewed for all. Cards to follow.',
      'Plan change for <Pip|Wren> effective next month.',
      'Dental referral number given.',
      'Asks how to get <glasses|inhaler> for Pip covered. Gave the plan number.',
      'Bill from <clinic|lab> came to ct by mistake. Faxed ID numbers to them.',
      'Private insurance offered at work: too costly, documented.',
      'Ct asks for proof of coverage for school. Printed.',
    ],
  },
];

/** Now and then a worker adds a word; mostly not. */
export const remarks = [
  'Thanked me.',
  'No other needs today.',
  'Interpreter not needed.',
  'Copy to file.',
  'Will follow up next month.',
  'She sounded cheerful.',
  'Sorry for late entry, system was down.',
  'cc lead.',
  'Kids are fine.',
  'See scanned copy.',
];

/** The case managers over the years: until which day before today each had the case. */
export const caseManagers = [
  { until: -1480, author: 'DOLDROYD' },
  { until: -640, author: 'PFAIRWEATHER' },
  { until: 0, author: 'TTRAINER' },
];

/** How some authors write whatever they write: one clipped, one in full words, one all in capitals. */
export const voices: Record<string, (text: string) => string> = {
  DOLDROYD: (text) =>
    swap(text, [
      [/\bLenore\b/g, 'clt'],
      [/\bShe\b/g, 'Clt'],
      [/\bJob search\b/gi, 'JS'],
      [/\bOffered\b/g, 'Offrd'],
      [/\b([Ww])ill\b/g, '$1l'],
      [/\b(The|the|her) /g, ''],
      [/\band\b/g, '&'],
    ]),
  PFAIRWEATHER: (text) =>
    swap(text, [
      [/\bCt\b/g, 'Lenore'],
      [/\bct\b/g, 'Lenore'],
      [/\bw\/ /g, 'with '],
      [/\bre:/g, 'regarding'],
      [/\bthru\b/g, 'through'],
      [/\brcvd\b/g, 'received'],
      [/\bHV\./g, 'I made a home visit.'],
      [/\bOV\./g, 'Office visit.'],
      [/ & /g, ' and '],
    ]),
  'CENTRAL SUPPORT': (text) => text.toUpperCase(),
};

function swap(text: string, pairs: [RegExp, string][]): string {
  return pairs.reduce((changed, [from, to]) => changed.replace(from, to), text);
}
