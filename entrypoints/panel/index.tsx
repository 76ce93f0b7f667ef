/**
 * The panel on the page, put into the tab when the worker asks about a finding. It runs beside the launcher, draws what
 * that tells and asks it back; in its bundle React is Preact.
 */
import { type ComponentChild, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OutcomeView } from '@/components/assist-view';
import { FindingPanel } from '@/components/finding-panel';
import { LeftOver } from '@/components/left-over';
import { PanelFrame } from '@/components/panel-frame';
import type { Press } from '@/components/press';
import surface from '@/components/surface.css?inline';
import { TemplatesPanel } from '@/components/templates-panel';
import { SHADOW_MODE } from '@/lib/browser/build';
import type { Answers } from '@/lib/judgement/templates/fill';
import { frameOffset } from '@/lib/tracs/frames';
import { shared } from '@/lib/tracs/geometry';
import { createHost, HOST_NAME } from '@/lib/tracs/own-element';
import { quoted } from '@/lib/tracs/words';
import { whyNotMeant } from '@/lib/tracs/write/guard';
import { findPort, type Port } from '../launcher/port.ts';
import { keptTemplates } from '../templates/kept.ts';
import { type Act, type Assist, createAssist } from './assist.ts';
import css from './panel.css?inline';
import { reportOf } from './report.ts';

/** From the window's edges, as in the style sheet. */
const EDGE = 16;
const MOUNTED = Symbol.for('tracs-overlay.panel');
/** The panel that stands on the page, as the next injection finds it. */
type World = { [MOUNTED]?: { isThere(): boolean; close(): void } | undefined };

export default defineUnlistedScript(() => {
  const port = findPort();
  const world = globalThis as World;
  if (!port || world[MOUNTED]?.isThere()) return;
  // The page may have taken it away. It comes back when the worker asks for it, and only then.
  world[MOUNTED]?.close();
  const before = document.activeElement as HTMLElement | null;
  const { host: outer, carrier: host, root } = createHost(document, `${HOST_NAME}-panel`, SHADOW_MODE);
  outer.style.cssText = 'all: initial !important;';
  const style = document.createElement('style');
  style.textContent = `${surface}\n${css}`;
  const place = document.createElement('div');
  root.append(style, place);
  document.documentElement.append(outer);

  const act = (press: Press): Act => ({
    event: press.nativeEvent ?? (press as unknown as Event),
    control: press.currentTarget,
    host,
  });
  let stop: (() => void) | null = null;
  const listening = new AbortController();
  const kept = keptTemplates(() => stop && draw(), listening.signal);
  const assist = createAssist(() => port.moment(), kept);
  const followed = new WeakSet<Document>();
  /** While something is done, what is drawn stays: reading the page anew may find somebody else's record there. */
  let busy = false;
  /** What came of the last act, for the case that what it was done from is gone: a refused text is not lost. */
  let left: OutcomeView | null = null;
  const carryOut: CarryOut = (work) => {
    busy = true;
    const outcome = work();
    busy = false;
    left = outcome;
    draw();
    return outcome;
  };
  const leave = () => {
    left = null;
    draw();
  };
  const draw = () => {
    if (busy) return;
    let content: ReturnType<typeof contentOf>;
    try {
      content = contentOf(port, assist, act, carryOut);
    } catch {
      content = <PanelFault onClose={close} />;
    }
    const onCopy = (text: string, press: Press) => copy(text, act(press));
    const onUndo = (press: Press) => void carryOut(() => assist.undo(act(press)));
    if (content) left = null;
    const shown = content ?? (left && <LeftOver outcome={left} onClose={leave} {...{ onUndo, onCopy }} />);
    if (!shown) {
      close();
      return;
    }
    for (const open of [document, ...(port.moment()?.documents.map((entry) => entry.document) ?? [])]) {
      if (followed.has(open)) continue;
      followed.add(open);
      open.defaultView?.addEventListener('keydown', onEscape, { signal: listening.signal, passive: true });
    }
    try {
      render(shown as ComponentChild, place);
    } catch {
      render(<PanelFault onClose={close} />, place);
    }
    // At once, before it is drawn: a panel that first appears elsewhere would come between pointer and mark.
    settle(host, place, port);
    requestAnimationFrame(() => settle(host, place, port));
  };
  stop = port.subscribe(draw);
  const close = () => {
    const hadFocus = document.activeElement === host;
    stop?.();
    listening.abort();
    render(null, place);
    outer.remove();
    world[MOUNTED] = undefined;
    if (hadFocus) before?.focus({ preventScroll: true });
  };
  /** Also where the worker is in the page; what the page does with its own Escape is left to it. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented) return;
    left = null;
    port.choose(null);
  };
  world[MOUNTED] = { isThere: () => outer.isConnected, close };
  draw();
});

/** What a fault of the panel leaves: words, and the way out. */
function PanelFault({ onClose }: { onClose(): void }) {
  return (
    <PanelFrame title="TRACS Overlay" steps={null} onClose={onClose}>
      <p role="alert">The overlay met a fault. What you typed is untouched: save it, then reload the page.</p>
    </PanelFrame>
  );
}

/** Does something in the page, and draws what came of it. */
type CarryOut = (work: () => OutcomeView) => OutcomeView;

/** Into the corner where the panel hides least of the mark and the words that it speaks of; lower right at best. */
function settle(host: HTMLElement, place: HTMLElement, port: Port): void {
  const panel = place.firstElementChild;
  if (!panel) return;
  const { width, height } = panel.getBoundingClientRect();
  const places = port.chosenPlaces().map(({ document, box }) => {
    const offset = frameOffset(document);
    return { left: box.left + offset.left, top: box.top + offset.top, width: box.width, height: box.height };
  });
  const corners = ['bottom right', 'top right', 'bottom left', 'top left'].map((corner) => {
    const left = corner.includes('right') ? innerWidth - width - EDGE : EDGE;
    const top = corner.includes('bottom') ? innerHeight - height - EDGE : EDGE;
    const box = { left, top, width, height };
    return { corner, hides: places.reduce((sum, other) => sum + shared(box, other), 0) };
  });
  const best = corners.reduce((least, next) => (next.hides < least.hides ? next : least));
  host.dataset.corner = best.corner;
}

function contentOf(port: Port, assist: Assist, act: (press: Press) => Act, carryOut: CarryOut) {
  const onClose = () => port.choose(null);
  const onUndo = (press: Press) => assist.undo(act(press));
  const onCopy = (text: string, press: Press) => copy(text, act(press));
  const view = port.view();
  const reading = view.state === 'record' ? view.reading : null;
  if (port.mode() === 'templates') {
    const onInsert = (id: string, answers: Answers, press: Press) =>
      carryOut(() => assist.insertTemplate(id, answers, act(press)));
    return (
      <TemplatesPanel templates={assist.templates()} {...{ reading, onInsert, onUndo, onCopy, onClose }} />
    );
  }
  const id = port.chosen();
  if (view.state !== 'record' || !id) return null;
  const line = view.checklist.lines.find((entry) => entry.findings.some((finding) => finding.id === id));
  const finding = line?.findings.find((entry) => entry.id === id);
  if (!line || !finding) return null;
  return (
    <FindingPanel
      key={id}
      {...{ line, finding, reading, onUndo, onCopy, onClose }}
      quotes={port.words(id).flatMap(quoted)}
      fix={assist.fixFor(finding)}
      templates={assist.templates(line.duty)}
      episode={view.checklist.episode?.says ?? null}
      nth={view.showable.indexOf(id) + 1}
      of={view.showable.length}
      onNext={(step) => goTo(port, step)}
      onFix={(press) => carryOut(() => assist.applyFix(finding, act(press)))}
      onInsert={(template, answers, press) =>
        carryOut(() => assist.insertTemplate(template, answers, act(press)))
      }
      onSetAside={(reason, press) => assist.setAside(act(press), () => port.setAside(line.duty, reason))}
      onReport={(press) => {
        const moment = port.moment();
        return moment ? copy(reportOf(moment, id), act(press)) : false;
      }}
    />
  );
}

/**
 * To the clipboard, on a meant click alone. By the old command: the newer one does not exist on plain http, and this one
 * works on both. The text area lives in our own root for the moment of copying.
 */
function copy(text: string, { event, control, host }: Act): boolean {
  if (whyNotMeant(event, control, host)) return false;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; left: -10000px;';
  control.getRootNode().appendChild(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  (control as HTMLElement).focus({ preventScroll: true });
  return done;
}

function goTo(port: Port, step: 1 | -1): void {
  const view = port.view();
  const id = port.chosen();
  if (view.state !== 'record' || !id || view.showable.length === 0) return;
  const at = view.showable.indexOf(id);
  const next = view.showable[(at + step + view.showable.length) % view.showable.length];
  if (next) port.show(next);
}
