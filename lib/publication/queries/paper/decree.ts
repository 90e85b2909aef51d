import 'server-only'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { rankLabel } from '@/lib/organization/labels'
import { consideredText } from '@/lib/promotion/labels/decree'
import { decreeDraft, type DecreeDraft } from '@/lib/promotion/queries/decree'
import { foundText, neededText, outcomeLabels, requirementLabels } from '@/lib/talent/labels/fit'
import { echelonLabels, educationLevelLabels } from '@/lib/talent/labels/posts'
import { isEchelon } from '@/lib/talent/rules/posts'
import { paperKindLabels } from '../../labels/papers'
import type { PaperContent, PaperPart } from '../../rules/paper'
import { partyOf, type Source } from './party'

const DOTS = '……………………………………'
const NOT_RECORDED = 'belum tercatat'

/** What an officer completes and somebody in power signs: it stands as long as the choice stands, and never counts as signed. */
export async function decreePaper(source: Source, roundId: string, number: number) {
  const draft = number === 1 ? await decreeDraft(source, roundId) : undefined
  if (!draft) return undefined
  const content: PaperContent = {
    kind: 'DECREE_DRAFT',
    title: paperKindLabels.DECREE_DRAFT,
    span: `${draft.to.title}, ${draft.to.unit}`,
    wide: false,
    mark: 'RANCANGAN',
    parties: [await partyOf(source, draft.employeeId, draft.decidedOn, 'Pegawai yang diangkat')],
    parts: [
      {
        kind: 'facts',
        facts: [
          ['Nomor', DOTS],
          ['Tanggal', DOTS],
        ],
      },
      { kind: 'text', heading: 'Menimbang', text: considering(draft) },
      { kind: 'text', heading: 'Mengingat', text: LAWS.map((law, at) => `${at + 1}. ${law}`).join('\n') },
      { kind: 'text', heading: 'Memperhatikan', text: regarding(draft) },
      { kind: 'facts', heading: 'Menetapkan', facts: settled(draft) },
      checksPart(draft),
    ],
    signatures: [
      {
        caption: 'Pejabat Pembina Kepegawaian',
        name: draft.decidedByName,
        nip: null,
        note: `Ditetapkan di ${source.region.name}, pada ${DOTS}`,
      },
    ],
  }
  return { content, number, employeeId: null, unitId: null }
}

const LAWS = [
  'UU 20/2023 tentang Aparatur Sipil Negara.',
  'PP 11/2017 tentang Manajemen PNS, sebagaimana diubah dengan PP 17/2020.',
  'PermenPANRB 17/2024 tentang pengelolaan konflik kepentingan.',
]

const considering = ({ to, ...draft }: DecreeDraft) =>
  `Jabatan ${to.title} pada ${to.unit} perlu diisi berdasarkan kualifikasi, kompetensi, dan kinerja. ${consideredText(draft)}`

const regarding = ({ hash, decidedByName, decidedOn, conflicts, reason }: DecreeDraft) =>
  [
    `Aturan putaran dengan sidik ${hash}.`,
    `Pilihan ${decidedByName}, ${formatShortDay(decidedOn)}.`,
    `${formatNumber(conflicts)} hubungan menggugurkan hak menilai.`,
    reason ? `Alasan memilih di luar peringkat 1: ${reason}` : '',
  ]
    .filter(Boolean)
    .join('\n')

const settled = ({ name, bornOn, education, rank, from, to }: DecreeDraft): [string, string][] => [
  ['Nama', name],
  ['Tanggal lahir', bornOn ? formatShortDay(bornOn) : NOT_RECORDED],
  [
    'Pendidikan',
    education
      ? `${educationLevelLabels[education.level]} ${education.field}, ${education.year}`
      : NOT_RECORDED,
  ],
  [
    'Pangkat, golongan',
    rank ? `${rankLabel(rank.code)}${rank.since ? `, TMT ${formatShortDay(rank.since)}` : ''}` : NOT_RECORDED,
  ],
  ['Jabatan lama', from ? `${from.title}, ${from.unit}` : NOT_RECORDED],
  ['Jabatan baru', `${to.title}, ${to.unit}`],
  ['Eselon', to.echelon !== null && isEchelon(to.echelon) ? echelonLabels[to.echelon] : '–'],
  ['Kelas jabatan', to.class === null ? '–' : formatNumber(to.class)],
  ['TMT jabatan', `${DOTS} (diisi saat pelantikan)`],
  ['Ketentuan lain', 'Bila kemudian ternyata ada kekeliruan, keputusan ini diperbaiki sebagaimana mestinya.'],
]

const checksPart = ({ checks }: DecreeDraft): PaperPart => ({
  kind: 'table',
  heading: 'Lampiran: syarat yang diperiksa',
  columns: [
    { title: 'Syarat', width: 120 },
    { title: 'Yang diminta', width: 'rest' },
    { title: 'Data', width: 'rest' },
    { title: 'Hasil', width: 90 },
  ],
  rows: checks.map((check) => [
    requirementLabels[check.requirement],
    neededText(check),
    foundText(check),
    outcomeLabels[check.outcome],
  ]),
  empty: 'Jabatan ini tidak meminta syarat khusus.',
})
