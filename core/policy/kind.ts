/** What a value of a policy may be. `text` is checked further where `is` says what it is. */
export type Kind =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'text'; readonly most: number; readonly is: TextKind }
  /** `most` null: as many as a policy has room for. */
  | { readonly type: 'list'; readonly most: number | null; readonly of: Kind }
  | { readonly type: 'object'; readonly required: readonly string[]; readonly fields: Readonly<Record<string, Kind>> };

/**
 * `host`: exact, `{tenant}` allowed in a platform's. `hostPattern`: exact, or `*.example.com` for everything below it. `path`: begins with `/`, `*`
 * stands for anything. `address`: https, or http on this machine. `contact`: the same, or mailto. `selector`: CSS. `key`: an organisation's public key, as core/vault/slots/escrow-key.ts says.
 */
export type TextKind = 'plain' | 'host' | 'hostPattern' | 'path' | 'address' | 'contact' | 'selector' | 'key';

/** The type of a value that was read. */
export type ValueOf<K> = K extends { type: 'boolean' }
  ? boolean
  : K extends { type: 'integer' }
    ? number
    : K extends { type: 'choice'; of: readonly (infer Choice)[] }
      ? Choice
      : K extends { type: 'text' }
        ? string
        : K extends { type: 'list'; of: infer Item }
          ? readonly ValueOf<Item>[]
          : K extends { type: 'object'; fields: infer Fields }
            ? { readonly [Name in keyof Fields]?: ValueOf<Fields[Name]> }
            : never;
