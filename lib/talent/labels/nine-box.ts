import { formatNumber, formatShortDay } from '../../calendar/labels.ts'
import { gradeLabels } from '../../reviews/labels.ts'
import type { Box, NoBox, Placed, Potential } from '../rules/nine-box.ts'

export const potentialLabels: Record<Potential, string> = {
  LOW: 'Rendah',
  MIDDLE: 'Menengah',
  HIGH: 'Tinggi',
}

export const boxRecommendations: Record<Box, string> = {
  9: 'Promosikan dan pertahankan, kelompok rencana suksesi, beri penghargaan.',
  8: 'Pertahankan, kelompok rencana suksesi, rotasi atau perluasan tugas, bimbingan kinerja.',
  7: 'Pertahankan, kelompok rencana suksesi, rotasi atau pengayaan tugas, pengembangan kompetensi, tugas belajar.',
  6: 'Penempatan yang sesuai, bimbingan kinerja, konseling kinerja.',
  5: 'Penempatan yang sesuai, bimbingan kinerja, pengembangan kompetensi.',
  4: 'Rotasi, pengembangan kompetensi.',
  3: 'Bimbingan kinerja, konseling, pengembangan kompetensi, penempatan yang sesuai.',
  2: 'Bimbingan kinerja, pengembangan kompetensi, penempatan yang sesuai.',
  1: 'Ditindaklanjuti menurut ketentuan, mulai dari pembinaan.',
}

export const noBoxLabels: Record<NoBox, string> = {
  NO_GRADE: 'Predikat tahunan belum ada.',
  NO_POTENTIAL: 'Potensi belum pernah diuji.',
  EXPIRED: 'Hasil uji potensi sudah lewat masa berlakunya.',
}

/** What the box stands on, each with its source. */
export function placedItems({ grade, potential, validThrough }: Placed): { label: string; value: string }[] {
  return [
    {
      label: 'Kinerja',
      value: grade
        ? `${gradeLabels[grade.grade]} pada ${grade.year}, predikat tahunan terakhir`
        : noBoxLabels.NO_GRADE,
    },
    {
      label: 'Potensi',
      value: potential
        ? `${formatNumber(potential.score / 100)}, ${potentialLabels[potential.level].toLowerCase()}. ${potential.body}, ${formatShortDay(potential.on)}`
        : noBoxLabels.NO_POTENTIAL,
    },
    ...(validThrough ? [{ label: 'Hasil uji berlaku sampai', value: formatShortDay(validThrough) }] : []),
  ]
}
