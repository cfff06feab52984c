import { makeEnrolment, shownText } from './enrolment.ts';
import { type Algorithm, type Enrolment, type Otp, otpDefaults } from './otp.ts';
import { parseSecret } from './secret.ts';

const MOST_CHARACTERS = 16_384;

/**
 * Reads `otpauth://TYPE/LABEL?PARAMS`. Null: not such a URI. Throws: one, but broken, and the message names the part.
 * Not the URL class: `#` in a label is data, and nothing here may be guessed. Grammar: docs of Google Authenticator's key
 * URI, with what Aegis, KeePassXC, Ente and 2FAuth really write.
 */
export function parseOtpauth(text: string): Enrolment | null {
  const uri = text.trim();
  if (!/^otpauth:\/\//i.test(uri)) return null;
  if (uri.length > MOST_CHARACTERS) throw new Error('otpauth: the text is too long');
  const parts = /^otpauth:\/\/([^/?]*)\/([^?]*)(?:\?(.*))?$/is.exec(uri);
  if (!parts) throw new Error('otpauth: a type, a slash and a label are expected');
  const [, type = '', label = '', query = ''] = parts;
  const parameters = readParameters(query);
  const written = { label: decode(label, 'the label'), issuer: parameters.get('issuer') ?? '' };
  const { issuer, name } = whose(shownText(written.label), shownText(written.issuer));
  return makeEnrolment(issuer, name, readOtp(type.toLowerCase(), issuer, parameters), written.label + written.issuer);
}

/** The URI of an account; `parseOtpauth` gives back exactly what went in. */
export function formatOtpauth(issuer: string, name: string, otp: Otp): string {
  // Without an issuer, a name that holds a colon would be read as issuer and name: an empty issuer is written before it.
  const label = issuer === '' && !name.includes(':') ? encode(name) : `${encode(issuer)}:${encode(name)}`;
  const moving = otp.type === 'hotp' ? `counter=${otp.counter}` : `period=${otp.period}`;
  const from = issuer === '' ? '' : `&issuer=${encode(issuer)}`;
  return `otpauth://${otp.type}/${label}?secret=${otp.secret}${from}&algorithm=${otp.algorithm}&digits=${otp.digits}&${moving}`;
}

/** Issuer and name: the parameter wins over the label's part before the colon. */
function whose(label: string, parameter: string): { issuer: string; name: string } {
  const colon = label.indexOf(':');
  const issuer = parameter || label.slice(0, Math.max(0, colon)).trim();
  const name = label.startsWith(`${issuer}:`) ? label.slice(issuer.length + 1) : label.slice(colon + 1);
  return { issuer, name };
}

function readOtp(type: string, issuer: string, parameters: ReadonlyMap<string, string>): Otp {
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') {
    throw new Error('otpauth: the type must be totp, hotp or steam');
  }
  const encoder = parameters.get('encoder')?.toLowerCase() ?? '';
  if (encoder !== '' && encoder !== 'steam') throw new Error('otpauth: the encoder is unknown');
  const base = {
    secret: parseSecret(parameters.get('secret') ?? ''),
    algorithm: readAlgorithm(parameters.get('algorithm')),
    period: otpDefaults.period,
    counter: otpDefaults.counter,
  };
  const digits = parameters.get('digits');
  if (type === 'hotp') {
    if (encoder !== '') throw new Error('otpauth: a counter account has no encoder');
    const counter = number('counter', parameters.get('counter'), otpDefaults.counter, 0, Number.MAX_SAFE_INTEGER);
    return { ...base, type, digits: number('digits', digits, otpDefaults.digits, 6, 10), counter };
  }
  const period = number('period', parameters.get('period'), otpDefaults.period, 1, 300);
  // KeePassXC says it with an encoder, 2FAuth with the issuer and five digits alone.
  const steam = type === 'steam' || encoder === 'steam' || (issuer.toLowerCase() === 'steam' && digits === '5');
  if (steam) return { ...base, type: 'steam', digits: number('digits', digits, 5, 5, 5), period };
  return { ...base, type, digits: number('digits', digits, otpDefaults.digits, 6, 10), period };
}

/** `SHA1`, `sha-256`, `HmacSHA512`, Ente's `Algorithm.sha256`. Nothing else is ever read as SHA-1: its codes would be wrong in silence. */
function readAlgorithm(text: string | undefined): Algorithm {
  if (text === undefined) return otpDefaults.algorithm;
  const name = /^(?:algorithm\.|hmac-?)?sha-?(1|256|512)$/i.exec(text)?.[1];
  if (name === undefined) throw new Error('otpauth: the algorithm must be SHA1, SHA256 or SHA512');
  return `SHA${name}` as Algorithm;
}

function number(what: string, text: string | undefined, usual: number, least: number, most: number): number {
  if (text === undefined) return usual;
  const value = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`otpauth: ${what} must be ${least === most ? least : `${least} to ${most}`}`);
}

function readParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const key = decode(pair.slice(0, equals).replaceAll('+', ' '), 'the name of a parameter').trim().toLowerCase();
    if (parameters.has(key)) throw new Error('otpauth: a parameter occurs twice');
    parameters.set(key, decode(pair.slice(equals + 1).replaceAll('+', ' '), 'a parameter').trim());
  }
  return parameters;
}

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(`otpauth: ${what} holds a percent sign that does not begin an escape of UTF-8`);
  }
}

/** Also the five characters that `encodeURIComponent` leaves: some readers end a label at them. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
