import { AnswerForm, EntryForm, WithdrawEntry } from '@/components/community/help-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Badge, Status } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { GUIDES, sectionName } from '@/lib/community/labels/guides'
import {
  DESK_VIEWS,
  deskViewLabels,
  nothingAtDesk,
  questionCategoryLabels,
} from '@/lib/community/labels/help'
import { questionDesk, type HelpEntry, type QuestionDesk } from '@/lib/community/queries/help'
import { ENTRY_MAX } from '@/lib/community/rules/help'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'

export const metadata = { title: 'Pertanyaan pegawai' }

const PAGES = Object.entries(GUIDES)
  .map(([path, [name]]) => ({ path, name: `${name} (${path})` }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => questionDesk(ctx, { lihat: asked(search.lihat), sesudah: asked(search.sesudah) }),
  show: ({ view, questions, entries, next }, { me }) => (
    <>
      <PageHeader
        title="Pertanyaan pegawai"
        lead="Jawab yang menunggu, lalu jadikan jawabannya bantuan untuk semua. Nama penanya hanya tampil di halaman ini."
      />
      <Tabs
        label="Pertanyaan"
        tabs={DESK_VIEWS.map((one) => ({
          href: `/bkd/pertanyaan?lihat=${one}`,
          label: deskViewLabels[one],
          current: one === view,
        }))}
      />
      {view === 'bantuan' && (
        <Disclosure summary="Tulis bantuan" className="mt-4">
          <EntryForm pages={PAGES} />
        </Disclosure>
      )}
      <div className="mt-4">
        {questions.length + entries.length === 0 && <EmptyState title={nothingAtDesk[view]} />}
        <ul className="divide-ledger max-w-3xl divide-y">
          {questions.map((question) => (
            <li key={question.id} className="py-4">
              <Question question={question} zone={me.region.zone} />
            </li>
          ))}
          {entries.map((entry) => (
            <li key={entry.id} className="py-4">
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      </div>
      <Pagination next={next ? `/bkd/pertanyaan?lihat=${view}&sesudah=${next}` : undefined} />
    </>
  ),
})

function Question({ question, zone }: { question: QuestionDesk['questions'][number]; zone: string }) {
  const { id, version, category, page: about, text, byName, askedAt, answer, isHelp } = question
  return (
    <article className="space-y-2">
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge>{questionCategoryLabels[category]}</Badge>
        {about && <span>Halaman {sectionName(about)}.</span>}
        <span className="break-words">
          {byName}, {formatInstant(askedAt, zone)}
        </span>
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
      {answer === null ? (
        <AnswerForm questionId={id} version={version} question={text} />
      ) : (
        <>
          <p className="border-soga max-w-prose border-s-4 ps-4 break-words whitespace-pre-line">{answer}</p>
          {isHelp ? (
            <Status tone="approved">Sudah menjadi bantuan</Status>
          ) : (
            <Disclosure summary="Jadikan bantuan">
              <EntryForm
                pages={PAGES}
                questionId={id}
                category={category}
                page={about}
                question={text.slice(0, ENTRY_MAX)}
                answer={answer}
              />
            </Disclosure>
          )}
        </>
      )}
    </article>
  )
}

function Entry({ entry }: { entry: HelpEntry }) {
  const { id, version, question, answer, category, page: about, updatedOn } = entry
  return (
    <article className="space-y-2">
      <h2 className="text-lg break-words">{question}</h2>
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge>{questionCategoryLabels[category]}</Badge>
        {about && <span>Halaman {sectionName(about)}.</span>}
        <span>Diperbarui {formatShortDay(updatedOn)}.</span>
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{answer}</p>
      <Disclosure summary="Ubah atau tarik">
        <EntryForm
          pages={PAGES}
          entryId={id}
          version={version}
          category={category}
          page={about}
          question={question}
          answer={answer}
        />
        <WithdrawEntry entryId={id} version={version} />
      </Disclosure>
    </article>
  )
}
