import { CloseService, ServedForm } from '@/components/surveys/service-forms'
import { SheetForm, WithdrawSheet } from '@/components/surveys/sheet-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import {
  formatInstant,
  formatNumber,
  formatShortDay,
  quarterLabel,
  quarterShortLabel,
} from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { sampleWords } from '@/lib/measurements/labels/samples'
import { elementLabels, indexRule, indexWords, satisfactionGradeLabels } from '@/lib/surveys/labels'
import { standingLabels } from '@/lib/surveys/labels/codes'
import { serviceSurvey, type EnteredSheet } from '@/lib/surveys/queries'
import type { Reading } from '@/lib/surveys/rules/readings'
import { saidBeside } from '@/lib/surveys/queries/codes'

export const metadata = { title: 'Survei layanan' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => ({
    ...(await serviceSurvey(ctx, params.layanan ?? '')),
    ...(await saidBeside(ctx, params.layanan ?? '')),
    today: ctx.today,
  }),
  show: (
    { service, quarter, reading, setApart, comments, trend, served, sheets, withdrawn, nextNumber, today },
    { me },
  ) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/unit/survei', label: 'Survei warga' }]} />}
        title={service.name}
        lead={service.unitName}
        actions={
          <LinkButton variant="secondary" href={`/unit/survei/${service.id}/kode`}>
            Kode untuk warga
          </LinkButton>
        }
      />
      <Section title={quarterLabel(quarter)}>
        <Result reading={reading} />
        {setApart.map(({ standing, times }) => (
          <p key={standing} className="text-muted mt-2 max-w-prose text-sm">
            {formatNumber(times)} jawaban disisihkan: {standingLabels[standing]}.
          </p>
        ))}
      </Section>
      {comments.length > 0 && (
        <Section title="Kata warga" aside="Tidak terhubung dengan jawaban mana pun">
          <ul className="divide-ledger border-ledger divide-y border-y">
            {comments.map(({ id, text }) => (
              <li key={id} className="max-w-prose py-2 wrap-anywhere whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {service.closed ? (
        <Notice tone="info" title="Layanan ini tidak disurvei lagi.">
          Lembar yang sudah masuk tetap dihitung.
        </Notice>
      ) : (
        <Section title="Masukkan lembar">
          <SheetForm
            serviceId={service.id}
            today={today}
            lastDay={sheets[0]?.answeredOn ?? today}
            nextNumber={nextNumber}
          />
        </Section>
      )}
      {sheets.length > 0 && (
        <Section title="Lembar yang terakhir masuk" aside="Jawabannya tidak ditampilkan satu per satu">
          <ul className="divide-ledger border-ledger divide-y border-y">
            {sheets.map((sheet) => (
              <Entered key={sheet.id} sheet={sheet} zone={me.region.zone} />
            ))}
          </ul>
        </Section>
      )}
      {withdrawn.total > 0 && (
        <Section
          title={`${formatNumber(withdrawn.total)} lembar ditarik`}
          aside="Tidak dihitung lagi; siapa yang menariknya tercatat di jejak audit"
        >
          <ul className="divide-ledger border-ledger divide-y border-y">
            {withdrawn.latest.map(({ id, sheetNumber, at, reason }) => (
              <li key={id} className="py-2 wrap-anywhere">
                <span className="font-bold">Lembar {formatNumber(sheetNumber)}</span>
                <span className="text-muted text-sm">, ditarik {formatInstant(at, me.region.zone)}</span>
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Lima triwulan terakhir">
        <Table
          caption="Indeks per triwulan"
          hideCaption
          rowKey={({ quarter: of }) => quarterKey(of)}
          columns={[
            { label: 'Triwulan', heads: true, cell: ({ quarter: of }) => quarterShortLabel(of) },
            {
              label: 'Indeks',
              align: 'end',
              cell: ({ reading: { result } }) => (result ? indexWords(result.index) : 'Belum tampil'),
            },
            {
              label: 'Mutu',
              cell: ({ reading: { result } }) => (result ? satisfactionGradeLabels[result.grade] : '–'),
            },
            { label: 'Responden', cell: ({ reading: of }) => sampleWords(of) },
          ]}
          rows={trend}
        />
      </Section>
      {served.open && !service.closed && (
        <Section title="Warga yang dilayani">
          <ServedForm
            key={served.version}
            serviceId={service.id}
            year={quarter.year}
            quarter={quarter.quarter}
            version={served.version}
            served={reading.population}
          />
        </Section>
      )}
      {service.leads && !service.closed && (
        <Disclosure summary="Akhiri survei layanan ini" className="mt-6">
          <CloseService serviceId={service.id} version={service.version} />
        </Disclosure>
      )}
    </>
  ),
})

function Result({ reading }: { reading: Reading }) {
  const { result } = reading
  if (!result) return <p className="max-w-prose">{capital(sampleWords(reading))}.</p>
  return (
    <>
      <p>
        <strong className="text-xl">{indexWords(result.index)}</strong>{' '}
        <span className="font-bold">{satisfactionGradeLabels[result.grade]}</span>
      </p>
      <p className="text-muted max-w-prose text-sm">
        {capital(sampleWords(reading))}.
        {result.interval &&
          ` Dengan keyakinan 95%, indeks semua yang dilayani antara ${indexWords(result.interval[0])} dan ${indexWords(result.interval[1])}.`}
      </p>
      <div className="mt-4 grid max-w-3xl gap-x-8 gap-y-3 sm:grid-cols-2">
        {result.elements.map(({ element, index }) => (
          <Progress
            key={element}
            label={elementLabels[element]}
            value={index}
            target={10_000}
            words={indexWords(index)}
          />
        ))}
      </div>
      <p className="text-muted mt-3 max-w-prose text-sm">{indexRule}</p>
    </>
  )
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function Entered({ sheet, zone }: { sheet: EnteredSheet; zone: string }) {
  return (
    <li className="py-2">
      <p>
        <span className="font-bold">Lembar {formatNumber(sheet.sheetNumber)}</span>, diisi{' '}
        {formatShortDay(sheet.answeredOn)}
        <span className="text-muted text-sm">, masuk {formatInstant(sheet.enteredAt, zone)}</span>
      </p>
      {sheet.mayWithdraw && (
        <WithdrawSheet sheetId={sheet.id} version={sheet.version} number={sheet.sheetNumber} />
      )}
    </li>
  )
}
