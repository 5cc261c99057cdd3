import { SERVER } from '../../setup/server.mjs';

/** What the server reads at run time, beside the packages that the app is made of: files and folders of the tree. */
export const SERVED = ['.server', 'out', 'public/data', 'public/fonts', 'content', 'templates'] as const;

/** The packages themselves, as the lock file has them. */
const LISTS = ['package.json', 'package-lock.json', '.npmrc'] as const;

const PLACE = '/srv/letters';
const PORT = 3000;
const MADE = 'Made by `npm run build` (tools/build/deploy/service.ts); docs/deploy.md says how to use it.';
const options = SERVER.slice(0, -1).join(' ');

/** Every line is a step of a shell, run in the tree that was built; `$TARGET` is the folder that the server is put into. */
export const installSteps = (): readonly string[] => [
  `mkdir -p "$TARGET/public"`,
  ...SERVED.map((name) => `cp -R ${name} "$TARGET/${name}"`),
  `cp ${LISTS.join(' ')} "$TARGET/"`,
  `(cd "$TARGET" && npm ci --omit=dev --ignore-scripts)`,
];

/** A unit of systemd: a user of its own, nothing that can be written, started again whatever ends it. */
export const systemdUnit = (): string =>
  [
    `# ${MADE}`,
    '[Unit]',
    'Description=Letters for Accountability',
    'After=network.target',
    '',
    '[Service]',
    `ExecStart=/usr/bin/node ${options} ${PLACE}/.server/main.js`,
    `Environment=PORT=${PORT}`,
    'DynamicUser=yes',
    'Restart=always',
    'RestartSec=1',
    'LimitNOFILE=8192',
    'TimeoutStopSec=45',
    'StandardOutput=null',
    'StandardError=null',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateTmp=yes',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n');

/** A container file, for a tree that was built; run it with --read-only, it writes nothing. */
export const containerFile = (): string =>
  [
    `# ${MADE}`,
    'FROM docker.io/library/node:24-slim',
    `WORKDIR ${PLACE}`,
    `COPY ${LISTS.join(' ')} ./`,
    'RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force',
    ...SERVED.map((name) => `COPY ${name} ${name}`),
    'USER node',
    `ENV PORT=${PORT}`,
    `EXPOSE ${PORT}`,
    `HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://localhost:' + process.env.PORT + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]`,
    `CMD ${JSON.stringify(['node', ...SERVER])}`,
    '',
  ].join('\n');
