/**
 * What every surface must hold, asked of the page as it stands: no violation that axe finds, controls large enough, names
 * that hold their visible words, nothing wider than the window, nothing moving.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const LEAST_PX = 24;

/** What axe finds; empty when nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Its usual mode opens a blank page, which a page reached over a second connection cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * Controls smaller than 24 by 24 pixels (but for links within a sentence, which may be), controls whose name lacks the words
 * seen on them, parts that are wider than the window, and animations that run.
 */
export function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const visible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const controls = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
    ].filter(visible);
    for (const control of controls) {
      const inline = control.matches('a') && getComputedStyle(control).display === 'inline';
      // A box with its words around it is as large as they are.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      const what = `${control.tagName} ${(control.textContent ?? '').trim().slice(0, 40)}`;
      if (!inline && (width < least || height < least)) found.push(`small: ${what} ${width}x${height}`);
      const name = control.getAttribute('aria-label')?.toLowerCase();
      const seen = [...control.childNodes]
        .filter((node) => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
        .map((node) => node.textContent ?? '')
        .find((text) => /\p{L}/u.test(text))
        ?.trim()
        .toLowerCase();
      if (name !== undefined && seen && !name.includes(seen)) found.push(`name: ${name} lacks ${seen}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => visible(element) && element.getBoundingClientRect().right > clientWidth + 1,
      );
      found.push(
        `wide: ${scrollWidth} of ${clientWidth}, ${wide.at(-1)?.className} ${wide.at(-1)?.textContent}`,
      );
    }
    for (const animation of document.getAnimations()) {
      if (animation.playState === 'running') found.push('moves');
    }
    return found;
  }, LEAST_PX);
}

/** The spacing of text that WCAG 1.4.12 asks to stand; or, with null, as it was. */
export function spaceText(page: Page, spaced: boolean): Promise<void> {
  return page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    if (on)
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      );
    document.adoptedStyleSheets = [sheet];
  }, spaced);
}
