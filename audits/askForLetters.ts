import { Agent, request } from 'node:http';

export interface LetterAnswer {
  /** 0 where the connection broke. */
  readonly status: number;
  /** A PDF from its first byte to its last. */
  readonly whole: boolean;
  /** From the moment it was due, milliseconds. */
  readonly took: number;
}

const LOCALES = ['en', 'ar', 'de', 'ru', 'fr', 'ckb'];
const RECIPIENTS = ['DE', 'FR', 'US', 'JO', 'unhcr', 'SE'];
const WORDS =
  'My cousin was a guard in al-Hasakah and was killed in the first night of the attack. Since then my family has waited for somebody to answer for it in court.';

/** Another letter each time: another name, language, recipient; some words of one's own. */
const formOf = (number: number): string =>
  new URLSearchParams({
    to: RECIPIENTS[number % RECIPIENTS.length] ?? 'DE',
    in: LOCALES[number % LOCALES.length] ?? 'en',
    name: `Layla al-Hassan ${number}`,
    town: 'Berlin',
    personal: `${WORDS} ${number}.`,
    get: 'pdf',
  }).toString();

/** Sends a form that asks for a PDF, as the plain form does. */
export const postForm = (port: number, body: string, agent: Agent | false = false): Promise<LetterAnswer> =>
  new Promise((resolve) => {
    const due = performance.now();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) };
    const broken = () => resolve({ status: 0, whole: false, took: performance.now() - due });
    request({ port, method: 'POST', path: '/en/plain/repatriation/', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', broken);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const whole = bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.subarray(-8).includes('%%EOF');
        resolve({ status: response.statusCode ?? 0, whole, took: performance.now() - due });
      });
    })
      .on('error', broken)
      .end(body);
  });

/** Asks for the PDF of letter `number`. */
export const askForLetter = (port: number, number: number, agent: Agent | false = false): Promise<LetterAnswer> =>
  postForm(port, formOf(number), agent);

export interface Load {
  /** Comes once the last of them is there, which may be long after the last was asked for. */
  readonly answers: Promise<readonly LetterAnswer[]>;
  /** The most the server took while it lasted, MB. */
  readonly peakMemory: number;
}

/** Asks for `rate` letters a second, come what may, for so many seconds; resolves when the last has been asked for. */
export const load = async (
  { port, residentMemory }: { readonly port: number; readonly residentMemory: () => number },
  rate: number,
  seconds: number,
  progress: (line: string) => void,
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true });
  const asked: Promise<LetterAnswer>[] = [];
  const began = performance.now();
  let peakMemory = 0;
  let said = 0;
  while (performance.now() - began < seconds * 1000) {
    const elapsed = performance.now() - began;
    const due = Math.floor((elapsed / 1000) * rate);
    while (asked.length < due) asked.push(askForLetter(port, asked.length, agent));
    if (elapsed - said > 10_000) {
      said = elapsed;
      progress(`${rate}/s: ${Math.round(elapsed / 1000)} of ${seconds} s, ${Math.round(peakMemory)} MB`);
    }
    peakMemory = Math.max(peakMemory, residentMemory());
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  return { answers: Promise.all(asked).finally(() => agent.destroy()), peakMemory };
};

/** The time that `share` of the answers kept, milliseconds. */
export const percentile = (answers: readonly LetterAnswer[], share: number): number => {
  const times = answers.map(({ took }) => took).sort((a, b) => a - b);
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
};
