/** A browser without a window: keeps cookies by host, follows redirects, fills the forms it sees. For tests at the HTTP level. */
export class Visitor {
  readonly #fetch: (request: Request) => Response | Promise<Response>;
  readonly #cookies = new Map<string, Map<string, string>>();
  /** What this browser says in Accept-Language. */
  languages = 'en-GB';
  /** What it says in User-Agent. */
  userAgent = '';
  /** A redirect to a path that begins so is not followed: `url` is then where it leads. */
  stopBefore: string | null = null;
  /** Every address it was sent to. */
  readonly came: string[] = [];
  url = '';
  status = 0;
  text = '';
  headers = new Headers();

  constructor(fetch: (request: Request) => Response | Promise<Response>) {
    this.#fetch = fetch;
  }

  async get(url: string): Promise<this> {
    return this.#go(new URL(url, this.url || undefined), { method: 'GET' });
  }

  /** Submits the page's form whose action ends so, with its hidden fields and these values. */
  async submit(action: string, values: Record<string, string | readonly string[]> = {}): Promise<this> {
    const form = this.text.match(/<form[^>]*>[\s\S]*?<\/form>/g)?.find((one) => one.includes(`action="${action}"`));
    if (!form) throw new Error(`visitor: no form posts to ${action}`);
    const body = new URLSearchParams();
    for (const [, name, value] of form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
      body.append(name!, value!);
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
    return this.#go(new URL(action, this.url), { method: 'POST', body });
  }

  async post(url: string, json: unknown, headers: Record<string, string> = {}): Promise<this> {
    const body = JSON.stringify(json);
    return this.#go(new URL(url, this.url || undefined), {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    });
  }

  get path(): string {
    return new URL(this.url).pathname;
  }

  get csrf(): string {
    return /name="csrf" value="([^"]+)"/.exec(this.text)?.[1] ?? '';
  }

  async #go(url: URL, init: RequestInit): Promise<this> {
    const jar = this.#cookies.get(url.hostname) ?? new Map<string, string>();
    this.#cookies.set(url.hostname, jar);
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.languages);
    if (this.userAgent) headers.set('user-agent', this.userAgent);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#fetch(new Request(url, { ...init, headers, redirect: 'manual' }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    const location = response.headers.get('location');
    if (location) {
      const next = new URL(location, url);
      this.came.push(next.href);
      if (this.stopBefore === null || !next.pathname.startsWith(this.stopBefore))
        return this.#go(next, { method: 'GET' });
    }
    this.url = location ? new URL(location, url).href : url.href;
    this.status = response.status;
    this.headers = response.headers;
    this.text = await response.text();
    return this;
  }
}
