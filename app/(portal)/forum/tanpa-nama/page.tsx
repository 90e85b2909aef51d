import { LetterForm } from '@/components/community/letter-form'
import { ForumTabs } from '@/components/community/forum-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { letterBox } from '@/lib/community/queries/box'
import { FEWEST } from '@/lib/community/rules/box'
import { page } from '@/lib/core/context'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Kotak tanpa nama' }

export default page({
  roles: ROLES,
  ask: (ctx) => letterBox(ctx),
  show: ({ number, taken }, { me }) => (
    <>
      <PageHeader
        title="Kotak tanpa nama"
        lead="Untuk hal yang sulit dikatakan dengan nama. Tulisannya tampil di forum sebagai Tanpa nama."
      />
      <ForumTabs current="/forum/tanpa-nama" />
      <Notice className="my-6 max-w-3xl" title="Tidak ada yang dapat mengetahui penulisnya">
        <p>
          Kotak dibuka malam hari bila sudah berisi surat dari {FEWEST} orang atau lebih. Sebelum itu tidak
          ada yang tampil di mana pun.
        </p>
        <p>Gaya bahasa dan rincian bisa dikenali rekan. Tulislah tanpa nama unit bila perlu.</p>
      </Notice>
      <LetterForm number={number} regionId={me.region.id} taken={taken} />
      <Disclosure summary="Cara kerjanya" className="mt-6 max-w-prose">
        <ol className="list-decimal space-y-1 ps-5">
          <li>Peramban Anda membuat kartu acak dan menutupnya.</li>
          <li>Portal menandatangani kartu tertutup itu. Yang tercatat hanya bahwa Anda mengambil kartu.</li>
          <li>Surat dikirim dengan kartu yang sudah dibuka, tanpa sesi, nama, atau alamat.</li>
          <li>Surat disimpan tersegel dan diacak, lalu tampil bersama-sama.</li>
        </ol>
      </Disclosure>
    </>
  ),
})
