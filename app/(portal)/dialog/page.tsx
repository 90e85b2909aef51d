import { DialogueList } from '@/components/feedback/dialogue-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { dialogues } from '@/lib/feedback/queries/dialogues'

export const metadata = { title: 'Dialog kinerja' }

export default page({
  roles: ['staff'],
  ask: (ctx) => dialogues(ctx),
  show: (items) => {
    const waiting = items.filter(({ state }) => state === 'MINE_TO_ACKNOWLEDGE')
    const others = items.filter(({ state }) => state !== 'MINE_TO_ACKNOWLEDGE')
    return (
      <>
        <PageHeader
          title="Dialog kinerja"
          lead="Pembicaraan Anda dengan atasan dan anggota tim, hanya terbaca oleh dua orang."
          actions={
            <>
              <LinkButton href="/dialog/catat">Catat dialog</LinkButton>
              {items.length > 0 && <DownloadLink href="/dialog/dialog.csv" />}
            </>
          }
        />
        {waiting.length > 0 && (
          <Section title="Menunggu Anda baca">
            <DialogueList items={waiting} />
          </Section>
        )}
        {items.length === 0 ? (
          <EmptyState
            title="Belum ada dialog yang tercatat."
            example="Beban kerja loket pagi, rencana pelatihan, hambatan target."
          >
            Setelah berbicara berdua, catat pokok bahasan dan kesepakatannya di sini.
          </EmptyState>
        ) : (
          others.length > 0 && (
            <Section title="Semua dialog">
              <DialogueList items={others} />
            </Section>
          )
        )}
      </>
    )
  },
})
