/**
 * Which room may import from which, and which packages live where. The table is the structure: a change here is a
 * decision. "." stands for the room itself; `generated` holds what tools/build/prepare.ts wrote.
 */
export interface Room {
  /** Folder, from the root. The longest match counts. */
  readonly folder: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly node?: boolean;
}

export const ROOMS: readonly Room[] = [
  { folder: 'lib/domain', rooms: ['generated'], packages: ['valibot'] },
  { folder: 'lib/i18n', rooms: ['lib/domain', 'content'], packages: [] },
  { folder: 'lib/compose', rooms: ['lib/domain', 'lib/i18n', 'generated'], packages: [] },
  { folder: 'lib/names', rooms: ['lib/domain', 'lib/i18n', 'lib/compose'], packages: [] },
  { folder: 'lib/outputs', rooms: ['lib/domain', 'lib/i18n'], packages: [] },
  { folder: 'lib/drafts', rooms: ['lib/domain', 'lib/i18n', 'lib/compose'], packages: [] },
  { folder: 'lib/sharing', rooms: ['lib/domain', 'lib/i18n', 'lib/compose'], packages: ['fflate'] },
  {
    folder: 'lib/pdf',
    rooms: ['lib/domain', 'lib/i18n', 'generated'],
    packages: ['react', '@react-pdf/renderer', '@react-pdf/layout', 'pdfkit', 'fflate'],
    node: true,
  },
  { folder: 'lib/device', rooms: [], packages: [] },
  { folder: 'lib/release', rooms: [], packages: [] },
  {
    folder: 'lib/catalogue',
    rooms: ['lib/domain', 'lib/i18n', 'lib/compose'],
    packages: ['valibot', 'handlebars'],
    node: true,
  },
  { folder: 'components/ui', rooms: [], packages: ['react'] },
  { folder: 'components/picture', rooms: ['lib/domain', 'components/ui'], packages: ['react'] },
  {
    folder: 'components/check',
    rooms: ['components/ui', 'lib/i18n', 'lib/release'],
    packages: ['react'],
  },
  {
    folder: 'components/offline',
    rooms: ['components/ui', 'lib/device', 'lib/i18n', 'lib/release'],
    packages: ['react'],
  },
  {
    folder: 'components/letter',
    rooms: ['lib/domain', 'lib/i18n', 'components/ui', 'components/picture'],
    packages: ['react'],
  },
  {
    folder: 'components/form',
    rooms: [
      'components/ui',
      'components/letter',
      'components/picture',
      'lib/device',
      'lib/domain',
      'lib/i18n',
      'lib/catalogue/searchRecipients.ts',
      'lib/catalogue/writePageProps.ts',
      'lib/compose',
      'lib/drafts',
      'lib/names',
      'lib/outputs',
      'lib/sharing',
      'lib/pdf/PdfClient.ts',
      'generated',
    ],
    packages: ['react', 'react-dom', 'react-hook-form', 'uqr'],
  },
  {
    folder: 'components/islands',
    rooms: ['components/form', 'components/check', 'components/offline', 'components/ui', 'lib/device', 'lib/sharing'],
    packages: ['react', 'react-dom'],
  },
  {
    folder: 'app',
    rooms: [
      'components/islands',
      'components/ui',
      'components/check',
      'components/offline',
      'components/form',
      'components/letter',
      'lib/catalogue',
      'lib/domain',
      'lib/i18n',
      'lib/compose',
      'lib/release',
    ],
    packages: ['next', 'react'],
  },
  {
    folder: 'tools',
    rooms: ['lib', 'generated'],
    packages: [
      'handlebars',
      'valibot',
      'pdfjs-dist',
      '@cantoo/pdf-lib',
      'esbuild',
      'lightningcss',
      'subset-font',
      'fontkit',
      'react',
      '@react-pdf/renderer',
      'd3-geo',
      'geojson',
      'topojson-client',
    ],
    node: true,
  },
  {
    folder: 'audits',
    rooms: ['lib', 'generated', 'tools', 'server'],
    packages: ['@playwright/test', 'ws', 'react', '@react-pdf/renderer', 'esbuild', 'subset-font', 'fontkit'],
    node: true,
  },
  {
    folder: 'server',
    rooms: [
      'components/form',
      'components/letter',
      'components/ui',
      'lib/catalogue',
      'lib/domain',
      'lib/compose',
      'lib/names',
      'lib/outputs',
      'lib/sharing',
      'lib/i18n',
      'lib/pdf',
      'lib/release',
      'generated',
    ],
    packages: ['react', 'react-dom'],
    node: true,
  },
];
