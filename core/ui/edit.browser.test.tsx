import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { leave, mountAt, now } from '../../test/ui/mount.ts';
import { sampleVault } from '../../test/ui/sample-vault.ts';
import { mostOfAll, mostOfOne } from './state/draw-picture.ts';

const many = Array.from({ length: 21 }, (_, at) => `tag${at}`);

test('what is more than an account’s most tags, or longer than one may be, stays typed and is said before anything is saved', async () => {
  const { home } = mountAt('#/account/sample-0002');
  await userEvent.click(page.getByRole('button', { name: 'Edit account' }));
  const field = page.getByLabelText('Tags');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const said = page.getByText('At most 20 tags', { exact: false });
  await userEvent.fill(field, many.join(', '));
  await expect.element(said).toBeVisible();
  await expect.element(save).toBeDisabled();
  await expect.element(field).toHaveValue(many.join(', '));
  await userEvent.fill(field, 'x'.repeat(65));
  await expect.element(said).toBeVisible();
  await userEvent.fill(field, many.slice(1).join(', '));
  await expect.element(said).not.toBeInTheDocument();
  await userEvent.click(save);
  await expect.poll(() => home.stored()?.accounts['sample-0002']?.tags).toEqual(many.slice(1));
});

test('where own pictures fill their room, one can be replaced, and none added', async () => {
  const empty = sampleVault(mostOfAll / mostOfOne + 1, now);
  const icon = 'data:image/png;base64,'.padEnd(mostOfOne, 'A');
  const accounts = Object.values(empty.accounts).map((one, at) => [one.id, { ...one, icon: at === 0 ? null : icon }]);
  const vault = { ...empty, accounts: Object.fromEntries(accounts) };
  const canvas = document.createElement('canvas');
  const drawn = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
  const file = { name: 'mine.png', bytes: new Uint8Array(await drawn.arrayBuffer()) };
  const choose = async () => {
    await userEvent.click(page.getByRole('button', { name: 'Edit account' }));
    await userEvent.click(page.getByRole('button', { name: 'Choose a picture' }));
  };
  const { home } = mountAt('#/account/sample-0002', { vault, file });
  await choose();
  await expect.poll(() => document.querySelector<HTMLImageElement>('.looks img')?.src).not.toBe(icon);
  await userEvent.click(page.getByRole('button', { name: 'Save', exact: true }));
  await expect.poll(() => home.stored()?.accounts['sample-0002']?.icon).not.toBe(icon);
  expect(home.stored()?.accounts['sample-0002']?.icon?.length).toBeLessThan(mostOfOne);
  leave();
  mountAt('#/account/sample-0000', { vault, file });
  await choose();
  await expect.element(page.getByText('take too much room in the vault', { exact: false })).toBeVisible();
});
