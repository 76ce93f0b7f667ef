/** TRACS's own error pages: known as such in overlay, popup and badge, and never taken for a record. */
import { badgeOf, expect, openPopup, openRecord, test } from './lab.ts';
import { viewOf } from './sabotage.ts';

test.describe('an error in place of a page', { tag: '@once' }, () => {
  test('says so on the page, in the popup and by the badge, and goes with the next page', async ({ lab }) => {
    const { page, ...record } = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    const address = page.url();
    await page.route(address, (route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Back soon</h1><p>We are busy.</p>' }),
    );
    await page.goto(address);
    await expect.poll(() => viewOf(lab, page)).toEqual({ state: 'error', status: 503 });
    const note = page.locator('tracs-overlay .mark');
    await expect(note).toHaveAccessibleName(/^Not checked: TRACS shows an error here\./);
    expect(await badgeOf(lab, page)).toEqual({ text: '?', title: 'TRACS Overlay: not checked' });
    const popup = await openPopup(lab, page);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('TRACS answered with an error (503)');
    await expect(popup.getByText(/all clear|nothing to do/i)).toHaveCount(0);
    await popup.close();

    await page.unroute(address);
    await page.goto(address);
    await record.ready();
    await expect(record.marks).toHaveCount(2);
  });

  test('in one frame leaves the record open, and what rests on that frame unchecked', async ({ lab }) => {
    const { page, ...record } = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    await page.route(/pdp|plan/i, (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Server Error</h1>' }),
    );
    await record.follow('PDP');
    await record.work.getByRole('heading', { name: 'Server Error' }).waitFor();
    await expect(record.work.locator('tracs-overlay .mark')).toHaveAccessibleName(
      /TRACS shows an error here/,
    );
    const view = await viewOf(lab, page);
    const plan = view?.state === 'record' ? view.pages.find((entry) => entry.page === 'plan') : null;
    expect(plan?.state).toBe('not-yet');
    expect((await badgeOf(lab, page)).text).not.toBe('');
  });
});
