/**
 * Which room may import from which, and which packages live where. The table is the structure: a change here is a
 * decision. "." stands for the room itself; `generated` holds what scripts/prepare.ts wrote.
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
  { folder: 'lib/locale', rooms: ['lib/domain', 'content'], packages: [] },
  { folder: 'lib/link', rooms: ['lib/domain', 'lib/letter/resolveRecipient.ts'], packages: ['fflate'] },
  { folder: 'lib/letter', rooms: ['lib/domain', 'lib/locale', 'generated'], packages: [] },
  {
    folder: 'lib/pdf',
    rooms: ['lib/domain', 'lib/locale', 'components/pdf', 'generated'],
    packages: ['@react-pdf/renderer', '@react-pdf/layout', 'pdfkit', 'fflate'],
    node: true,
  },
  { folder: 'lib/device', rooms: [], packages: [] },
  { folder: 'lib/release', rooms: [], packages: [] },
  { folder: 'lib/catalogue', rooms: ['lib/domain', 'lib/locale'], packages: ['valibot', 'handlebars'], node: true },
  { folder: 'components/ui', rooms: [], packages: ['react'] },
  { folder: 'components/picture', rooms: ['lib/domain', 'components/ui'], packages: ['react'] },
  {
    folder: 'components/check',
    rooms: ['components/ui', 'lib/locale', 'lib/release'],
    packages: ['react'],
  },
  {
    folder: 'components/offline',
    rooms: ['components/ui', 'lib/device', 'lib/locale', 'lib/release'],
    packages: ['react'],
  },
  {
    folder: 'components/letter',
    rooms: ['lib/domain', 'lib/locale', 'components/ui', 'components/picture'],
    packages: ['react'],
  },
  {
    folder: 'components/pdf',
    rooms: ['lib/domain', 'lib/locale', 'lib/pdf'],
    packages: ['react', '@react-pdf/renderer'],
  },
  {
    folder: 'components/form',
    rooms: [
      'components/ui',
      'components/letter',
      'components/picture',
      'lib/device',
      'lib/domain',
      'lib/locale',
      'lib/letter',
      'lib/link',
      'lib/pdf/PdfClient.ts',
      'generated',
    ],
    packages: ['react', 'react-dom', 'react-hook-form', 'uqr'],
  },
  {
    folder: 'components/islands',
    rooms: ['components/form', 'components/check', 'components/offline', 'components/ui', 'lib/device', 'lib/link'],
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
      'lib/locale',
      'lib/letter',
      'lib/release',
    ],
    packages: ['next', 'react'],
  },
  {
    folder: 'checks',
    rooms: ['lib', 'generated'],
    packages: ['handlebars', 'valibot', 'pdfjs-dist', '@cantoo/pdf-lib'],
    node: true,
  },
  {
    folder: 'checks/prove',
    rooms: ['checks', 'components/form/formValues.ts', 'lib', 'generated', 'scripts', 'server'],
    packages: ['@playwright/test', 'ws'],
    node: true,
  },
  {
    folder: 'scripts',
    rooms: ['lib', 'components/pdf', 'generated'],
    packages: [
      'valibot',
      'esbuild',
      'lightningcss',
      'subset-font',
      'fontkit',
      'react',
      '@react-pdf/renderer',
      'topojson-client',
    ],
    node: true,
  },
  {
    folder: 'bench',
    rooms: ['lib', 'components/pdf', 'generated', 'scripts'],
    packages: ['react', '@react-pdf/renderer', 'esbuild', 'subset-font', 'fontkit', '@playwright/test'],
    node: true,
  },
  {
    folder: 'server',
    rooms: [
      'app/frameProps.ts',
      'app/globals.css',
      'components/form',
      'components/letter',
      'components/ui',
      'lib/catalogue',
      'lib/domain',
      'lib/letter',
      'lib/link',
      'lib/locale',
      'lib/pdf',
      'lib/release',
      'generated',
    ],
    packages: ['react', 'react-dom'],
    node: true,
  },
];
