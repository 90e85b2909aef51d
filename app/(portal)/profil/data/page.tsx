import { Link } from '@/components/ui/link'
import { CorrectionItem } from '@/components/interop/correction-item'
import { CorrectionForm, ForgetAll, TakeAlong, WithdrawCorrection } from '@/components/interop/own-data-forms'
import { ForgetAddress } from '@/components/notifications/mail-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { KeyValue } from '@/components/ui/key-value'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'
import { KEPT_BY_LAW } from '@/lib/interop/labels/own-data'
import { myCorrections } from '@/lib/interop/queries/corrections'
import { ownDataPage } from '@/lib/interop/queries/own-data'
import { AREAS } from '@/lib/interop/rules/corrections'

export const metadata = { title: 'Data saya' }

const where = 'text-link inline-flex min-h-11 items-center'

export default page({
  roles: ROLES,
  ask: async (ctx, { search }) => ({
    ...(await ownDataPage(ctx)),
    corrections: (await myCorrections(ctx)).map(({ accountId: _, ...row }) => row),
    area: AREAS.find((one) => one === asked(search.bagian)),
    staff: ctx.actor.roles.includes('staff'),
  }),
  show: ({ taken, favourites, reflections, address, consents, corrections, area, staff }, { me }) => (
    <>
      <Breadcrumb trail={[{ href: '/profil', label: 'Profil' }]} />
      <PageHeader
        title="Data saya"
        lead="Semua yang portal simpan tentang Anda: ambil salinannya, minta yang keliru diperbaiki, hapus yang boleh dihapus."
      />
      <Section title="Ambil salinan">
        <p className="mb-4 max-w-prose">
          Satu berkas berisi data pegawai, catatan, SKP, penilaian, umpan balik, kehadiran, pelatihan,
          penghargaan, dan perangkat Anda. Kata-kata orang lain yang tidak boleh Anda baca tidak ikut.
        </p>
        <TakeAlong />
        {taken.length > 0 && (
          <p className="text-muted mt-3 text-sm">
            Terakhir diambil: {taken.map(({ at }) => formatInstant(at, me.region.zone)).join('; ')}. Bukan
            Anda? Keluarkan perangkat lain di{' '}
            <Link href="/profil" className="text-link">
              Profil
            </Link>{' '}
            lalu ganti kata sandi.
          </p>
        )}
      </Section>
      <Section title="Minta perbaikan">
        {corrections.length > 0 && (
          <ul className="divide-ledger border-ledger mb-6 max-w-prose divide-y border-y">
            {corrections.map((one) => (
              <CorrectionItem key={one.id} of={one} zone={me.region.zone}>
                {one.status === 'OPEN' && <WithdrawCorrection id={one.id} version={one.version} />}
              </CorrectionItem>
            ))}
          </ul>
        )}
        <CorrectionForm area={area} />
      </Section>
      {staff && (
        <Section title="Hapus yang Anda beri sendiri">
          <KeyValue
            items={[
              {
                label: 'Alamat surel',
                value: address ? <ForgetAddress version={address.version} /> : 'Tidak ada',
              },
              {
                label: 'Kegiatan favorit',
                value: (
                  <div className="space-y-2">
                    <p>{formatNumber(favourites)}</p>
                    {favourites > 0 && <ForgetAll what="favourites" />}
                  </div>
                ),
              },
              {
                label: 'Refleksi',
                value: (
                  <div className="space-y-2">
                    <p>{formatNumber(reflections)}</p>
                    {reflections > 0 && <ForgetAll what="reflections" />}
                  </div>
                ),
              },
              {
                label: 'Izin menyebut nama di penghargaan',
                value:
                  consents > 0 ? (
                    <Link href="/penghargaan" className={where}>
                      Beri atau tarik izin
                    </Link>
                  ) : (
                    'Tidak ada'
                  ),
              },
              {
                label: 'Apresiasi untuk rekan',
                value: (
                  <Link href="/apresiasi" className={where}>
                    Tarik apresiasi Anda
                  </Link>
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section title="Yang wajib disimpan, dan alasannya">
        <KeyValue items={KEPT_BY_LAW.map(({ what, why }) => ({ label: what, value: why }))} />
      </Section>
    </>
  ),
})
