import Image from 'next/image'
import { FileText } from 'lucide-react'
import { Glyph } from '@/components/ui/glyph'
import type { StoredEvidence } from '@/lib/evidence/rules'
import { formatNumber } from '@/lib/calendar/labels'

const MEGABYTE = 1024 * 1024
const sizeOf = (bytes: number) =>
  bytes >= MEGABYTE
    ? `${formatNumber(bytes / MEGABYTE, 1)} MB`
    : `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`

/** Photos in view, documents by name; the digest shows that nobody has swapped them since. */
export function EvidenceList({ files }: { files: readonly StoredEvidence[] }) {
  if (files.length === 0) return <p className="text-muted">Belum ada bukti dukung.</p>
  return (
    <ul className="space-y-3">
      {files.map(({ id, name, mime, size, sha256 }) => (
        <li key={id}>
          <a
            href={`/api/berkas/${id}`}
            target="_blank"
            rel="noreferrer"
            className="border-ledger bg-surface hover:bg-nila-wash flex items-center gap-3 rounded-md border p-2"
          >
            {mime.startsWith('image/') ? (
              <Image
                unoptimized
                src={`/api/berkas/${id}`}
                width={64}
                height={64}
                alt=""
                className="size-16 shrink-0 rounded-md object-cover"
              />
            ) : (
              <FileText aria-hidden="true" className="text-muted m-4 size-8 shrink-0" />
            )}
            <span className="min-w-0">
              <span className="text-link wrap-anywhere">{name}</span>
              <span className="text-muted block text-sm">{sizeOf(size)}</span>
              <span className="text-daun flex items-center gap-1 text-sm">
                <Glyph name="check" className="size-4" /> Sidik berkas {sha256.slice(0, 8)}
              </span>
            </span>
            <span className="sr-only">, buka di tab baru</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
