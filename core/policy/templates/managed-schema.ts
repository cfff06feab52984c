import type { Kind } from '../kind.ts';
import { settingNames, table } from '../table.ts';
import { words } from '../words/en.ts';

/**
 * `managed_schema.json`, by which Chromium lets values through to `storage.managed`. It states types alone: a value that it forbids never reaches us,
 * and what never reaches us cannot be named on the policy page. Chromium knows one `type` a value and no formats.
 */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    settingNames.map((name) => {
      const { title, what } = words.settings[name];
      return [name, { title, description: what, ...typeOf(table[name].kind) }];
    }),
  );
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}

function typeOf(kind: Kind): object {
  switch (kind.type) {
    case 'boolean':
    case 'integer':
      return { type: kind.type };
    case 'list':
      return { type: 'array', items: typeOf(kind.of) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, typeOf(field)])),
      };
    default:
      return { type: 'string' };
  }
}
