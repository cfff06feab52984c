/** How one host of the reference platform looks and speaks. */
export interface Brand {
  readonly id: 'sekoia' | 'digibee';
  readonly host: string;
  readonly name: string;
  /** One line under the name on the sign-in page. */
  readonly claim: string;
  /** What people sign in with. */
  readonly login: { readonly field: 'username' | 'email'; readonly label: string };
  /** Inside of a 32×32 SVG. */
  readonly mark: string;
}

export const sekoia: Brand = {
  id: 'sekoia',
  host: 'sekoia.localhost',
  name: 'Sekoia.io',
  claim: 'Your security operations, in one place',
  login: { field: 'username', label: 'User name' },
  mark: '<path d="M16 4 27 24H5Z" fill="currentColor"/><path d="M14.5 24h3v5h-3z" fill="currentColor"/>',
};

export const digibee: Brand = {
  id: 'digibee',
  host: 'digibee.localhost',
  name: 'Digibee',
  claim: 'Integrations that stay out of your way',
  login: { field: 'email', label: 'E-mail' },
  mark: '<path d="m16 3 11.3 6.5v13L16 29 4.7 22.500V9.500Z" fill="none" stroke="currentColor" stroke-width="3"/><circle cx="16" cy="16" r="4" fill="currentColor"/>',
};
