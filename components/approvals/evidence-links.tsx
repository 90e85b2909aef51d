import { FileText } from 'lucide-react'
import Image from 'next/image'

type Item = { id: string; name: string; mime: string }

/** Photos as small pictures, documents by name; both open in a tab of their own. */
export function EvidenceLinks({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <ul aria-label="Bukti dukung" className="flex flex-wrap gap-2">
      {items.map(({ id, name, mime }) => (
        <li key={id}>
          <a
            href={`/api/berkas/${id}`}
            target="_blank"
            rel="noopener"
            data-evidence
            className="tap border-ledger bg-surface hover:bg-nila-wash text-nila inline-flex max-w-64 items-center gap-2 rounded-md border px-2 py-1 text-sm"
          >
            {mime.startsWith('image/') ? (
              // The file is served by permission at its own address; an image optimiser would cache it for others.
              <Image
                src={`/api/berkas/${id}`}
                alt=""
                width={36}
                height={36}
                unoptimized
                className="size-9 rounded-[3px] object-cover"
              />
            ) : (
              <FileText aria-hidden="true" className="size-5 shrink-0" />
            )}
            <span className="min-w-0 truncate">{name}</span>
            <span className="sr-only">, buka di tab baru</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
