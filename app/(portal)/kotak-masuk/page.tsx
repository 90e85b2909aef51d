import { Link } from '@/components/ui/link'
import { AddressForm, CodeForm, DigestForm, ForgetAddress } from '@/components/notifications/mail-forms'
import { OwnDevices } from '@/components/notifications/own-devices'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { deviceName } from '@/lib/accounts/labels'
import { formatDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { GLANCE, noticeDeeds, waitingWords } from '@/lib/notifications/labels'
import { inbox, type Inbox } from '@/lib/notifications/queries'
import { noticePlaces } from '@/lib/notifications/rules'

export const metadata = { title: 'Kotak masuk' }

export default page({
  roles: ['staff'],
  ask: (ctx) => inbox(ctx),
  show: ({ waiting, mail, push, digest }, { me }) => (
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
      <Section title="Di perangkat ini">
        <p className="text-muted mb-4 max-w-prose text-sm">
          Layar kunci hanya menampilkan “{GLANCE}”, tanpa isi dan tanpa nama. Jangan nyalakan di perangkat
          yang dipakai bersama.
        </p>
        <OwnDevices
          pushKey={push.key}
          devices={push.devices.map(({ agent, addedAt, ...device }) => ({
            ...device,
            name: deviceName(agent),
            since: formatDay(dayOf(addedAt, me.region.zone)),
          }))}
        />
      </Section>
      <Section title="Lewat surel">
        <ByMail {...mail} />
      </Section>
      <Section title="Kapan dan apa">
        <p className="text-muted mb-4 max-w-prose text-sm">
          Paling banyak satu ringkasan sehari, pada hari kerja, dan tidak saat Anda cuti. Isinya jumlah saja,
          tanpa nama.
        </p>
        <DigestForm key={digest.version} {...digest} />
      </Section>
    </>
  ),
})

function ByMail({ available, address, confirmed, codeSent, version }: Inbox['mail']) {
  if (!available)
    return (
      <Notice tone="info" title="Portal ini belum tersambung ke surel.">
        BKD dapat menyambungkannya. Daftar di atas tetap lengkap.
      </Notice>
    )
  return (
    <>
      {address && (
        <p className="mb-3">
          <span className="font-bold wrap-anywhere">{address}</span>{' '}
          <span className="text-muted text-sm">{confirmed ? 'terkonfirmasi' : 'belum dikonfirmasi'}</span>
        </p>
      )}
      {address && !confirmed && codeSent && <CodeForm />}
      <Disclosure
        summary={address ? 'Ganti atau hapus alamat' : 'Tambahkan alamat surel'}
        className="mt-4"
        open={!address}
      >
        <AddressForm />
        {address && <ForgetAddress version={version} />}
      </Disclosure>
    </>
  )
}
