import { describe, expect, it } from 'vitest';
import { growCorpus } from '../../audits/links/growCorpus';
import { judge, reader } from '../../audits/links/judge';
import { inputMaker } from '../../audits/links/makeInput';
import { randomFrom } from '../../audits/random';
import { fc } from '../support/fuzz';
import { world } from '../support/letters';

const read = reader(world);
const PER_SEED = 50;

/** A short case of `npm run audits -- --only links`, which does this ten million times and measures time and memory. */
describe('whatever link is opened', () => {
  it('nothing is thrown, no cut link is taken, and what is taken comes out as it went in', () => {
    const { corpus } = growCorpus(world, randomFrom(1), read, 300);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = inputMaker(world, randomFrom(seed), corpus);
        for (let left = PER_SEED; left > 0; left -= 1) {
          const input = next();
          expect({ input, fault: judge(input, read, read(input.fragment)).fault }).toEqual({ input, fault: null });
        }
      }),
    );
  });

  it('inputs are of every kind, and coverage finds ways that chance alone did not', () => {
    const next = inputMaker(world, randomFrom(7), []);
    const kinds = new Set(Array.from({ length: 2000 }, () => next().kind));
    expect([...kinds].sort()).toEqual(
      [
        'added',
        'bomb',
        'corpus',
        'cut',
        'cutAdded',
        'cutWords',
        'made',
        'mutated',
        'noise',
        'packed',
        'written',
      ].sort(),
    );
    const few = growCorpus(world, randomFrom(3), read, 20);
    const more = growCorpus(world, randomFrom(3), read, 400);
    expect(few.corpus.length).toBeGreaterThan(1);
    expect(more.reached).toBeGreaterThan(few.reached);
  });

  it('a decoder that took cut links would be found out', () => {
    const careless = (fragment: string) => {
      const { link, notices } = read(fragment.replace(/^c=[^&]*&/, ''));
      return { link, notices: notices.filter(({ code }) => code !== 'cut') };
    };
    const next = inputMaker(world, randomFrom(5), []);
    const faults = Array.from({ length: 500 }, next).map(
      (input) => judge(input, careless, careless(input.fragment)).fault,
    );
    expect(faults).toContain('a cut link was taken');
  });
});
