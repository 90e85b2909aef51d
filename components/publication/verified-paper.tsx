import { PublicFrame } from '@/components/layout/public-frame'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { paperKindLabels, paperStateLabels, paperStateSentences } from '@/lib/publication/labels/papers'
import type { Verified } from '@/lib/publication/public/papers'
import { KeyValue } from '../ui/key-value'
import { Notice } from '../ui/notice'
import { VerifyForm } from './verify-form'

const tones = { CURRENT: 'success', SUPERSEDED: 'warn', WITHDRAWN: 'error' } as const

type Props = { paper: Verified | undefined; typed: string; demo: boolean; stylesheet: string; site: string }

/** What the code on a paper leads to: genuine or not, current or not, and nothing of what it says about a person. */
export function VerifiedPaper({ paper, typed, ...frame }: Props) {
  if (!paper)
    return (
      <PublicFrame title="Dokumen tidak dikenal" {...frame}>
        <h1 className="text-xl">Dokumen tidak dikenal</h1>
        <Notice className="my-4" tone="error">
          Kode ini tidak pernah diterbitkan portal ini, atau salah ketik. Periksa lagi tiap huruf dan
          angkanya; bila tetap sama, jangan percaya dokumennya.
        </Notice>
        <VerifyForm typed={typed} problem="Kode ini tidak dikenal. Cocokkan dengan yang tercetak." />
      </PublicFrame>
    )
  return (
    <PublicFrame title={paperStateLabels[paper.state]} region={paper.region} {...frame}>
      <h1 className="text-xl">{paperStateLabels[paper.state]}</h1>
      <Notice className="my-4" tone={tones[paper.state]}>
        {paperStateSentences[paper.state]}
      </Notice>
      <KeyValue
        items={[
          { label: 'Dokumen', value: paperKindLabels[paper.kind] },
          { label: 'Periode', value: paper.span || 'Tidak tercatat' },
          { label: 'Atas nama', value: paper.holder || 'Tidak tercatat' },
          { label: 'Unit kerja', value: paper.unit ?? 'Tidak tercatat' },
          ...(paper.receivedOn === undefined
            ? []
            : [
                {
                  label: 'Diterima pegawai',
                  value: paper.receivedOn
                    ? `${formatShortDay(paper.receivedOn)}. Cetakan sebelum hari itu masih kosong di tempat ini.`
                    : 'Belum tercatat',
                },
              ]),
          { label: 'Disiapkan', value: formatInstant(paper.issuedAt, paper.region.zone) },
          { label: 'Kode', value: paper.code },
          { label: 'Sidik isi', value: paper.fingerprint },
        ]}
      />
      <p className="text-muted mt-4 text-sm">
        Cocokkan inisial, periode, dan sidik isi dengan yang tercetak di kaki dokumen. Nama lengkap, NIP, dan
        nilai tidak ditampilkan di sini.
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href="/verifikasi">
          Periksa dokumen lain
        </a>
      </p>
    </PublicFrame>
  )
}
