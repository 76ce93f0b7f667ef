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
      'Birth certificate for Wren copied to file.',
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
      'Holiday gift tree sign-up given at front desk.',
      'Scanned documents <day-1>: <lease|school letter|receipts>.',
      'Voter registration offered. Declined.',
      'Phone number updated: now 555-01<#10-99>.',
      'Ct left umbrella in interview room, kept at reception.',
      'File purged to volume <2|3>.',
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
