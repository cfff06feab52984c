import { platformFields } from '../platform-fields.ts';
import { settingNames, table } from '../table.ts';
import { words } from '../words/en.ts';
import { allowedText, defaultText, examplePolicy } from './examples.ts';

/** docs/admin/reference.md. */
export function reference(): string {
  const example = examplePolicy();
  const settings = settingNames.map((name) => {
    const { kind, level } = table[name];
    const { title, what } = words.settings[name];
    return [
      `## ${title}`,
      '',
      what,
      '',
      '| | |',
      '|---|---|',
      `| name | \`${name}\` |`,
      `| value | ${allowedText(kind)} |`,
      `| without it | ${defaultText(name)} |`,
      `| for people | ${level === 'forced' ? 'cannot be loosened' : 'holds until they choose'} |`,
      `| example | \`${JSON.stringify(example[name])}\` |`,
      '',
    ].join('\n');
  });
  const fields = Object.entries(platformFields).map(
    ([name, kind]) => `| \`${name}\` | ${allowedText(kind)} | ${words.platform[name as keyof typeof platformFields]} |`,
  );
  return [
    '# Settings by policy',
    '',
    'Made from `core/policy/table.ts`; a test fails when this page is stale. A policy only tightens what a person chose. `true`, `1` and `"true"` are',
    'the same, numbers may be text, lists and groups may be their JSON as text. A value that does not apply is named on the extension’s page',
    '*Settings by policy*, and everything else applies. Chromium, Chrome and Edge hand on only names they know from `managed_schema.json` and drop',
    'values of another type before the extension sees them: look at `chrome://policy` for those.',
    '',
    ...settings,
    '## Fields of a platform',
    '',
    '| field | value | what |',
    '|---|---|---|',
    ...fields,
    '',
  ].join('\n');
}
