/**
 * The mapper on the practice TRACS, which it was not made for: what it proposes on one participant's pages reads every
 * other participant's like the map that was written by hand, or says that it does not know.
 */
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../lib/judgement/policy/page-words.ts';
import { type PageMap, readMap } from '../../lib/tracs/map.ts';
import { proposePage } from '../../lib/tracs/mapper/propose.ts';
import { newMap, putPage } from '../../lib/tracs/mapper/put.ts';
import { readDocument } from '../../lib/tracs/read-page.ts';
import { isSelector } from '../../lib/tracs/selector-syntax.ts';
import { factsOf } from '../fixtures/comparable.ts';
import { LAYOUT_MAPS } from '../fixtures/practice-maps.ts';
import { openPage, PAGE_KINDS, practicePages } from '../fixtures/practice-pages.ts';

const pages = practicePages('2026-03-12');
const numberOf = (slug: string) => pages.store.list().find((entry) => entry.slug === slug)!.caseNumber;

async function proposedMap(layout: 'classic' | 'modern'): Promise<PageMap> {
  let map = newMap(layout, layout);
  for (const kind of PAGE_KINDS) {
    const slug = kind === 'reengagement' ? 'page-not-filled' : 'first-light';
    const { document, close } = openPage(await pages.source(layout, kind, numberOf(slug)));
    const proposal = proposePage(document, map, pageWords);
    let known = proposal.known;
    for (const { part } of proposal.parts) {
      map = putPage(map, proposal, part, known);
      known = map.pages.find(({ is }) => JSON.stringify(is) === JSON.stringify(proposal.is))?.id ?? known;
    }
    await close();
  }
  return map;
}

/** Every page of every participant is proposed and read; on a machine that does much else that takes its time. */
const LONG_MS = 90_000;

describe.each(['classic', 'modern'] as const)('the map proposed for the %s layout', (layout) => {
  it('reads every participant as the hand-written one does, or does not know', {
    timeout: LONG_MS,
  }, async () => {
    const proposed = await proposedMap(layout);
    // IT may set it by policy, where selectors are told without a page.
    expect(readMap(proposed, isSelector)).toMatchObject({ ok: true });
    const byHand = LAYOUT_MAPS[layout];
    const wrong: unknown[] = [];
    let same = 0;
    let refused = 0;
    for (const { caseNumber, slug } of pages.store.list()) {
      for (const kind of PAGE_KINDS) {
        const { document, close } = openPage(await pages.source(layout, kind, caseNumber));
        const nameOf = (element: Element) =>
          element.getAttribute('name') ?? element.getAttribute('data-name');
        const facts = factsOf(readDocument(document, proposed), nameOf);
        const wanted = factsOf(readDocument(document, byHand), nameOf);
        for (const [fact, value] of Object.entries(wanted)) {
          if (JSON.stringify(facts[fact]) === JSON.stringify(value)) same++;
          else if (facts[fact] === undefined || facts[fact] === '?') refused++;
          else wrong.push([slug, kind, fact, facts[fact], value]);
        }
        await close();
      }
    }
    console.info(`${layout}: ${same} facts alike, ${refused} not known, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(refused / (same + refused)).toBeLessThan(0.1);
  });
});
