type Settings = Readonly<Record<string, unknown>>;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A file for the folder of managed policies of Chrome, Edge or Chromium on Linux. */
export function linuxPolicy(settings: Settings, extensionId: string): string {
  return json({ '3rdparty': { extensions: { [extensionId]: settings } } });
}

/** `policies.json` of Firefox, with nothing but our settings in it. */
export function firefoxPolicies(settings: Settings, addonId: string): string {
  return json({ policies: { '3rdparty': { Extensions: { [addonId]: settings } } } });
}

/** The native manifest by which Firefox gives an add-on its settings without `policies.json`. */
export function firefoxManagedStorage(settings: Settings, addonId: string): string {
  return json({ name: addonId, description: 'Settings of Watchword', type: 'storage', data: settings });
}

/** What Google Admin takes as "policy for extensions", and Intune's settings catalogue as configuration of an extension: each value in an object of its own. */
export function consolePolicy(settings: Settings): string {
  return json(Object.fromEntries(Object.entries(settings).map(([name, Value]) => [name, { Value }])));
}
