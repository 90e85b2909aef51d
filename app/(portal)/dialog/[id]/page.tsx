import {
  AcknowledgeButton,
  AgreeInDialogue,
  EditDialogue,
  NoteForm,
} from '@/components/feedback/dialogue-forms'
import { DialogueState } from '@/components/feedback/dialogue-list'
import { AgreedList } from '@/components/feedback/improvement-list'
import { Readership } from '@/components/feedback/readership'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { formatDay, formatInstant } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { dialogue } from '@/lib/feedback/queries/dialogues'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Dialog kinerja' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => {
    const id = recordId.safeParse(params.id)
    return id.success ? { ...(await dialogue(ctx, id.data)), today: ctx.today } : refuse('not_found')
  },
  show: (view, { me }) => {
    const { id, version, name, heldOn, topic, shared, today, note } = view
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/dialog', label: 'Dialog kinerja' }]} />}
          title={topic}
          lead={`${formatDay(heldOn)}, dengan ${name} (${view.iLead ? 'anggota tim' : 'atasan'}).`}
        />
        <div className="grid max-w-5xl gap-6 lg:grid-cols-2 lg:items-start">
          <Readership title="Catatan bersama" who={`Dibaca oleh Anda dan ${name}, tidak oleh orang lain.`}>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{shared}</p>
            <p className="mt-3 flex flex-wrap items-center gap-2">
              <DialogueState state={view.state} />
              {view.acknowledgedAt && (
                <span className="text-muted text-sm">
                  {formatInstant(view.acknowledgedAt, me.region.zone)}
                </span>
              )}
            </p>
            <AgreedList items={view.improvements} />
            {view.mayAcknowledge && <AcknowledgeButton dialogueId={id} version={version} />}
            <div className="mt-3">
              {view.mayEdit && (
                <EditDialogue
                  key={version}
                  dialogueId={id}
                  version={version}
                  today={today}
                  words={{ heldOn, topic, shared }}
                />
              )}
              <AgreeInDialogue dialogueId={id} today={today} />
            </div>
          </Readership>
          <Readership
            alone
            title="Catatan pribadi"
            who={`Hanya Anda yang membaca ini. ${name} dan BKD tidak bisa.`}
          >
            <NoteForm dialogueId={id} version={note?.version ?? 0} text={note?.text ?? ''} />
          </Readership>
        </div>
      </>
    )
  },
})
