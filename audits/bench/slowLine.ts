import net from 'node:net';

export interface Line {
  readonly bitsPerSecond: number;
  /** There and back, ms. */
  readonly roundTrip: number;
}

export interface SlowLine {
  readonly port: number;
  /** Bytes that have come down it. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

/**
 * A line in front of a server, for all that asks through it: DevTools slow a page and not its workers, and the PDF is made
 * in one. All connections share its rate; a new one costs a round trip, as TCP's does. TLS would cost another.
 */
export const openSlowLine = async (serverPort: number, { bitsPerSecond, roundTrip }: Line): Promise<SlowLine> => {
  const perByte = 8000 / bitsPerSecond;
  /** When the last byte that is under way will have come down; ms. */
  let free = 0;
  let received = 0;
  const sockets = new Set<net.Socket>();
  const listener = net.createServer({ noDelay: true }, (client) => {
    const server = net.connect({ port: serverPort, host: 'localhost', noDelay: true });
    const opened = performance.now() + roundTrip;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    const later = (at: number, what: () => void) => setTimeout(what, Math.max(0, at - performance.now()));
    client.on('data', (bytes) => later(Math.max(opened, performance.now()) + roundTrip / 2, () => server.write(bytes)));
    server.on('data', (bytes) => {
      // In pieces of a packet, so that connections take turns.
      for (let at = 0; at < bytes.length; at += 1400) {
        const piece = bytes.subarray(at, at + 1400);
        free = Math.max(free, performance.now()) + piece.length * perByte;
        later(free + roundTrip / 2, () => {
          received += piece.length;
          client.write(piece);
        });
      }
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, 'localhost', resolve));
  return {
    port: (listener.address() as net.AddressInfo).port,
    received: () => received,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => listener.close(() => resolve()));
    },
  };
};
