import { Disclosure } from '@/components/ui/disclosure'
import { Badge } from '@/components/ui/status'
import { formatShortDay } from '@/lib/calendar/labels'
import { sectionName } from '@/lib/community/labels/guides'
import { questionCategoryLabels } from '@/lib/community/labels/help'
import type { HelpEntry } from '@/lib/community/queries/help'

/** Questions that open to their answers. */
export function EntryList({ entries }: { entries: readonly HelpEntry[] }) {
  return (
    <ul className="divide-ledger border-ledger max-w-3xl divide-y border-y">
      {entries.map(({ id, question, answer, category, page, updatedOn }) => (
        <li key={id}>
          <Disclosure summary={<span className="min-w-0 break-words">{question}</span>}>
            <p className="max-w-prose break-words whitespace-pre-line">{answer}</p>
            <p className="text-muted mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <Badge>{questionCategoryLabels[category]}</Badge>
              {page && <span>Halaman {sectionName(page)}.</span>}
              <span>Diperbarui {formatShortDay(updatedOn)}.</span>
            </p>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
