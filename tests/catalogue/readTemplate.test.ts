import { expect, it, vi } from 'vitest';
import { loadTemplate, readTemplate } from '../../lib/catalogue/readTemplate';

const files = vi.hoisted(() => new Map<string, string>());
vi.mock('../../lib/catalogue/readContent', async (original) => {
  const real = await original<typeof import('../../lib/catalogue/readContent')>();
  return { ...real, readText: (file: string) => files.get(file) ?? real.readText(file) };
});

const read = (text: string) => {
  files.set('x.hbs', text);
  return readTemplate('x.hbs');
};

it('a template is its sections, each a row of texts, facts, laws, voices, values and conditions', () => {
  const { sections, problems } = read(`{{!-- A note to translators. --}}
{{#section "events" roles="custodian nationality"}}
On {{fact "A01"}} {{voice "I" "we"}} wrote{{#if sender.town}} from {{sender.town}}{{else}} from afar{{/if}}.
{{/section}}
{{#section "ground"}}{{law "unscr2396"}}{{/section}}`);
  expect(problems).toEqual([]);
  expect(sections).toEqual([
    {
      name: 'events',
      roles: ['custodian', 'nationality'],
      line: 2,
      nodes: [
        'On ',
        { fact: 'A01' },
        ' ',
        { voice: ['I', 'we'] },
        ' wrote',
        { if: 'sender.town', nodes: [' from ', { value: 'sender.town' }], otherwise: [' from afar'] },
        '.\n',
      ],
    },
    { name: 'ground', line: 5, nodes: [{ law: 'unscr2396' }] },
  ]);
});

it('a section for some states names their group, of which the states are known', () => {
  expect(read('{{#section "ground" states="vetoed-2014"}}x{{/section}}').sections).toEqual([
    { name: 'ground', states: ['CN', 'RU'], line: 1, nodes: ['x'] },
  ]);
  expect(read('{{#section "ground" states="CN RU"}}x{{/section}}').problems).toHaveLength(1);
});

it.each([
  ['an unknown value', '{{#section "a"}}{{sender.phone}}{{/section}}', /sender\.phone/],
  ['an unknown helper', '{{#section "a"}}{{shout "A01"}}{{/section}}', /shout/],
  ['a fact without its id', '{{#section "a"}}{{fact sender.name}}{{/section}}', /fact/],
  ['an unknown block', '{{#section "a"}}{{#each sender.name}}x{{/each}}{{/section}}', /each/],
  ['a role that nobody has', '{{#section "a" roles="king"}}x{{/section}}', /king/],
  ['text outside every section', 'lost {{#section "a"}}x{{/section}}', /lost/],
  ['a value outside every section', '{{sender.name}}', /only \{\{#section/],
])('%s is named with its line, and no letter is made of it', (_, text, message) => {
  const { problems } = read(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'x.hbs', place: 'line 1', problem: expect.stringMatching(message) });
  expect(() => loadTemplate('x.hbs')).toThrow(message);
});
