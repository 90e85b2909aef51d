import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  typedRoutes: false,
  images: { unoptimized: true, remotePatterns: [] },
  // `npm run check` runs the compiler over everything; a build does not check the tests' types again.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingExcludes: { '*': ['.data/**', 'tests/**', 'docs/**', 'scripts/**', 'prisma/**'] },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  // Native modules are loaded from node_modules, not bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'pg',
    'pg-boss',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
}

export default config
