import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/pad/pad.css';
import { browser } from 'wxt/browser';
import { drawPage } from '@/components/draw-page';
import { fieldsFrom } from '@/components/pad/fields';
import { PlainState } from '@/components/plain-state';
import { readKept } from '@/lib/browser/pad-store';
import type { Area } from '@/lib/browser/storage';
import { readStored } from '../policy/stored.ts';
import { PadPage } from './pad-page.tsx';

const session = browser.storage.session as unknown as Area;
const stored = await readStored();
const kept = await readKept(session, Date.now()).catch(() => null);

if (stored.pack) {
  drawPage(
    <PadPage
      area={session}
      within={{ ...stored, pack: stored.pack }}
      initial={fieldsFrom(kept ?? {}, stored.today)}
      keptBefore={kept !== null}
    />,
  );
} else {
  drawPage(
    <div className="surface">
      <PlainState
        view={{ state: 'no-rules', why: 'The policy pack is missing.' }}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </div>,
  );
}
