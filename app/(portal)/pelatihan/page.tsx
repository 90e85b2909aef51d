import { addressOf } from '@/components/bkd/address'
import { CertificateForm } from '@/components/training/certificate-form'
import { CourseFilter } from '@/components/training/course-filter'
import { CourseList } from '@/components/training/course-list'
import { HoursPanel } from '@/components/training/hours-panel'
import { LearningTabs } from '@/components/training/learning-tabs'
import { MySeats } from '@/components/training/my-seats'
import { NeedForm } from '@/components/training/need-form'
import { NeedEntry } from '@/components/training/need-list'
import { RecordList } from '@/components/training/record-list'
import { WithdrawNeedButton } from '@/components/training/seat-deeds'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { catalogue } from '@/lib/training/queries/catalogue'
import { myNeeds, needForm, type NeedView } from '@/lib/training/queries/needs'
import { myLearning, myRecords } from '@/lib/training/queries/own'
import { CATEGORIES, kindFrom } from '@/lib/training/rules'

export const metadata = { title: 'Pelatihan' }

const VIEWS = ['jam', 'katalog', 'rencana', 'sertifikat'] as const

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const view = VIEWS.find((one) => one === search.lihat) ?? 'jam'
    const kind = kindFrom(Number(search.jenis))
    const category = CATEGORIES.find((one) => one === search.bidang)
    if (view === 'katalog')
      return { view, kind, category, courses: await catalogue(ctx, { kind, category }) } as const
    if (view === 'rencana') return { view, needs: await myNeeds(ctx), form: await needForm(ctx) } as const
    if (view === 'sertifikat') return { view, today: ctx.today, records: await myRecords(ctx) } as const
    return { view, learning: await myLearning(ctx) } as const
  },
  show: (asked) => (
    <>
      <PageHeader
        title="Pelatihan"
        lead={
          asked.view === 'katalog' && !asked.courses.some(({ verdict }) => verdict === 'BETTER')
            ? 'Yang paling dekat mulai berada di atas, lalu menurut nama.'
            : LEADS[asked.view]
        }
        actions={fileOf(asked)}
      />
      <LearningTabs current={asked.view} />
      <div className="mt-6">
        {asked.view === 'jam' && (
          <>
            <HoursPanel learning={asked.learning} />
            <MySeats toAnswer={asked.learning.toAnswer} ahead={asked.learning.ahead} />
            <p className="flex flex-wrap gap-3">
              <LinkButton href="/pelatihan?lihat=katalog">Cari pelatihan</LinkButton>
              <LinkButton href="/pelatihan?lihat=sertifikat" variant="secondary">
                Kirim sertifikat
              </LinkButton>
            </p>
          </>
        )}
        {asked.view === 'katalog' && (
          <>
            <CourseFilter kind={asked.kind} category={asked.category} keep={{ lihat: 'katalog' }} />
            <CourseList courses={asked.courses} />
          </>
        )}
        {asked.view === 'rencana' && (
          <>
            <Section title="Kebutuhan belajar saya">
              {asked.needs.length === 0 ? (
                <EmptyState title="Belum ada rencana.">
                  Tulis satu hal yang perlu Anda pelajari. Atasan Anda yang menyetujui.
                </EmptyState>
              ) : (
                <ul className="divide-ledger divide-y">
                  {asked.needs.map((need) => (
                    <li key={need.id} className="py-4">
                      <NeedEntry need={need}>
                        {need.status !== 'APPROVED' && (
                          <WithdrawNeedButton needId={need.id} version={need.version} of={need.gap} />
                        )}
                      </NeedEntry>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Disclosure summary="Tulis kebutuhan baru" open={asked.needs.length === 0}>
              <NeedForm {...asked.form} />
            </Disclosure>
          </>
        )}
        {asked.view === 'sertifikat' && (
          <>
            <Section title="Riwayat belajar">
              <RecordList records={asked.records} />
            </Section>
            <Disclosure summary="Kirim sertifikat" open={asked.records.length === 0}>
              <CertificateForm today={asked.today} />
            </Disclosure>
          </>
        )}
      </div>
    </>
  ),
})

function fileOf(shown: {
  view: (typeof VIEWS)[number]
  kind?: number | undefined
  category?: string | undefined
  needs?: readonly NeedView[]
}) {
  if (shown.view === 'sertifikat') return <DownloadLink href="/pelatihan/jam.csv" />
  if (shown.view === 'katalog')
    return (
      <DownloadLink
        href={addressOf('/pelatihan/katalog.csv', {
          jenis: shown.kind === undefined ? undefined : String(shown.kind),
          bidang: shown.category,
        })}
      />
    )
  return shown.needs && shown.needs.length > 0 && <DownloadLink href="/pelatihan/kebutuhan.csv" />
}

const LEADS: Record<(typeof VIEWS)[number], string> = {
  jam: 'Yang sudah Anda pelajari tahun ini, dan yang akan datang.',
  katalog: 'Yang terlihat membantu berada di atas.',
  rencana: 'Apa yang perlu dipelajari, mengapa, dan apa hasilnya nanti.',
  sertifikat: 'Sertifikat dihitung setelah diperiksa BKD.',
}
