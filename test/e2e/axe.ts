import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails when a screen of ours has anything that axe knows to shut somebody out (WCAG 2.2 A and AA, best practices). */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Every screen of ours begins empty, or with a line that goes again, until what an administrator set was read.
  await expect(page.locator('main:not(.awaiting)').first(), `${name} has a main part`).toBeVisible();
  // A modal dialog hides the page under it from everybody, its heading and main part too, as it should.
  const modal = await page.getByRole('dialog').or(page.getByRole('alertdialog')).count();
  const rules = modal > 0 ? ['landmark-one-main', 'page-has-heading-one'] : [];
  // Reading axe costs more than running it: once a document is enough. It is read into every frame, so ours may have none.
  const there = await page.evaluate(() => 'axe' in window);
  expect(page.frames(), `${name} has no frames`).toHaveLength(1);
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: 'void 0' } : {}) });
  // Legacy mode: otherwise axe opens a tab of its own, and a popup closes when anything else is opened.
  const { violations } = await axe
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .disableRules(rules)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
  expect(found, `accessibility of ${name}`).toEqual([]);
}
