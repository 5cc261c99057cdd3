import type { AddressInfo } from 'node:net';
import { createServer } from './createServer';

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;

const wanted = process.env.PORT ?? String(DEFAULT_PORT);
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port > HIGHEST_PORT) {
  console.error(`PORT must be a number from 0 to ${HIGHEST_PORT}, not "${wanted}".`);
  process.exit(1);
}

const server = createServer({ root: 'out' });
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another one: PORT=3001 npm start` : error.message,
  );
  process.exit(1);
});
server.listen(port, () => {
  console.log(`Letters for Accountability: http://localhost:${(server.address() as AddressInfo).port}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
