import { PreviewStory } from '@/components/publication/preview-story'
import { PublishForm } from '@/components/publication/publish-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf, quarterFromKey, quarterKey, type YearQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { indicatorSentence, quarterSentence, refusals, whyHidden } from '@/lib/publication/labels'
import { publicationPreview } from '@/lib/publication/queries'
import { gradeLabels } from '@/lib/reviews/labels'

export const metadata = { title: 'Pratinjau publikasi' }

const fileOf = (unitId: string, of: YearQuarter, part: 'indikator' | 'sebaran' | 'perubahan') =>
  `/bkd/publikasi/${unitId}/pratinjau.csv?triwulan=${quarterKey(of)}&bagian=${part}`

export default page({
  roles: ['admin'],
  ask: async (ctx, { params, search }) => {
    const of = found(typeof search.triwulan === 'string' ? quarterFromKey(search.triwulan) : undefined)
    const unit = found(recordId.safeParse(params.unit).data)
    const { standing, ...preview } = await publicationPreview(ctx, unit, of)
    return {
      ...preview,
      of,
      standing: standing && {
        version: standing.version,
        on: formatShortDay(dayOf(standing.publishedAt, ctx.region.zone)),
      },
    }
  },
  show: (
    {
      of,
      unitId,
      digest,
      summary,
      distribution,
      distributionStands,
      answersStand,
      carriedInside,
      standing,
      unfinished,
      withheld,
      whyNot,
      differences,
    },
    { me },
  ) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[
              { href: '/bkd', label: 'Ruang kendali' },
              { href: '/bkd/publikasi', label: 'Publikasi' },
            ]}
          />
        }
        title={summary.unit.name}
        lead={`Pratinjau ${quarterLabel(of)}: inilah yang akan dibaca warga.`}
      />
      {unfinished > 0 && (
        <Notice tone="warn">
          {formatNumber(unfinished)} orang belum mendapat predikat saat triwulan ini ditutup. Mereka tidak
          ikut dihitung.
        </Notice>
      )}
      {withheld > 0 && (
        <Notice tone="warn">
          {formatNumber(withheld)} tulisan unit tidak diterbitkan karena memuat nama atau nomor orang.
        </Notice>
      )}
      {carriedInside > 0 && (
        <Notice tone="warn">
          {formatNumber(carriedInside)} angka dari survei tidak diterbitkan: dari angka itu jawaban tentang
          layanan kecil dapat dihitung.
        </Notice>
      )}
      {answersStand && (
        <Notice tone="warn">
          Jawaban survei atau janji waktu berubah sejak terbit, tetapi terlalu sedikit. Angka lama tetap
          tampil agar jawaban seseorang tidak dapat dihitung dari selisihnya.
        </Notice>
      )}
      {standing && (
        <Notice tone="info">
          Sudah terbit versi {standing.version} pada {standing.on}.{' '}
          <a className="text-link" href={`/publik/${me.region.slug}/unit/${summary.unit.slug}`}>
            Lihat halaman warga
          </a>
        </Notice>
      )}
      <Section
        title={quarterSentence(summary)}
        className="mt-6"
        aside={<DownloadLink href={fileOf(unitId, of, 'indikator')} />}
      >
        <ul className="list-disc space-y-1 ps-5">
          {summary.indicators.map((indicator) => (
            <li key={indicator.id}>{indicatorSentence(indicator)}</li>
          ))}
        </ul>
      </Section>
      <PreviewStory summary={summary} />
      <Section
        title="Sebaran predikat"
        aside={summary.distribution.shown && <DownloadLink href={fileOf(unitId, of, 'sebaran')} />}
      >
        {summary.distribution.shown ? (
          <Table
            narrow
            hideCaption
            caption="Sebaran predikat"
            rows={distribution}
            rowKey={({ grade }) => grade}
            columns={[
              { label: 'Predikat', heads: true, cell: ({ grade }) => gradeLabels[grade] },
              {
                label: 'Orang',
                align: 'end',
                cell: ({ count }) => count ?? 'disembunyikan (1 sampai 4 orang, atau pasangannya)',
              },
            ]}
          />
        ) : (
          <p>{whyHidden[summary.distribution.because]}</p>
        )}
        {distributionStands && (
          <p className="mt-3 max-w-prose">
            Predikat kurang dari 5 orang berubah sejak terbit. Sebaran lama tetap tampil agar mereka tidak
            dikenali dari selisihnya.
          </p>
        )}
      </Section>
      {differences.length > 0 && (
        <Section
          title="Yang berubah dari terbitan lama"
          aside={<DownloadLink href={fileOf(unitId, of, 'perubahan')} />}
        >
          <Table
            hideCaption
            caption="Yang berubah"
            rows={differences}
            rowKey={({ is }) => is}
            columns={[
              { label: 'Terbit sekarang', cell: ({ was }) => was },
              { label: 'Akan menjadi', cell: ({ is }) => is },
            ]}
          />
        </Section>
      )}
      <Section title={standing ? 'Terbitkan koreksi' : 'Terbitkan'}>
        <PublishForm
          unitId={unitId}
          year={of.year}
          quarter={of.quarter}
          digest={digest}
          isCorrection={standing !== null}
          whyNot={whyNot && whyNot !== 'correction_note_missing' ? refusals[whyNot] : undefined}
        />
        {standing && differences.length === 0 && (
          <p className="mt-3">
            Ada angka yang salah?{' '}
            <a className="text-link" href={`/bkd/capaian?triwulan=${quarterKey(of)}`}>
              Ubah angkanya di Capaian unit
            </a>
          </p>
        )}
      </Section>
    </>
  ),
})
