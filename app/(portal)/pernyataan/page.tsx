import { StatementForm } from '@/components/feedback/statement-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { statementForm } from '@/lib/feedback/queries/statements'

export const metadata = { title: 'Suara untuk atasan' }

export default page({
  roles: ['staff'],
  ask: (ctx) => statementForm(ctx),
  show: ({ regionId, quarter, lastDay, leader, state }) => (
    <>
      <PageHeader
        title="Suara untuk atasan"
        lead={
          leader
            ? `Sembilan pernyataan tentang ${leader.name}, ${quarterLabel(quarter)}, tanpa nama.`
            : 'Sembilan pernyataan tentang atasan, tanpa nama.'
        }
      />
      {state === 'NO_LEADER' || !leader ? (
        <EmptyState title="Atasan Anda belum tercatat.">
          Minta BKD melengkapinya. Tidak ada yang perlu Anda isi sekarang.
        </EmptyState>
      ) : state === 'TOO_FEW' ? (
        <EmptyState title="Tidak ada yang ditanyakan di tim ini.">
          Anggota tim ini kurang dari lima orang, jadi jawaban bisa dikenali. Sampaikan pendapat lewat{' '}
          <a href="/umpan-balik/beri" className="text-link">
            umpan balik bernama
          </a>
          .
        </EmptyState>
      ) : (
        <>
          <Notice className="mb-6 max-w-3xl" title="Yang terlihat hanya jumlah jawaban">
            <p>
              Hasilnya dibuka setelah {formatShortDay(lastDay)}, bila ada lima jawaban atau lebih. Yang
              membacanya: {leader.name}, atasannya, dan BKD.
            </p>
            <p>Kurang dari lima jawaban dibuang tanpa dibaca. Sekali terkirim, jawaban tidak bisa diubah.</p>
          </Notice>
          <StatementForm ballot={{ regionId, leaderId: leader.id, ...quarter }} taken={state === 'TAKEN'} />
          <div className="mt-6 max-w-3xl">
            <Disclosure summary="Bagaimana nama Anda disembunyikan?">
              <p>
                Peramban Anda membuat kartu suara acak lalu menutupinya. Portal menandatangani kartu tertutup
                itu, dan mencatat bahwa Anda mengambil satu kartu.
              </p>
              <p className="mt-2">
                Jawaban dikirim tanpa masuk, hanya dengan kartu yang sudah dibuka. Portal tahu kartunya asli,
                tetapi tidak tahu milik siapa.
              </p>
              <p className="mt-2">
                Kartu hanya tersimpan di peramban ini. Bila perangkat atau datanya hilang, kartunya ikut
                hilang.
              </p>
            </Disclosure>
          </div>
        </>
      )}
    </>
  ),
})
