import type { Page } from '@playwright/test';
import { hotp } from '../../core/otp/hotp.ts';
import type { Documents } from '../../extension/background/documents.ts';
import { atTheBank, bank, secret } from './at-the-bank.ts';
import { codePage, test } from './own-pages.ts';
import { expect } from './world.ts';

// security.md E3 with real frames: what extension/background/frames.test.ts computes in 5,376 cells, tried in Chromium in a few hundred.

const hosts = { match: bank, sub: `id.${bank}`, other: 'shop.localhost' } as const;
type Host = keyof typeof hosts;
const kinds = ['match', 'sub', 'other', 'sandboxed', 'srcdoc', 'blank', 'data', 'blob'] as const;
type Kind = (typeof kinds)[number];
const paths = ['automatic', 'popup', 'menu', 'confirmed', 'enrolment'] as const;

/** From the tab's page inwards; the last of them holds one frame of each kind. */
const around: readonly (readonly Host[])[] = [
  ['match'],
  ['sub'],
  ['other'],
  ['match', 'match'],
  ['match', 'other'],
  ['sub', 'match'],
  ['other', 'match'],
  ['other', 'other'],
  ['match', 'sub', 'match'],
  ['match', 'other', 'match'],
  ['other', 'match', 'match'],
  ['other', 'other', 'other'],
];

/** security.md 1.3 and E3, said once more. */
function mayGo(kind: Kind, ancestors: readonly Host[], path: (typeof paths)[number]): boolean {
  if (kind !== 'match' && kind !== 'sub' && kind !== 'other') return false;
  const own: readonly Host[] = kind === 'other' ? ['other'] : ['match', 'sub'];
  const amongOwn = ancestors.every((one) => own.includes(one));
  if (path === 'confirmed') return true;
  return amongOwn && (path === 'enrolment' || kind === 'match');
}

const field = '#code';

function pageOf({ port, pathname, searchParams }: URL): string {
  const code = codePage();
  if (pathname === '/code') return code;
  if (pathname === '/signed-in') return '<!doctype html><h1>You are in</h1>';
  const at = (host: Host) => `http://${hosts[host]}:${port}`;
  const [next, ...rest] = (searchParams.get('inner') ?? '').split(',').filter(Boolean) as Host[];
  if (next) return `<!doctype html><iframe width="1200" height="700" src="${at(next)}/around?inner=${rest}"></iframe>`;
  const escaped = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const frames: Record<Kind, string> = {
    match: `src="${at('match')}/code"`,
    sub: `src="${at('sub')}/code"`,
    other: `src="${at('other')}/code"`,
    sandboxed: `sandbox="allow-scripts allow-forms" src="${at('match')}/code"`,
    srcdoc: `srcdoc="${escaped}"`,
    blank: '',
    data: `src="data:text/html,${encodeURIComponent(code)}"`,
    blob: '',
  };
  return `<!doctype html>${kinds.map((kind) => `<iframe name="${kind}" width="280" height="330" ${frames[kind]}></iframe>`).join('')}<script>
    const code = ${JSON.stringify(code).replaceAll('<', '\\u003c')};
    frames.blank.document.body.innerHTML = code;
    document.querySelector('[name=blob]').src = URL.createObjectURL(new Blob([code], { type: 'text/html' }));
  </script>`;
}

test('a code goes into a frame of a real page only as the table says: every kind of frame, up to three deep, on every path', async ({
  sitAtDesk,
  servePages,
}) => {
  test.setTimeout(400_000);
  const desk = await sitAtDesk();
  const bench = await atTheBank(desk, servePages, pageOf);
  const { inside, own, pages } = bench;
  let { page, tabId } = bench;
  const { host } = new URL(pages.url(bank));
  const wrong: string[] = [];
  let cells = 0;
  let codes = 0;

  /** What stands in each frame's field. */
  const values = async (): Promise<Partial<Record<string, string>>> => {
    const all = page.frames().filter((frame) => (kinds as readonly string[]).includes(frame.name()));
    return Object.fromEntries(
      await Promise.all(all.map(async (frame) => [frame.name(), await frame.locator(field).inputValue()])),
    );
  };
  const filled = async () => Object.entries(await values()).flatMap(([name, value]) => (value === '' ? [] : [name]));
  const clear = async () => {
    for (const frame of page.frames())
      await frame.evaluate((at) => {
        const input = document.querySelector<HTMLInputElement>(at);
        if (input) input.value = '';
      }, field);
  };
  const judge = async (path: string, ancestors: readonly Host[], kind: string, expected: readonly string[]) => {
    cells++;
    const now = await filled();
    codes += now.length;
    if (now.join() !== expected.join())
      wrong.push(`${ancestors.join(' > ')} > ${kind}, ${path}: ${now.join() || 'nothing'}`);
    if (now.length > 0) await clear();
  };
  const settled = async (act: () => Promise<void>) => {
    const before = await refusals(true);
    await act();
    await expect
      .poll(async () => (await refusals(false)) > before || (await filled()).length > 0, { intervals: [20, 50] })
      .toBe(true);
  };
  /** How often the command and the menu opened the popup instead of filling. The popup itself would take the focus: what opens it is stood in for. */
  const refusals = async (standIn: boolean): Promise<number> =>
    (await desk.background()).evaluate((set) => {
      const world = globalThis as { refusals?: number };
      world.refusals ??= 0;
      if (set)
        chrome.action.openPopup = async () => {
          world.refusals = (world.refusals ?? 0) + 1;
        };
      return world.refusals;
    }, standIn);

  const open = async ([top, ...inner]: readonly Host[]) => {
    // A tab of its own: what became of the codes that went before is no news in it.
    await page.close();
    // A sign of the person: on a slow machine all this takes longer than the vault stays open by itself.
    await own.page.keyboard.press('Shift');
    page = await desk.context.newPage();
    tabId = await inside.tabOf(page);
    await page.goto(pages.url(hosts[top as Host], `/around?inner=${inner.join(',')}`));
    for (const kind of kinds) await expect.poll(() => page.frames().some((frame) => frame.name() === kind)).toBe(true);
    for (const frame of page.frames().filter((one) => (kinds as readonly string[]).includes(one.name())))
      await expect(frame.locator(field)).toBeVisible();
    let at: Record<string, Place> = {};
    await expect
      .poll(async () => {
        at = await placesIn(own.page, tabId, await framesOf());
        return ['match', 'sub', 'other', 'sandboxed'].filter((kind) => !at[kind]?.promptId);
      })
      .toEqual([]);
    return at;
  };
  const framesOf = async () =>
    (await desk.background()).evaluate(async (id) => {
      const target = { tabId: id, allFrames: true };
      const results = await chrome.scripting.executeScript({ target, func: () => window.name });
      return results.map(({ frameId, documentId, result }) => ({ frameId, documentId, name: String(result) }));
    }, tabId);
  /** A page is filled by itself, or left alone, before anything else happens to it. */
  const byItself = async (ancestors: readonly Host[], places: Record<string, Place>) => {
    const expected = mayGo('match', ancestors, 'automatic') ? ['match'] : [];
    await expect.poll(() => tried(own.page, places.match?.promptId ?? '')).toBe(true);
    if (expected.length > 0) await expect.poll(filled).toEqual(expected);
    await judge('automatic', ancestors, 'all of them', expected);
    return expected;
  };
  let accountId = '';

  await test.step('the account is proved, and filled by itself at the bank', async () => {
    await page.goto(pages.url(bank, '/code'));
    const { promptId, candidates } = await inside.promptAt(own.page, tabId);
    accountId = candidates[0]?.accountId ?? '';
    await inside.fill(own.page, { promptId, accountId, confirmed: true });
    codes++;
    await page.locator('button').click();
    await own.expectProved();
    await own.setMode(host, 'automatic');
  });
  await test.step('by itself, from the popup without a confirming press, from the menu and by the command', async () => {
    for (const ancestors of around) {
      const places = await open(ancestors);
      const plain = await byItself(ancestors, places);
      for (const kind of kinds) {
        const place = places[kind];
        const expected = mayGo(kind, ancestors, 'popup') ? [kind] : [];
        await inside.fill(own.page, { promptId: promptOf(place), accountId, confirmed: false });
        await judge('popup', ancestors, kind, expected);
        if (!place) continue;
        await settled(() => inside.menu(page, { menuItemId: 'fill', frameId: place.frameId }));
        await judge('menu', ancestors, kind, expected);
      }
      await settled(() => inside.command(page));
      const now = await filled();
      await judge(
        'command',
        ancestors,
        'the first',
        now.filter((name) => plain.includes(name)),
      );
    }
  });

  await test.step('from the popup with a press that names both sites, and at an enrolment', async () => {
    for (const ancestors of around) {
      const places = await open(ancestors);
      await byItself(ancestors, places);
      for (const kind of kinds) {
        const promptId = promptOf(places[kind]);
        await inside.fill(own.page, { promptId, accountId, confirmed: true });
        await judge('confirmed', ancestors, kind, mayGo(kind, ancestors, 'confirmed') ? [kind] : []);
        await enrol(own.page, promptId);
        await judge('enrolment', ancestors, kind, mayGo(kind, ancestors, 'enrolment') ? [kind] : []);
      }
    }
  });

  console.log(`frames-matrix: ${around.length * kinds.length} embeddings, ${cells} cells, ${codes} codes`);
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(300);

  await test.step('no code left the vault but those that stand in a field: its counter says so', async () => {
    await page.goto(pages.url(bank, '/code'));
    await expect(page.locator(field)).toHaveValue(/^\d{6}$/);
    const next = await page.locator(field).inputValue();
    const account = { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: codes } as const;
    expect(next).toBe(hotp(account));
  });
});

interface Place {
  readonly frameId: number;
  readonly documentId: string;
  readonly promptId: string | undefined;
}

/** What an order for this frame would name: also where nothing in it was ever reported. */
const promptOf = (place: Place | undefined): string => place?.promptId ?? `${place?.documentId ?? 'N0'}.f1`;

/** What the background knows of a tab's frames, by their names. */
async function placesIn(
  own: Page,
  tabId: number,
  frames: readonly { frameId: number; documentId: string; name: string }[],
): Promise<Record<string, Place>> {
  const documents = await own.evaluate(
    async () => (await chrome.storage.session.get('documents')).documents as Documents,
  );
  return Object.fromEntries(
    frames.map(({ frameId, documentId, name }) => {
      const document = documents[documentId];
      const finding = document?.tabId === tabId ? document.findings[0] : undefined;
      return [name, { frameId, documentId, promptId: finding && `${documentId}.${finding.id}` }];
    }),
  );
}

/** Whether a prompt was tried to be filled by itself. */
const tried = (own: Page, promptId: string): Promise<boolean> =>
  own.evaluate(async (id) => {
    const { automatic } = (await chrome.storage.session.get('automatic')) as { automatic?: { prompts: string[] } };
    return automatic?.prompts.includes(id) ?? false;
  }, promptId);

/** "Add and fill" as the popup sends it, with the secret that is there already: no second account comes of it. */
async function enrol(own: Page, promptId: string): Promise<void> {
  const otp = { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 };
  const enrolment = { issuer: 'Bank', name: 'marta', otp, warnings: [] };
  await own.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'add-and-fill', promptId, enrolment });
}
