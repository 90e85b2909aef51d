import { ReflectionDeeds, ReflectionForm } from '@/components/feedback/reflection-forms'
import { Readership } from '@/components/feedback/readership'
import { spanWords } from '@/components/feedback/span-words'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { promptLabels, reflectionSpanLabels } from '@/lib/feedback/labels'
import { reflections, type Reflections } from '@/lib/feedback/queries/reflections'
import { REFLECTION_SPANS, type ReflectionSpan } from '@/lib/feedback/rules/reflections'

export const metadata = { title: 'Refleksi' }

const ADDRESSES: Record<ReflectionSpan, string> = {
  WEEK: '/refleksi',
  QUARTER: '/refleksi?rentang=triwulan',
}

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const span: ReflectionSpan = search.rentang === 'triwulan' ? 'QUARTER' : 'WEEK'
    const wanted = typeof search.mulai === 'string' ? search.mulai : undefined
    return { span, ...(await reflections(ctx, span, wanted)) }
  },
  show: ({ span, leader, startsOn, open, questions, answers }, { me }) => (
    <>
      <PageHeader
        title="Refleksi"
        lead="Melihat kembali pekerjaan sendiri. Boleh dijawab sebagian, boleh dilewati."
      />
      <Tabs
        label="Refleksi"
        tabs={REFLECTION_SPANS.map((one) => ({
          href: ADDRESSES[one],
          label: reflectionSpanLabels[one],
          current: one === span,
        }))}
      />
      <Readership
        alone
        className="mt-6 mb-8 max-w-3xl"
        title={spanWords(span, startsOn)}
        who="Hanya Anda yang membaca ini, sampai Anda membagikannya."
      >
        <OtherSpans span={span} startsOn={startsOn} open={open} />
        <ReflectionForm key={`${span}-${startsOn}`} span={span} startsOn={startsOn} questions={questions} />
      </Readership>
      <Section title="Jawaban saya">
        {answers.length === 0 ? (
          <p className="text-muted">Belum ada jawaban tersimpan.</p>
        ) : (
          <Answers answers={answers} leader={leader} zone={me.region.zone} />
        )}
      </Section>
    </>
  ),
})

function OtherSpans({
  span,
  startsOn,
  open,
}: { span: ReflectionSpan } & Pick<Reflections, 'startsOn' | 'open'>) {
  return open
    .filter((day) => day !== startsOn)
    .map((day) => (
      <p key={day} className="mb-2">
        <a
          href={`/refleksi?rentang=${span === 'WEEK' ? 'pekan' : 'triwulan'}&mulai=${day}`}
          className="text-link inline-flex min-h-11 items-center"
        >
          Tulis: {spanWords(span, day)}
        </a>
      </p>
    ))
}

function Answers({ answers, leader, zone }: Pick<Reflections, 'answers' | 'leader'> & { zone: string }) {
  const spans = [...Map.groupBy(answers, ({ startsOn }) => startsOn)]
  return spans.map(([day, ofSpan]) => (
    <section key={day} className="mb-6">
      <h3 className="text-base">{spanWords(ofSpan[0]?.span ?? 'WEEK', day)}</h3>
      <ul>
        {ofSpan.map(({ id, version, prompt, text, shared }) => (
          <li key={id} className="border-ledger border-b py-3">
            <p className="font-bold">{promptLabels[prompt]}</p>
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="mt-2">
              {shared ? (
                <>
                  <Status tone="info">Dibagikan</Status>{' '}
                  <span className="text-muted text-sm">
                    Dibaca oleh {shared.name} sejak {formatInstant(shared.at, zone)}.
                  </span>
                </>
              ) : (
                <Status tone="neutral" glyph="lock">
                  Hanya Anda
                </Status>
              )}
            </p>
            <ReflectionDeeds
              key={version}
              reflectionId={id}
              version={version}
              reader={shared?.name ?? null}
              leader={leader}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}
