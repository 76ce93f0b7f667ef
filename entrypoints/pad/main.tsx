import { createRoot } from 'react-dom/client';
import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/pad/pad.css';
import { browser } from 'wxt/browser';
import { fieldsFrom } from '@/components/pad/fields';
import { TODAY_CAN_BE_SET } from '@/lib/browser/build';
import { readKept } from '@/lib/browser/pad-store';
import { type Area, LOCAL_KEYS, readSettings } from '@/lib/browser/storage';
import { civilToday, parseCivil } from '@/lib/record/civil-date';
import { PadPage } from './pad-page.tsx';

const session = browser.storage.session as unknown as Area;
const stored = await browser.storage.local
  .get([LOCAL_KEYS.settings, LOCAL_KEYS.today])
  .catch((): Record<string, unknown> => ({}));
const kept = await readKept(session, Date.now()).catch(() => null);
const set = TODAY_CAN_BE_SET ? parseCivil(String(stored[LOCAL_KEYS.today] ?? '')) : null;
const today = set ?? civilToday(new Date());

createRoot(document.getElementById('root')!).render(
  <PadPage
    area={session}
    today={today}
    role={readSettings(stored[LOCAL_KEYS.settings]).role}
    initial={fieldsFrom(kept ?? {}, today)}
    keptBefore={kept !== null}
  />,
);
