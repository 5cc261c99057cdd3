import { describe, expect, it } from 'vitest';
import { findCrossings } from '../../tools/boundaries/findCrossings';
import { findCycles } from '../../tools/boundaries/findCycles';

const crossings = (file: string, source: string) => findCrossings(file, source).map(({ place }) => place);

describe('a room may use what the table allows', () => {
  it.each([
    ['lib/compose/x.ts', "import { a } from '../i18n/a';"],
    ['lib/compose/x.ts', "import type { A } from '@/lib/domain/a';"],
    ['components/form/x.tsx', "import { useForm } from 'react-hook-form';"],
    ['server/x.ts', "import { createServer } from 'node:http';"],
  ])('%s: %s', (file, source) => expect(crossings(file, source)).toEqual([]));
});

describe('and nothing else', () => {
  it.each([
    ['lib/compose/x.ts', "import { a } from '@/components/ui/a';"],
    ['lib/compose/x.ts', "import { readFileSync } from 'node:fs';"],
    ['lib/domain/x.ts', "import { useState } from 'react';"],
    ['lib/domain/x.ts', "export { a } from '../compose/a';"],
    ['components/form/x.tsx', "const a = await import('@/lib/pdf/renderLetterPdf');"],
    ['components/ui/x.tsx', "import 'handlebars';"],
  ])('%s: %s', (file, source) => expect(crossings(file, source)).toHaveLength(1));
});

describe('circles', () => {
  it('are found, and types alone close none', () => {
    const circle = new Map([
      ['lib/a.ts', "import { b } from './b';"],
      ['lib/b.ts', "import { a } from './a';"],
    ]);
    expect(findCycles(circle)).toEqual([['lib/a.ts', 'lib/b.ts']]);
    expect(findCycles(new Map(circle).set('lib/b.ts', "import type { A } from './a';"))).toEqual([]);
  });
});
