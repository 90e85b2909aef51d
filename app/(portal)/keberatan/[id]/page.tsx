import { Link } from '@/components/ui/link'
import { EvidenceLinks } from '@/components/approvals/evidence-links'
import { EvidencePanel } from '@/components/reviews/evidence-panel'
import { GradeChip } from '@/components/reviews/grade-chip'
import {
  DecisionForm,
  ExplanationForm,
  ReplyForm,
  WithdrawForm,
} from '@/components/reviews/objection-answers'
import { ObjectionClock } from '@/components/reviews/objection-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatDayMonth, formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { citationKindLabels, ratingLabels, ruleLabels } from '@/lib/reviews/labels'
import { objectionOutcomeLabels, objectionRefusals, reviewedLabel } from '@/lib/reviews/labels/objections'
import { objectionSheet, type ObjectionSheet } from '@/lib/reviews/queries/objections'
import { citationKeyOf } from '@/lib/reviews/rules/citations'
import { objectionId } from '@/lib/reviews/schema/objections'

export const metadata = { title: 'Keberatan' }

export default page({
  roles: ['staff', 'decider'],
  ask: (ctx, { params }) => {
    const id = objectionId.safeParse(params.id)
    return id.success ? objectionSheet(ctx, id.data) : refuse('not_found')
  },
  show: (sheet, { me }) => {
    const { zone } = me.region
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/keberatan', label: 'Keberatan' }]} />}
          title={`Keberatan ${reviewedLabel(sheet)}`}
          lead={`${sheet.employeeName}, dinilai oleh ${sheet.assessorName}`}
        />
        <div className="mb-6">
          <ObjectionClock row={sheet} />
        </div>
        <div className="grid gap-x-10 lg:grid-cols-2">
          <div>
            <Section title="Penilaian yang diajukan keberatan">
              <KeyValue
                items={[
                  { label: 'Predikat', value: <GradeChip grade={sheet.before.grade} /> },
                  { label: 'Hasil kerja', value: ratingLabels[sheet.before.resultRating] },
                  { label: 'Perilaku kerja', value: ratingLabels[sheet.before.behaviourRating] },
                  {
                    label: 'Alasan penilai',
                    value: (
                      <span className="break-words whitespace-pre-line">
                        {sheet.before.reason ?? 'Keduanya sesuai ekspektasi.'}
                      </span>
                    ),
                  },
                  { label: 'Aturan', value: ruleWords(sheet.before.ruleVersion) },
                ]}
              />
              {sheet.before.citations.length > 0 && (
                <Disclosure summary="Bukti yang dikutip penilai">
                  <CitationList label="Bukti yang dikutip penilai" citations={sheet.before.citations} />
                </Disclosure>
              )}
              {sheet.before.evidence && (
                <Disclosure summary="Bukti yang dilihat penilai">
                  <EvidencePanel evidence={sheet.before.evidence} />
                </Disclosure>
              )}
              {sheet.own && sheet.quarter > 0 && (
                <Link
                  href={`/penilaian/${sheet.year}-${sheet.quarter}`}
                  className="text-link tap inline-flex items-center"
                >
                  Buka penilaian dan semua versinya
                </Link>
              )}
            </Section>
            <Section title="Keberatan pegawai" aside={formatInstant(sheet.filedAt, zone)}>
              <p className="max-w-prose break-words whitespace-pre-line">{sheet.grounds}</p>
              <CitationList label="Bukti yang dikutip pegawai" citations={sheet.citations} />
              <div className="mt-3">
                <EvidenceLinks items={sheet.files.person} />
              </div>
            </Section>
            <Section
              title="Penjelasan penilai"
              aside={sheet.explainedAt && formatInstant(sheet.explainedAt, zone)}
            >
              <p className="max-w-prose break-words whitespace-pre-line">
                {sheet.explanation ?? waitingWords(sheet)}
              </p>
              <div className="mt-3">
                <EvidenceLinks items={sheet.files.assessor} />
              </div>
            </Section>
            {sheet.reply && (
              <Section
                title="Tanggapan pegawai"
                aside={sheet.repliedAt && formatInstant(sheet.repliedAt, zone)}
              >
                <p className="max-w-prose break-words whitespace-pre-line">{sheet.reply}</p>
              </Section>
            )}
          </div>
          <div>
            <Outcome sheet={sheet} zone={zone} />
          </div>
        </div>
      </>
    )
  },
})

const waitingWords = ({ lateness, explanationDueOn, clock }: ObjectionSheet): string => {
  const day = formatShortDay(explanationDueOn)
  if (!clock) return 'Penilai tidak memberi penjelasan.'
  return lateness
    ? `Tidak ada sampai batasnya, ${day}. Atasan penilai dapat memutus tanpa penjelasan.`
    : `Belum ada. Batasnya ${day}; sesudah itu atasan penilai dapat memutus.`
}

const ruleWords = (version: string) => ruleLabels[version] ?? version

function CitationList({ label, citations }: { label: string; citations: ObjectionSheet['citations'] }) {
  if (citations.length === 0) return null
  return (
    <ul aria-label={label} className="mt-3">
      {citations.map((one) => (
        <li key={citationKeyOf(one)} className="border-ledger border-b py-2 text-sm">
          <span className="text-muted block">
            {formatDayMonth(one.on)} · {citationKindLabels[one.kind]}
          </span>
          <span className="break-words">{one.text}</span>
        </li>
      ))}
    </ul>
  )
}

function Outcome({ sheet, zone }: { sheet: ObjectionSheet; zone: string }) {
  const seen = { objectionId: sheet.id, version: sheet.version }
  if (sheet.status === 'WITHDRAWN')
    return <Notice title="Keberatan ini dicabut">Penilaian kembali seperti semula.</Notice>
  if (sheet.outcome && sheet.decidedAt)
    return (
      <Section title="Putusan" aside="Final">
        <KeyValue
          items={[
            { label: 'Putusan', value: objectionOutcomeLabels[sheet.outcome] },
            {
              label: 'Predikat sekarang',
              value: <GradeChip grade={sheet.now.grade} />,
            },
            { label: 'Hasil kerja', value: ratingLabels[sheet.now.resultRating] },
            { label: 'Perilaku kerja', value: ratingLabels[sheet.now.behaviourRating] },
            {
              label: 'Alasan putusan',
              value: <span className="break-words whitespace-pre-line">{sheet.decisionReason}</span>,
            },
            { label: 'Diputus oleh', value: sheet.decidedByName },
            { label: 'Tanggal', value: formatInstant(sheet.decidedAt, zone) },
            { label: 'Aturan', value: ruleWords(sheet.now.ruleVersion) },
            {
              label: 'Versi',
              value:
                sheet.outcome === 'UPHELD'
                  ? `Versi ${sheet.now.number} berlaku. Versi sebelumnya tetap tersimpan.`
                  : `Versi ${sheet.now.number} tetap berlaku.`,
            },
          ]}
        />
        <div className="mt-3">
          <EvidenceLinks items={sheet.files.decider} />
        </div>
      </Section>
    )
  if (sheet.turn === 'EXPLAIN')
    return (
      <Section title="Penjelasan Anda">
        <ExplanationForm {...seen} employeeName={sheet.employeeName} />
      </Section>
    )
  if (sheet.turn === 'DECIDE')
    return (
      <Section title="Putusan Anda">
        <DecisionForm {...seen} before={sheet.before} />
      </Section>
    )
  if (sheet.mayWithdraw)
    return (
      <>
        {sheet.mayReply && (
          <Section title="Tanggapan Anda">
            <ReplyForm {...seen} />
          </Section>
        )}
        <Section title="Cabut keberatan">
          <WithdrawForm {...seen} />
        </Section>
      </>
    )
  return (
    <Notice title="Menunggu">
      {sheet.decides && sheet.whyNotJudge
        ? objectionRefusals[sheet.whyNotJudge]
        : `Atasan penilai memutus paling lambat ${formatShortDay(sheet.dueOn)}.`}
    </Notice>
  )
}
