import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OUTPUTS, OutputIn } from '../../lib/outputs/outputs';
import { PLAIN_HEADERS } from '../../lib/release/headers';
import { movePage } from '../../lib/site/moveFiles';

/** What is sent back: everything at once, with its length. */
export interface NoScriptReply {
  readonly status: number;
  readonly type: 'text/html; charset=utf-8' | (typeof OUTPUTS)[OutputIn<'noscript'>]['mediaType'];
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Status of a form that somebody can type into. Chromium keeps a page that one leaves as it stands, with all that was
 * typed, and shows it again on the way back, `no-store` or not (seen in 156, script off and on); but never one whose
 * status is not 200 ("HTTPStatusNotOK" among its reasons for not restoring a page). Of what else says success 203 is the
 * one that means nothing to a browser. What answers a form is safe by its method.
 */
export const EMPTY_FORM = 203;

export const html = (status: number, body: string, headers: NoScriptReply['headers'] = {}): NoScriptReply => ({
  status,
  type: 'text/html; charset=utf-8',
  body: movePage(body),
  headers,
});

/** How long what is still coming is read and thrown away, so that the sender gets to read the answer; milliseconds. */
const LINGER = 5000;

/**
 * Sends a reply. Where the request has not been read to its end, the connection is closed after it: but only when the
 * sender has stopped or the time is over, for a connection closed with unread bytes is reset, and the answer lost
 * (RFC 9112, 9.6).
 */
export const send = (request: IncomingMessage, response: ServerResponse, reply: NoScriptReply): void => {
  if (response.destroyed || response.headersSent) return;
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
  const unread = !request.complete && (coding !== undefined || length !== '0');
  response.writeHead(reply.status, {
    ...PLAIN_HEADERS,
    'Content-Type': reply.type,
    'Content-Length': body.length,
    ...(unread && { Connection: 'close' }),
    ...reply.headers,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (!unread) {
    response.end(body);
    return;
  }
  response.write(body);
  request.resume();
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER);
  request.once('close', end);
};
