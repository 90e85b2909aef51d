import type { TableFile } from '@/lib/core/table-file'
import {
  checkLabels,
  checkOutcomeWords,
  checkText,
  namingText,
  periodLabel,
  rewardPhaseLabels,
} from '@/lib/recognition/labels/rewards'
import type { ProgrammeCard } from '@/lib/recognition/queries/rewards'
import type { RewardCheck } from '@/lib/recognition/rules/reward-eligibility'
import type { RewardDocument } from '@/lib/recognition/rules/rewards'

type Part = Pick<TableFile, 'head' | 'rows'>

export const criteriaPart = ({ criteria }: RewardDocument): Part => ({
  head: ['Kriteria', 'Bobot (persen)', 'Dinilai dari', 'Bukti yang dihitung'],
  rows: criteria.map(({ name, weight, source, evidence }) => [
    name,
    weight,
    source === 'PANEL' ? 'Nilai panel' : 'Catatan',
    evidence,
  ]),
})

export const checksPart = (checks: readonly RewardCheck[]): Part => ({
  head: ['Syarat', 'Keadaan', 'Dasarnya'],
  rows: checks.map((check) => [checkLabels[check.check], checkOutcomeWords[check.outcome], checkText(check)]),
})

export const programmesPart = (programmes: readonly ProgrammeCard[]): Part => ({
  head: ['Program', 'Periode', 'Usulan', 'Keadaan'],
  rows: programmes.map(({ name, period, calendar, phase }) => [
    name,
    periodLabel(period),
    namingText(calendar),
    rewardPhaseLabels[phase],
  ]),
})
