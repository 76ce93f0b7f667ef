import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, judge, judgeFile, lineOf, statuses } from '../../../test/fixtures/cases.ts';
import { corpusCases } from '../../../test/fixtures/corpus.ts';
import type { CaseFile } from '../../record/case-file.ts';
import { addDays, civil } from '../../record/civil-date.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { aboutDuty } from '../catalogue/about.ts';
import { sentences } from '../catalogue/sentences.ts';
import type { Duty, Finding, Status } from '../duties/duty.ts';
import { duties } from '../duties/index.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { reference } from '../policy/wording.ts';
import { factsOfCase } from '../reading/facts-of.ts';
import { type JudgeOptions, judgeCase, worst } from './judge.ts';

const cases = corpusCases();
const today = civil('2026-03-10');
const NOT_CONTRACTORS = ['contact-within-5-days', 'two-attempts', 'begin-re-engagement'];
const PAGES = ['narratives', 'plan', 'reengagementPage'] as const;

/** A duty that answers with these statuses, or does what `act` does. */
function dutyOf(id: string, answer: Status[] | (() => Finding[])): Duty {
  const finding = (status: Status): Finding => ({
    status,
    says: reference(`${id} says ${status}`),
    about: { page: 'narratives' },
  });
  return { ...duties[0]!, id, judge: typeof answer === 'function' ? answer : () => answer.map(finding) };
}

const facts = factsOfCase(caseOf({ today }), defaultPack);
const judgeWith = (asked: readonly Duty[], options: Partial<JudgeOptions> = {}) =>
  judgeCase(facts, { pack: defaultPack, sentences, today, role: 'case-manager', duties: asked, ...options });

describe('the order of the narratives', () => {
  it('on the page changes no status', () => {
    // Read once: the order is the page's, and the reading knows nothing of it.
    const read = cases.map((file) => ({ file, facts: factsOfCase(file, defaultPack) }));
    const judged = (facts: CaseFacts, { today, role }: CaseFile) =>
      statuses(judgeCase(facts, { pack: defaultPack, sentences, today: civil(today), role }));
    const shuffled = fc.constantFrom(...read).chain(({ file, facts }) => {
      const list = facts.narratives.read ? facts.narratives.value : [];
      return fc
        .shuffledSubarray(list, { minLength: list.length })
        .map((value) => ({ file, facts, other: { ...facts, narratives: { ...facts.narratives, value } } }));
    });
    fc.assert(
      fc.property(shuffled, ({ file, facts, other }) => {
        expect(judged(other as CaseFacts, file)).toEqual(judged(facts, file));
      }),
      { numRuns: 300 },
    );
  });

  it('turned round changes no status of any shared case', () => {
    for (const file of cases) {
      const reversed = { ...file, narratives: [...(file.narratives ?? [])].reverse() };
      expect([file.id, statuses(judgeFile(reversed))]).toEqual([file.id, statuses(judgeFile(file))]);
    }
  });
});

describe('a narrative about something else', () => {
  for (const [type, text] of [
    ['SNAP', 'SNAP recert packet received.'],
    ['Support Services', 'Bus pass request, no contact'],
  ] as const) {
    it(`(${text}) changes no status of any shared case, wherever it stands`, () => {
      for (const file of cases) {
        if (!file.pagesRead.includes('narratives')) continue;
        const before = statuses(judgeFile(file));
        for (const date of [file.today, addDays(civil(file.today), -20), addDays(civil(file.today), -400)]) {
          const narratives = [...(file.narratives ?? []), { id: 'extra', type, date, author: '', text }];
          expect([file.id, date, statuses(judgeFile({ ...file, narratives }))]).toEqual([
            file.id,
            date,
            before,
          ]);
        }
      }
    });
  }
});

describe('seven days', () => {
  const noticeFor = (appointment: string, mailed = '2026-03-02') => {
    const [, month, day] = appointment.split('-').map(Number);
    const [, mailedMonth, mailedDay] = mailed.split('-').map(Number);
    return lineOf(
      judge({
        today: mailed,
        narratives: [
          {
            date: mailed,
            text: `7869 mailed ${mailedMonth}/${mailedDay}. RE appt ${month}/${day}/26 at 10:00 am at branch.`,
          },
        ],
      }),
      'notice-seven-days',
    );
  };

  it('are kept exactly from the seventh day on, the mailing day not counted', () => {
    for (let days = 0; days <= 30; days++) {
      const line = noticeFor(addDays(civil('2026-03-02'), days));
      // On the mailing day itself there is one day only, so what is the appointment is the text's to say.
      if (days > 0) expect([days, line.status]).toEqual([days, days >= 7 ? 'met' : 'broken']);
    }
  });

  it('are counted alike across the change to summer time and the turn of a month', () => {
    expect(noticeFor('2026-03-12', '2026-03-05').status).toBe('met');
    expect(noticeFor('2026-03-11', '2026-03-05').status).toBe('broken');
    expect(noticeFor('2026-11-06', '2026-10-30').status).toBe('met');
    expect(noticeFor('2026-11-05', '2026-10-30').status).toBe('broken');
  });

  it('are as many as the policy pack says', () => {
    const pack = structuredClone(defaultPack);
    pack.parameters.noticeDays = [{ from: civil('2008-10-01'), value: 10, cite: 'a test' }];
    const file = caseOf({
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', text: '7869 mailed 3/2. RE appt 3/9/26 at 10:00 am at branch.' }],
    });
    const checklist = judgeCase(factsOfCase(file, pack), {
      pack,
      sentences,
      today: civil('2026-03-03'),
      role: 'case-manager',
    });
    expect(lineOf(checklist, 'notice-seven-days').status).toBe('broken');
    expect(statuses(judgeFile(file))['notice-seven-days']).toBe('met');
  });
});

describe('a list read in part', () => {
  it('never makes a duty broken or due that the whole list does not', () => {
    for (const file of cases) {
      const whole = statuses(judgeFile({ ...file, partly: [] }));
      for (const partly of [['narratives'], ['plan'], [...PAGES]] as CaseFile['partly'][]) {
        for (const [duty, status] of Object.entries(statuses(judgeFile({ ...file, partly })))) {
          if (status === 'broken' || status === 'due')
            expect([file.id, duty, whole[duty]]).toEqual([file.id, duty, status]);
        }
      }
    }
  });

  it('leaves unseen what is broken only because something was not found', () => {
    const given = {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am.' }],
      steps: [],
    };
    expect(lineOf(judge(given), 're-step-present').status).toBe('broken');
    const partly = lineOf(judge({ ...given, partly: ['plan'] }), 're-step-present');
    expect(partly.status).toBe('unseen');
    expect(partly.findings[0]?.says).toContain('only a part of the steps');
  });
});

describe('a duty judged on a list read in part', () => {
  it('is never counted as checked, whatever it answers', () => {
    const given = {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am.' }],
      steps: [
        {
          code: 'RE',
          plannedStart: '2026-03-12T10:00',
          plannedEnd: '2026-03-12T10:00',
          description: '10 am, branch',
        },
      ],
    };
    const whole = judge(given);
    expect(whole.checked).toBe(whole.of);
    const partly = judge({ ...given, partly: ['narratives', 'plan'] });
    expect(partly.checked).toBe(0);
    expect(partly.lines.every((line) => line.inPart || line.status === 'unseen')).toBe(true);
  });

  it('is never more checked than on the whole list, in any shared case', () => {
    for (const file of cases) {
      const whole = judgeFile({ ...file, partly: [] }).checked;
      expect([file.id, judgeFile({ ...file, partly: [...PAGES] }).checked <= whole]).toEqual([file.id, true]);
    }
  });
});

describe('pages not read', () => {
  it('answer nothing as broken and call for no page that was read', () => {
    for (const file of cases) {
      const nothing = judgeFile({ ...file, pagesRead: [], narratives: null, steps: null, draft: null });
      expect(nothing.broken).toBe(0);
      for (const line of nothing.lines) {
        // What only case managers are asked needs no page to be "not needed".
        const status = file.role === 'contractor' && NOT_CONTRACTORS.includes(line.duty) ? 'n/a' : 'unseen';
        expect([line.duty, line.status]).toEqual([line.duty, status]);
      }
      for (const finding of judgeFile(file).lines.flatMap((line) => line.findings)) {
        if (finding.open)
          expect([...file.partly, ...PAGES.filter((page) => !file.pagesRead.includes(page))]).toContain(
            finding.open,
          );
      }
    }
  });
});

describe('a draft', () => {
  const text = 'LVM for ct re: missed job search class on 3/6.';
  const draft = { id: 'd', date: '2026-03-10', type: 'General', author: '', text };

  it('is judged as if saved, its findings marked and never counted', () => {
    const saved = judge({ today, narratives: [{ date: '2026-03-10', type: 'General', text }] });
    expect(saved.broken).toBe(1);
    const typing = judge({ today, draft });
    expect(lineOf(typing, 'engagement-type').status).toBe('broken');
    expect(lineOf(typing, 'engagement-type').findings.every((finding) => finding.draft)).toBe(true);
    expect(typing.broken).toBe(0);
  });

  it('leaves the findings of saved narratives unmarked and counted', () => {
    const both = judge({ today, narratives: [{ date: '2026-03-09', type: 'General', text }], draft });
    const marked = lineOf(both, 'engagement-type').findings.map((finding) => [finding.about, finding.draft]);
    expect(marked).toContainEqual([{ narrative: 'n1' }, false]);
    expect(marked).toContainEqual([{ narrative: 'draft' }, true]);
    expect(both.broken).toBe(1);
  });

  it('that calls for something on another page marks that finding as its own too', () => {
    const checklist = judge({
      today,
      steps: [],
      draft: {
        ...draft,
        type: 'Engagement',
        text: '7869 mailed 3/10. RE appt 3/26/26 at 10:00 am at branch.',
      },
    });
    const line = lineOf(checklist, 're-step-present');
    expect(line.status).toBe('broken');
    expect(line.findings.map((finding) => finding.draft)).toEqual([true]);
    expect(checklist.broken).toBe(0);
  });

  it('that does what another entry asks for marks that as its own, until it is saved', () => {
    const narratives = [
      {
        date: '2026-03-09',
        type: 'Engagement',
        text: 'Looks like a pattern: ct missed job search class 3/4, 3/6 and 3/9.',
      },
    ];
    const call = { ...draft, type: 'Engagement' };
    const duty = 'contact-within-5-days';
    expect(lineOf(judge({ today, narratives }), duty).status).toBe('due');
    const typing = lineOf(judge({ today, narratives, draft: call }), duty);
    expect(typing.status).toBe('met');
    expect(typing.findings.map((finding) => finding.draft)).toContain(true);
    const saved = lineOf(judge({ today, narratives: [...narratives, call] }), duty);
    expect(saved.findings.map(({ status, draft }) => [status, draft])).toContainEqual(['met', false]);
    expect(saved.findings.some((finding) => finding.draft)).toBe(false);
  });

  it('adds nothing to the badge of any shared case', () => {
    for (const file of cases) {
      const typed = file.draft ?? { ...draft, date: file.today };
      const without = judgeFile({ ...file, draft: null }).broken;
      expect([file.id, judgeFile({ ...file, draft: typed }).broken <= without]).toEqual([file.id, true]);
    }
  });
});

describe('a duty that fails', () => {
  const canary = 'Zqxcanary Person';
  const thrower = dutyOf('thrower', () => {
    throw new Error(`Cannot read ${canary}`);
  });
  const well = dutyOf('well', ['met']);

  it('L13: by throwing answers unclear for itself alone', () => {
    const checklist = judgeWith([well, thrower, dutyOf('late', ['broken'])]);
    expect(statuses(checklist)).toEqual({ well: 'met', thrower: 'unclear', late: 'broken' });
    expect(checklist.broken).toBe(1);
    expect(lineOf(checklist, 'thrower').findings[0]?.says).toMatch(/^Could not check\./);
  });

  it('L13: lets none of its error out', () => {
    const message = (() => {
      try {
        return String(thrower.judge(undefined as never, thrower.id));
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toContain(canary);
    expect(JSON.stringify(judgeWith([thrower]))).not.toContain('Zqxcanary');
  });

  it('L13: each real duty broken in turn leaves all others as they are', () => {
    const before = statuses(judgeWith(duties));
    for (const broken of duties) {
      const asked = duties.map((duty) =>
        duty === broken ? dutyOf(duty.id, thrower.judge as unknown as () => Finding[]) : duty,
      );
      expect(statuses(judgeWith(asked))).toEqual({ ...before, [broken.id]: 'unclear' });
    }
  });

  it('L13: by overrunning its time twice in a row is set aside from then on, and says so', () => {
    let ticks = 0;
    const slow = dutyOf('slow', () => {
      ticks += 300;
      return [{ status: 'met', says: reference('At last.'), about: { page: 'narratives' } }];
    });
    const options = { clock: () => ticks, overrunMs: 250, overran: new Map<string, number>() };
    expect(statuses(judgeWith([slow, well], options))).toEqual({ slow: 'met', well: 'met' });
    expect(statuses(judgeWith([slow, well], options))).toEqual({ slow: 'met', well: 'met' });
    const third = judgeWith([slow, well], options);
    expect(statuses(third)).toEqual({ slow: 'unclear', well: 'met' });
    expect(lineOf(third, 'slow').findings[0]?.says).toContain('too long');
    expect(ticks).toBe(600);
  });

  it('L13: that the machine stood still under once is asked on', () => {
    let ticks = 0;
    let asked = 0;
    const stopped = dutyOf('stopped', () => {
      if (++asked % 2 === 1) ticks += 60_000;
      return [{ status: 'met', says: reference('At last.'), about: { page: 'narratives' } }];
    });
    const options = { clock: () => ticks, overrunMs: 250, overran: new Map<string, number>() };
    for (let pass = 0; pass < 8; pass++)
      expect(statuses(judgeWith([stopped], options))).toEqual({ stopped: 'met' });
    expect(asked).toBe(8);
  });

  it('L13: that works through a long record on a slow processor is asked on; one that never rests is not', () => {
    /** Milliseconds that each narrative takes: a processor twenty times slower than this one takes less for any duty. */
    const passes = (each: number, count: number) => {
      let ticks = 0;
      const duty = dutyOf('each', () => {
        ticks += each * count;
        return [{ status: 'met', says: reference('At last.'), about: { page: 'narratives' } }];
      });
      const options = { clock: () => ticks, overrunMs: 250, overran: new Map<string, number>() };
      const status: unknown[] = [];
      for (let pass = 0; pass < 4; pass++) {
        const narratives = Array.from({ length: count }, (_, i) => ({
          id: `n${i}`,
          date: '2026-03-09',
          type: 'General',
          author: '',
          text: `Bus pass, ${i}.`,
        }));
        const { each: now } = statuses(
          judgeCase(factsOfCase(caseOf({ today, narratives }), defaultPack), {
            pack: defaultPack,
            sentences,
            today,
            role: 'case-manager',
            duties: [duty],
            ...options,
          }),
        );
        status.push(now);
      }
      return status;
    };
    expect(passes(1.5, 400)).toEqual(['met', 'met', 'met', 'met']);
    expect(passes(1.5, 2000)).toEqual(['met', 'met', 'met', 'met']);
    expect(passes(30, 400)).toEqual(['met', 'met', 'unclear', 'unclear']);
  });

  it('L13: by overrunning while something is typed does not lay saved findings at the door of the draft', () => {
    let ticks = 0;
    const slow = dutyOf('slow', () => {
      ticks += 300;
      return [{ status: 'broken', says: reference('Saved.'), about: { narrative: 'n1' } }];
    });
    const draft = { id: 'd', date: today, type: 'General', author: '', text: 'Bus pass request.' };
    const typing = factsOfCase(caseOf({ today, draft }), defaultPack);
    const options = { pack: defaultPack, sentences, today, role: 'case-manager', duties: [slow] } as const;
    const overran = new Map<string, number>();
    const judge = () => judgeCase(typing, { ...options, clock: () => ticks, overrunMs: 250, overran });
    for (let pass = 0; pass < 2; pass++)
      expect(lineOf(judge(), 'slow').findings.filter((finding) => finding.draft)).toEqual([]);
    expect(statuses(judge())).toEqual({ slow: 'unclear' });
  });

  it('L13: that stays within its time is asked again', () => {
    let asked = 0;
    const quick = dutyOf('quick', () => {
      asked++;
      return [];
    });
    const options = { clock: () => 0, overrunMs: 250, overran: new Map<string, number>() };
    judgeWith([quick], options);
    judgeWith([quick], options);
    expect(asked).toBe(2);
  });
});

describe('the checklist', () => {
  it('shows the worst of several findings', () => {
    expect(worst(['n/a', 'met', 'unseen', 'unclear', 'due', 'broken'])).toBe('broken');
    expect(worst(['n/a', 'met', 'unseen', 'unclear', 'due'])).toBe('due');
    expect(worst(['n/a', 'met', 'unseen', 'unclear'])).toBe('unclear');
    expect(worst(['n/a', 'met', 'unseen'])).toBe('unseen');
    expect(worst(['n/a', 'met'])).toBe('met');
    expect(worst(['n/a'])).toBe('n/a');
    expect(worst([])).toBe('n/a');
    expect(statuses(judgeWith([dutyOf('mixed', ['met', 'unclear', 'due'])]))).toEqual({ mixed: 'due' });
  });

  it('counts what could be answered, of all', () => {
    const checklist = judgeWith([
      dutyOf('a', ['met']),
      dutyOf('b', ['broken']),
      dutyOf('c', ['due']),
      dutyOf('d', ['n/a']),
      dutyOf('e', ['unseen']),
      dutyOf('f', ['unclear']),
    ]);
    expect([checklist.checked, checklist.of]).toEqual([4, 6]);
    expect(checklist.broken).toBe(1);
  });

  it('counts each broken finding, and none that is older', () => {
    const older = dutyOf('older', () => [
      { status: 'broken', says: reference('Before the episode.'), about: { narrative: 'n1' }, older: true },
    ]);
    const checklist = judgeWith([dutyOf('twice', ['broken', 'broken']), older]);
    expect(checklist.broken).toBe(2);
    expect(lineOf(checklist, 'older').status).toBe('n/a');
  });

  it('gives every finding of every shared case an id of its own', () => {
    for (const file of cases) {
      const ids = judgeFile(file).lines.flatMap((line) => line.findings.map((finding) => finding.id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names the document of every duty by its title', () => {
    for (const line of judge({ today }).lines) {
      expect(line.document.title.length).toBeGreaterThan(10);
      expect(aboutDuty(line.duty).asks.length).toBeGreaterThan(10);
    }
  });

  it('speaks of the record, never of a rule broken or of what "you" did not do', () => {
    for (const file of cases) {
      for (const { says, todo } of judgeFile(file).lines.flatMap((line) => line.findings)) {
        expect(`${says} ${todo ?? ''}`).not.toMatch(/violat|you did not|you failed|non-?complian/i);
      }
    }
  });

  it('holds no word of a narrative', () => {
    const canary = 'zqxcanary';
    const text = `LVM for ${canary} re: missed job search class. 7869 mailed 3/2 to ${canary}. RE appt 3/8/26 at 10:00.`;
    const file = caseOf({ today, narratives: [{ date: '2026-03-02', type: 'General', text }] });
    expect(JSON.stringify(file)).toContain(canary);
    expect(judgeFile(file).broken).toBeGreaterThan(0);
    expect(JSON.stringify(judgeFile(file))).not.toContain(canary);
  });
});
