import { AuthFrame } from '@/components/layout/auth-frame'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { ownPath } from '@/lib/accounts/rules'
import { openPage } from '@/lib/core/context'
import { regionChoices } from '@/lib/organization/queries'

export const metadata = { title: 'Masuk' }

export default openPage({
  ask: regionChoices,
  show: (regions, { search }) => (
    <AuthFrame
      title="Masuk"
      lead={
        search.kembali
          ? 'Untuk pegawai. Sesudah masuk Anda kembali ke halaman tadi; isian yang belum terkirim masih tersimpan di perangkat ini.'
          : 'Untuk pegawai pemerintah daerah.'
      }
      aside={
        <>
          {ownPath(search.kembali) === '/survei' && (
            <p className="text-sm">
              Menilai layanan dengan kode dari loket? Alamatnya terpotong: pindai atau salin kodenya sekali
              lagi. Anda tidak perlu masuk.
            </p>
          )}
          <p className="text-muted text-sm">
            Lupa kata sandi atau NIP tidak dikenal? Hubungi BKD di pemerintah daerah Anda. Warga tidak perlu
            masuk:{' '}
            <a className="text-link" href="/">
              lihat kinerja layanan
            </a>
            .
          </p>
        </>
      }
    >
      <SignInForm regions={regions} goTo={ownPath(search.kembali)} />
    </AuthFrame>
  ),
})
