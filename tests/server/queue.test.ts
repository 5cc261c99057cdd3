import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Queue } from '../../server/noscript/Queue';

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
    let taken = 0;
    server.on('connection', () => {
      taken += 1;
    });
    const { port } = server.address() as AddressInfo;
    const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'));
    const queue = new Queue(1);
    // What is in the system's hands may take as long as it likes; from then on turns are counted, not time.
    while (sockets.some(({ connecting }) => connecting)) await queue.take();
    for (let turn = 0; turn < 10; turn += 1) await queue.take();
    expect(taken).toBe(sockets.length);
    for (const socket of sockets) socket.destroy();
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
