import { element, leaf, type Xml, xmlDocument } from './xml.ts';

const doctype =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

/** A property list of the policy: for `com.google.Chrome.extensions.ID`, or the like of Edge and Chromium. */
export function plist(policy: Readonly<Record<string, unknown>>): string {
  return document(value(policy));
}

/**
 * A configuration profile that gives the policy to Chrome, Edge and Chromium on a Mac. `uuid` names each part: the same for the same policy, so that
 * a new one takes the place of the old.
 */
export function mobileconfig(
  policy: Readonly<Record<string, unknown>>,
  extensionId: string,
  uuid: (part: string) => string,
): string {
  const payloads = ['com.google.Chrome', 'com.microsoft.Edge', 'org.chromium.Chromium'].map((bundle) => ({
    PayloadType: `${bundle}.extensions.${extensionId}`,
    PayloadIdentifier: `watchword.policy.${bundle}`,
    PayloadUUID: uuid(bundle),
    PayloadVersion: 1,
    PayloadDisplayName: 'Watchword',
    ...policy,
  }));
  return document(
    value({
      PayloadType: 'Configuration',
      PayloadIdentifier: 'watchword.policy',
      PayloadUUID: uuid('profile'),
      PayloadVersion: 1,
      PayloadDisplayName: 'Watchword',
      PayloadScope: 'System',
      PayloadContent: payloads,
    }),
  );
}

function document(root: Xml): string {
  return xmlDocument(element('plist', { version: '1.0' }, root), doctype);
}

function value(of: unknown): Xml {
  if (typeof of === 'boolean') return element(String(of));
  if (typeof of === 'number') return leaf('integer', String(of));
  if (Array.isArray(of)) return element('array', {}, of.map(value));
  if (typeof of === 'object' && of !== null)
    return element(
      'dict',
      {},
      Object.entries(of).flatMap(([key, inner]) => [leaf('key', key), value(inner)]),
    );
  return leaf('string', String(of));
}
