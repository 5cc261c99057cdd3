import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../lib/domain/result';
import { MOST_BYTES } from './formLimits';

/** Reads a body up to the limit: counts what comes, whatever length was declared. `gone`: the sender hung up. */
export const readBody = (request: IncomingMessage): Promise<Result<Buffer, 'tooLarge' | 'gone'>> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MOST_BYTES) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve(fail('tooLarge'));
    });
    request.on('end', () => resolve(length <= MOST_BYTES ? ok(Buffer.concat(chunks)) : fail('tooLarge')));
    request.on('error', () => resolve(fail('gone')));
    request.on('close', () => resolve(fail('gone')));
  });
