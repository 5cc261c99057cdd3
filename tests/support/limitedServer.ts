/** Serves a folder in a process of its own, for tests that bring processes down. `node --import tsx … <folder>` */
import type { AddressInfo } from 'node:net';
import { createServer } from '../../server/createServer';

const server = createServer({ root: process.argv[2] ?? '' });
server.listen(0, () => process.send?.((server.address() as AddressInfo).port));
