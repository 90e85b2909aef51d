import type { ReactNode } from 'react'
import { DemoBanner } from './demo-banner'
import { OfficialLine } from './official-line'
import { SkipLink } from './skip-link'
import { WastraStrip } from './wastra-strip'

/** What the frame itself says. Pages are Indonesian; one that people from elsewhere answer speaks English too. */
const WORDS = {
  id: {
    locale: 'id_ID',
    staff: 'Masuk pegawai',
    made: 'Halaman ini dibuat untuk warga.',
    names: 'Tidak ada nama pegawai, tidak ada pelacak.',
    verify: 'Periksa keaslian dokumen',
  },
  en: {
    locale: 'en_GB',
    staff: 'Staff sign-in',
    made: 'This page is made for citizens.',
    names: 'No names of staff, no trackers.',
    verify: 'Check whether a document is genuine',
  },
} as const

type Props = {
  title: string
  description?: string
  region?: { slug: string; name: string }
  /** The picture for whoever shares this page; the region's without it. */
  card?: string
  trail?: { href: string; label: string }[]
  demo: boolean
  /** Whose names stand here, where some do. */
  names?: string
  /** The stylesheet's address with its version. */
  stylesheet?: string
  /** Where this page is, for whoever shares it. */
  site?: string
  /** The page's whole address: paper says where it comes from. */
  address?: string
  /** For the slowest lines: the device's own letters instead of ours, which would weigh half of the page. */
  light?: boolean
  /** Of the whole page, frame included. */
  language?: keyof typeof WORDS
  children: ReactNode
}

/** A whole public page as static HTML: no hook, no client component, no script. */
export function PublicFrame({
  title,
  description,
  region,
  card = region && `/publik/${region.slug}/kartu.png`,
  trail = [],
  demo,
  names,
  stylesheet = '/publik.css',
  site,
  address,
  light = false,
  language = 'id',
  children,
}: Props) {
  const words = WORDS[language]
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Kinerja Terbuka`}</title>
        {description && <meta name="description" content={description} />}
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content="Kinerja Terbuka" />
        <meta property="og:type" content="website" />
        <meta property="og:locale" content={words.locale} />
        {description && <meta property="og:description" content={description} />}
        {site && card && (
          <>
            <meta property="og:image" content={`${site}${card}`} />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
          </>
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {!light && (
          <link
            rel="preload"
            href="/fonts/plus-jakarta-sans-latin-wght-normal.woff2"
            as="font"
            type="font/woff2"
            crossOrigin=""
          />
        )}
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body
        className="flex min-h-dvh flex-col"
        style={light ? { fontFamily: 'system-ui, sans-serif' } : undefined}
      >
        <SkipLink language={language} />
        {demo && <DemoBanner language={language} />}
        {address && (
          <p className="hidden px-4 pb-2 text-sm print:block">
            <strong>{region?.name ?? 'Kinerja Terbuka'}</strong>, {address}
          </p>
        )}
        <header className="border-ledger bg-surface border-b">
          {region && <OfficialLine narrow regionName={region.name} language={language} />}
          <div className="no-print mx-auto flex max-w-4xl items-center gap-4 px-4 py-1.5">
            <a href="/" className="tap min-w-0 flex-1 content-center leading-5">
              <span className="text-soga block font-bold">Kinerja Terbuka</span>
              {region && <span className="text-muted block text-sm">{region.name}</span>}
            </a>
            <a href="/masuk" className="text-link tap inline-flex items-center whitespace-nowrap">
              {words.staff}
            </a>
          </div>
          <WastraStrip region={region?.slug} />
        </header>
        <main id="isi" className="mx-auto w-full max-w-4xl flex-1 px-4 py-6">
          {trail.length > 0 && <Trail trail={trail} />}
          {children}
        </main>
        <footer className="no-print border-ledger mt-8 border-t">
          <p className="text-muted mx-auto max-w-4xl px-4 py-6 text-sm">
            {words.made} {names ?? words.names}{' '}
            <a href="/verifikasi" className="text-link tap inline-flex items-center">
              {words.verify}
            </a>
          </p>
        </footer>
      </body>
    </html>
  )
}

function Trail({ trail }: { trail: { href: string; label: string }[] }) {
  return (
    <nav aria-label="Jejak halaman" className="no-print -mt-3 text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-x-2">
            <a href={href} className="text-link tap inline-flex items-center">
              {label}
            </a>
            {index < trail.length - 1 && (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
