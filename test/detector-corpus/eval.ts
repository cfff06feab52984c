import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { languages as known } from '../../extension/messages.ts';
import { chromiumPath } from '../../scripts/browsers.mjs';
import { bundleDetector, bundleLexicon } from './bundle.ts';
import { type Node, type Row, readCorpus } from './corpus.ts';
import { type Answer, figures, isExact, kindRight } from './figures.ts';

// node test/detector-corpus/eval.ts [--json] [--declared-english | --undeclared] FILE…
// Runs the built detector in a real Chromium over labelled pages and says how right it is. A page gets the words of a language only when it asks
// for them, as in the extension. --declared-english: every page says lang="en", whatever it is written in; --undeclared: none says anything.

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const present = files.filter((file) => existsSync(file));
for (const file of files) if (!present.includes(file)) console.error(`eval: ${file} is not there, skipped`);

if (present.length === 0) {
  console.log('eval: no labelled pages given, nothing measured');
} else {
  const answers = await judgeAll(present.flatMap(readCorpus));
  if (flags.includes('--json')) console.log(JSON.stringify(figures(answers)));
  else print(answers);
}

async function judgeAll(rows: readonly Row[]): Promise<Answer[]> {
  const detector = await bundleDetector();
  const lexicons = new Map<string, string>();
  for (const language of known) lexicons.set(language, await bundleLexicon(language));
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
        : route.abort(),
    );
    const answers: Answer[] = [];
    for (const row of rows) answers.push(await judge(page, row, { detector, lexicons }));
    return answers;
  } finally {
    await browser.close();
  }
}

interface Scripts {
  readonly detector: string;
  readonly lexicons: ReadonlyMap<string, string>;
}

async function judge(page: Page, row: Row, { detector, lexicons }: Scripts): Promise<Answer> {
  await page.goto('http://page.localhost/');
  await page.evaluate(detector);
  await show(page, row);
  const first = await see(page);
  for (const language of first.languages) await page.evaluate(lexicons.get(language)!);
  const { ms, findings } = first.languages.length > 0 ? await see(page) : first;
  return { row, ms, findings, languages: first.languages };
}

/** Builds the labelled page in the empty one; the truths stay beside it, where the detector cannot see them. */
async function show(page: Page, row: Row): Promise<void> {
  const lang = flags.includes('--declared-english') ? 'en' : flags.includes('--undeclared') ? '' : row.lang;
  await page.evaluate(
    ({ page: json, title, lang }) => {
      const [, ...body] = JSON.parse(json) as [string, Record<string, string>, ...Node[]];
      const grey = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
      const truths = new Map<Element, number>();
      const make = (node: Node): globalThis.Node => {
        if (typeof node === 'string') return document.createTextNode(node);
        const [tag, attributes, ...children] = node;
        const element = document.createElement(tag);
        dress(element, attributes, children);
        return element;
      };
      const dress = (element: Element, attributes: Record<string, string>, children: Node[]): void => {
        for (const [name, value] of Object.entries(attributes)) {
          if (name === 'data-truth') truths.set(element, Number(value));
          else if (name === 'data-css')
            (element as HTMLElement).style.setProperty(
              value === 'none' ? 'display' : 'visibility',
              value === 'none' ? 'none' : 'hidden',
              'important',
            );
          else if (name !== 'data-submit' && name !== 'data-box')
            try {
              element.setAttribute(name, value);
            } catch {
              // Templates leave names behind that no parser would take from a page either.
            }
        }
        // A skeleton has no pictures; without any source a browser would not give one its size.
        if (element.localName === 'img' && !element.hasAttribute('src')) element.setAttribute('src', grey);
        for (const child of children) {
          if (typeof child !== 'string' && child[0] === '#shadow')
            dressRoot(element.attachShadow({ mode: 'open' }), child.slice(2) as Node[]);
          else element.append(make(child));
        }
      };
      const dressRoot = (root: ShadowRoot, children: Node[]): void => {
        for (const child of children) root.append(make(child));
      };
      document.title = title;
      document.documentElement.lang = lang;
      const [attributes, ...children] = body;
      dress(document.body, attributes, children);
      Object.assign(globalThis, { truths });
    },
    { page: JSON.stringify(row.body), title: row.title, lang },
  );
}

function see(page: Page): Promise<Omit<Answer, 'row'>> {
  return page.evaluate(() => {
    const { truths, watchwordDetector } = globalThis as unknown as {
      truths: Map<Element, number>;
      watchwordDetector: typeof import('./in-page.ts');
    };
    const { found, ms, languages } = watchwordDetector.see(document, navigator.languages);
    return {
      ms,
      languages,
      findings: found.map(({ kind, sure, signals, elements }) => ({
        kind,
        sure,
        signals,
        truths: elements.map((element) => truths.get(element) ?? -1),
      })),
    };
  });
}

function print(answers: readonly Answer[]): void {
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const line = (name: string, some: readonly Answer[]): void => {
    const { pages, exact, recall, precision, kind, fp } = figures(some);
    console.log(
      `${name.padEnd(28)} ${String(pages).padStart(4)} pages  exact ${percent(exact)}  recall ${percent(recall)}  precision ${percent(precision)}  kind ${percent(kind)}  false positives ${percent(fp)}`,
    );
  };
  line('all', answers);
  for (const key of ['kind', 'lang'] as const)
    for (const value of new Set(answers.map(({ row }) => row[key])))
      line(
        `${key} ${value}`,
        answers.filter(({ row }) => row[key] === value),
      );
  const slow = [...answers].sort((a, b) => b.ms - a.ms).slice(0, 3);
  console.log(`slowest: ${slow.map(({ row, ms }) => `${row.id} ${ms.toFixed(1)} ms`).join(', ')}`);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(`detection: median ${times[times.length >> 1]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms`);
  const asked = answers.filter(({ languages }) => languages.length > 0);
  console.log(
    `${asked.length} pages asked for ${asked.reduce((sum, { languages }) => sum + languages.length, 0)} languages`,
  );
  for (const answer of answers) {
    const exact = isExact(answer);
    const kind = kindRight(answer);
    if (exact && kind !== false) continue;
    const said = answer.findings
      .map((one) => `${one.kind} ${one.sure} [${one.truths}] ${one.signals.join(' ')}`)
      .join(' ; ');
    console.log(
      `${exact ? 'kind ' : 'wrong'} ${answer.row.id} (${answer.row.negativeType ?? answer.row.kind}): ${said || 'nothing'}${answer.languages.length > 0 ? ` (${answer.languages})` : ''}`,
    );
  }
}
