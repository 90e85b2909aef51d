import type { Gap } from '@/lib/plans/queries/gaps'

export const gapLabels: Record<Gap, string> = {
  NONE: 'Belum membuat SKP',
  OPEN: 'SKP belum ditetapkan',
  MOVED: 'Pindah jabatan, SKP lama belum ditutup',
}
