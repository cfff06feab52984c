import de from '../core/ui/messages/de.json' with { type: 'json' };
import en from '../core/ui/messages/en.json' with { type: 'json' };
import es from '../core/ui/messages/es.json' with { type: 'json' };
import fr from '../core/ui/messages/fr.json' with { type: 'json' };
import it from '../core/ui/messages/it.json' with { type: 'json' };
import ptBR from '../core/ui/messages/pt-BR.json' with { type: 'json' };

type Other = 'de' | 'es' | 'fr' | 'it' | 'pt-BR';
type Words = { readonly en: string } & Readonly<Record<Other, string>>;

const message = (id: 'add.scan' | 'search.label' | 'search.placeholder'): Words => ({
  en: en[id],
  de: de[id],
  es: es[id],
  fr: fr[id],
  it: it[id],
  'pt-BR': ptBR[id],
});

/** The words that the manifest shows outside the app, in every language of the app: the app's own where it says the same. */
const words = {
  description: {
    en: 'Verification codes for your accounts, in a vault you own. Works offline.',
    de: 'Codes für deine Konten, in einem Tresor, der dir gehört. Funktioniert offline.',
    es: 'Códigos de verificación para tus cuentas, en una caja fuerte que es tuya. Funciona sin conexión.',
    fr: 'Codes de vérification pour vos comptes, dans un coffre qui est à vous. Fonctionne hors ligne.',
    it: 'Codici di verifica per i tuoi account, in una cassaforte che è tua. Funziona offline.',
    'pt-BR': 'Códigos de verificação para suas contas, em um cofre que é seu. Funciona offline.',
  },
  scan: {
    en: 'Scan a QR code',
    de: 'QR-Code scannen',
    es: 'Escanear un código QR',
    fr: 'Scanner un code QR',
    it: 'Scansiona un codice QR',
    'pt-BR': 'Escanear um QR code',
  },
  scanShort: message('add.scan'),
  search: message('search.label'),
  searchShort: message('search.placeholder'),
} satisfies Record<string, Words>;

/** A member of the manifest and its translations: `{ name, name_localized }` (Web App Manifest, localized members; Chromium from 148). */
export function inEveryLanguage<Member extends string>(
  member: Member,
  of: keyof typeof words,
): Record<Member, string> & Record<`${Member}_localized`, Readonly<Record<Other, string>>> {
  const { en, ...others } = words[of];
  return { [member]: en, [`${member}_localized`]: others } as ReturnType<typeof inEveryLanguage<Member>>;
}
