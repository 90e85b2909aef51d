import { Link } from '@/components/ui/link'
import { StaffSurveyForm } from '@/components/surveys/staff-form'
import { SurveyFindings } from '@/components/surveys/survey-result'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatRange, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { openSurvey, surveyList, surveyResult, type OpenSurvey } from '@/lib/surveys/queries/staff'

export const metadata = { title: 'Survei karier' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const list = await surveyList(ctx)
    const over = list.filter(({ survey }) => survey.released)
    const wanted = over.find(({ survey }) => survey.id === asked(search.survei)) ?? over[0]
    return {
      open: await openSurvey(ctx),
      over,
      result: wanted ? await surveyResult(ctx, wanted.survey.id) : null,
    }
  },
  show: ({ open, over, result }, { me }) => (
    <>
      <PageHeader
        title="Survei karier"
        lead="Pendapat pegawai tentang sistem karier, tanpa nama. Hasil dan jawabannya dibaca semua pegawai."
      />
      {open ? (
        <Section title={open.survey.title}>
          <Answering open={open} regionId={me.region.id} />
        </Section>
      ) : (
        <Notice className="mb-6">Tidak ada survei yang sedang dibuka.</Notice>
      )}
      <Section
        title={result ? `Hasil: ${result.survey.title}` : 'Hasil'}
        {...(result && {
          aside: formatRange({ from: result.survey.opensOn, through: result.survey.closesOn }),
        })}
      >
        {result ? (
          <>
            <p className="mb-3">
              <DownloadLink href={`/survei/hasil.csv?survei=${result.survey.id}`} />
            </p>
            <SurveyFindings result={result} zone={me.region.zone} />
          </>
        ) : (
          <EmptyState title="Belum ada hasil.">Hasil terbaca setelah survei pertama ditutup.</EmptyState>
        )}
      </Section>
      {over.length > 1 && (
        <Section title="Survei sebelumnya">
          <ul className="divide-ledger divide-y">
            {over
              .filter(({ survey }) => survey.id !== result?.survey.id)
              .map(({ survey }) => (
                <li key={survey.id}>
                  <Link href={`/survei?survei=${survey.id}`} className="tap text-link block py-2">
                    {survey.title}
                  </Link>
                </li>
              ))}
          </ul>
        </Section>
      )}
    </>
  ),
})

function Answering({ open: { survey, office, state }, regionId }: { open: OpenSurvey; regionId: number }) {
  if (!office)
    return (
      <EmptyState title="Unit Anda belum tercatat.">
        Minta BKD melengkapinya. Tidak ada yang perlu Anda isi sekarang.
      </EmptyState>
    )
  if (state === 'TOO_FEW')
    return (
      <EmptyState title="Tidak ada yang ditanyakan di unit ini.">
        Orangnya kurang dari lima, jadi jawaban bisa dikenali.
      </EmptyState>
    )
  return (
    <>
      <Notice className="mb-6 max-w-3xl" title="Kurang dari satu menit, tanpa nama">
        <p>
          Dihitung untuk {office.name}. Hasil dibuka setelah {formatShortDay(survey.closesOn)}, bila ada lima
          jawaban atau lebih.
        </p>
      </Notice>
      <StaffSurveyForm
        regionId={regionId}
        ballot={{ surveyId: survey.id, unitId: office.id }}
        statements={survey.statements}
        taken={state === 'TAKEN'}
      />
      <div className="mt-6 max-w-3xl">
        <Disclosure summary="Bagaimana nama Anda disembunyikan?">
          <p>
            Peramban Anda membuat kartu suara acak lalu menutupinya. Portal menandatangani kartu tertutup itu,
            dan mencatat bahwa Anda mengambil satu kartu.
          </p>
          <p className="mt-2">
            Jawaban dikirim tanpa masuk, hanya dengan kartu yang sudah dibuka. Portal tahu kartunya asli,
            tetapi tidak tahu milik siapa.
          </p>
        </Disclosure>
      </div>
    </>
  )
}
