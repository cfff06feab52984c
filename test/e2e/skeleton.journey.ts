import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { atTheBank, bank } from './at-the-bank.ts';
import { test } from './own-pages.ts';
import { Popup } from './pages/popup.ts';
import { say } from './words.ts';
import { expect } from './world.ts';

/** What somebody's page is full of. */
const hers = ['Marta', 'rossi', 'm.rossi@example.org', '9f8e7d6c', 'JBSWY3DP', '493817', '4711'];

const form = `<h1>Welcome back, Marta</h1><p>Enter the code from your authenticator app, not 4711.</p>
<form action="/in?session=9f8e7d6c"><input type="hidden" name="csrf" value="9f8e7d6c"><input name="user-rossi" value="m.rossi@example.org">
<label for="k9f8e7d6c">Verification code</label><input id="k9f8e7d6c" name="otp" data-token="JBSWY3DP" placeholder="Marta’s code"><button>Sign in</button></form>`;
const closed = `<!doctype html><html lang="en"><title>Marta Rossi at the bank</title><div id="host"></div><script>
  const root = document.getElementById('host').attachShadow({ mode: 'closed' });
  root.innerHTML = ${JSON.stringify(form)};
  document.addEventListener('keydown', () => {
    const field = root.querySelector('[name=otp]');
    field.value = '493817';
    field.focus();
  }, { once: true });
</script>`;

test('how a page is built is saved to a file that the evaluator reads: the field is marked in it, and nothing of the person is', async ({
  sitAtDesk,
  servePages,
  shoot,
}) => {
  const desk = await sitAtDesk();
  const { page, pages } = await atTheBank(desk, servePages, ({ pathname }) =>
    pathname === '/closed'
      ? closed
      : `<!doctype html><html lang="en"><title>Around</title><p>News for Marta</p><iframe src="/closed" width="600" height="400"></iframe>`,
  );
  await page.goto(pages.url(bank, '/'));
  const frame = page.frames()[1];
  if (!frame) throw new Error('skeleton: no frame');
  await frame.locator('#host').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Shift');

  const popup = new Popup(await desk.clickToolbarButton(page));
  await popup.page.getByText(say('field.wrong')).click();
  await popup.press(say('skeleton.make'));
  await expect(popup.page.getByText(say('skeleton.marked', { fields: 1 }))).toBeVisible();
  const shown = await popup.page.getByLabel(say('skeleton.words')).inputValue();
  expect(shown.split('\n')).toEqual(expect.arrayContaining(['Verification code', 'Welcome back, xxxxx', 'Sign in']));
  await shoot(popup.page, 'what-the-file-would-hold');

  const download = popup.page.waitForEvent('download');
  await popup.press(say('skeleton.save'));
  const file = await (await download).path();
  const saved = readFileSync(file, 'utf8');
  for (const secret of hers) {
    expect(saved.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  const [inside, around] = saved
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { fields: number; kind: string });
  expect([inside, around]).toMatchObject([
    { fields: 1, kind: 'totp-challenge' },
    { fields: 0, kind: 'negative' },
  ]);
  await expect(popup.page.getByText(say('skeleton.saved'))).toBeVisible();

  const said = execFileSync('node', ['test/detector-corpus/eval.ts', '--json', file], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ pages: 2, exact: 1, recall: 1, precision: 1, kind: 1, fp: 0 });
});
