import { Link } from '@/components/ui/link'
import { PasswordForm } from '@/components/accounts/password-form'
import { SessionList } from '@/components/accounts/session-list'
import { KeyValue } from '@/components/ui/key-value'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { roleNames } from '@/lib/accounts/labels'
import { myProfile } from '@/lib/accounts/queries'
import { formatInstant } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Profil' }

export default page({
  roles: ROLES,
  ask: async (ctx) => {
    const { sessions, ...person } = await myProfile(ctx)
    return {
      ...person,
      sessions: sessions.map(({ id, device, lastSeenAt, isThis }) => ({
        id,
        device,
        isThis,
        lastSeen: formatInstant(lastSeenAt, ctx.region.zone),
      })),
    }
  },
  show: ({ name, roles, post, supervisor, sessions }, { me }) => (
    <>
      <PageHeader title="Profil" lead="Data Anda menurut BKD, dan perangkat yang sedang masuk." />
      <Section title="Data menurut BKD">
        <KeyValue
          items={[
            { label: 'Nama', value: name },
            { label: 'Pemerintah daerah', value: me.region.name },
            { label: 'Jabatan', value: post?.positionTitle ?? 'Belum tercatat' },
            { label: 'Unit', value: post?.unitName ?? 'Belum tercatat' },
            { label: 'Atasan langsung', value: supervisor ?? 'Belum tercatat' },
            { label: 'Peran di portal', value: roles.map((role) => roleNames[role]).join(', ') },
          ]}
        />
        <p className="mt-3 flex flex-wrap gap-x-6">
          <Link href="/profil/data" className="text-link inline-flex min-h-11 items-center">
            Ambil, perbaiki, atau hapus data saya
          </Link>
        </p>
      </Section>
      <Section title="Perangkat yang masuk">
        <SessionList sessions={sessions} />
      </Section>
      <Section title="Ganti kata sandi">
        <PasswordForm />
      </Section>
    </>
  ),
})
