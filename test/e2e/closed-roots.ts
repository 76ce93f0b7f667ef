/**
 * Looking into closed shadow roots over the debugging protocol, as no page script can: what the overlay's elements say,
 * and where they are, in the page and in all of its frames.
 */
import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
  contentDocument?: DomNode;
}

export interface ClosedMark {
  /** Its accessible name. */
  says: string;
  spoken: boolean;
  /** The words written on it. */
  words: string;
  click(): Promise<void>;
  /** What assistive technology is told: role and name. */
  accessible(): Promise<{ role: string; name: string }>;
}

export interface ClosedRoots {
  /** `closed` for every shadow root of ours there is. */
  rootTypes(): Promise<string[]>;
  /** The marks that can be seen. */
  marks(): Promise<ClosedMark[]>;
  /** All words of the panel, or null where there is none. */
  panel(): Promise<string | null>;
}

const HOST = 'TRACS-OVERLAY';

export async function closedRoots(page: Page): Promise<ClosedRoots> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  /** The elements that carry our roots: each stands in an element of our name. */
  const hosts = async (name: string) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return all(root as DomNode, (node) => node.nodeName === name).flatMap((host) => host.children ?? []);
  };
  return {
    rootTypes: async () =>
      (await hosts(HOST)).flatMap((host) =>
        (host.shadowRoots ?? []).map((root) => root.shadowRootType ?? ''),
      ),
    async marks() {
      const found = (await hosts(HOST)).flatMap((host) =>
        (host.shadowRoots ?? []).flatMap((root) =>
          all(root, (node) => classesOf(node).includes('mark') && attribute(node, 'hidden') === null),
        ),
      );
      return found.map((node) => ({
        says: attribute(node, 'aria-label') ?? '',
        spoken: classesOf(node).includes('spoken'),
        words: textOf(node),
        click: () => click(page, session, node),
        accessible: () => accessible(session, node),
      }));
    },
    async panel() {
      const [host] = await hosts(`${HOST}-PANEL`);
      return host ? (host.shadowRoots ?? []).map(textOf).join(' ') : null;
    },
  };
}

async function click(page: Page, session: CDPSession, { backendNodeId }: DomNode): Promise<void> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

async function accessible(session: CDPSession, { backendNodeId }: DomNode) {
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    backendNodeId,
    fetchRelatives: false,
  });
  return { role: String(nodes[0]?.role?.value), name: String(nodes[0]?.name?.value) };
}

function all(node: DomNode, wanted: (node: DomNode) => boolean): DomNode[] {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  if (node.contentDocument) inside.push(node.contentDocument);
  return [...(wanted(node) ? [node] : []), ...inside.flatMap((child) => all(child, wanted))];
}

function attribute({ attributes = [] }: DomNode, name: string): string | null {
  const at = attributes.findIndex((word, i) => i % 2 === 0 && word === name);
  return at < 0 ? null : (attributes[at + 1] ?? '');
}

function classesOf(node: DomNode): string[] {
  return (attribute(node, 'class') ?? '').split(' ');
}

function textOf(node: DomNode): string {
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}
