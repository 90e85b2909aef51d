import { HashLine } from '@/components/promotion/hash-line'
import { CheckList } from '@/components/talent/check-list'
import { PrintButton } from '@/components/publication/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { KeyValue } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatDay, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { rankLabel } from '@/lib/organization/labels'
import { formatNip } from '@/lib/organization/rules/nip'
import { consideredText } from '@/lib/promotion/labels/decree'
import { decreeDraft, type DecreeDraft } from '@/lib/promotion/queries/decree'
import { echelonLabels, educationLevelLabels } from '@/lib/talent/labels/posts'
import { isEchelon } from '@/lib/talent/rules/posts'

export const metadata = { title: 'Naskah SK' }

const NOT_RECORDED = 'belum tercatat'

const appointed = (draft: DecreeDraft) => [
  { label: 'Nama', value: draft.name },
  { label: 'NIP', value: draft.nip ? formatNip(draft.nip) : NOT_RECORDED },
  { label: 'Tanggal lahir', value: draft.bornOn ? formatDay(draft.bornOn) : NOT_RECORDED },
  {
    label: 'Pendidikan',
    value: draft.education
      ? `${educationLevelLabels[draft.education.level]} ${draft.education.field}, ${draft.education.year}`
      : NOT_RECORDED,
  },
  {
    label: 'Pangkat, golongan',
    value: draft.rank
      ? `${rankLabel(draft.rank.code)}${draft.rank.since ? `, TMT ${formatDay(draft.rank.since)}` : ''}`
      : NOT_RECORDED,
  },
  { label: 'Jabatan lama', value: draft.from ? `${draft.from.title}, ${draft.from.unit}` : NOT_RECORDED },
  { label: 'Jabatan baru', value: `${draft.to.title}, ${draft.to.unit}` },
  {
    label: 'Eselon, kelas jabatan',
    value: [
      draft.to.echelon !== null && isEchelon(draft.to.echelon) ? echelonLabels[draft.to.echelon] : null,
      draft.to.class === null ? null : `kelas ${formatNumber(draft.to.class)}`,
    ]
      .filter(Boolean)
      .join(', '),
  },
  { label: 'TMT jabatan', value: 'diisi saat pelantikan' },
]

export default page({
  roles: ['admin'],
  ask: async (ctx, { params }) => found(await decreeDraft(ctx, params.id ?? '')),
  show: (draft, { me }) => (
    <>
      <PageHeader
        title="Naskah SK pengangkatan"
        lead="Diisi dari data. Nomor, tanggal, dan tanda tangan dibubuhkan pejabat yang berwenang."
        actions={
          <PrintButton
            paper={{
              kind: 'DECREE_DRAFT',
              subjectId: draft.roundId,
              number: 1,
              title: 'rancangan keputusan',
            }}
            size="A4"
          />
        }
        trail={
          <Breadcrumb
            trail={[
              { href: '/bkd/promosi', label: 'Putaran promosi' },
              { href: `/bkd/promosi/${draft.roundId}`, label: draft.to.title },
            ]}
          />
        }
      />
      {draft.checks.some(({ outcome }) => outcome === 'UNKNOWN') && (
        <Notice tone="warn" className="mb-6" title="Ada syarat yang belum tercatat">
          <p>Lengkapi buktinya sebelum pelantikan.</p>
        </Notice>
      )}
      <Section title="Menimbang">
        <p className="max-w-prose">
          Jabatan {draft.to.title} pada {draft.to.unit} perlu diisi berdasarkan kualifikasi, kompetensi, dan
          kinerja. {consideredText(draft)}
        </p>
      </Section>
      <Section title="Mengingat">
        <ol className="max-w-prose list-decimal ps-5">
          <li>UU 20/2023 tentang Aparatur Sipil Negara.</li>
          <li>PP 11/2017 tentang Manajemen PNS, sebagaimana diubah dengan PP 17/2020.</li>
          <li>PermenPANRB 17/2024 tentang pengelolaan konflik kepentingan.</li>
        </ol>
      </Section>
      <Section title="Memperhatikan">
        <p className="max-w-prose">
          Aturan putaran dengan sidik <HashLine hash={draft.hash} />, keputusan {draft.decidedByName}{' '}
          {formatDay(draft.decidedOn)}, dan {formatNumber(draft.conflicts)} hubungan yang menggugurkan hak
          menilai.{draft.reason ? ` Alasan memilih di luar peringkat 1: ${draft.reason}` : ''}
        </p>
      </Section>
      <Section title="Menetapkan">
        <KeyValue items={appointed(draft)} />
        <p className="mt-4 max-w-prose">
          Bila kemudian ternyata ada kekeliruan, keputusan ini diperbaiki sebagaimana mestinya.
        </p>
      </Section>
      <Section title="Ditetapkan di">
        <p>{me.region.name}</p>
      </Section>
      <Section title="Syarat yang diperiksa">
        <CheckList checks={draft.checks} />
      </Section>
    </>
  ),
})
