'use client'

import { useState } from 'react'
import { recordServiceCases } from '@/app/(portal)/layanan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { caseFaults, caseRefusals } from '@/lib/measurements/labels/service-cases'
import { MOST_CASES, readCases, type CaseReason, type ReadCase } from '@/lib/measurements/rules/service-cases'
import { TimeIndicator, type TimeIndicatorChoice } from './time-indicator'

type Refused = { caseNumber: string; step: string; reason: CaseReason }
type Props = { today: string; indicators: readonly TimeIndicatorChoice[] }

/** Rows of a sheet, looked at before they are sent: what cannot be read is said line by line. */
export function PasteCases({ today, indicators }: Props) {
  const [pasted, setPasted] = useState('')
  const [outcome, setOutcome] = useState<{ saved: number; refused: readonly Refused[] }>()
  const read = readCases(pasted, today)
  const good = read.flatMap((one) => ('row' in one ? [one.row] : []))
  const tooMany = good.length > MOST_CASES
  return (
    <ActionForm
      action={recordServiceCases}
      shape={({ indicatorId }) => ({
        indicatorId: typeof indicatorId === 'string' ? indicatorId : '',
        cases: good,
      })}
      onDone={(answer) => {
        setOutcome(answer)
        setPasted('')
      }}
      doneMessage="Berkas tercatat."
      label="Tempel dari lembar kerja"
      className="space-y-4"
    >
      {outcome && <Outcome {...outcome} />}
      <Field
        name="pasted"
        label="Baris yang disalin"
        help="Enam kolom: nomor berkas, layanan, tahap, mulai, selesai, target hari kerja. Tanpa nama atau NIK warga."
        required
        missing="Tempel barisnya."
      >
        <Textarea
          rows={6}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
          spellCheck={false}
          className="font-mono text-sm"
        />
      </Field>
      {read.length > 0 && (
        <>
          <p role="status" className={tooMany ? 'text-mengkudu font-bold' : 'font-bold'}>
            {tooMany
              ? `${formatNumber(good.length)} baris: paling banyak ${MOST_CASES} sekali kirim.`
              : `${formatNumber(good.length)} baris siap, ${formatNumber(read.length - good.length)} tidak terbaca.`}
          </p>
          <Preview read={read.slice(0, MOST_CASES)} />
        </>
      )}
      <TimeIndicator choices={indicators} />
      <SubmitButton
        whyNot={
          good.length === 0
            ? 'Belum ada baris yang dapat disimpan.'
            : tooMany
              ? `Kurangi sampai ${MOST_CASES} baris.`
              : undefined
        }
      >
        Simpan {formatNumber(good.length)} berkas
      </SubmitButton>
    </ActionForm>
  )
}

function Preview({ read }: { read: readonly ReadCase[] }) {
  return (
    <Table
      caption="Pratinjau"
      rows={read}
      rowKey={({ line }) => line}
      columns={[
        {
          label: 'Berkas',
          heads: true,
          cell: (one) => ('row' in one ? one.row.caseNumber : `Baris ${one.line}`),
        },
        { label: 'Layanan', cell: (one) => ('row' in one ? one.row.service : one.text) },
        { label: 'Tahap', cell: (one) => ('row' in one ? one.row.step : '') },
        { label: 'Mulai', cell: (one) => ('row' in one ? formatShortDay(one.row.startedOn) : '') },
        {
          label: 'Selesai',
          cell: (one) =>
            'row' in one ? (one.row.finishedOn ? formatShortDay(one.row.finishedOn) : 'Belum') : '',
        },
        {
          label: 'Target',
          align: 'end',
          cell: (one) => ('row' in one ? formatNumber(one.row.targetDays) : ''),
        },
        {
          label: 'Hasil baca',
          cell: (one) =>
            'row' in one ? (
              <Status tone="approved">Siap</Status>
            ) : (
              <span className="text-mengkudu font-bold">{caseFaults[one.fault]}</span>
            ),
        },
      ]}
    />
  )
}

function Outcome({ saved, refused }: { saved: number; refused: readonly Refused[] }) {
  return (
    <Notice
      tone={refused.length > 0 ? 'warn' : 'success'}
      live
      title={`${formatNumber(saved)} berkas tersimpan`}
    >
      {refused.length > 0 && (
        <ul className="list-disc ps-5">
          {refused.map(({ caseNumber, step, reason }) => (
            <li key={`${caseNumber} ${step}`}>
              {caseNumber}, {step}: {caseRefusals[reason]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
