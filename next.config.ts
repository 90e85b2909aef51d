import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  // On every answer, also on those that the proxy never sees; a browser minds the first over https alone.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
  typedRoutes: false,
  images: { unoptimized: true, remotePatterns: [] },
  // `npm run check` runs the compiler over everything; a build does not check the tests' types again.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingExcludes: { '*': ['.data/**', 'tests/**', 'docs/**', 'scripts/**', 'prisma/**'] },
  // Papers are set in a font of their own, read from its package.
  outputFileTracingIncludes: {
    '/publik/**/kartu.png': ['./node_modules/@fontsource/arimo/files/arimo-latin-{400,700}-normal.woff'],
    '/dokumen/*': ['./node_modules/@fontsource/arimo/files/arimo-latin-{400,700}-{normal,italic}.woff'],
    '/unit/survei/*/kode/*/lembar.pdf': [
      './node_modules/@fontsource/arimo/files/arimo-latin-{400,700}-{normal,italic}.woff',
    ],
  },
  turbopack: { resolveAlias: { crypto: { browser: './components/feedback/no-node-crypto.ts' } } },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  // Native modules are loaded from node_modules, not bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'pg',
    'pg-boss',
    'pino',
    'fontkit',
    'pdfmake',
    'web-push',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
}

export default config
