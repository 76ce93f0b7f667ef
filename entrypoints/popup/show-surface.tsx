/** Draws the views of the tab in front at once as they are, so that popup and side panel do not grow before the eye. */
import type { ComponentProps } from 'react';
import { show } from '../own-page/show.tsx';
import { readStored } from '../policy/stored.ts';
import { TabSurface } from './tab-surface.tsx';
import { lookAtTab } from './use-tab.ts';

/** Longer than this nobody looks at nothing: then it is said that the tab is looked at. */
const DRAWN_AFTER_MS = 150;

type Props = Omit<ComponentProps<typeof TabSurface>, 'first' | 'stored'>;

export async function showSurface(props: Props): Promise<void> {
  const asked = Promise.all([inTime(lookAtTab()), inTime(readStored())]);
  await show(asked.then(([first, stored]) => <TabSurface {...{ first, stored }} {...props} />));
}

/** The answer, or null where it is not there within the time. */
function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), DRAWN_AFTER_MS));
  return Promise.race([answer.catch(() => null), late]);
}
