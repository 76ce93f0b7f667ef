/** The templates in a page of the extension's own, drawn anew whenever something of them changes. */
import { useEffect, useMemo, useState } from 'react';
import { type KeptTemplates, keptTemplates } from './kept.ts';

export function useTemplates(): KeptTemplates {
  const [, redraw] = useState(0);
  const [ended] = useState(() => new AbortController());
  const kept = useMemo(() => keptTemplates(() => redraw((n) => n + 1), ended.signal), [ended]);
  useEffect(() => () => ended.abort(), [ended]);
  return kept;
}
