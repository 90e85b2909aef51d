import { notFound } from 'next/navigation'
import { OfficialLine } from '@/components/layout/official-line'
import { SkipLink } from '@/components/layout/skip-link'
import { WastraStrip } from '@/components/layout/wastra-strip'
import { Explorer } from '@/components/publication/explorer'
import { openPage } from '@/lib/core/context'
import { regionFront } from '@/lib/publication/public'
import { explorationOf } from '@/lib/publication/rules/explore'

export const metadata = { title: 'Jelajahi angka' }

/** For those who want to play with the numbers: an ordinary page with script, of nothing but what is published. */
export default openPage({
  ask: async ({ params }) => {
    const front = await regionFront(params.daerah ?? '')
    if (!front) notFound()
    return { region: front.region, exploration: explorationOf(front.units) }
  },
  show: ({ region, exploration }) => (
    <>
      <SkipLink />
      <header className="no-print border-ledger bg-surface border-b">
        <OfficialLine regionName={region.name} narrow />
        <div className="mx-auto max-w-4xl px-4 py-1.5">
          <p className="text-soga font-bold">Kinerja Terbuka</p>
          <p className="text-muted text-sm">{region.name}</p>
        </div>
        <WastraStrip region={region.slug} />
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-4xl flex-1 px-4 py-6">
        <nav aria-label="Jejak halaman" className="no-print -mt-3 text-sm">
          {/* Those pages carry no script, so nothing of them can be fetched ahead. */}
          <a href={`/publik/${region.slug}`} className="text-link tap inline-flex items-center">
            {region.name}
          </a>
        </nav>
        <h1 className="text-xl sm:text-2xl">Jelajahi angka</h1>
        <p className="mt-2 max-w-prose">
          Pilih ukuran dan garisnya. Semua angka sudah diterbitkan; halaman lain tetap berjalan tanpa skrip.
        </p>
        <noscript>
          <p className="mt-4 max-w-prose font-bold">
            Pilihan di bawah memerlukan JavaScript. Tanpa itu, baca angkanya di{' '}
            <a href={`/publik/${region.slug}/bandingkan`} className="text-link">
              Bandingkan layanan dan unit
            </a>{' '}
            atau unduh di{' '}
            <a href={`/publik/${region.slug}/data`} className="text-link">
              Data terbuka
            </a>
            .
          </p>
        </noscript>
        <Explorer region={region.slug} {...exploration} />
      </main>
    </>
  ),
})
