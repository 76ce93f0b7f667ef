/** The catalogue, by the pack that is in force in this browser. */
import { browser } from 'wxt/browser';
import { Catalogue } from '@/components/catalogue/catalogue';
import { PlainState } from '@/components/plain-state';
import { catalogue } from '@/lib/judgement/catalogue/entries';
import { dutyFiles } from '@/lib/judgement/catalogue/files';
import { help } from '@/lib/judgement/catalogue/help';
import { useStored } from '../policy/stored.ts';

export function CataloguePage() {
  const stored = useStored();
  if (!stored) return <div className="surface">Reading the rules…</div>;
  const { pack, today } = stored;
  if (!pack) {
    return (
      <div className="surface">
        <PlainState
          view={{ state: 'no-rules', why: 'The policy pack is missing.' }}
          onOptions={() => void browser.runtime.openOptionsPage()}
        />
      </div>
    );
  }
  return (
    <Catalogue
      entries={catalogue(dutyFiles, pack)}
      {...{ help, pack, today }}
      onPrint={() => window.print()}
    />
  );
}
