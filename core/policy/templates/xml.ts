/** A piece of XML: what was written is escaped. */
export type Xml = string & { readonly xml: unique symbol };

/** One element; `null` attributes are left out. Children are put on lines of their own, indented. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly (Xml | readonly Xml[])[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = children.flat();
  if (inside.length === 0) return `<${name}${written} />` as Xml;
  const body = inside.map((child) => indented(child)).join('\n');
  return `<${name}${written}>\n${body}\n</${name}>` as Xml;
}

/** An element that holds text. */
export function leaf(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return `<${name}${written}>${escaped(text)}</${name}>` as Xml;
}

/** A whole document; `doctype` comes before the root. */
export function xmlDocument(root: Xml, doctype = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype === '' ? '' : `${doctype}\n`}${root}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function indented(xml: string): string {
  return xml
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
