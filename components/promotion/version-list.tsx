import { formatDay, formatNumber } from '@/lib/calendar/labels'
import type { ShownVersion } from '@/lib/promotion/queries/shown'
import { ChangeTable } from './change-table'
import { HashLine } from './hash-line'

/** Every version of a round's rules, the last one first: when, by whom, why and what it changed. */
export function VersionList({ versions }: { versions: readonly ShownVersion[] }) {
  return (
    <ol className="space-y-6">
      {versions.toReversed().map(({ version, hash, reason, on, changes, ...by }) => (
        <li key={version} className="border-ledger border-s-4 ps-3">
          <h3 className="font-bold">
            Versi {formatNumber(version)}, {formatDay(on)}
          </h3>
          <p className="text-muted text-sm">
            Disusun {by.preparedByName}; disahkan {by.confirmedByName}; sidik <HashLine hash={hash} />
          </p>
          {reason === null ? (
            <p>Aturan yang pertama diumumkan.</p>
          ) : (
            <div className="mt-2 space-y-2">
              <p className="max-w-prose">Alasan: {reason}</p>
              <ChangeTable caption={`Perubahan versi ${formatNumber(version)}`} changes={changes} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
