/** Judging while somebody types: once a frame at most, and a text that takes longer only when the typing rests. */

import { useEffect, useRef, useState } from 'react';
import { narrativeOf, type PadFields } from '@/components/pad/fields';
import type { JudgedText } from '@/components/pad/pad';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { judgeAlone } from '@/lib/judgement/checklist/judge-alone';
import type { Role } from '@/lib/judgement/duties/duty';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { CivilDate } from '@/lib/record/civil-date';

interface Within {
  pack: PolicyPack;
  today: CivilDate;
  role: Role;
}

/** A frame has 16 ms; reading that takes longer than this of them is put off until the typing rests. */
const FRAME_SHARE_MS = 10;
const REST_MS = { least: 120, most: 700 };

export function useJudged(fields: PadFields, { pack, today, role }: Within): JudgedText {
  const [judged, setJudged] = useState(() => judge(fields, { pack, today, role }));
  const cost = useRef(0);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const now = () => {
      const started = performance.now();
      setJudged(judge(fields, { pack, today, role }));
      cost.current = performance.now() - started;
    };
    if (cost.current <= FRAME_SHARE_MS) {
      const frame = requestAnimationFrame(now);
      return () => cancelAnimationFrame(frame);
    }
    const rest = Math.min(REST_MS.most, Math.max(REST_MS.least, cost.current * 3));
    const timer = setTimeout(now, rest);
    return () => clearTimeout(timer);
  }, [fields, pack, today, role]);
  return judged;
}

function judge(fields: PadFields, within: Within): JudgedText {
  const narrative = narrativeOf(fields, within.today);
  const judged = judgeAlone(narrative, { ...within, sentences });
  return { ...judged, text: narrative.text, writtenOn: narrative.date };
}
