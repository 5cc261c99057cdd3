import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderToStaticMarkup } from 'react-dom/server';
import type { NoScriptPage } from '../../components/form/noscript/noScriptPage';
import { RefusalPage, type RefusalReason } from '../../components/form/noscript/RefusalPage';
import type { Locale } from '../../lib/domain/locales';
import { headersFor } from '../../lib/release/headers';
import { at } from '../../lib/site/place';
import type { RenderPool } from '../render/RenderPool';
import { EMPTY_FORM, html, send } from './answers';
import { BodyBudget } from './BodyBudget';
import { MOST_BYTES, MOST_WAITING, RETRY_AFTER } from './formLimits';
import { NoScriptCatalogue } from './NoScriptCatalogue';
import { NoScriptWriter } from './NoScriptWriter';
import { parseForm } from './parseForm';
import { Queue } from './Queue';
import { readBody } from './readBody';
import { declaredBytes, isFromElsewhere, refusalOf } from './refusal';

const PATH = /^\/([a-z]{2,3})\/plain(?:\/([a-z-]{1,60}))?\/?(?:\?(.*))?$/;
const READ = 'GET, HEAD';

/** What a page says that refuses a form unread. */
const REASONS = { 405: 'other', 413: 'tooLarge', 500: 'fault', 503: 'busy' } as const;

export interface NoScriptHandlerOptions {
  readonly pool: RenderPool;
  /** The style sheet of the plain pages. */
  readonly css: string;
  /** ISO date of the server's day (UTC). */
  readonly today?: () => string;
  /** Forms that may wait for their turn. */
  readonly mostWaiting?: number;
}

/** Writing without JavaScript: the index of forms, the form of each demand, and what answers it. */
export class NoScriptHandler {
  readonly #catalogue = new NoScriptCatalogue();
  readonly #writer: NoScriptWriter;
  readonly #css: string;
  readonly #style: string;
  readonly #turns: Queue;
  readonly #refusals = new Map<string, string>();
  readonly #room = new BodyBudget();

  constructor({ pool, css, today, mostWaiting = MOST_WAITING }: NoScriptHandlerOptions) {
    this.#css = css;
    this.#turns = new Queue(mostWaiting);
    this.#style = `/plain.${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
    this.#writer = new NoScriptWriter(
      this.#catalogue,
      pool,
      this.#style,
      today ?? (() => new Date().toISOString().slice(0, 10)),
    );
  }

  /** Answers a request that is for the plain way, and says when it has; null for any other. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    const url = request.url ?? '';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && url === this.#style) return this.#sendStyle(request, response);
    const [, tag = '', demand, query = ''] = PATH.exec(url) ?? [];
    const locale = this.#catalogue.localeOf(tag);
    if (!locale) return null;
    if (demand === undefined) return reads ? this.#toForm(request, response, locale, query) : null;
    if (!this.#catalogue.demands(locale).includes(demand)) return null;
    return this.#form(request, response, this.#catalogue.page(locale, demand), query);
  }

  async #sendStyle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.writeHead(200, {
      ...headersFor(this.#style),
      'Content-Type': 'text/css; charset=utf-8',
      'Content-Length': Buffer.byteLength(this.#css),
    });
    response.end(request.method === 'HEAD' ? undefined : this.#css);
  }

  /** The list of forms is a file of the site; a link that names a demand leads on to its form, with its recipient. */
  #toForm(request: IncomingMessage, response: ServerResponse, locale: Locale, query: string): Promise<void> | null {
    const asked = new URLSearchParams(query);
    const demand = asked.get('demand') ?? '';
    if (!this.#catalogue.demands(locale).includes(demand)) return null;
    const to = this.#writer.offeredAs(this.#catalogue.page(locale, demand), asked.get('to'));
    send(request, response, html(302, '', { Location: at(`/${locale}/plain/${demand}/${to && `?to=${to}`}`) }));
    return Promise.resolve();
  }

  async #form(request: IncomingMessage, response: ServerResponse, page: NoScriptPage, query: string): Promise<void> {
    try {
      if (request.method === 'GET' || request.method === 'HEAD')
        send(request, response, html(EMPTY_FORM, this.#writer.empty(page, new URLSearchParams(query).get('to'))));
      else if (request.method !== 'POST') this.#refuse(request, response, page, 405);
      else if (declaredBytes(request) > MOST_BYTES) this.#refuse(request, response, page, 413);
      else if (!this.#room.take(declaredBytes(request), response)) this.#refuse(request, response, page, 503);
      else await this.#answer(request, response, page);
    } catch {
      // A fault of ours. Nothing of it is told or written down.
      this.#refuse(request, response, page, 500);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, page: NoScriptPage): Promise<void> {
    const body = await readBody(request);
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
    const refusal = refusalOf(request, sent.values);
    const reply = refusal
      ? this.#writer.refused(page, sent, refusal)
      : await this.#writer
          .answer(page, sent, isFromElsewhere(request), gone.signal)
          .catch(() => this.#writer.refused(page, sent, 500));
    send(request, response, reply);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, page: NoScriptPage, status: keyof typeof REASONS): void {
    const headers = {
      ...(status === 405 && { Allow: `${READ}, POST` }),
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER) }),
    };
    send(request, response, html(status, this.#refusal(page, REASONS[status]), headers));
  }

  /** Made once: refusing must cost next to nothing where it is done most. */
  #refusal(page: NoScriptPage, reason: RefusalReason): string {
    const key = `${page.locale} ${page.demand} ${reason}`;
    const known = this.#refusals.get(key);
    if (known) return known;
    const refusal = <RefusalPage page={page} style={this.#style} reason={reason} limit={MOST_BYTES / 1024} />;
    const text = `<!DOCTYPE html>${renderToStaticMarkup(refusal)}`;
    this.#refusals.set(key, text);
    return text;
  }
}
