import Link from 'next/link'
import { AddressForm, CodeForm, DigestForm, ForgetAddress } from '@/components/notifications/mail-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { noticeDeeds, waitingWords } from '@/lib/notifications/labels'
import { inbox, type Inbox } from '@/lib/notifications/queries'
import { noticePlaces } from '@/lib/notifications/rules'

export const metadata = { title: 'Kotak masuk' }

export default page({
  roles: ['staff'],
  ask: (ctx) => inbox(ctx),
  show: ({ waiting, mail }) => (
    <>
      <PageHeader
        title="Kotak masuk"
        lead="Yang menunggu Anda. Yang selesai hilang sendiri dari daftar ini."
      />
      {waiting.length === 0 ? (
        <EmptyState title="Semua sudah beres.">Tidak ada yang menunggu Anda sekarang.</EmptyState>
      ) : (
        <ul className="divide-ledger border-ledger mb-8 max-w-prose divide-y border-y">
          {waiting.map((one) => (
            <li key={one.kind} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
              <span className="font-bold">{waitingWords(one)}</span>
              <Link href={noticePlaces[one.kind]} className="text-link inline-flex min-h-11 items-center">
                {noticeDeeds[one.kind]}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Section title="Ringkasan lewat surel">
        <ByMail {...mail} />
      </Section>
    </>
  ),
})

function ByMail({ available, address, confirmed, codeSent, ...digest }: Inbox['mail']) {
  if (!available)
    return (
      <Notice tone="info" title="Portal ini belum tersambung ke surel.">
        BKD dapat menyambungkannya. Daftar di atas tetap lengkap.
      </Notice>
    )
  return (
    <>
      <p className="text-muted mb-4 max-w-prose text-sm">
        Paling banyak satu surel sehari, pada hari kerja, dan tidak saat Anda cuti. Isinya jumlah saja, tanpa
        nama.
      </p>
      {address && (
        <p className="mb-3">
          <span className="font-bold wrap-anywhere">{address}</span>{' '}
          <span className="text-muted text-sm">{confirmed ? 'terkonfirmasi' : 'belum dikonfirmasi'}</span>
        </p>
      )}
      {address && !confirmed && codeSent && <CodeForm />}
      {address && confirmed && <DigestForm key={digest.version} {...digest} />}
      <Disclosure
        summary={address ? 'Ganti atau hapus alamat' : 'Tambahkan alamat surel'}
        className="mt-4"
        open={!address}
      >
        <AddressForm />
        {address && <ForgetAddress version={digest.version} />}
      </Disclosure>
    </>
  )
}
