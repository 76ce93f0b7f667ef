/** The catalogue, by the pack that is in force in this browser. */
import { Catalogue } from '@/components/catalogue/catalogue';
import { catalogue } from '@/lib/judgement/catalogue/entries';
import { dutyFiles } from '@/lib/judgement/catalogue/files';
import { help } from '@/lib/judgement/catalogue/help';
import { useStored } from '../policy/stored.ts';
import { NoRules } from '../record-pages/no-rules.tsx';

export function CataloguePage() {
  const stored = useStored();
  if (!stored) return <div className="surface">Reading the rules…</div>;
  const { pack, today } = stored;
  if (!pack) return <NoRules />;
  return (
    <Catalogue
      entries={catalogue(dutyFiles, pack)}
      {...{ help, pack, today }}
      onPrint={() => window.print()}
    />
  );
}
