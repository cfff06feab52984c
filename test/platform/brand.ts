/** How one host of the reference platform looks. Its colours are in `<id>/brand.css`. */
export interface Brand {
  readonly id: string;
  readonly host: string;
  readonly name: string;
  /** Path that its pages begin with, where a host has a second set of people with pages of their own. */
  readonly base?: string;
  /** What people sign in with. */
  readonly login: 'username' | 'email';
  /** Inside of a 32×32 SVG, drawn in `currentColor`; `colour` is that of its icon. */
  readonly mark: string;
  readonly colour: string;
}
