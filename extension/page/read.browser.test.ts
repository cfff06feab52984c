import { afterEach, describe, expect, test } from 'vitest';
import { asksPassword } from './asks-password.ts';
import { pointAtPicture } from './point-at.ts';
import { readPageText } from './read-page-text.ts';
import { readPictures } from './read-pictures.ts';
import { readSecret } from './read-secret.ts';

afterEach(() => {
  document.body.replaceChildren();
  pointAtPicture('');
});

/** As the browser injects it: the source alone, with nothing of its module around it. */
const alone = <T extends (...none: never[]) => unknown>(func: T): T => new Function(`return ${func.toString()}`)() as T;

const loaded = (): Promise<unknown> => Promise.all([...document.images].map((image) => image.decode().catch(() => {})));

function checkered(side: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d')!;
  for (let x = 0; x < side; x += 10) for (let y = x % 20; y < side; y += 20) pen.fillRect(x, y, 10, 10);
  return canvas.toDataURL();
}

/** Width and the colour of the corner and of the first module inside the margin. */
async function look(dataUrl: string) {
  const image = new Image();
  image.src = dataUrl;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data.slice(0, 3)].join();
  return { width: image.width, corner: at(2, 2), inside: at(28, 28) };
}

describe('pictures of an enrolment page', () => {
  test('img, canvas, svg and background are read, on white with a margin', async () => {
    const url = checkered(200);
    for (const html of [
      `<img width="180" height="180" src="${url}">`,
      '<canvas width="200" height="200"></canvas>',
      '<svg width="200" height="200" viewBox="0 0 20 20"><path d="M0 0h2v2h-2z"/></svg>',
      `<div style="width:180px;height:180px;background-image:url(${url})"></div>`,
    ]) {
      document.body.innerHTML = html;
      document.querySelector('canvas')?.getContext('2d')?.fillRect(0, 0, 50, 50);
      await loaded();
      const [picture] = await alone(readPictures)();
      expect(picture?.dataUrl, html).toMatch(/^data:image\/png;base64,/u);
      const { corner, inside } = await look(picture!.dataUrl!);
      expect(corner, html).toBe('255,255,255');
      expect(inside, html).toBe('0,0,0');
    }
  });

  test('the one that says it is a QR code comes before a square avatar, and wide ones do not come', async () => {
    const url = checkered(200);
    document.body.innerHTML = `<img alt="me" width="190" height="190" src="${url}"><img alt="banner" width="400" height="60" src="${url}"><img alt="QR code" width="160" height="160" src="${url}">`;
    await loaded();
    const pictures = await alone(readPictures)();
    expect(pictures.map(({ rect }) => rect.width)).toEqual([160, 190]);
  });

  test('at most four, and none that is hidden', async () => {
    const url = checkered(60);
    document.body.innerHTML = `<img width="100" height="100" style="opacity:0" src="${url}">${`<img width="100" height="100" src="${url}">`.repeat(7)}`;
    await loaded();
    expect((await alone(readPictures)()).length).toBe(4);
  });

  test('a picture that the page may not read is named with its place instead', async () => {
    document.body.innerHTML =
      '<img alt="QR code" width="150" height="150" style="position:fixed;left:10px;top:20px" src="https://elsewhere.invalid/qr.png">';
    const [picture] = await alone(readPictures)();
    expect(picture).toMatchObject({
      dataUrl: null,
      src: 'https://elsewhere.invalid/qr.png',
      rect: { x: 10, y: 20, width: 150, height: 150 },
    });
  });

  test('inside an open shadow root they are read too', async () => {
    document.body.innerHTML = '<qr-box></qr-box>';
    document.body.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML =
      '<canvas width="120" height="120"></canvas>';
    expect((await alone(readPictures)()).length).toBe(1);
  });
});

describe('the picture that the person points at', () => {
  const [large, small] = [checkered(200), checkered(30)];

  test('comes before the likeliest ones, however small it is, and they come as well', async () => {
    document.body.innerHTML = `<img alt="QR code" width="160" height="160" src="${large}"><img width="30" height="30" src="${small}">`;
    await loaded();
    expect(alone(pointAtPicture)(small)).toBe(true);
    const pictures = await alone(readPictures)();
    expect(pictures.map(({ rect, pointed }) => [rect.width, pointed])).toEqual([
      [30, true],
      [160, false],
    ]);
    expect((await look(pictures[0]!.dataUrl!)).width).toBe(30 + 48);
  });

  test('is found by the address that a srcset chose, and in an open shadow root', async () => {
    document.body.innerHTML = `<picture><source srcset="${small}"><img src="${large}"></picture><qr-box></qr-box>`;
    await loaded();
    expect(alone(pointAtPicture)(small)).toBe(true);
    expect((await alone(readPictures)())[0]?.pointed).toBe(true);
    document.querySelector('picture')!.remove();
    document.body.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = `<img src="${large}">`;
    expect(alone(pointAtPicture)(large)).toBe(true);
  });

  test('that is not there, or no longer there, is not made up', async () => {
    document.body.innerHTML = `<img width="160" height="160" src="${large}">`;
    await loaded();
    expect(alone(pointAtPicture)('https://elsewhere.invalid/qr.png')).toBe(false);
    expect((await alone(readPictures)()).map(({ pointed }) => pointed)).toEqual([false]);
    expect(alone(pointAtPicture)(large)).toBe(true);
    document.querySelector('img')!.remove();
    expect(await alone(readPictures)()).toEqual([]);
  });

  test('nothing of it can be seen in the page', () => {
    document.body.innerHTML = `<img width="160" height="160" src="${large}">`;
    const before = document.body.outerHTML;
    alone(pointAtPicture)(large);
    expect(document.body.outerHTML).toBe(before);
  });
});

test.each([
  ['<form><input type="password"></form>', true],
  ['<form><input name="code"></form>', false],
  ['<form style="display:none"><input type="password"></form>', false],
])('a page asks for a password: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(alone(asksPassword)()).toBe(expected);
});

describe('the written secret', () => {
  test('in groups, in one word, in a read-only field, in small letters', () => {
    for (const html of [
      '<p>Setup key: <code>JBSW Y3DP EHPK 3PXP</code></p>',
      '<p>Secret</p><pre>JBSWY3DPEHPK3PXP</pre>',
      '<label>Key <input readonly value="JBSW-Y3DP-EHPK-3PXP"></label>',
      '<p>Geben Sie diesen Schlüssel ein: <b>jbsw y3dp ehpk 3pxp</b></p>',
    ]) {
      document.body.innerHTML = html;
      expect(alone(readSecret)().written[0]?.toUpperCase(), html).toBe('JBSWY3DPEHPK3PXP');
    }
  });

  test('the one beside words for it comes first', () => {
    document.body.innerHTML =
      '<p>Reference ABCD2345EFGH6723</p><hr><section><p>Secret key</p><code>JBSW Y3DP EHPK 3PXP</code></section>';
    expect(alone(readSecret)().written[0]).toBe('JBSWY3DPEHPK3PXP');
  });

  test('links and written addresses of otpauth come as they stand', () => {
    document.body.innerHTML =
      '<a href="otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&amp;issuer=A">Open</a><p>otpauth://totp/C?secret=JBSWY3DPEHPK3PXQ</p>';
    expect([...alone(readSecret)().links].sort()).toEqual([
      'otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&issuer=A',
      'otpauth://totp/C?secret=JBSWY3DPEHPK3PXQ',
    ]);
  });

  test('words, numbers, hidden text and fields to type in are none', () => {
    document.body.innerHTML =
      '<p>Your authentication key is very long INTERNATIONALIZATION 1234567890123456</p><p style="display:none">Secret JBSWY3DPEHPK3PXP</p><label>Secret <input value="JBSWY3DPEHPK3PXP"></label>';
    expect(alone(readSecret)()).toEqual({ links: [], written: [] });
  });
});

describe('the text with backup codes', () => {
  const codes = ['a1b2-c3d4', 'e5f6-g7h8', 'i9j0-k1l2'];
  const list = `<ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;

  test('is what a person sees near the words for them', async () => {
    document.body.innerHTML = `<section><h2>Recovery codes</h2><p>Keep them.</p>${list}<p style="display:none">hidden-code</p></section>`;
    const text = await alone(readPageText)();
    for (const code of codes) expect(text.split('\n')).toContain(code);
    expect(text).not.toContain('hidden-code');
  });

  test('is found in German, in a text area, and in a file that the page offers', async () => {
    document.body.innerHTML = `<h2>Backup-Codes</h2><textarea readonly>${codes.join('\n')}</textarea><a download="codes.txt" href="data:text/plain,file-0001%0Afile-0002">Speichern</a>`;
    const text = await alone(readPageText)();
    for (const code of [...codes, 'file-0001', 'file-0002']) expect(text).toContain(code);
  });

  test('is empty where nothing speaks of backup codes', async () => {
    document.body.innerHTML = `<h2>Orders</h2>${list}`;
    expect(await alone(readPageText)()).toBe('');
  });

  test('is at most 64 KiB', async () => {
    document.body.innerHTML = `<section><h2>Backup codes</h2><p>${'abcd '.repeat(30000)}</p></section>`;
    expect((await alone(readPageText)()).length).toBeLessThanOrEqual(65536);
  });
});
