import type { NextConfig } from 'next';
import { siteAddress } from './lib/site/siteAddress';

// A build for an address that is none ends before it begins.
siteAddress();

/** A static export: every page is a file. No middleware, rewrites, server actions or image optimiser. */
const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  poweredByHeader: false,
  // Given by tools/setup/build.mjs; `next dev` makes up its own.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  images: { unoptimized: true },
  // Types are a check of their own (npm run typecheck), over more files than the pages.
  typescript: { ignoreBuildErrors: true },
  // Found by itself it would be the folder of the uppermost lock file, and class names hold its name.
  turbopack: { root: import.meta.dirname },
  experimental: { globalNotFound: true },
};

export default config;
