import { Link } from '@/components/ui/link'
import { ReplyForm, SurveyForm } from '@/components/surveys/survey-forms'
import { SurveyFindings } from '@/components/surveys/survey-result'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatRange } from '@/lib/calendar/labels'
import { addDays, yearOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { phaseLabels } from '@/lib/surveys/labels/staff'
import { surveyList, surveyResult } from '@/lib/surveys/queries/staff'

export const metadata = { title: 'Survei pegawai' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const list = await surveyList(ctx)
    const over = list.filter(({ survey }) => survey.released)
    const wanted = over.find(({ survey }) => survey.id === asked(search.survei)) ?? over[0]
    return {
      list,
      today: ctx.today,
      result: wanted ? await surveyResult(ctx, wanted.survey.id) : null,
    }
  },
  show: ({ list, today, result }, { me }) => (
    <>
      <PageHeader
        title="Survei pegawai"
        lead="Beberapa pernyataan tentang sistem karier, dua kali setahun. Jawabannya tanpa nama."
      />
      <Disclosure summary="Buka survei baru" className="mb-4">
        <SurveyForm
          today={today}
          closesOn={addDays(today, 14)}
          title={`Survei karier semester ${today.slice(5, 7) < '07' ? 'I' : 'II'} ${yearOf(today)}`}
        />
      </Disclosure>
      <Section title="Survei">
        {list.length === 0 ? (
          <EmptyState title="Belum ada survei.">Buka yang pertama di atas.</EmptyState>
        ) : (
          <ul className="divide-ledger divide-y">
            {list.map(({ survey, phase }) => (
              <li key={survey.id} className="py-2">
                {survey.released ? (
                  <Link href={`/bkd/survei?survei=${survey.id}`} className="text-link font-bold">
                    {survey.title}
                  </Link>
                ) : (
                  <span className="font-bold">{survey.title}</span>
                )}
                <p className="text-muted text-sm">
                  {formatRange({ from: survey.opensOn, through: survey.closesOn })} · {phaseLabels[phase]}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {result && (
        <Section title={`Temuan: ${result.survey.title}`}>
          <SurveyFindings
            result={result}
            zone={me.region.zone}
            below={(statement) => {
              const reply = result.replies.find((one) => one.statement === statement)
              return (
                <Disclosure summary={reply ? 'Ubah jawaban' : 'Jawab temuan ini'}>
                  <ReplyForm
                    surveyId={result.survey.id}
                    statement={statement}
                    version={reply?.version ?? 0}
                    text={reply?.text}
                  />
                </Disclosure>
              )
            }}
          />
        </Section>
      )}
    </>
  ),
})
