import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountAt } from '../../test/ui/mount.ts';

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
