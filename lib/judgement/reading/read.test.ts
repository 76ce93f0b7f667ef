import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusCases, corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { eventSchema, type ReadEvent, type Span } from '../../record/events.ts';
import { z } from '../../record/zod.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

const DAY = civil('2026-03-12');
const read = (text: string, writtenOn = DAY) => readNarrative({ text, writtenOn }, defaultPack);

function noticeIn(text: string) {
  return read(text).find((event) => event.kind === 'notice') ?? null;
}

function missedIn(text: string) {
  const event = read(text).find((each) => each.kind === 'missed');
  return event ? event.days : null;
}

function contactIn(text: string) {
  return read(text).find((event) => event.kind === 'contact') ?? null;
}

function appointmentIn(text: string) {
  return read(text).find((event) => event.kind === 'appointment') ?? null;
}

/** The words of an event as text, and all else of it: what must not depend on where the text breaks its lines. */
function told(text: string, events: readonly ReadEvent[]): unknown {
  const quoted = ({ start, end }: Span) => text.slice(start, end).replace(/\r\n?/g, '\n');
  return events.map(({ words, ...rest }) => ({
    ...rest,
    ...('place' in rest && rest.place && { place: quoted(rest.place) }),
    words: words.map(quoted),
  }));
}

const allTexts = [
  ...corpusNarratives().map(({ text, writtenOn }) => ({ text, writtenOn: civil(writtenOn) })),
  ...corpusCases().flatMap((file) =>
    (file.narratives ?? []).map(({ text, date }) => ({ text, writtenOn: civil(date) })),
  ),
];

/** Texts made of what narratives are made of, in any order, and of what nobody would type. */
const generated = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '7869',
          'mailed',
          'ct',
          'RE appt',
          '3/19/26',
          '@ 10',
          'at 2pm',
          'not',
          'will',
          'Dear Dana,',
          'today',
        ],
        ...[
          'LVM',
          'SNAP',
          'job search',
          '\r\n',
          '\n',
          '.',
          ';',
          ',',
          ' ',
          '\u200b',
          '\ud83d',
          '👍',
          'cancelled',
        ],
        ...[
          'handed',
          'rescheduled',
          'recap',
          'next Tues',
          'a week from tomorrow',
          '12-5',
          '\u202e',
          "didn't",
        ],
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('reading a narrative', () => {
  it('never throws, whatever the text, and answers in the form that is kept', () => {
    fc.assert(
      fc.property(generated, (text) => {
        expect(z.safeParse(z.array(eventSchema), read(text)).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('stands a text that breaks off where a day was to come', () => {
    for (const text of ['RE appt a week from', 'Moved to two weeks from', 'in three days', 'appt same'])
      expect(() => read(text)).not.toThrow();
  });

  it('names only characters that the text has', () => {
    const inside = (text: string, events: readonly ReadEvent[]) => {
      for (const { words } of events) {
        expect(words.length).toBeGreaterThan(0);
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    };
    for (const { text, writtenOn } of allTexts) inside(text, read(text, writtenOn));
    fc.assert(
      fc.property(generated, (text) => inside(text, read(text))),
      { numRuns: 500 },
    );
  });

  it('names the words of a pasted letter that never names the notice itself', () => {
    const text = 'Dear Dana,\nPlease come to your RE appt on 3/19/26 at 10:00 am.';
    const notice = noticeIn(text);
    expect(notice?.sent).toBe('mailed');
    expect(notice?.words.length).toBeGreaterThan(0);
  });

  it('carries no words of the text in its events', () => {
    const canary = 'zqxcanary';
    const text = `Left message for ${canary} about job search. 7869 mailed 3/2 for ${canary} 3/12/26 at 10:00.`;
    expect(JSON.stringify({ text })).toContain(canary);
    expect(read(text).length).toBeGreaterThan(1);
    expect(JSON.stringify(read(text))).not.toContain(canary);
  });

  it('says the same of the same text every time', () => {
    for (const { text, writtenOn } of allTexts) {
      expect(read(text, writtenOn)).toEqual(read(text, writtenOn));
    }
  });

  it('says the same whether lines end with LF or CRLF', () => {
    const same = (text: string, writtenOn = DAY) => {
      const lf = text.replace(/\r\n?/g, '\n');
      const crlf = lf.replace(/\n/g, '\r\n');
      expect(told(crlf, read(crlf, writtenOn))).toEqual(told(lf, read(lf, writtenOn)));
    };
    for (const { text, writtenOn } of allTexts) same(text, writtenOn);
    fc.assert(
      fc.property(generated, (text) => same(text)),
      { numRuns: 500 },
    );
  });

  it('says nothing of an empty text', () => {
    expect(read('')).toEqual([]);
    expect(read(' \r\n ')).toEqual([]);
  });
});

describe('the notice', () => {
  it('is mailed today when the text says so', () => {
    expect(noticeIn('Mailed 7869 today')).toMatchObject({ sent: 'mailed', mailedOn: '2026-03-12' });
  });

  it('is not mailed any more when the text is negated', () => {
    for (const text of [
      'Did not mail 7869 today',
      "Didn't mail 7869 today",
      'Have not mailed the 7869',
      '7869 was not mailed today',
      'Never mailed the 7869',
      'Forgot to mail the 7869 today',
    ]) {
      const notice = noticeIn(text);
      expect([text, notice?.sent === 'mailed' || notice?.sent === 'both']).toEqual([text, false]);
      expect(notice?.mailedOn ?? null).toBeNull();
    }
  });

  it('is planned when the mailing is still to come', () => {
    for (const text of ['Will mail 7869 tomorrow', 'Need to mail the 7869', '7869 to be mailed 3/13']) {
      expect([text, noticeIn(text)?.sent]).toEqual([text, 'planned']);
    }
  });

  it('is handed over, or both, as the text says', () => {
    expect(noticeIn('Handed ct the 7869 at HV.')?.sent).toBe('handed');
    expect(noticeIn('Mailed 7869 3/2 and gave ct a copy of the 7869.')?.sent).toBe('both');
  });

  it('takes a date followed by a clock time as the appointment, not as the day of mailing', () => {
    const text = 'Re-engagement letter was mailed for 03/19/2026 at 10:00. RE step was updated on PDP';
    expect(noticeIn(text)).toMatchObject({ sent: 'mailed', mailedOn: null });
    expect(appointmentIn(text)).toMatchObject({ date: '2026-03-19', time: '10:00', change: 'set' });
  });

  it('is planned as long as it is typed and held, and not sent once it is pulled', () => {
    for (const text of [
      '7869 typed for 3/20/26 9:30, in my out box.',
      '7869 to go out Mon for 3/24/26 9:30.',
      'Tomorrow: 7869 for 3/24/26 9:30, RE step.',
    ]) {
      expect([text, noticeIn(text)?.sent]).toEqual([text, 'planned']);
    }
    expect(noticeIn('7869 for 3/20/26 9:30 typed; held, not mailed, per lead.')?.sent).toBe('not-sent');
  });

  it('is the letter or the "ntc" of the re-engagement appointment', () => {
    const text = 'Re-eng appt 3/24/26 @ 1:30p, ntc out 3/11/26.';
    expect(noticeIn(text)).toMatchObject({ sent: 'mailed', mailedOn: '2026-03-11' });
    expect(appointmentIn(text)).toMatchObject({ date: '2026-03-24', time: '13:30' });
    expect(noticeIn('SNAP appt 3/24/26 @ 1:30p, ntc out 3/11/26.')).toBeNull();
  });

  it('takes the day behind more words of its address, unless a time makes it the appointment', () => {
    expect(noticeIn('7869 sent general delivery, Bend main PO, 3/11/26.')?.mailedOn).toBe('2026-03-11');
    expect(noticeIn('7869 sent general delivery, Bend main PO, 3/11/26 9 am.')?.mailedOn).toBeNull();
    expect(noticeIn('7869 mailed 3/9/26, not 3/10/26 as I said.')?.mailedOn).toBe('2026-03-09');
  });

  it('goes by the carrier and into hands, and anew where the first came back', () => {
    expect(noticeIn('Re-engagement notice left with the noon carrier 3/11/26.')).toMatchObject({
      sent: 'mailed',
      mailedOn: '2026-03-11',
    });
    expect(noticeIn("7869 for 3/24 put in client's hand at the counter.")?.sent).toBe('handed');
    const again = '7869 was in the returns. Put a new one out today: Tues 3/24, 1 pm.';
    expect(read(again).filter(({ kind }) => kind === 'notice')).toMatchObject([
      { sent: 'returned' },
      { sent: 'mailed', mailedOn: '2026-03-12' },
    ]);
    expect(noticeIn('E-mailed the 7869, he looks at his e-mail every day.')?.sent).toBe('emailed');
  });

  it('has the appointment of the day that it points back to, and not the hour of the mail', () => {
    const text =
      'Had the letter for 3/16 at 10:30. Agreed on 3/24, 1:30 pm. New 7869 for that day in the post today.';
    expect(appointmentIn(text)).toMatchObject({ date: '2026-03-24', time: '13:30' });
    expect(appointmentIn('7869 in the 3:30 mail 3/11. Tues 3/24 11a Burns.')).toMatchObject({
      date: '2026-03-24',
      time: '11:00',
    });
  });

  it('is no letter about an activity, where all is in capitals', () => {
    expect(noticeIn('LTR MAILED RE WE.')).toBeNull();
    expect(noticeIn('LETTER MAILED RE MISSED CLASS.')).toBeNull();
    expect(contactIn('LTR MAILED RE WE.')).toMatchObject({ direction: 'attempted', media: ['letter'] });
    expect(noticeIn('LTR MAILED 3/11/26, RE APPT 3/24 AT 9 AM.')?.sent).toBe('mailed');
  });

  it('is not read into a text that does not name it', () => {
    expect(noticeIn('Mailed ct a letter about job search today')).toBeNull();
    expect(noticeIn('SNAP notice of decision mailed 3/2')).toBeNull();
  });
});

describe('a miss', () => {
  const missedIn = (text: string) => {
    const event = read(text).find(({ kind }) => kind === 'missed');
    return event?.kind === 'missed' ? event.days : null;
  };

  it('is of the day that an hour sheet shows empty, or of today where only a time stands', () => {
    expect(missedIn('Job club hrs: Mon 4, Tues 0, Wed 4.')).toEqual(['2026-03-10']);
    expect(missedIn('She overslept, no job club yesterday.')).toEqual(['2026-03-11']);
    expect(missedIn('1:00 plan review - no show.')).toEqual(['2026-03-12']);
    expect(missedIn('No job club hours yet.')).toBeNull();
    expect(missedIn('Perfect attendance at job club, zero absences 3/2-3/11.')).toBeNull();
    expect(missedIn('Missed the 8:05 bus 3/11 but still made job club on time.')).toBeNull();
    expect(missedIn('Marked absent 3/9 by mistake, contractor fixed it: she was in class.')).toBeNull();
    expect(missedIn('Vocational: 3/9 P, 3/10 P, 3/11 NS, 3/12 P.')).toEqual(['2026-03-11']);
  });

  it('is of the day on which somebody called ahead and was excused, whatever kept them', () => {
    expect(missedIn("Ptp rang in sick 7:55 for today's mock interviews. Excused.")).toEqual(['2026-03-12']);
    expect(missedIn('Ct phoned 3/10 ahead of her workshop, baby sick. Good cause given.')).toEqual([
      '2026-03-10',
    ]);
    expect(missedIn("Ct phoned ahead about today's class, dentist. They excused it.")).toEqual([
      '2026-03-12',
    ]);
    expect(missedIn('Ct phoned ahead of her workshop to ask the room.')).toBeNull();
  });

  it('goes from day to day only where a hyphen or a word joins them', () => {
    expect(missedIn('Class 3/3 3/5 not attended per portal.')).toEqual(['2026-03-03', '2026-03-05']);
    expect(missedIn('Class 3/3-3/5 not attended per portal.')).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
  });

  it('is none where the class was cancelled, or something else did not come', () => {
    expect(missedIn('No class 3/10, instructor had a flat. Everyone gets credit.')).toBeNull();
    expect(missedIn('EBT card mailed 3/2, ct says it never came.')).toBeNull();
    expect(missedIn('Ct NOT a no show 3/10, was in room 2.')).toBeNull();
  });

  it('is not of the day of a call about it, nor of another program, nor of a team without the participant', () => {
    expect(missedIn('Telephoned ct 3/10/26 concerning her unexcused job club absences.')).toEqual([]);
    expect(missedIn('No show for dental inspection 3/10/26, HUD.')).toBeNull();
    expect(missedIn('RE team staffing 3/12/26, ct not there.')).toBeNull();
  });
});

describe('a day out', () => {
  it('is a miss of each day that is listed, and no answer to a call about it', () => {
    const missedIn = (text: string) => read(text).find((event) => event.kind === 'missed')?.days ?? null;
    expect(missedIn('Site sheet: ct out 3/3, 3/4, 3/6. No calls to site.')).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-06',
    ]);
    expect(missedIn('Out 3/3 and 3/10, no call per instructor.')).toEqual(['2026-03-03', '2026-03-10']);
    expect(missedIn('7869 out 3/3 and 3/10.')).toBeNull();
    const called = 'Called about her welding class, she was out 3/3. Left a message.';
    expect(contactIn(called)?.direction).toBe('attempted');
  });
});

describe('a contact', () => {
  it('is none where the note says that the participant was not reached, or quotes what was sent', () => {
    expect(contactIn('Reviewed the plan for JOBS by conf call (client not on it).')).toBeNull();
    expect(contactIn('Reviewed the plan for JOBS with client by conf call.')?.direction).toBe('made');
    const sent = 'Mailed this to her re job club:\n"I am at my desk Thurs. Tell me what you want to do."';
    expect(read(sent).filter(({ kind }) => kind === 'contact')).toMatchObject([{ direction: 'attempted' }]);
  });

  it('is an attempt where what was mailed or left with kin asks', () => {
    const asks = read('Mailed ct a note re GED class, asked what is getting in the way.');
    expect(asks.filter(({ kind }) => kind === 'contact')).toMatchObject([{ direction: 'attempted' }]);
    expect(contactIn('Phoned Farrah about WE, her cousin took a message.')?.direction).toBe('attempted');
    expect(contactIn('Ct out 3/2, 3/4, no calls.')).toBeNull();
  });

  it('is made by who phones "me", and attempted by a worker whose message says so', () => {
    expect(contactIn('Snowed in all wk, phoned me. GC for WE.')?.direction).toBe('made');
  });

  it('is made or attempted, by the medium the text names', () => {
    expect(contactIn('Spoke with ct by phone about job search.')).toMatchObject({
      direction: 'made',
      media: ['phone'],
      subject: 'jobs',
    });
    expect(contactIn('LVM for ct re: missed class.')).toMatchObject({
      direction: 'attempted',
      media: ['phone'],
    });
    expect(contactIn('Letter mailed to ct about missed job search.')).toMatchObject({
      direction: 'attempted',
      media: ['letter'],
    });
  });

  it('is about what the letter says that stands behind it', () => {
    const letter = '"Dear N., the instructor says your seat in the class is still open. Call me by Tuesday."';
    expect(contactIn(`SNAP report complete. Also out to her in today's mail: ${letter}`)).toMatchObject({
      direction: 'attempted',
      media: ['letter'],
      subject: 'jobs',
    });
  });

  it('about another program alone is none about JOBS', () => {
    expect(contactIn('Called ct for SNAP interview, LVM.')?.subject).toBe('other');
  });

  it('that was not made is not read as made', () => {
    for (const text of [
      'Did not talk with ct about job search.',
      'Have not spoken with ct about job search.',
    ]) {
      expect([text, contactIn(text)?.direction ?? null]).not.toEqual([text, 'made']);
    }
  });

  it('planned for later is not read as made', () => {
    for (const text of ['Will call ct tomorrow about job search.', 'Need to talk to ct about job search.']) {
      expect([text, contactIn(text)]).toEqual([text, null]);
    }
  });
});

describe('days that stand elsewhere', () => {
  it('dates what a late entry tells by the day in its heading', () => {
    const late = contactIn(
      'LATE ENTRY for 3/9/26: letter about job club went to ct by mail, not narrated then.',
    );
    expect(late).toMatchObject({ direction: 'attempted', on: '2026-03-09' });
    expect(contactIn('Letter about job club went to ct by mail.')).toMatchObject({ on: DAY });
  });

  it('takes a weekday in brackets as that of the day before it', () => {
    expect(appointmentIn('7869 mailed 3/12. RE 3/23 (Mon) 8:30a branch.')).toMatchObject({
      date: '2026-03-23',
      time: '08:30',
    });
  });

  it('gives good cause for the days of the sentence before', () => {
    const given = read(
      'Slip shows her in the clinic 3/3 and 3/5. Good cause given by me for those two days.',
    );
    expect(given.find((event) => event.kind === 'good-cause')).toMatchObject({
      days: ['2026-03-03', '2026-03-05'],
    });
  });

  it('knows a miss by the hour at which nobody was there, and by a blank on the sheet', () => {
    expect(missedIn('RE appt today. 10:15 and no ct.')).toEqual([DAY]);
    expect(missedIn('Sheet: ct has 3/3 and 3/5 blank for job club.')).toEqual(['2026-03-03', '2026-03-05']);
    expect(missedIn('Form left blank, job club.')).toBeNull();
    expect(missedIn("Ct can't come to RE on 3/20 and wants another day.")).toBeNull();
  });
});

describe('the notice as others have it', () => {
  it('tells a mailing retold from one of the worker', () => {
    expect(noticeIn('Mailroom log has her 7869 going out 3/10/26.')).toMatchObject({
      mailedOn: '2026-03-10',
      retold: true,
    });
    expect(noticeIn('7869 mailed 3/10/26.')).not.toHaveProperty('retold');
  });

  it('is called off by the word notice beside its appointment', () => {
    expect(noticeIn('The 3/9 notice was sent in error. That RE appt is off.')).toMatchObject({
      sent: 'cancelled',
    });
    expect(noticeIn('The SNAP notice was sent in error.')).toBeNull();
  });

  it('is planned while its letter is held', () => {
    expect(noticeIn('RE would be 3/24 at 9:00. Holding the letter till my lead says.')).toMatchObject({
      sent: 'planned',
    });
  });

  it('is e-mailed as an attachment', () => {
    expect(noticeIn('The re-engagement notice went as an attachment 3/10, by e-mail.')).toMatchObject({
      sent: 'emailed',
    });
  });

  it('is pasted where a name and an office end the letter', () => {
    const letter = (end: string) =>
      noticeIn(
        `7869 mailed 3/10/26:\nDear Ct,\nCome to a re-engagement appointment on 3/20/26 at 10:00 am at the branch. Call me if you need another day.\n${end}`,
      );
    expect(letter('P. Sample, Self-Sufficiency')).toMatchObject({ pasted: true });
    expect(letter('')).toMatchObject({ pasted: false });
  });

  it('moves the appointment where another day was settled on after the notice came', () => {
    expect(
      appointmentIn(
        'Ct called. She got my notice but has court that day and asked for a different day. We settled on 3/24/26, 2 pm, branch.',
      ),
    ).toMatchObject({ date: '2026-03-24', time: '14:00', change: 'asked' });
  });
});

describe('what the words beside it keep from being read', () => {
  it('takes the day of other business for no re-engagement appointment', () => {
    expect(appointmentIn('7869 mailed 3/9/26. She has court 3/19 at 9:00.')).toBeNull();
    expect(appointmentIn('7869 mailed 3/9/26. She comes in 3/19 at 9:00.')).toMatchObject({
      date: '2026-03-19',
    });
  });

  it('takes the notice of another program that was called off for no DHS 7869', () => {
    const text = 'RE appt 3/19/26 at 10:00, 7869 mailed 3/9/26.';
    expect(noticeIn(`SNAP letter was sent in error. ${text}`)).toMatchObject({ sent: 'mailed' });
    expect(noticeIn(`That letter was sent in error. ${text}`)).toMatchObject({ sent: 'cancelled' });
  });

  it('reads a call from the telephone of somebody else as theirs', () => {
    expect(contactIn("Ct called from her sister's cell re job club.")).toMatchObject({ direction: 'made' });
  });

  it('reads a report of the site, or what the notice itself says, as no talk of the worker', () => {
    expect(contactIn('Weekly rpt from site: missed 3/6 (sick, called in). JOBS hours fine.')).toBeNull();
    expect(contactIn('The notice offers child care for the RE appt.')).toBeNull();
    expect(contactIn('Offered child care for the RE appt.')).toMatchObject({ direction: 'made' });
    expect(contactIn('Went through her calendar, this is a pattern.')).toBeNull();
    expect(contactIn('Went through her calendar with her, this is a pattern.')).toMatchObject({
      direction: 'made',
    });
  });

  it('reads a message with its words as an attempt, and the way that is ticked of a form', () => {
    expect(contactIn('VM #2 this wk - call me re your WE start date pls')).toMatchObject({
      direction: 'attempted',
      media: ['phone'],
    });
    const form = 'Who: ct\nHow: [ ] phone [x] office [ ] HV\nRe: WE hours\nSays the bus is late.';
    expect(contactIn(form)).toMatchObject({ direction: 'made', media: ['in-person'] });
  });

  it('reads an RE step that took the place of another, and none that is only named', () => {
    const steps = (text: string) =>
      read(text).flatMap((event) => (event.kind === 're-step' ? [event.state] : []));
    expect(steps('PDP: wrong code. Deleted it, RE in its place 3/19/26 1:00-1:00 pm.')).toEqual(['added']);
    expect(steps('7869 goes out Mon for 3/19/26 10:00. RE step then too.')).toEqual(['planned']);
    expect(steps('7869 mailed 3/9/26. Why she is not going to STEPS class is unknown.')).toEqual([]);
  });

  it('takes a time without a mark behind a day, and leaves a day counted from a holiday open', () => {
    expect(appointmentIn('7869 mailed 3/9/26. RE appt Mar 19, 0830, branch.')).toMatchObject({
      date: '2026-03-19',
      time: '08:30',
    });
    expect(appointmentIn('7869 mailed 3/9/26. RE set for the Weds after Easter, 3pm.')?.date).not.toBe(
      '2026-03-18',
    );
  });

  it('reads a ticked box as no contact where a message was left', () => {
    expect(contactIn('CONTACT: [x] phone [ ] office\nJob club hours.')).toMatchObject({ direction: 'made' });
    const text = 'CONTACT: [x] phone [ ] office\nLeft a message re job club.';
    expect(read(text).filter(({ kind }) => kind === 'contact')).toMatchObject([{ direction: 'attempted' }]);
  });

  it('reads good cause that was asked for as none that was found', () => {
    expect(read('Ct wants good cause until 3/20.').map(({ kind }) => kind)).not.toContain('good-cause');
    expect(read('Off her job club hours w/ good cause until 3/20.').map(({ kind }) => kind)).toContain(
      'good-cause',
    );
  });
});

it('a disqualification beside no good cause is decided all the same', () => {
  const decided = (text: string) =>
    read(text).flatMap((event) => (event.kind === 'decision' ? [event.to] : []));
  expect(decided("Team's decision: disqualify, no good cause found.")).toEqual(['disqualify']);
  expect(decided("Team's decision: disqualification is not going forward.")).toEqual(['no-disqualification']);
});
