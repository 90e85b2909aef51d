import { AnswerReadButton, AskForm } from '@/components/community/help-forms'
import { HelpTabs } from '@/components/community/help-tabs'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Badge, Status } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import { sectionName } from '@/lib/community/labels/guides'
import { questionCategoryLabels } from '@/lib/community/labels/help'
import { myQuestions, sectionOf } from '@/lib/community/queries/help'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Tanya BKD' }

export default page({
  roles: ROLES,
  ask: async (ctx, { search }) => ({
    section: sectionOf(asked(search.halaman)),
    questions: await myQuestions(ctx),
  }),
  show: ({ section, questions }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bantuan', label: 'Bantuan' }]} />}
        title="Tanya BKD"
        lead="Hanya BKD yang tahu siapa yang bertanya."
      />
      <HelpTabs current="/bantuan/tanya" />
      <div className="mt-6 mb-8">
        <AskForm page={section} pageName={section && sectionName(section)} />
      </div>
      <Section title="Pertanyaan saya">
        {questions.length === 0 ? (
          <EmptyState title="Anda belum bertanya." />
        ) : (
          <ul className="divide-ledger border-ledger max-w-3xl divide-y border-y">
            {questions.map(({ id, category, page: about, text, askedAt, answer, answeredAt, readAt }) => (
              <li key={id} className="space-y-2 py-4">
                <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <Status tone={answeredAt ? 'approved' : 'waiting'}>
                    {answeredAt ? 'Dijawab' : 'Menunggu'}
                  </Status>
                  <Badge>{questionCategoryLabels[category]}</Badge>
                  {about && <span>Halaman {sectionName(about)}.</span>}
                  <span>{formatInstant(askedAt, me.region.zone)}</span>
                </p>
                <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
                {answer && (
                  <div className="border-soga border-s-4 ps-4">
                    <p className="font-bold">Jawaban BKD</p>
                    <p className="max-w-prose break-words whitespace-pre-line">{answer}</p>
                  </div>
                )}
                {answeredAt && !readAt && <AnswerReadButton questionId={id} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  ),
})
