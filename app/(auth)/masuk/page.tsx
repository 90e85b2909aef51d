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
          ? 'Masuk lagi untuk melanjutkan. Isian Anda masih tersimpan di perangkat ini.'
          : 'Untuk pegawai pemerintah daerah.'
      }
      aside={
        <p className="text-muted text-sm">
          Lupa kata sandi atau NIP tidak dikenal? Hubungi BKD di pemerintah daerah Anda. Warga tidak perlu
          masuk:{' '}
          <a className="text-link" href="/">
            lihat kinerja layanan
          </a>
          .
        </p>
      }
    >
      <SignInForm regions={regions} goTo={ownPath(search.kembali)} />
    </AuthFrame>
  ),
})
