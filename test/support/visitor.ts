import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer of the portal, as a browser gets it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** the body as it came, for what is no text */
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Where it sends the browser; empty when nowhere. */
  readonly location: string;
  /** Value of a hidden field on the page. */
  hidden(name: string): string;
}

type Form = Readonly<Record<string, string | readonly string[]>>;

/** A file of a multipart form. */
export interface ChosenFile {
  readonly field: string;
  readonly name: string;
  readonly content: string | Buffer;
}

/** A browser without scripts: keeps cookies, follows nothing by itself, sends forms as HTML does. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  /** @param headers sent with every request, for example another `host` */
  constructor(
    private readonly portal: NestFastifyApplication,
    private readonly headers: Readonly<Record<string, string>> = {},
    private readonly network = '192.0.2.1',
  ) {}

  /** Opens a page. */
  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('GET', url, headers);
  }

  /** Opens a page and all the pages it leads on to within the portal. */
  async follow(url: string): Promise<Answer> {
    let answer = await this.get(url);
    for (let hops = 0; answer.location.startsWith('/') && hops < 5; hops += 1) answer = await this.get(answer.location);
    return answer;
  }

  /** Sends a form as it stands, without adding a token. */
  post(url: string, form: Form, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    );
    const sent = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers };
    return this.ask('POST', url, sent, body.toString());
  }

  /** Sends a form with the token of the page it stands on. */
  async submit(page: Answer, url: string, form: Form): Promise<Answer> {
    return this.post(url, { _csrf: page.hidden('_csrf'), ...form });
  }

  /** Sends a multipart form, its fields in the order given and then its files. */
  upload(url: string, form: Form, files: readonly ChosenFile[]): Promise<Answer> {
    const boundary = '----visitor';
    const part = (head: string, content: string | Buffer): Buffer[] => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ];
    const fields = Object.entries(form).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => part(`name="${name}"`, one)),
    );
    const chosen = files.flatMap(({ field, name, content }) =>
      part(`name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream`, content),
    );
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' };
    return this.ask('POST', url, headers, Buffer.concat([...fields, ...chosen, Buffer.from(`--${boundary}--\r\n`)]));
  }

  private async ask(
    method: 'GET' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string | Buffer,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const response = await this.portal.inject({
      method,
      url,
      remoteAddress: this.network,
      headers: { accept: 'text/html,application/xhtml+xml', ...(cookie && { cookie }), ...this.headers, ...headers },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    const body = response.body;
    return {
      status: response.statusCode,
      body,
      raw: response.rawPayload,
      headers: response.headers,
      location: response.headers.location ?? '',
      hidden: (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '',
    };
  }
}
