import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Queue } from '../../server/noscript/Queue';

const busyFor = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('turns', () => {
  const server = createServer((_, response) => response.end('ok'));
  afterEach(() => server.close());

  it('come in the order they were asked for', async () => {
    const turns = new Queue(3);
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((number) => turns.take().then(() => order.push(number))));
    expect(order).toEqual([1, 2, 3]);
  });

  it('leave room between two of them for connections that come', async () => {
    server.listen(0);
    await once(server, 'listening');
    const turns = new Queue(40);
    let over = 0;
    const work = Array.from({ length: 40 }, async () => {
      await turns.take();
      busyFor(10);
      over += 1;
    });
    const origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
    await Promise.all(Array.from({ length: 100 }, () => fetch(origin, { headers: { Connection: 'close' } })));
    expect(over).toBeLessThan(work.length);
    await Promise.all(work);
  });

  it('are refused while too many wait, and given again afterwards', async () => {
    const turns = new Queue(2);
    const [first, second, third] = [turns.take(), turns.take(), turns.take()];
    expect(await third).toBe(false);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await turns.take()).toBe(true);
  });
});
