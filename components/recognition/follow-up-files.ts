import type { TableFile } from '@/lib/core/table-file'
import { caseStateLabels, measureSentence, phaseLabels } from '@/lib/recognition/labels/discipline'
import {
  alertSentences,
  causeSentence,
  outcomeLabels,
  planStateLabels,
  stepLabels,
} from '@/lib/recognition/labels/follow-up'
import type { CaseRow } from '@/lib/recognition/queries/discipline'
import type { AlertRow, FollowUp, KeptPlan } from '@/lib/recognition/queries/follow-up'
import { gradeLabels } from '@/lib/reviews/labels'

type Rows = TableFile['rows']

export const planHead = [
  'Nama',
  'Mulai',
  'Berakhir',
  'Sebab',
  'Keadaan',
  'Pemeriksaan diisi',
  'Pemeriksaan seluruhnya',
  'Hasil',
  'Alasan hasil',
]

export const planRows = (plans: readonly { name: string; plan: KeptPlan }[]): Rows =>
  plans.map(({ name, plan }) => [
    name,
    plan.startsOn,
    plan.endsOn,
    causeSentence(plan),
    planStateLabels[plan.state],
    plan.checkpoints.filter(({ held }) => held).length,
    plan.checkpoints.length,
    plan.outcome && outcomeLabels[plan.outcome],
    plan.outcomeReason,
  ])

export const caseHead = ['Nama', 'Diketahui', 'Langkah terakhir', 'Putusan', 'Mulai', 'Sampai', 'Keadaan']

export const caseRows = (rows: readonly CaseRow[]): Rows =>
  rows.map(({ of, name, phase }) => [
    name,
    of.knownOn,
    caseStateLabels[of.state],
    of.measure ? measureSentence(of.measure) : null,
    of.startsOn,
    of.endsOn,
    phaseLabels[phase],
  ])

export const alertHead = ['Nama', 'Hari tanpa keterangan', 'Berturut-turut terlama', 'Yang dikatakan aturan']

export const alertRows = (rows: readonly AlertRow[]): Rows =>
  rows.map(({ name, alert }) => [name, alert.days, alert.streak, alertSentences(alert).join(' ')])

export const followUpHead = [
  'Nama',
  'Jabatan',
  'Unit',
  'Tahun',
  'Predikat',
  'Tindak lanjut',
  'Rencana dibuka',
]

export const followUpRows = (rows: readonly FollowUp[]): Rows =>
  rows.map(({ name, position, unitName, year, grade, steps, hasPlan }) => [
    name,
    position,
    unitName,
    // A year is no amount: no thousands' mark.
    String(year),
    gradeLabels[grade],
    steps.map((step) => stepLabels[step]).join(', '),
    hasPlan ? 'ya' : 'tidak',
  ])
