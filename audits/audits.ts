import type { Audit } from './audit';

/** In the order they run: the short ones first. */
export const AUDITS: readonly Audit[] = [
  {
    name: 'disk',
    about: 'Nothing typed lies on the disk unless the person chose to keep it.',
    load: () => import('./disk'),
  },
  {
    name: 'properties',
    about: 'What holds of any input in the unit tests holds of many more.',
    load: () => import('./properties'),
  },
  {
    name: 'matrices',
    about: 'What some combinations of layouts, languages and demands show on each change holds of all.',
    load: () => import('./matrices'),
  },
  {
    name: 'outputs',
    about: 'What a letter is made into opens in programs of others, as it was.',
    load: () => import('./outputs'),
  },
  {
    name: 'pictures',
    about: 'Letters of every kind look right, and every name is printed as its readers write it.',
    load: () => import('./pictures'),
  },
  {
    name: 'requests',
    about: 'No request, file or form crashes the server or shows its inside.',
    load: () => import('./requests'),
  },
  {
    name: 'downloads',
    about: 'No download that is cut and no idle connection leaves anything open in the server.',
    load: () => import('./downloads'),
  },
  {
    name: 'load',
    about: 'The server holds its load, refuses what is more, and recovers.',
    load: () => import('./load'),
  },
  {
    name: 'places',
    about: 'The server runs anywhere, under any Node, and bears what is done to it.',
    load: () => import('./places'),
  },
  {
    name: 'dear',
    about: 'Who sends the dearest letters makes nobody else wait.',
    load: () => import('./dear'),
  },
  {
    name: 'seams',
    about: 'What a person has chosen holds, whatever happens then.',
    load: () => import('./seams'),
  },
  { name: 'reproducible', about: 'Anyone can rebuild the release bit for bit.', load: () => import('./reproducible') },
  {
    name: 'letters',
    about: 'Every letter that is offered is whole on paper, in its window, PDF/UA-1 and PDF/A-2a.',
    load: () => import('./letters'),
  },
  {
    name: 'traffic',
    about: 'Not one typed byte leaves the device.',
    load: () => import('./traffic'),
  },
  {
    name: 'links',
    about: 'No link crashes, hangs or eats memory, and none is taken cut.',
    load: () => import('./links'),
  },
];
