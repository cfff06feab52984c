import type { Kind } from '../kind.ts';
import { type SettingName, settingNames, table } from '../table.ts';
import type { Words } from '../words/words.ts';
import { element, leaf, type Xml, xmlDocument } from './xml.ts';

/** The browsers that read extensions' settings from the registry, and under which key. */
const browsers = [
  { prefix: 'Chrome', name: 'Google Chrome', key: 'Software\\Policies\\Google\\Chrome' },
  { prefix: 'Edge', name: 'Microsoft Edge', key: 'Software\\Policies\\Microsoft\\Edge' },
] as const;

const namespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const root = { xmlns: namespace, revision: '1.0', schemaVersion: '1.0' };

/** `watchword.admx`: every setting for Chrome and for Edge, under the id that the package has in Chromium. */
export function admx(extensionId: string): string {
  return xmlDocument(
    element(
      'policyDefinitions',
      root,
      element('policyNamespaces', {}, element('target', { prefix: 'watchword', namespace: 'Watchword.Policies' })),
      element('resources', { minRequiredRevision: '1.0' }),
      element(
        'supportedOn',
        {},
        element('definitions', {}, element('definition', { name: 'Supported', displayName: '$(string.Supported)' })),
      ),
      element(
        'categories',
        {},
        element('category', { name: 'Watchword', displayName: '$(string.Watchword)' }),
        browsers.map(({ prefix }) =>
          element(
            'category',
            { name: `Watchword${prefix}`, displayName: `$(string.${prefix})` },
            element('parentCategory', { ref: 'Watchword' }),
          ),
        ),
      ),
      element(
        'policies',
        {},
        browsers.flatMap((browser) => settingNames.map((name) => policy(browser, name, extensionId))),
      ),
    ),
  );
}

/** `watchword.adml` in one language, for the folder of its name beside the ADMX. */
export function adml(
  words: Words,
  { inBrowser, supported }: { inBrowser: (browser: string) => string; supported: string },
): string {
  const strings = [
    leaf('string', 'Watchword', { id: 'Watchword' }),
    leaf('string', supported, { id: 'Supported' }),
    ...browsers.map(({ prefix, name }) => leaf('string', inBrowser(name), { id: prefix })),
    ...settingNames.flatMap((name) => [
      leaf('string', words.settings[name].title, { id: name }),
      leaf('string', explained(name, words), { id: `${name}_what` }),
      ...choices(name).map((choice) => leaf('string', choice, { id: `${name}_${choice}` })),
    ]),
  ];
  return xmlDocument(
    element(
      'policyDefinitionResources',
      root,
      leaf('displayName', 'Watchword'),
      leaf('description', 'Watchword'),
      element(
        'resources',
        {},
        element('stringTable', {}, strings),
        element(
          'presentationTable',
          {},
          browsers.flatMap(({ prefix }) => settingNames.flatMap((name) => presentation(prefix, name, words))),
        ),
      ),
    ),
  );
}

function policy({ prefix, key }: (typeof browsers)[number], name: SettingName, extensionId: string): Xml {
  const { kind } = table[name];
  const at = `${key}\\3rdparty\\extensions\\${extensionId}\\policy`;
  const isFlag = kind.type === 'boolean';
  return element(
    'policy',
    {
      name: `${prefix}_${name}`,
      class: 'Both',
      displayName: `$(string.${name})`,
      explainText: `$(string.${name}_what)`,
      key: at,
      valueName: isFlag ? name : null,
      presentation: isFlag ? null : `$(presentation.${prefix}_${name})`,
    },
    element('parentCategory', { ref: `Watchword${prefix}` }),
    element('supportedOn', { ref: 'Supported' }),
    isFlag
      ? [
          element('enabledValue', {}, element('decimal', { value: 1 })),
          element('disabledValue', {}, element('decimal', { value: 0 })),
        ]
      : [element('elements', {}, input(kind, name, at))],
  );
}

/** How a value is entered. A list becomes a key of numbered values; groups are one text of JSON, which Chromium reads there. */
function input(kind: Kind, name: SettingName, key: string): Xml {
  if (kind.type === 'integer')
    return element('decimal', { id: name, valueName: name, minValue: kind.min, maxValue: kind.max, required: 'true' });
  if (kind.type === 'choice')
    return element(
      'enum',
      { id: name, valueName: name, required: 'true' },
      kind.of.map((choice) =>
        element('item', { displayName: `$(string.${name}_${choice})` }, element('value', {}, leaf('string', choice))),
      ),
    );
  if (kind.type === 'list' && kind.of.type === 'text')
    return element('list', { id: name, key: `${key}\\${name}`, valuePrefix: '' });
  return element('text', { id: name, valueName: name, maxLength: kind.type === 'text' ? kind.most : 65_536 });
}

function presentation(prefix: string, name: SettingName, words: Words): Xml[] {
  const { kind } = table[name];
  if (kind.type === 'boolean') return [];
  const { title } = words.settings[name];
  const control =
    kind.type === 'integer'
      ? leaf('decimalTextBox', title, { refId: name, defaultValue: String(table[name].default ?? kind.max) })
      : kind.type === 'choice'
        ? leaf('dropdownList', title, { refId: name, noSort: 'true' })
        : kind.type === 'list' && kind.of.type === 'text'
          ? leaf('listBox', title, { refId: name })
          : element('textBox', { refId: name }, leaf('label', title));
  return [element('presentation', { id: `${prefix}_${name}` }, control)];
}

function explained(name: SettingName, words: Words): string {
  const { what } = words.settings[name];
  return name === 'platforms' ? `${what} (JSON)` : what;
}

function choices(name: SettingName): readonly string[] {
  const { kind } = table[name];
  return kind.type === 'choice' ? kind.of : [];
}
