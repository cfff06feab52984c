// Words of the languages that the interface speaks, and of a few pages more. Case and accents as people write them.

const KIND =
  'back-?up|recovery|rescue|emergency|scratch|spare|reserve|single[- ]use|one[- ]time|ersatz|notfall|wiederherstellung\\w{0,12}|sicherung\\w{0,12}|einmal|' +
  'secours|récupération|sauvegarde|urgence|usage unique|respaldo|recuperación|emergencia|reserva|riserva|recupero|emergenza|ripristino|recuperação|emergência|zapasow\\w{0,12}';
const CODE = 'codes?|keys?|schlüssel|códigos?|codigos?|codici|codice|kody|clés?';

/** Says that backup codes are near: "recovery codes", "Ersatzcodes", "codes de secours", "codici di backup". */
export const ABOUT_CODES = new RegExp(
  `(?:${KIND})[^\\n]{0,30}(?:${CODE})|(?:${CODE})[^\\n]{0,20}(?:${KIND})|バックアップ\\s*コード|リカバリー\\s*コード|备用(?:验证)?码|恢复代码`,
  'iu',
);

/** Above a list of numbers: they are something else. */
export const ABOUT_OTHER_NUMBERS =
  /phone|\btel\b|telefon|téléphone|teléfono|\bfax|mobile|hotline|order|invoice|tracking|ticket|serial|\bsku\b|\bisbn|\biban|\bcard|account n|customer|article|reference|rechnung|bestell|kunden|commande|facture|pedido|factura|fattura|ordine|\bdates?\b|prices?|preis|\bprix|commits?|versions?/i;

/** A word for a code, of whatever kind. */
export const CODE_WORD = new RegExp(`(?<!\\p{L})(?:${CODE})(?!\\p{L})`, 'iu');

const USED =
  'used|spent|redeemed|verwendet|benutzt|verbraucht|utilisée?s?|usad[oa]s?|utilizad[oa]s?|usat[oi]|utilizzat[oi]|usato';

/** `used: CODE`. */
export const USED_BEFORE = new RegExp(`^(?:already\\s+)?(?:${USED})\\s*[:-]?\\s+(?=\\S)`, 'iu');
/** `CODE (used)`, `CODE - code used on 3 May`. */
export const USED_AFTER = new RegExp(
  `\\s*[-:([]*\\s*(?:already\\s+|code\\s+|bereits\\s+|déjà\\s+)*(?:${USED})(?![\\p{L}]).*$`,
  'iu',
);
/** A line of its own above codes that are gone. */
export const USED_HEADING = new RegExp(`^(?:already\\s+|bereits\\s+)?(?:${USED})(?:\\s+(?:${CODE}))?\\s*:?$`, 'iu');

/** Words that stand alone beside codes, are as long as codes, and have only letters. */
export const PAGE_WORDS: ReadonlySet<string> = new Set(
  (
    'account accounts activate activity advanced cancel clipboard confirm continue copied dashboard disable display documents done download enabled ' +
    'finish generate language logout methods options password personal preview previous privacy profile projects recovery refresh regenerate ' +
    'register required security settings support username verified verify workspace workspaces continuer télécharger copier imprimer terminer ' +
    'sicherheit weiter fertig kopieren drucken abbrechen herunterladen einstellungen passwort continua scarica stampa copia annulla sicurezza ' +
    'continuar descargar imprimir copiar cancelar seguridad baixar concluir'
  ).split(' '),
);
