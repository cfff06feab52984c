import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { slotInfo } from '../../test/ui/memory-home.ts';
import { mountAt, now } from '../../test/ui/mount.ts';

const safe = 'Nothing is lost, and nothing was changed.';

test.each([
  {
    title: 'Readiness',
    at: '#/readiness',
    says: `What opens this vault cannot be read just now, so nobody can tell what a lost device would cost. ${safe}`,
    hangs: ['If this device were lost today', 'Recovery kit'],
  },
  {
    title: 'Ways in',
    at: '#/ways',
    says: `What opens this vault cannot be read just now. ${safe}`,
    hangs: ['Kept in the safe', 'Make everything new'],
  },
  {
    title: 'Your vault is ready',
    at: '#/start',
    says: `What opens this vault cannot be read just now. ${safe}`,
    hangs: ['Recovery kit'],
  },
])(
  'where the ways in cannot be read, $title says so and shows nothing that hangs on them until they can',
  async ({ title, at, says, hangs }) => {
    const { home } = mountAt(at, { slots: [{ ...slotInfo('kit', 'recovery', now), name: 'Kept in the safe' }] });
    const { slots } = home.keeper;
    home.keeper.slots = () => Promise.reject(new Error('memory: not now'));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(says);
    for (const text of hangs) expect(page.getByText(text, { exact: false }).elements(), text).toEqual([]);

    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(page.getByRole('heading', { name: title })).toHaveFocus();
    await expect.element(alert).toHaveTextContent(says);

    home.keeper.slots = slots;
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    for (const text of hangs) await expect.element(page.getByText(text, { exact: false }).first()).toBeVisible();
    expect(alert.elements()).toEqual([]);
  },
);
