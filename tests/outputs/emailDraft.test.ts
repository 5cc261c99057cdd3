import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { Letter } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { coverMessage, mailLink } from '../../lib/outputs/coverMessage';
import { makeLetter } from '../support/letters';
import { made } from '../support/makeOutput';

const PDF = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);

const draftOf = (letter: Letter, mailTo: readonly string[] = []): Promise<string> =>
  made('email', letter, { pdf: async () => PDF, mailTo });

/** Python's own parser, strict: anything that it would have to repair is a defect. */
const READ = `
import sys, json, hashlib
from email import message_from_bytes, policy
message = message_from_bytes(sys.stdin.buffer.read(), policy=policy.default.clone(raise_on_defect=True))
text, attached = message.iter_parts()
print(json.dumps({
  'headers': [name for name, _ in message.items()],
  'subject': message['subject'], 'to': message['to'] and [one.addr_spec for one in message['to'].addresses],
  'unsent': message['x-unsent'],
  'text': text.get_content().replace('\\r\\n', '\\n'), 'charset': text.get_content_charset(), 'language': text['content-language'],
  'name': attached.get_filename(), 'type': attached.get_content_type(), 'disposition': attached.get_content_disposition(),
  'digest': hashlib.sha256(attached.get_content()).hexdigest(),
}))`;

const readByPython = (eml: string) =>
  JSON.parse(execFileSync('python3', ['-c', READ], { input: eml, encoding: 'utf8' })) as Record<string, unknown>;

const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');

it('another program reads subject, text and the PDF as they were, in every language, and no sender', async () => {
  for (const locale of LOCALES) {
    const letter = await makeLetter('repatriation', { to: 'DE', name: 'Layla al-Hassan', in: locale });
    const eml = await draftOf(letter);
    // RFC 5322, 2.1.1 and RFC 2045, 6.8: in ASCII, in lines that end in CRLF.
    expect(eml).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(readByPython(eml)).toEqual({
      headers: ['X-Unsent', 'MIME-Version', 'Subject', 'Content-Type'],
      unsent: '1',
      subject: letter.title,
      to: null,
      text: `${coverMessage(letter, { signed: true })}\n`,
      charset: 'utf-8',
      language: locale,
      name: letter.fileName,
      type: 'application/pdf',
      disposition: 'attachment',
      digest: await digest(PDF),
    });
    expect(coverMessage(letter, { signed: true })).toContain('Layla al-Hassan');
    expect(coverMessage(letter, { signed: true })).not.toMatch(/[{}]/);
  }
});

it('an address is put in where it was taken, and nothing that could begin another header', async () => {
  const letter = await makeLetter('repatriation', { to: 'DE', name: 'Layla' });
  const eml = await draftOf(letter, [
    'mission@example.org',
    'office@example.org',
    'x@example.org\r\nBcc: y@example.org',
  ]);
  expect(readByPython(eml)).toMatchObject({ to: ['mission@example.org', 'office@example.org'] });
  expect(eml).not.toContain('Bcc');
});

it('a name that looks like an encoded word stays what was typed', async () => {
  const draft = { to: 'other', recipientName: '=?UTF-8?B?QQ==?= office', name: 'Layla' };
  const letter = await makeLetter('repatriation', draft);
  expect(readByPython(await draftOf(letter)).subject).toBe(letter.title);
});

it('the link to the mail program holds subject and cover text, and nobody’s name', async () => {
  for (const locale of LOCALES) {
    const letter = await makeLetter('repatriation', { to: 'DE', name: 'Layla al-Hassan', in: locale });
    const link = new URL(mailLink(letter, 'mission@example.org'));
    expect(link.pathname).toBe('mission@example.org');
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(link.searchParams.get('subject')).toBe(letter.title);
    expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(coverMessage(letter, { signed: false }));
    expect(decodeURIComponent(link.href)).not.toContain('Layla');
  }
});
