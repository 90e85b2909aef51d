import type { Metadata } from 'next'
import { Lost } from '@/components/layout/lost'

export const metadata: Metadata = { title: 'Halaman tidak ditemukan' }

export default function NotFound() {
  return (
    <main id="isi" className="px-4">
      <Lost />
    </main>
  )
}
