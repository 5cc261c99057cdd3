import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../../lib/domain/locales';
import { headersFor } from '../../lib/release/headers';
import type { RenderPool } from '../render/RenderPool';
import { html, send } from './answers';
import { MOST_BODIES, MOST_WAITING, RETRY_AFTER } from './formLimits';
import { PlainCatalogue, type PlainPage } from './PlainCatalogue';
import { PlainRefusalPage } from './PlainPages';
import { PlainWriter } from './PlainWriter';
import { parseForm } from './parseForm';
import { readBody } from './readBody';
import { isFromElsewhere, type Refusal, refusalOf } from './refusal';
import { Turns } from './Turns';

const PATH = /^\/([a-z]{2,3})\/plain(?:\/([a-z-]{1,60}))?\/?(?:\?(.*))?$/;
const READ = 'GET, HEAD';

export interface PlainWayOptions {
  readonly pool: RenderPool;
  /** The style sheet of the plain pages. */
  readonly css: string;
  /** ISO date of the server's day (UTC). */
  readonly today?: () => string;
  /** Forms that may wait for their turn. */
  readonly mostWaiting?: number;
}

/** Writing without JavaScript: the index of forms, the form of each demand, and what answers it. */
export class PlainWay {
  readonly #catalogue = new PlainCatalogue();
  readonly #writer: PlainWriter;
  readonly #css: string;
  readonly #style: string;
  readonly #turns: Turns;
  readonly #refusals = new Map<string, string>();
  #bodies = 0;

  constructor({ pool, css, today, mostWaiting = MOST_WAITING }: PlainWayOptions) {
    this.#css = css;
    this.#turns = new Turns(mostWaiting);
    this.#style = `/plain.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
    this.#writer = new PlainWriter(
      this.#catalogue,
      pool,
      this.#style,
      today ?? (() => new Date().toISOString().slice(0, 10)),
    );
  }

  /** Answers a request that is for the plain way; false for any other. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url ?? '';
    if (url === this.#style) return this.#sendStyle(request, response);
    const [, tag = '', demand, query = ''] = PATH.exec(url) ?? [];
    const locale = this.#catalogue.localeOf(tag);
    if (!locale || (demand !== undefined && !this.#catalogue.demands.includes(demand))) return false;
    if (demand === undefined) return this.#toForm(request, response, locale, query);
    void this.#form(request, response, this.#catalogue.page(locale, demand));
    return true;
  }

  #sendStyle(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    response.writeHead(200, {
      ...headersFor(this.#style),
      'Content-Type': 'text/css; charset=utf-8',
      'Content-Length': Buffer.byteLength(this.#css),
    });
    response.end(request.method === 'HEAD' ? undefined : this.#css);
    return true;
  }

  /** The list of forms is a file of the site; a link that names a demand leads on to its form. */
  #toForm(request: IncomingMessage, response: ServerResponse, locale: Locale, query: string): boolean {
    const demand = new URLSearchParams(query).get('demand') ?? '';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || !this.#catalogue.demands.includes(demand)) return false;
    send(request, response, html(302, '', { Location: `/${locale}/plain/${demand}/` }));
    return true;
  }

  async #form(request: IncomingMessage, response: ServerResponse, page: PlainPage): Promise<void> {
    try {
      if (request.method === 'GET' || request.method === 'HEAD') {
        send(request, response, html(200, this.#writer.empty(page)));
        return;
      }
      const refusal = refusalOf(request);
      if (refusal) this.#refuse(request, response, page, refusal.status);
      else if (this.#bodies >= MOST_BODIES) this.#refuse(request, response, page, 503);
      else await this.#answer(request, response, page);
    } catch {
      // Whatever it was, it is not the person's doing, and nothing of it is told or written down.
      this.#refuse(request, response, page, 503);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, page: PlainPage): Promise<void> {
    this.#bodies += 1;
    const body = await readBody(request).finally(() => {
      this.#bodies -= 1;
    });
    if (!body.ok) {
      if (body.error === 'tooLarge') this.#refuse(request, response, page, 413);
      return;
    }
    if (!(await this.#turns.take())) {
      this.#refuse(request, response, page, 503);
      return;
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const sent = parseForm(body.value);
    send(request, response, await this.#writer.answer(page, sent, isFromElsewhere(request), gone.signal));
  }

  #refuse(request: IncomingMessage, response: ServerResponse, page: PlainPage, status: Refusal['status'] | 503): void {
    const reason = status === 413 ? 'tooLarge' : status === 503 ? 'busy' : 'other';
    const headers = {
      ...(status === 405 && { Allow: `${READ}, POST` }),
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER) }),
    };
    send(request, response, html(status, this.#refusal(page, reason), headers));
  }

  /** Made once: refusing must cost next to nothing where it is done most. */
  #refusal(page: PlainPage, reason: 'tooLarge' | 'busy' | 'other'): string {
    const key = `${page.locale} ${page.demand} ${reason}`;
    const known = this.#refusals.get(key);
    if (known) return known;
    const refusal = <PlainRefusalPage catalogue={this.#catalogue} page={page} style={this.#style} reason={reason} />;
    const text = `<!DOCTYPE html>${renderToStaticMarkup(refusal)}`;
    this.#refusals.set(key, text);
    return text;
  }
}
