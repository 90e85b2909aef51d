'use client'

import { Apology } from '@/components/layout/apology'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="isi">
      <Apology again={<Button onClick={reset}>Coba lagi</Button>} />
    </main>
  )
}
