import { AchievementList } from '@/components/measurements/achievement-list'
import { UnitEvidence } from '@/components/measurements/unit-evidence'
import { ObjectionWay } from '@/components/reviews/objection-panel'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey, sameQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { found, refuse } from '@/lib/core/refusal'
import { memberAchievements, myAchievements } from '@/lib/measurements/queries/realisation'
import { satisfactionFor } from '@/lib/measurements/queries/satisfaction'
import { wayToObject } from '@/lib/reviews/queries/objections'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Capaian' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const key = text(search.triwulan)
    if (search.pegawai === undefined) {
      const mine = await myAchievements(ctx, key)
      const satisfaction = await satisfactionFor(ctx, found(ctx.actor.employeeId), mine.quarter)
      return { ...mine, satisfaction, of: null, name: null, way: await wayToObject(ctx, mine.quarter) }
    }
    const id = recordId.safeParse(search.pegawai)
    if (!id.success) refuse('not_found')
    const theirs = await memberAchievements(ctx, id.data, key)
    const satisfaction = await satisfactionFor(ctx, id.data, theirs.quarter)
    return { ...theirs, satisfaction, of: id.data, way: null }
  },
  show: ({ of, name, quarter, quarters, closed, results, satisfaction, way }, { me }) => {
    const person = of ? `&pegawai=${of}` : ''
    return (
      <>
        <PageHeader
          trail={
            of && (
              <Breadcrumb
                trail={[
                  { href: '/tim', label: 'Tim saya' },
                  { href: `/tim/${of}`, label: name ?? '' },
                ]}
              />
            )
          }
          title={name ? `Capaian ${name}` : 'Capaian saya'}
          lead={`${quarterLabel(quarter)}. Di tiap angka tertulis dari mana asalnya.`}
          actions={
            <LinkButton
              href={`/capaian/capaian.csv?triwulan=${quarterKey(quarter)}${person}`}
              variant="secondary"
            >
              Unduh CSV
            </LinkButton>
          }
        />
        <Tabs
          label="Triwulan"
          tabs={quarters.slice(0, 8).map((one) => ({
            href: `/capaian?triwulan=${quarterKey(one)}${person}`,
            label: quarterShortLabel(one),
            current: sameQuarter(one, quarter),
          }))}
        />
        <div className="mt-6">
          {results.length === 0 ? (
            <EmptyState title="Tidak ada SKP yang berlaku pada triwulan ini.">
              Capaian muncul di sini setelah SKP ditetapkan.
            </EmptyState>
          ) : (
            <AchievementList
              results={results}
              quarter={quarter}
              mayEnter={!of && !closed}
              saidBy={name ?? 'Anda'}
              mine={!of}
              zone={me.region.zone}
              objection={
                way && <ObjectionWay own={way} href={`/penilaian/${quarterKey(quarter)}/keberatan`} />
              }
            />
          )}
        </div>
        <Section title="Bukti unit" aside="Menggambarkan unit, bukan orang">
          <UnitEvidence satisfaction={satisfaction} />
        </Section>
      </>
    )
  },
})
