import { formatNumber } from '../../calendar/labels.ts'
import { QUICK_MINUTES, type Adoption, type Who } from '../rules/adoption.ts'

export const ofPeople = (count: number, of: number): string =>
  `${formatNumber(count)} dari ${formatNumber(of)} pegawai`

/** What the quick start is reckoned from, said beside it. */
export const quickWords = ({ everIn, quick }: Adoption): string =>
  everIn === 0
    ? 'Belum ada yang masuk'
    : `${formatNumber(quick)} dari ${formatNumber(everIn)} yang pernah masuk, dalam ${QUICK_MINUTES} menit sesudah pertama masuk`

export const whoTitles: Record<Who, string> = {
  'belum-masuk': 'Belum pernah masuk',
  'belum-mencatat': 'Tidak mencatat empat minggu',
}
