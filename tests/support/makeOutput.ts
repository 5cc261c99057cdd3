import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Letter } from '../../lib/domain/letter';
import { type Making, makeOutput } from '../../lib/outputs/makeOutput';
import type { OutputId } from '../../lib/outputs/outputs';

/** An output as a file's content; what a test does not give is empty. */
export const made = async <Content extends string | Uint8Array>(
  id: OutputId,
  letter: Letter,
  making: Partial<Making> = {},
): Promise<Content> =>
  (await makeOutput(id, letter, {
    pdf: async () => new Uint8Array(),
    word: () => import('../../lib/outputs/wordFile'),
    words: loadMessages('en').write.outputs,
    mailTo: [],
    reminder: null,
    ...making,
  })) as Content;
