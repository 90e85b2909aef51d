import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { formatShortDay } from '@/lib/calendar/labels'
import type { DialogueLine } from '@/lib/feedback/queries/dialogues'

export function DialogueList({ items }: { items: readonly DialogueLine[] }) {
  return (
    <ul className="divide-ledger divide-y">
      {items.map((item) => (
        <li key={item.id}>
          <Link href={`/dialog/${item.id}`} className="hover:bg-nila-wash block rounded-md px-2 py-3">
            <span className="text-nila font-bold wrap-anywhere">{item.topic}</span>
            <span className="text-muted block text-sm">
              {item.name} ({item.iLead ? 'anggota tim' : 'atasan'}) · {formatShortDay(item.heldOn)}
            </span>
            <span className="mt-1 block">
              <DialogueState state={item.state} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function DialogueState({ state }: Pick<DialogueLine, 'state'>) {
  if (state === 'ACKNOWLEDGED') return <Status tone="approved">Dibaca berdua</Status>
  if (state === 'WAITING') return <Status tone="waiting">Menunggu dibaca</Status>
  return <Status tone="info">Menunggu Anda baca</Status>
}
