import { AuthFrame } from '@/components/layout/auth-frame'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { ownPath } from '@/lib/accounts/rules'
import { demoMark, openPage } from '@/lib/core/context'
import { regionChoices } from '@/lib/organization/queries'

export const metadata = { title: 'Masuk' }

export default openPage({
  ask: async () => ({ regions: await regionChoices(), demo: await demoMark() }),
  show: ({ regions, demo }, { search }) => (
    <AuthFrame
      title="Masuk"
      lead={
        search.kembali
          ? 'Masuk lagi untuk melanjutkan. Isian Anda masih tersimpan di perangkat ini.'
          : 'Untuk pegawai pemerintah daerah.'
      }
      demo={demo}
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
