import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountAt, now } from '../../test/ui/mount.ts';
import { sampleOtp, sampleVault } from '../../test/ui/sample-vault.ts';
import { formatOtpauth } from '../otp/otpauth-uri.ts';
import { totp } from '../otp/totp.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const uri = (seed: number, issuer: string, name: string) => formatOtpauth(issuer, name, sampleOtp(seed));
const paste = async (text: string) => {
  await userEvent.fill(page.getByLabelText('Link or secret'), text);
  await userEvent.click(button('Continue'));
};

test('a new account is tried at its site, and is proved once the person says that the code was taken', async () => {
  const { home } = mountAt('#/add/paste');
  await paste(uri(90, 'Zammad', 'ada'));
  await userEvent.click(button('Save account'));
  await userEvent.click(button('Try the code'));
  await expect.element(page.getByRole('dialog', { name: 'Try the code' })).toBeVisible();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /^Code/ }));
  await expect.poll(() => home.written).toEqual([totp(sampleOtp(90), now).code]);
  await userEvent.click(button('The site took it'));
  await expect.element(page.getByText('Zammad is proved.')).toBeVisible();
  const added = Object.values(home.stored()?.accounts ?? {}).find(({ issuer }) => issuer === 'Zammad');
  expect(added?.proved).toBe(true);
  // The way back takes a moment, in which the next test may have begun.
  await expect.poll(() => location.hash).not.toContain('prove');
});

test('a refused code leads to the clock, which is reckoned with only when the person says so', async () => {
  const { home, app } = mountAt('#/prove/sample-0002', { serverTime: async () => now + 90_000 });
  await userEvent.click(button('It was refused'));
  await userEvent.click(button('Compare clocks'));
  await expect.element(page.getByRole('dialog').getByText('91 seconds slow', { exact: false })).toBeVisible();
  expect(app.codeTime()).toBe(now);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Reckon with it until locked' }));
  expect(app.codeTime()).toBe(now + 90_500);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /^Code/ }));
  await expect.poll(() => home.written).toEqual([totp(sampleOtp(2), now + 90_500).code]);
  await expect.poll(() => app.clock.now.get()).toBe(now + 90_500);
  expect(home.stored()?.accounts['sample-0002']?.proved).toBe(false);
});

test('a clock that is right, and a server that cannot be reached, change nothing', async () => {
  let reachable = true;
  const { app } = mountAt('#/settings', {
    serverTime: async () => {
      if (!reachable) throw new Error('offline');
      return now;
    },
  });
  await userEvent.click(button('Compare clocks'));
  await expect.element(page.getByText('This device’s clock is right.')).toBeVisible();
  reachable = false;
  await userEvent.click(button('Compare clocks'));
  await expect.element(page.getByText('The server cannot be reached now.', { exact: false })).toBeVisible();
  expect(app.codeTime()).toBe(now);
});

test('what is here already stands beside what is new: the same secret with its code, the same name with another secret', async () => {
  mountAt('#/add/paste');
  await paste(uri(0, 'Elsewhere', 'someone'));
  await expect.element(page.getByText('You already have this one, as Sekoia.io.')).toBeVisible();
  expect(document.querySelector('.already .digits')?.textContent).toBe(totp(sampleOtp(0), now).code);
  await userEvent.fill(page.getByLabelText('Site or app'), 'Sekoia.io');
  await expect.element(page.getByRole('button', { name: 'Save a second time' })).toBeVisible();
});

test('what is here already keeps its code hidden from whoever hides codes until they are tapped', async () => {
  const vault = sampleVault(5, now);
  mountAt('#/add/paste', { vault: { ...vault, settings: { ...vault.settings, tapToReveal: true } } });
  await paste(uri(0, 'Elsewhere', 'someone'));
  await expect.element(page.getByText('You already have this one, as Sekoia.io.')).toBeVisible();
  expect(document.querySelector('.already .digits')).toBeNull();
});

test('a name that is here with another secret is said', async () => {
  mountAt('#/add/paste');
  await paste(uri(91, 'Sekoia.io', 'ada@example.com'));
  await expect.element(page.getByText('with another secret', { exact: false })).toBeVisible();
});

test('several codes are scanned in a row, and only then looked at', async () => {
  let show: (text: string) => void = () => {};
  const zooms: number[] = [];
  mountAt('#/add/scan', {
    camera: async (_video, found) => {
      show = found;
      return { torch: null, zoom: { min: 1, max: 4, step: 1, now: 2, set: async (to) => void zooms.push(to) } };
    },
  });
  await userEvent.click(page.getByText('Scan several in a row'));
  const slider = page.getByRole('slider', { name: 'Zoom' });
  // From where the lens stands, not from its wide end.
  await expect.element(slider).toHaveValue('2');
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(zooms).toEqual([3]);
  show(uri(92, 'Zammad', 'ada'));
  await expect.element(page.getByText('1 account read')).toBeVisible();
  show(uri(93, 'Zulip', 'ada'));
  await userEvent.click(button('Continue with 2 accounts'));
  await userEvent.click(button('Save 2 accounts'));
  await expect.element(page.getByText('2 accounts saved.')).toBeVisible();
});

const drop = async (...dropped: readonly File[]) => {
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const files = new DataTransfer();
  for (const file of dropped) files.items.add(file);
  document
    .querySelector('.add')
    ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
};
const picture = (name: string, inside = 'x') => new File([inside], name, { type: 'image/png' });

test('several pictures dropped at once are read together', async () => {
  let which = 0;
  const { home } = mountAt('#/add');
  home.scan.picture = async () => [uri(94 + which++, `Site ${which}`, 'ada')];
  await drop(picture('a.png'), picture('b.png'));
  await expect.element(page.getByRole('heading', { name: 'Found 2 accounts' })).toBeVisible();
});

test('of several pictures those that nothing was read from are named, and the others are kept', async () => {
  const { home } = mountAt('#/add');
  home.scan.picture = async (bytes) => {
    if (bytes[0] === 33) throw new Error('no picture');
    return bytes.length === 1 ? [uri(94, 'Zammad', 'ada')] : [];
  };
  const long = `${'holiday '.repeat(10)}.png`;
  const text = new File(['x'], 'list.pdf', { type: 'application/pdf' });
  await drop(picture(long, '!'), picture('good.png'), picture('\u202egnp.tac', 'cat'), text);
  await expect.element(page.getByRole('heading', { name: 'Found an account' })).toBeVisible();
  await expect.element(page.getByText('No QR code could be read in:')).toBeVisible();
  const named = page.getByRole('alert').getByRole('listitem').elements();
  expect(named.map(({ textContent }) => textContent)).toEqual([`${long.slice(0, 39)}…`, 'gnp.tac', 'list.pdf']);
});

test('a picture dropped before a way was chosen is answered there', async () => {
  const { home } = mountAt('#/add');
  home.scan.picture = async () => [];
  await drop(picture('cat.png'));
  await expect.element(page.getByText('No QR code was found', { exact: false })).toBeVisible();
});

test('what is stored where is told, with each library and its licence', async () => {
  mountAt('#/about');
  await expect.element(page.getByText('5 accounts, encrypted', { exact: false })).toBeVisible();
  await userEvent.click(page.getByText('react 19.3.1'));
  await expect.element(page.getByText('Copyright (c) Meta', { exact: false })).toBeVisible();
});
