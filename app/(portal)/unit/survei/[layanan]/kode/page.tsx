import { IssueForm, WithdrawCodes } from '@/components/surveys/code-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant, formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { addDays } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { channelNames } from '@/lib/surveys/labels/codes'
import { serviceCodes, type BatchRow } from '@/lib/surveys/queries/codes'
import { MOST_DAYS, USUAL_DAYS } from '@/lib/surveys/rules/codes'

export const metadata = { title: 'Kode survei' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => ({ ...(await serviceCodes(ctx, params.layanan ?? '')), today: ctx.today }),
  show: ({ service, batches, today }, { me }) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[
              { href: '/unit/survei', label: 'Survei warga' },
              { href: `/unit/survei/${service.id}`, label: service.name },
            ]}
          />
        }
        title="Kode survei"
        lead="Warga menjawab sendiri dari HP. Satu kode untuk satu jawaban; siapa yang menjawab tidak diketahui."
      />
      {service.closed ? (
        <Notice tone="info" title="Layanan ini tidak disurvei lagi.">
          Kode yang beredar tidak diterima.
        </Notice>
      ) : (
        <Section title="Buat kode">
          <IssueForm
            serviceId={service.id}
            today={today}
            until={addDays(today, USUAL_DAYS)}
            latest={addDays(today, MOST_DAYS)}
          />
        </Section>
      )}
      <Section title="Yang sudah dibuat" aside="Terpakai dihitung setelah hari berganti">
        {batches.length === 0 ? (
          <EmptyState title="Belum ada kode.">Buat lembar kode, cetak, lalu bagikan di loket.</EmptyState>
        ) : (
          <ul className="divide-ledger border-ledger divide-y border-y">
            {batches.map((batch) => (
              <Batch
                key={batch.id}
                batch={batch}
                today={today}
                zone={me.region.zone}
                here={`/unit/survei/${service.id}/kode/${batch.id}`}
              />
            ))}
          </ul>
        )}
      </Section>
    </>
  ),
})

type Props = { batch: BatchRow; today: string; zone: string; here: string }

function Batch({ batch, today, zone, here }: Props) {
  const over = batch.closed || batch.expiresOn < today
  return (
    <li className="py-3">
      <p>
        <span className="font-bold">{channelNames[batch.channel]}</span>, {batch.counter}
      </p>
      <p className="text-muted text-sm">
        {batch.size === null
          ? `${formatNumber(batch.used)} jawaban`
          : `${formatNumber(batch.used)} dari ${formatNumber(batch.size)} terpakai`}
        , dibuat {formatInstant(batch.createdAt, zone)},{' '}
        {batch.closed ? 'sudah ditarik' : `berlaku sampai ${formatShortDay(batch.expiresOn)}`}
      </p>
      {!over && batch.channel === 'SLIP' && (
        <p className="mt-2 flex flex-wrap gap-2">
          <DownloadLink href={`${here}/lembar.pdf`}>Cetak QR</DownloadLink>
          <DownloadLink href={`${here}/tautan.csv`}>Unduh tautan</DownloadLink>
        </p>
      )}
      {batch.address && (
        <p className="text-sm">
          {batch.channel === 'KIOSK' ? 'Buka alamat ini di tablet: ' : 'Bagikan alamat ini: '}
          <a className="text-link wrap-anywhere" href={batch.address}>
            {batch.address}
          </a>
        </p>
      )}
      {!over && <WithdrawCodes batchId={batch.id} version={batch.version} counter={batch.counter} />}
    </li>
  )
}
