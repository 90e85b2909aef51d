'use client'

import { Apology } from '@/components/layout/apology'
import { Button } from '@/components/ui/button'
import './globals.css'

export default function GlobalError() {
  return (
    <html lang="id">
      <body>
        <title>Layanan sedang tidak bisa dihubungi – Kinerja Terbuka</title>
        <main id="isi">
          <Apology again={<Button onClick={() => window.location.reload()}>Coba lagi</Button>} />
        </main>
      </body>
    </html>
  )
}
