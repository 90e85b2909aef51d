'use client'

import { Apology } from '@/components/layout/apology'
import { DemoBanner } from '@/components/layout/demo-banner'
import { Button } from '@/components/ui/button'
import './globals.css'

/** Stands in place of the whole document; whether this is a demo, the document before it said. */
export default function GlobalError() {
  const demo = typeof document !== 'undefined' && document.documentElement.dataset.demo !== undefined
  return (
    <html lang="id" data-demo={demo || undefined}>
      <body>
        {demo && <DemoBanner />}
        <title>Layanan sedang tidak bisa dihubungi – Kinerja Terbuka</title>
        <main id="isi">
          <Apology again={<Button onClick={() => window.location.reload()}>Coba lagi</Button>} />
        </main>
      </body>
    </html>
  )
}
