/** The options' part for a branch's own templates, wired: kept in `storage.local`, checked before they come in. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Looked, TemplateEditor } from '@/components/templates/editor';
import { OwnTemplates, type Proposal } from '@/components/templates/own-templates';
import type { ManagedCopy } from '@/lib/browser/managed-rules';
import { rulesOf } from '@/lib/browser/managed-rules';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { acceptFile } from '@/lib/judgement/checklist/accept-templates';
import { tryTemplate } from '@/lib/judgement/checklist/judge-template';
import { duties } from '@/lib/judgement/duties/index';
import { FACTS } from '@/lib/judgement/templates/facts';
import { changesOf, fileOf, merged, problemsOf } from '@/lib/judgement/templates/own';
import {
  IT_KEY,
  type ItTemplates,
  OWN_KEY,
  OWN_PREFIX,
  type OwnTemplate,
  readIt,
  readOwn,
} from '@/lib/judgement/templates/own-shape';
import { saveFile } from '../own-page/save-file.ts';
import type { Within } from '../policy/stored.ts';

const IDS = duties.map(({ id }) => id);
const NAMED = IDS.map((id) => ({ id, title: aboutDuty(id).title }));
const FILE_BYTES = 2_000_000;
const NEW: OwnTemplate = {
  id: '',
  version: 1,
  title: '',
  situation: '',
  at: [],
  satisfies: [],
  type: 'engagement',
  blanks: {},
  body: '',
};

export function TemplatesOptions({ within, managed }: { within: Within | null; managed: ManagedCopy }) {
  const [set, setSet] = useState<ItTemplates | null>(null);
  const [kept, setKept] = useState<OwnTemplate[] | null>(null);
  const [editing, setEditing] = useState<OwnTemplate | null>(null);
  const [given, setGiven] = useState<(Proposal & { templates: OwnTemplate[] }) | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; lines: string[] } | null>(null);
  // IT may set others while the page is open: `managed` is another one then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for each.
  useEffect(() => {
    void browser.storage.local.get([OWN_KEY, IT_KEY]).then((stored) => {
      setKept(readOwn(stored[OWN_KEY]));
      setSet(readIt(stored[IT_KEY]));
    });
  }, [managed]);
  if (!within || !kept) return null;

  const keep = async (next: OwnTemplate[], line: string) => {
    await browser.storage.local.set({ [OWN_KEY]: next });
    setKept(next);
    setEditing(null);
    setGiven(null);
    setSaid({ ok: true, lines: [line] });
  };
  const onSave = (template: OwnTemplate) => {
    const before = kept.find(({ id }) => id === template.id);
    const next = {
      ...template,
      id: template.id || idFor(template.title, [...kept, ...(set?.templates ?? [])]),
      version: (before?.version ?? 0) + 1,
    };
    void keep(merged(kept, [next]), `“${next.title}” is kept, version ${next.version}.`);
  };
  const onFile = async (file: File) => {
    setGiven(null);
    const read =
      file.size > FILE_BYTES
        ? ({ ok: false, problems: ['The file is too large for templates.'] } as const)
        : acceptFile(await file.text(), { ...within, sentences });
    if (!read.ok) {
      const lines = [`${file.name} was refused whole. Nothing was changed.`, ...read.problems];
      setSaid({ ok: false, lines });
      return;
    }
    setSaid(null);
    setGiven({ title: read.title, changes: changesOf(kept, read.templates), templates: read.templates });
  };
  return (
    <section aria-label="Own templates">
      <h2>Own templates</h2>
      {editing && rulesOf(managed).ownTemplates ? (
        <TemplateEditor
          initial={editing}
          duties={NAMED}
          facts={Object.keys(FACTS)}
          look={(template) => lookAt(template, within)}
          onSave={onSave}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <OwnTemplates
          kept={kept}
          it={{
            set,
            ownAllowed: rulesOf(managed).ownTemplates,
            contact: managed.supportContact ?? 'your IT',
          }}
          proposal={given}
          said={said}
          onNew={() => setEditing(NEW)}
          onEdit={(id) => setEditing(kept.find((one) => one.id === id) ?? null)}
          onCopy={(id) => {
            const one = set?.templates.find((entry) => entry.id === id);
            // With an id of its own, or IT's would stand in its place.
            if (one) setEditing({ ...one, id: '', version: 1, title: `${one.title} (own)` });
          }}
          onDelete={(id) =>
            void keep(
              kept.filter((one) => one.id !== id),
              'Deleted.',
            )
          }
          onFile={(file) => void onFile(file)}
          onExport={() => saveFile('templates.json', fileOf('Own templates', kept))}
          onAccept={() => given && void keep(merged(kept, given.templates), 'Taken in.')}
          onCancel={() => {
            setGiven(null);
            setSaid({ ok: true, lines: ['Nothing was changed.'] });
          }}
        />
      )}
    </section>
  );
}

function lookAt(template: OwnTemplate, within: Within): Looked {
  // It gets its id when it is kept.
  const named = template.id === '' ? { ...template, id: `${OWN_PREFIX}new` } : template;
  const problems = problemsOf(named, IDS);
  const tried =
    template.body === ''
      ? null
      : tryTemplate(named, { ...within, sentences, role: named.role ?? within.role });
  return { problems, tried };
}

function idFor(title: string, kept: readonly OwnTemplate[]): string {
  const plain =
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 40) ?? 'template';
  const taken = new Set(kept.map(({ id }) => id));
  let id = OWN_PREFIX + plain;
  for (let n = 2; taken.has(id); n++) id = `${OWN_PREFIX}${plain}-${n}`;
  return id;
}
