import type { Words } from './words.ts';

export const words: Words = {
  settings: {
    platforms: {
      title: 'Platforms',
      what: 'Platforms of your organisation: where they live, which accounts are theirs, what their code field takes. Their hosts need no confirmation by the person.',
    },
    allowedHosts: {
      title: 'Allowed hosts',
      what: 'Codes may go to these hosts only, and accounts be added only there. Exact hosts, or *.example.com for everything below. Hosts of platforms above are not added by themselves. An empty list allows no host at all.',
    },
    deniedHosts: {
      title: 'Denied hosts',
      what: 'No code goes to these hosts, whatever else allows it. Exact hosts, or *.example.com for everything below. Of several entries, one that cannot be read denies nothing, so that a slip does not stop filling everywhere; the page “Settings by policy” names it. Where none can be read, no host is allowed.',
    },
    fillMode: {
      title: 'Filling',
      what: 'The most that any site may do: off, ask (a press fills the code) or automatic (people may choose it for a site).',
    },
    submit: { title: 'Send after filling', what: 'Whether people may have the form sent once the code is in it.' },
    ownAccounts: {
      title: 'Own accounts',
      what: 'Whether people may add accounts that belong to none of the platforms above. Accounts that are there already stay.',
    },
    importAllowed: {
      title: 'Import',
      what: 'Whether accounts of another authenticator may be brought in, several at once. Own encrypted backups can always be opened.',
    },
    exportAllowed: { title: 'Export', what: 'Whether encrypted backup files may be saved.' },
    plainExportAllowed: {
      title: 'Export in the clear',
      what: 'Whether a secret may be shown: as a QR code for another device, or in any file that is not encrypted.',
    },
    autoLockMinutes: {
      title: 'Lock after, at the latest',
      what: 'Minutes without a touch after which the vault locks. People may choose less.',
    },
    clipboardSeconds: {
      title: 'Clipboard, at the longest',
      what: 'Seconds after which a copied code is cleared. People may choose less.',
    },
    passphraseMinimumScore: {
      title: 'Passphrase strength',
      what: 'What a new passphrase must reach, 0 to 4 by zxcvbn. It is never less than 2.',
    },
    passkey: {
      title: 'Passkey',
      what: 'Whether a passkey may open the vault: allowed, required (where the browser can) or forbidden. The passphrase stays in any case.',
    },
    recoveryKitRequired: {
      title: 'Recovery kit required',
      what: 'The vault can be used only once there is a recovery kit, and the last one cannot be removed.',
    },
    escrowKey: {
      title: 'Key of the organisation',
      what: 'The public key of your organisation (npm run escrow makes the pair). Whoever holds its private half can open every vault under this policy. People are told so, with the key’s fingerprint, and agree before they see a code.',
    },
    language: { title: 'Language', what: 'The language until the person chooses another one.' },
    hideFirstRun: {
      title: 'Hide the first steps',
      what: 'After the passphrase people come to their codes at once. What is required is asked all the same.',
    },
    appAddress: {
      title: 'Address of the app for phones',
      what: 'Where your organisation serves Watchword for phones. People are shown it, with a QR code. In Firefox the extension’s passkeys belong to it.',
    },
    supportLink: { title: 'Help: address', what: 'Where people of your organisation get help: https or mailto.' },
    supportText: { title: 'Help: text', what: 'What people of your organisation should know when they need help.' },
    auditRequired: {
      title: 'Log required',
      what: 'Unlocking, filling, exports and changes of policy are written into an encrypted log on the device, and people cannot switch it off. It holds no codes.',
    },
    auditExportAllowed: { title: 'Export of the log', what: 'Whether people may save the log as a file.' },
  },
  platform: {
    name: 'What it is called. The name of a built-in platform adds to what is known of it.',
    hosts: 'Exact hosts. {tenant} stands for the tenant below.',
    tenant: 'Your name in the hosts and paths of a platform that serves many organisations.',
    signInPaths:
      'Where it asks for the code at sign-in; * stands for anything. Elsewhere on its hosts nothing is filled by itself.',
    issuers: 'What its QR codes name as issuer, besides its name.',
    algorithm: 'For accounts set up from a written secret.',
    digits: 'For accounts set up from a written secret.',
    period: 'Seconds; for accounts set up from a written secret.',
    codes: 'What its code field takes.',
    codeFields:
      'Where the code field is, for pages on which it is not found: selector (CSS), and where they are needed path, frame (the host of the frame) and shadow (selectors of the shadow hosts, from the outside in).',
    fillMode: 'As above, for this platform.',
    submit: 'As above, for this platform.',
  },
};
