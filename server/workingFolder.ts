/** The server finds its files beside its bundle, `.server/`, wherever it is started from. */
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
