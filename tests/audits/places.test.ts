import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { works } from '../../audits/places';
import { containerFile, installSteps, SERVED, systemdUnit } from '../../tools/build/deploy/service';

/** A short case of `npm run audits -- --only places`: it starts processes, which takes its time on a busy machine. */
it('the server makes letters from another folder, zone and language, where no file can take a byte', {
  timeout: 120_000,
}, async () => {
  const page = readFileSync('out/en/index.html', 'utf8');
  const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
  expect(await works(process.cwd(), { cwd: '/', noRoom: true, env }, page)).toBe('');
});

it('unit and container file start it as it is started here, with all that it reads, as nobody in particular', () => {
  const steps = installSteps().join('\n');
  for (const name of SERVED) {
    expect(steps).toContain(name);
    expect(containerFile()).toContain(`COPY ${name} `);
  }
  for (const file of [systemdUnit(), containerFile()])
    expect(file).toMatch(/max-old-space-size=128.*\.server\/main\.js/);
  expect(containerFile()).toMatch(/^USER node$/m);
  expect(containerFile()).toMatch(/HEALTHCHECK .*\/health/);
  expect(systemdUnit()).toMatch(/^DynamicUser=yes$/m);
  expect(systemdUnit()).toMatch(/^ProtectSystem=strict$/m);
});
