import type { Fact, Source } from '../../../lib/domain/fact';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/** Facts in a letter that rest on somebody else’s account of a source, or on a source that a clerk cannot open. */
export const citedSourceProblems = (
  file: string,
  sections: readonly Pick<TemplateSection, 'name' | 'line' | 'facts'>[],
  facts: readonly Pick<Fact, 'id' | 'source' | 'alsoSources'>[],
  sources: readonly Pick<Source, 'id' | 'url' | 'read'>[],
): Problem[] =>
  sections.flatMap(({ name, line, facts: cited }) =>
    facts
      .filter(({ id }) => cited.includes(id))
      .flatMap(({ id, source, alsoSources }) =>
        sources
          .filter((one) => [source, ...alsoSources].includes(one.id))
          .flatMap(({ id: sourceId, url, read }) => [
            ...(url ? [] : [`fact "${id}" rests on "${sourceId}", which has no address.`]),
            ...(read === 'second-hand' ? [`fact "${id}" rests on "${sourceId}", which was read second-hand.`] : []),
          ]),
      )
      .map((problem) => ({
        file,
        place: `line ${line}, section "${name}"`,
        problem,
        remedy: 'Find the page itself; a fact without it may stand on the pages only.',
      })),
  );

export const rule: Rule = {
  holds: 'Letters that cite only pages with an address, read and not heard of',
  template: ({ file, sections }, { facts, sources }) => citedSourceProblems(file, sections, facts, sources),
};
