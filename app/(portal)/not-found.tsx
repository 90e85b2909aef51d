import { Lost } from '@/components/layout/lost'

export const metadata = { title: 'Halaman tidak ditemukan' }

/** Inside the frame, so that the way on stays at hand. */
export default function NotFound() {
  return <Lost />
}
