import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { LevelRises } from '@/components/talent/level-rises'
import { RiseConditions } from '@/components/talent/rise-conditions'
import { RiseViews } from '@/components/talent/rise-views'
import { UnitFilter } from '@/components/talent/unit-choice'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { rankLabel } from '@/lib/organization/labels'
import { riseKindLabels, riseSentence } from '@/lib/talent/labels/career'
import { formatMonths } from '@/lib/talent/labels/fit'
import { levelRises, type LevelList } from '@/lib/talent/queries/level-rises'
import {
  rankRises,
  seniorityPattern,
  timeInRank,
  type RiseList,
  type SeniorityPattern,
  type TimeInRankList,
} from '@/lib/talent/queries/rises'
import { riseView } from '@/lib/talent/rules/rank-rise'

export const metadata = { title: 'Pangkat dan karier' }

type Shown =
  | { kind: 'rises'; list: RiseList }
  | { kind: 'levels'; list: LevelList }
  | { kind: 'time'; list: TimeInRankList }
  | { kind: 'pattern'; pattern: SeniorityPattern }

const FILES = { rises: 'karier', levels: 'jenjang', time: 'masa' } as const

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }): Promise<Shown> => {
    const filter = { unit: asked(search, 'unit'), after: asked(search, 'sesudah') }
    const lihat = asked(search, 'lihat')
    if (lihat === 'jenjang')
      return { kind: 'levels', list: await levelRises(ctx, { ...filter, keadaan: asked(search, 'keadaan') }) }
    if (lihat === 'masa') return { kind: 'time', list: await timeInRank(ctx, filter) }
    if (lihat === 'pola') return { kind: 'pattern', pattern: await seniorityPattern(ctx) }
    return { kind: 'rises', list: await rankRises(ctx, { ...filter, keadaan: asked(search, 'keadaan') }) }
  },
  show: (shown, { search }) => {
    const unit = asked(search, 'unit')
    const view = riseView(asked(search, 'keadaan'))
    return (
      <>
        <PageHeader
          title="Pangkat dan karier"
          lead="Siapa yang waktunya naik pangkat, menurut aturan apa, dan apa yang masih kurang."
          {...(shown.kind !== 'pattern' && {
            actions: (
              <>
                {shown.kind === 'levels' && (
                  <LinkButton href="/bkd/karier/impor" variant="secondary">
                    Impor angka kredit
                  </LinkButton>
                )}
                <DownloadLink
                  href={addressOf(`/bkd/karier/${FILES[shown.kind]}.csv`, { unit, keadaan: view })}
                />
              </>
            ),
          })}
        />
        <Tabs
          label="Bagian karier"
          tabs={[
            { href: '/bkd/karier', label: 'Kenaikan pangkat', current: shown.kind === 'rises' },
            {
              href: '/bkd/karier?lihat=jenjang',
              label: 'Kenaikan jenjang',
              current: shown.kind === 'levels',
            },
            { href: '/bkd/karier?lihat=masa', label: 'Masa dalam pangkat', current: shown.kind === 'time' },
            { href: '/bkd/karier?lihat=pola', label: 'Pola senioritas', current: shown.kind === 'pattern' },
          ]}
        />
        {shown.kind === 'rises' && <Rises list={shown.list} unit={unit} after={asked(search, 'sesudah')} />}
        {shown.kind === 'levels' && (
          <LevelRises list={shown.list} unit={unit} after={asked(search, 'sesudah')} />
        )}
        {shown.kind === 'time' && <Time list={shown.list} unit={unit} after={asked(search, 'sesudah')} />}
        {shown.kind === 'pattern' && <Pattern pattern={shown.pattern} />}
      </>
    )
  },
})

function Rises({
  list,
  unit,
  after,
}: {
  list: RiseList
  unit: string | undefined
  after: string | undefined
}) {
  const address = (more: Record<string, string | undefined>) =>
    addressOf('/bkd/karier', { unit, keadaan: list.view, ...more })
  return (
    <>
      <UnitFilter units={list.units} chosen={unit} first="Semua unit" keep={{ keadaan: list.view }} />
      <RiseViews view={list.view} address={(keadaan) => address({ keadaan })} />
      <p className="text-muted mb-2 max-w-prose">
        {formatNumber(list.rows.length)} dari {formatNumber(list.looked)} orang yang dilihat.{' '}
        {list.outside > 0 &&
          `${formatNumber(list.outside)} di antaranya PPPK atau bukan PNS, jadi di luar ketentuan ini.`}
      </p>
      {list.rows.length === 0 ? (
        <EmptyState title="Tidak ada yang perlu dilihat di sini">Pilih keadaan atau unit lain.</EmptyState>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {list.rows.map(({ employeeId, name, title, unitName, rise }) => (
            <li key={employeeId} className="py-2">
              <p>
                <Link className="text-link font-bold" href={`/bkd/pegawai/${employeeId}`}>
                  {name}
                </Link>
                <span className="text-muted block text-sm">
                  {[title, unitName].filter(Boolean).join(', ')}
                </span>
              </p>
              <p>
                {riseSentence(rise)}{' '}
                {'kind' in rise && <span className="text-muted text-sm">{riseKindLabels[rise.kind]}.</span>}
              </p>
              {'conditions' in rise && (
                <Disclosure
                  summary={
                    <span>
                      {formatNumber(rise.conditions.filter(({ outcome }) => outcome === 'PASS').length)} dari{' '}
                      {formatNumber(rise.conditions.length)} syarat terpenuhi
                      <span className="sr-only"> oleh {name}</span>
                    </span>
                  }
                >
                  <RiseConditions rise={rise} />
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pagination
        next={list.next ? address({ sesudah: list.next }) : undefined}
        previous={after ? address({}) : undefined}
      />
      <p className="text-muted mt-4 text-sm">
        Peraturan BKN 4/2025: usulan setiap bulan sejak Oktober 2025. PP 12/2002 untuk masa dan batasnya.
      </p>
    </>
  )
}

function Time({
  list,
  unit,
  after,
}: {
  list: TimeInRankList
  unit: string | undefined
  after: string | undefined
}) {
  const address = (more: Record<string, string | undefined>) =>
    addressOf('/bkd/karier', { lihat: 'masa', unit, ...more })
  return (
    <>
      <UnitFilter units={list.units} chosen={unit} first="Semua unit" keep={{ lihat: 'masa' }} />
      {list.rows.length === 0 ? (
        <EmptyState title="Belum ada tanggal pangkat yang tercatat">
          Catat pangkat dan tanggalnya di riwayat tiap pegawai.
        </EmptyState>
      ) : (
        <Table
          caption="Yang paling lama dalam pangkatnya"
          rows={list.rows}
          rowKey={(row) => row.employeeId}
          columns={[
            {
              label: 'Nama',
              heads: true,
              cell: (row) => (
                <>
                  <Link className="text-link" href={`/bkd/pegawai/${row.employeeId}`}>
                    {row.name}
                  </Link>
                  <span className="text-muted block text-sm font-medium">
                    {[row.title, row.unitName].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
            },
            { label: 'Pangkat', cell: (row) => rankLabel(row.rank) },
            {
              label: 'Dalam pangkat',
              cell: (row) => `${formatMonths(row.months)}, sejak ${formatShortDay(row.since)}`,
            },
            {
              label: 'Dalam jabatan',
              cell: (row) => (row.monthsInPost === null ? 'Belum tercatat' : formatMonths(row.monthsInPost)),
            },
          ]}
        />
      )}
      <Pagination
        next={list.next ? address({ sesudah: list.next }) : undefined}
        previous={after ? address({}) : undefined}
      />
    </>
  )
}

function Pattern({ pattern }: { pattern: SeniorityPattern }) {
  return (
    <div className="mt-6">
      <p className="text-muted mb-4 max-w-prose">
        Nilai tengah berarti separuh orang lebih lama dan separuh lebih singkat. Hanya untuk BKD.
      </p>
      <Section title="Menurut pangkat" aside={<DownloadLink href="/bkd/karier/pola.csv" />}>
        <Table
          caption="Masa dalam pangkat menurut pangkat"
          hideCaption
          rows={pattern.ranks}
          rowKey={(row) => row.rank}
          columns={[
            { label: 'Pangkat', heads: true, cell: (row) => rankLabel(row.rank) },
            { label: 'Orang', align: 'end', cell: (row) => formatNumber(row.people) },
            { label: 'Nilai tengah', align: 'end', cell: (row) => formatMonths(row.median) },
            { label: 'Lebih dari 4 tahun', align: 'end', cell: (row) => formatNumber(row.overFour) },
            { label: 'Lebih dari 6 tahun', align: 'end', cell: (row) => formatNumber(row.overSix) },
          ]}
        />
      </Section>
      <Section title="Menurut unit" aside={<DownloadLink href="/bkd/karier/pola.csv?menurut=unit" />}>
        <Table
          caption="Masa dalam pangkat menurut unit"
          hideCaption
          rows={pattern.units}
          rowKey={(row) => row.id}
          columns={[
            {
              label: 'Unit',
              heads: true,
              cell: (row) => (
                <Link className="text-link" href={addressOf('/bkd/karier', { lihat: 'masa', unit: row.id })}>
                  {row.name}
                </Link>
              ),
            },
            { label: 'Orang', align: 'end', cell: (row) => formatNumber(row.people) },
            { label: 'Nilai tengah', align: 'end', cell: (row) => formatMonths(row.median) },
            { label: 'Lebih dari 6 tahun', align: 'end', cell: (row) => formatNumber(row.overSix) },
          ]}
        />
      </Section>
    </div>
  )
}
