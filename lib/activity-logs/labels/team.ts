import { formatNumber } from '../../calendar/labels.ts'

type Glance = { waiting: number; overdue: number; holding: number; emptyStreak: number }

const people = (count: number) => `${formatNumber(count)} orang`

export const SILENT_DAYS = 3

/** Who needs me, in one sentence: '3 orang belum mengisi 3 hari kerja atau lebih.' */
export function teamSentence(members: readonly Glance[]): string {
  const silent = members.filter(({ emptyStreak }) => emptyStreak >= SILENT_DAYS).length
  const overdue = members.reduce((sum, member) => sum + member.overdue, 0)
  const waiting = members.reduce((sum, member) => sum + member.waiting, 0)
  const holding = members.filter((member) => member.holding > 0).length
  const said = [
    overdue > 0 && `${formatNumber(overdue)} catatan sudah menunggu Anda lebih dari 7 hari.`,
    silent > 0 && `${people(silent)} belum mengisi ${SILENT_DAYS} hari kerja atau lebih.`,
    holding > 0 && `${people(holding)} menunda keputusan lebih dari 7 hari.`,
    overdue === 0 && waiting > 0 && `${formatNumber(waiting)} catatan menunggu Anda.`,
  ].filter((sentence) => sentence !== false)
  return said.length > 0 ? said.join(' ') : 'Semua orang mengisi, dan tidak ada yang menunggu Anda.'
}
