import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/deadlines/calculators.css';
import '@/components/pad/pad.css';
import { browser } from 'wxt/browser';
import { fieldsFrom } from '@/components/pad/fields';
import { sampleFor } from '@/components/pad/sample';
import { PlainState } from '@/components/plain-state';
import { readRules } from '@/lib/browser/managed-rules';
import { readKept } from '@/lib/browser/pad-store';
import type { Area } from '@/lib/browser/storage';
import { show } from '../own-page/show.tsx';
import { readStored } from '../policy/stored.ts';
import { PadPage } from './pad-page.tsx';

const session = browser.storage.session as unknown as Area;
const stored = await readStored();
/** From the first-run page: with the invented note in it. */
const asked = location.hash === '#sample' ? sampleFor(stored.today) : {};
const { keepForMs } = await readRules(browser.storage.local as unknown as Area);
const kept = await readKept(session, Date.now(), keepForMs).catch(() => null);

if (stored.pack) {
  void show(
    <PadPage
      area={session}
      within={{ ...stored, pack: stored.pack }}
      initial={fieldsFrom(kept ?? asked, stored.today)}
      keptBefore={kept !== null}
    />,
  );
} else {
  void show(
    <div className="surface">
      <PlainState
        view={{ state: 'no-rules', why: 'The policy pack is missing.' }}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </div>,
  );
}
