/** The entrance of a render process: a letter comes in, bytes go out. It dies with the server, and on its word only. */
import { renderLetterInNode } from '../../lib/pdf/renderPdfInNode';
import type { RenderReply, RenderRequest } from './protocol';

const reply = (message: RenderReply): void => {
  process.send?.(message);
};

process.on('message', (letter: RenderRequest) => {
  renderLetterInNode(letter).then(
    (rendered) => reply({ kind: 'done', rendered }),
    () => reply({ kind: 'failed' }),
  );
});
process.on('disconnect', () => process.exit(0));
// A terminal and some supervisors signal the whole group: the server decides when its letters are done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
reply({ kind: 'ready' });
