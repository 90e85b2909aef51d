'use client'

import { useRef, useState, type ReactNode } from 'react'
import { approveActivityLog, approveActivityLogs, undoDecisions } from '@/app/(portal)/persetujuan/actions'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { Disclosure } from '@/components/ui/disclosure'
import type { Decided } from '@/lib/activity-logs/commands/decisions'
import type { AwaitingLog, Inbox } from '@/lib/activity-logs/queries/inbox'
import { formatMinutes, formatNumber } from '@/lib/calendar/labels'
import { ApprovalRow } from './approval-row'
import { ReturnSheet } from './return-sheet'
import { ShortcutHelp } from './shortcut-help'
import { openUndoWindow } from './undo-window'
import { useShortcuts, useShortcutsOn } from './use-shortcuts'

const choiceOf = ({ id, logDate, version }: AwaitingLog) => ({ logId: id, logDate, version })
const idsOf = (logs: readonly AwaitingLog[]) => logs.map(({ id }) => id)
const without = (set: ReadonlySet<string>, ids: readonly string[]) =>
  new Set([...set].filter((id) => !ids.includes(id)))

/**
 * Ordinary logs are chosen beforehand, those that deserve a look never are. What arrives while the page is open waits
 * unchosen, so that nobody approves what he has not had before his eyes.
 */
export function ApprovalInbox({ inbox, zone }: { inbox: Inbox; zone: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(inbox.ordinary.flatMap(({ logs }) => idsOf(logs))),
  )
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [returning, setReturning] = useState<AwaitingLog>()
  const [at, setAt] = useState<string>()
  const [helping, setHelping] = useState(false)
  const [keysOn, setKeysOn] = useShortcutsOn()
  const list = useRef<HTMLDivElement>(null)
  const toast = useToast()
  const one = useAction(approveActivityLog)
  const many = useAction(approveActivityLogs)
  const back = useAction(undoDecisions)

  const open = (logs: readonly AwaitingLog[]) => logs.filter(({ id }) => !decided.has(id))
  const toLook = open(inbox.toLook)
  const ordinary = inbox.ordinary
    .map((group) => ({ ...group, logs: open(group.logs) }))
    .filter(({ logs }) => logs.length > 0)
  const ordinaryLogs = ordinary.flatMap(({ logs }) => logs)
  const picked = ordinaryLogs.filter(({ id }) => chosen.has(id))
  const all = [...toLook, ...ordinaryLogs]
  const busy = one.pending || many.pending || back.pending

  function settle({ done, refused }: Decided, words: string, receipt: string, secondsLeft: () => number) {
    setProblems(new Map(refused.map(({ logId, message }) => [logId, message])))
    setDecided((before) =>
      without(
        before,
        refused.map(({ logId }) => logId),
      ),
    )
    const rest =
      refused.length > 0 ? ` ${formatNumber(refused.length)} tidak dapat; alasannya ada di catatannya.` : ''
    toast.show({
      message: `${words}${rest} Tanda terima ${receipt}.`,
      undo: { run: () => void takeBack(done), seconds: secondsLeft(), label: 'Batalkan' },
    })
  }

  async function takeBack(done: Decided['done']) {
    const answer = await back.run({ logs: done })
    if (!answer) return
    if (!answer.ok) return toast.show({ message: answer.message, tone: 'error' })
    setDecided((before) =>
      without(
        before,
        answer.value.done.map(({ logId }) => logId),
      ),
    )
    toast.show({ message: `Keputusan dibatalkan. Tanda terima ${answer.receipt}.` })
  }

  async function approveOne(log: AwaitingLog) {
    if (busy) return
    const secondsLeft = openUndoWindow()
    moveOn(log)
    setDecided((before) => new Set([...before, log.id]))
    const answer = await one.run(choiceOf(log))
    if (answer?.ok)
      return settle(answer.value, `Catatan ${log.employeeName} disetujui.`, answer.receipt, secondsLeft)
    setDecided((before) => without(before, [log.id]))
    if (answer) setProblems(new Map([[log.id, answer.message]]))
  }

  async function approvePicked() {
    if (busy || picked.length === 0) return
    const secondsLeft = openUndoWindow()
    setDecided((before) => new Set([...before, ...idsOf(picked)]))
    const answer = await many.run({ logs: picked.map(choiceOf) })
    if (answer?.ok)
      return settle(
        answer.value,
        `${formatNumber(answer.value.done.length)} catatan disetujui.`,
        answer.receipt,
        secondsLeft,
      )
    setDecided((before) => without(before, idsOf(picked)))
    if (answer) toast.show({ message: answer.message, tone: 'error' })
  }

  function choose(ids: readonly string[], on: boolean) {
    setChosen((before) => (on ? new Set([...before, ...ids]) : without(before, ids)))
  }

  function goTo(id: string | undefined) {
    setAt(id)
    const row = list.current?.querySelector<HTMLElement>(`[data-log="${id}"]`)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  function moveBy(step: number) {
    const from = all.findIndex(({ id }) => id === at)
    const next =
      from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + step))
    goTo(all[next]?.id)
  }

  function moveOn(log: AwaitingLog) {
    if (at !== log.id) return
    const from = all.findIndex(({ id }) => id === log.id)
    goTo((all[from + 1] ?? all[from - 1])?.id)
  }

  const current = all.find(({ id }) => id === at)
  useShortcuts(keysOn, {
    j: () => moveBy(1),
    k: () => moveBy(-1),
    s: () => {
      if (current) void approveOne(current)
    },
    r: () => {
      if (current) setReturning(current)
    },
    e: () => {
      if (!current) return
      const evidence = list.current?.querySelector<HTMLElement>(`[data-log="${at}"] [data-evidence]`)
      if (evidence) evidence.click()
      // Not as a notice of the page: that would take the place of an undo that is still running.
      else
        setProblems((before) => new Map([...before, [current.id, 'Catatan ini belum punya bukti dukung.']]))
    },
    '?': () => setHelping(true),
    ' ': (event) => {
      if (!current || event.target instanceof HTMLButtonElement || event.target instanceof HTMLInputElement)
        return
      if (!ordinaryLogs.includes(current)) return
      event.preventDefault()
      choose([current.id], !chosen.has(current.id))
    },
  })

  const problem = one.networkError ?? many.networkError ?? back.networkError
  const row = (log: AwaitingLog, pick?: { on: boolean }) => (
    <ApprovalRow
      key={log.id}
      log={log}
      zone={zone}
      current={log.id === at}
      problem={problems.get(log.id)}
      disabled={busy}
      pick={pick && { on: pick.on, change: (on) => choose([log.id], on) }}
      onFocus={() => setAt(log.id)}
      onApprove={() => approveOne(log)}
      onReturn={() => setReturning(log)}
    />
  )

  return (
    <div ref={list}>
      {problem && (
        <Notice tone="error" live className="mb-4">
          {problem}
        </Notice>
      )}
      {all.length === 0 && (
        <EmptyState
          title="Semua catatan sudah diputuskan."
          action={
            <LinkButton href="/tim" variant="secondary">
              Lihat tim saya
            </LinkButton>
          }
        >
          Catatan baru dari orang-orang Anda muncul di sini begitu mereka mengirimnya.
        </EmptyState>
      )}
      {toLook.length > 0 && (
        <Section
          title={`Perlu dilihat (${formatNumber(toLook.length)})`}
          aside="Ada yang tidak biasa. Periksa satu per satu."
        >
          <ul className="space-y-4">{toLook.map((log) => row(log))}</ul>
        </Section>
      )}
      {ordinary.length > 0 && (
        <Section
          title={`Wajar (${formatNumber(ordinaryLogs.length)})`}
          aside={
            picked.length === ordinaryLogs.length
              ? 'Semua dicentang. Lepas centang yang belum ingin Anda setujui.'
              : `${formatNumber(picked.length)} dari ${formatNumber(ordinaryLogs.length)} dicentang.`
          }
        >
          <div className="space-y-6">
            {ordinary.map(({ employeeId, employeeName, logs }) => (
              <PersonGroup
                key={employeeId}
                name={employeeName}
                logs={logs}
                chosen={chosen}
                onChoose={(on) => choose(idsOf(logs), on)}
              >
                {logs.map((log) => row(log, { on: chosen.has(log.id) }))}
              </PersonGroup>
            ))}
          </div>
          {inbox.more && (
            <p className="text-muted mt-4 text-sm">
              Masih ada catatan lain. Setelah ini diputuskan, sisanya muncul di sini.
            </p>
          )}
          <div className="bg-paper border-ledger sticky bottom-16 z-10 -mx-4 mt-6 border-t px-4 pt-3 pb-6 lg:bottom-0 lg:mx-0 lg:px-0 lg:pb-3">
            <Button
              className="w-full sm:w-auto"
              pending={many.pending}
              whyNot={picked.length === 0 ? 'Centang dulu catatan yang ingin disetujui.' : undefined}
              onClick={approvePicked}
            >
              Setujui {formatNumber(picked.length)}
            </Button>
          </div>
        </Section>
      )}
      <FrozenLogs logs={inbox.frozen} />
      <ShortcutHelp open={helping} onOpen={setHelping} on={keysOn} onSwitch={setKeysOn} />
      <ReturnSheet
        log={returning}
        onClose={() => setReturning(undefined)}
        onReturned={(value, receipt, secondsLeft) => {
          const log = returning
          setReturning(undefined)
          if (!log) return
          moveOn(log)
          setDecided((before) => new Set([...before, log.id]))
          // A title such as S.Kep. brings the full stop itself.
          const words = `Dikembalikan kepada ${log.employeeName.replace(/\.$/, '')}.`
          settle(value, words, receipt, secondsLeft)
        }}
      />
    </div>
  )
}

function PersonGroup({
  name,
  logs,
  chosen,
  onChoose,
  children,
}: {
  name: string
  logs: readonly AwaitingLog[]
  chosen: ReadonlySet<string>
  onChoose: (on: boolean) => void
  children: ReactNode
}) {
  const all = logs.every(({ id }) => chosen.has(id))
  const minutes = logs.reduce((sum, log) => sum + log.minutes, 0)
  return (
    <section aria-label={name}>
      <div className="border-ledger flex items-center justify-between gap-4 border-b-2">
        <h3 className="min-w-0 text-base">
          {name}{' '}
          <span className="text-muted text-sm font-medium max-sm:block">
            {formatNumber(logs.length)} catatan, {formatMinutes(minutes)}
          </span>
        </h3>
        <Button variant="quiet" className="-me-2 shrink-0 px-2! text-sm" onClick={() => onChoose(!all)}>
          {all ? 'Lepas semua' : 'Centang semua'}
          <span className="sr-only"> milik {name}</span>
        </Button>
      </div>
      <ul>{children}</ul>
    </section>
  )
}

function FrozenLogs({ logs }: { logs: readonly AwaitingLog[] }) {
  if (logs.length === 0) return null
  return (
    <Disclosure summary={`Tidak dapat diputuskan lagi (${formatNumber(logs.length)})`}>
      <p className="text-muted mb-2 max-w-prose">
        Triwulannya sudah ditutup atau penilaiannya sudah final. Hubungi BKD bila ada yang masih perlu
        dihitung.
      </p>
      <ul className="list-disc space-y-1 ps-5">
        {logs.map(({ id, employeeName, title }) => (
          <li key={id} className="break-words">
            {employeeName}: {title}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
