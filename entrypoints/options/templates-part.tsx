/** The options' part for a branch's own templates, wired: kept in `storage.local`, checked before they come in. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Looked, TemplateEditor } from '@/components/templates/editor';
import { OwnTemplates, type Proposal } from '@/components/templates/own-templates';
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { tryTemplate } from '@/lib/judgement/checklist/judge-template';
import { duties } from '@/lib/judgement/duties/index';
import { FACTS } from '@/lib/judgement/templates/facts';
import { changesOf, fileOf, merged, problemsOf, readFile } from '@/lib/judgement/templates/own';
import { OWN_KEY, OWN_PREFIX, type OwnTemplate, readOwn } from '@/lib/judgement/templates/own-shape';
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

export function TemplatesOptions({ within }: { within: Within | null }) {
  const [kept, setKept] = useState<OwnTemplate[] | null>(null);
  const [editing, setEditing] = useState<OwnTemplate | null>(null);
  const [given, setGiven] = useState<(Proposal & { templates: OwnTemplate[] }) | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; lines: string[] } | null>(null);
  useEffect(() => {
    void browser.storage.local.get(OWN_KEY).then((stored) => setKept(readOwn(stored[OWN_KEY])));
  }, []);
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
      id: template.id || idFor(template.title, kept),
      version: (before?.version ?? 0) + 1,
    };
    void keep(merged(kept, [next]), `“${next.title}” is kept, version ${next.version}.`);
  };
  const onFile = async (file: File) => {
    setGiven(null);
    const read =
      file.size > FILE_BYTES
        ? ({ ok: false, problems: ['The file is too large for templates.'] } as const)
        : readFile(await file.text(), IDS);
    const problems = read.ok ? read.templates.flatMap((one) => unkept(one, within)) : read.problems;
    if (!read.ok || problems.length > 0) {
      setSaid({ ok: false, lines: [`${file.name} was refused whole. Nothing was changed.`, ...problems] });
      return;
    }
    setSaid(null);
    setGiven({ title: read.title, changes: changesOf(kept, read.templates), templates: read.templates });
  };
  return (
    <section aria-label="Own templates">
      <h2>Own templates</h2>
      {editing ? (
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
          proposal={given}
          said={said}
          onNew={() => setEditing(NEW)}
          onEdit={(id) => setEditing(kept.find((one) => one.id === id) ?? null)}
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

/** Claims of a template in a file that it does not keep. */
function unkept(template: OwnTemplate, within: Within): string[] {
  const { tried } = lookAt(template, within);
  return [
    ...(tried?.unmet ?? []).map(
      (id) => `${template.id}: it does not meet what it claims: ${aboutDuty(id).title}.`,
    ),
    ...(tried?.broken ?? []).map((id) => `${template.id}: it would leave open: ${aboutDuty(id).title}.`),
  ];
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
