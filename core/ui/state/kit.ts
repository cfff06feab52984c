import type { Bytes } from '../../bytes/bytes.ts';
import { encodeUtf8 } from '../../bytes/text.ts';
import { qrPath } from '../components/qr-path.ts';
import { region, spoken, t } from '../language.ts';

/** What a recovery kit says, on the screen, on paper and in the saved file. */
export interface Kit {
  /** Nine groups of four. */
  readonly code: string;
  readonly title: string;
  readonly made: string;
  readonly warning: string;
  readonly steps: readonly string[];
  /** Lines to write on. */
  readonly where: string;
  readonly tried: string;
}

/** The kit of a recovery code that was made at `now`. */
export function kitOf(code: string, now: number): Kit {
  const when = new Intl.DateTimeFormat(region(), { dateStyle: 'long' }).format(now);
  return {
    code,
    title: t('kit.paper'),
    made: t('kit.made', { when }),
    warning: t('kit.warning'),
    steps: [t('kit.step1'), t('kit.step2'), t('kit.step3')],
    where: t('kit.where'),
    tried: t('kit.tried'),
  };
}

/** The kit as a page of its own that prints well: it loads nothing and runs nothing. */
export function kitFile(kit: Kit): Bytes {
  const { size, path } = qrPath(kit.code);
  const text = (words: string) => words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const groups = kit.code.split('-').map((group) => `<b>${text(group)}</b>`);
  return encodeUtf8(`<!doctype html>
<html lang="${spoken()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(kit.title)}</title>
<style>
body { max-width: 17cm; margin: 1.5cm auto; color: #000; background: #fff; font: 12pt/1.5 system-ui, sans-serif; }
.code { display: flex; gap: 1cm; align-items: center; flex-wrap: wrap; }
.groups { display: grid; grid-template-columns: repeat(3, auto); gap: 4mm 8mm; font: 16pt ui-monospace, monospace; }
svg { width: 5cm; }
.line { margin-top: 1cm; border-bottom: 1px solid #000; }
</style>
</head>
<body>
<h1>${text(kit.title)}</h1>
<p>${text(kit.made)}</p>
<div class="code"><div class="groups">${groups.join('')}</div><svg viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg></div>
<p>${text(kit.warning)}</p>
<ol>${kit.steps.map((step) => `<li>${text(step)}</li>`).join('')}</ol>
<p class="line">${text(kit.where)}</p>
<p class="line">${text(kit.tried)}</p>
</body>
</html>
`);
}
