import { Link } from '@/components/ui/link'
import { addressOf } from '@/components/bkd/address'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Status } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import { conditionOutcomes } from '@/lib/talent/labels/career'
import { levelConditionLabel, levelConditionText, levelSentence } from '@/lib/talent/labels/level-rise'
import type { LevelList } from '@/lib/talent/queries/level-rises'
import type { LevelCondition } from '@/lib/talent/rules/level-rise'
import { OUTCOME_TONES } from './outcome-tones'
import { RiseViews } from './rise-views'
import { UnitFilter } from './unit-choice'

const KEEP = { lihat: 'jenjang' }

/** Functional officials whose next level is near, each with what it asks for. */
export function LevelRises({
  list,
  unit,
  after,
}: {
  list: LevelList
  unit: string | undefined
  after: string | undefined
}) {
  const address = (more: Record<string, string | undefined>) =>
    addressOf('/bkd/karier', { ...KEEP, unit, keadaan: list.view, ...more })
  return (
    <>
      <UnitFilter
        units={list.units}
        chosen={unit}
        first="Semua unit"
        keep={{ ...KEEP, keadaan: list.view }}
      />
      <RiseViews view={list.view} address={(keadaan) => address({ keadaan })} />
      <p className="text-muted mb-2 max-w-prose">
        {formatNumber(list.rows.length)} dari {formatNumber(list.looked)} pejabat fungsional yang dilihat.{' '}
        {list.outside > 0 &&
          `${formatNumber(list.outside)} di antaranya bukan PNS, jadi di luar ketentuan ini.`}
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
              <p>{levelSentence(rise)}</p>
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
                  <Conditions conditions={rise.conditions} />
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
        PermenPANRB 1/2023: angka kredit, predikat Baik, uji kompetensi, dan kebutuhan jabatan.
      </p>
    </>
  )
}

function Conditions({ conditions }: { conditions: readonly LevelCondition[] }) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {conditions.map((one) => (
        <li
          key={one.condition}
          className="flex items-start justify-between gap-x-3 py-2 max-sm:flex-col max-sm:gap-y-1"
        >
          <p className="min-w-0">
            <span className="font-bold">{levelConditionLabel(one)}</span>
            <span className="text-muted block text-sm first-letter:uppercase">{levelConditionText(one)}</span>
          </p>
          <Status {...OUTCOME_TONES[one.outcome]}>{conditionOutcomes[one.outcome]}</Status>
        </li>
      ))}
    </ul>
  )
}
