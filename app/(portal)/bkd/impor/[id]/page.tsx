import { Download } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { BatchStatus } from '@/components/bkd/batch-status'
import { ResumeImport, StartImport, UndoImport } from '@/components/bkd/import-decision'
import { ImportProgress } from '@/components/bkd/import-progress'
import { ImportRows } from '@/components/bkd/import-rows'
import { KeyFigure } from '@/components/bkd/key-figure'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClass } from '@/components/ui/button'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { rowReasonLabels, rowReasonNames, rowStatusLabels } from '@/lib/organization/labels'
import { importView } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Pratinjau impor' }

function whatComes({ added, changed }: { added: number; changed: number }): string {
  const parts = [
    added > 0 && `${formatNumber(added)} pegawai ditambahkan, dengan jabatan sejak TMT-nya.`,
    changed > 0 &&
      `${formatNumber(changed)} pegawai diperbarui; jabatan yang berubah berlaku mulai hari ini.`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Belum ada yang perlu diubah.' : parts.join(' ')
}

export default page({
  roles: ['admin'],
  ask: (ctx, { params, search }) => {
    const id = recordId.safeParse(params.id)
    if (!id.success) return refuse('not_found')
    return importView(ctx, id.data, { shown: asked(search, 'baris'), after: asked(search, 'sesudah') })
  },
  show: (view, { me, search }) => {
    const { batch } = view
    const base = `/bkd/impor/${batch.id}`
    const toDo = batch.added + batch.changed
    const runs = batch.status === 'QUEUED' || batch.status === 'RUNNING' || batch.undoing
    const counts = { NEW: batch.added, CHANGED: batch.changed, SAME: batch.same, REJECTED: batch.rejected }
    const before = batch.status === 'PREVIEW'
    const ahead = before || (runs && !batch.undoing)
    const verb = (coming: string, done: string, undone: string) =>
      ahead ? coming : batch.status === 'UNDONE' ? undone : done
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/impor', label: 'Impor pegawai' }]} />}
          title={<span className="wrap-anywhere">{batch.fileName}</span>}
          lead={
            <>
              <BatchStatus batch={batch} /> Diunggah {view.uploadedBy},{' '}
              {formatInstant(batch.createdAt, me.region.zone)}.
            </>
          }
        />
        <div className="mb-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
          <KeyFigure
            label={verb('Akan masuk', 'Masuk', 'Batal masuk')}
            value={`${formatNumber(batch.added)} baru`}
          />
          <KeyFigure
            label={verb('Akan diubah', 'Diubah', 'Batal diubah')}
            value={`${formatNumber(batch.changed)} berubah`}
          />
          <KeyFigure label="Dibiarkan" value={`${formatNumber(batch.same)} sama`} />
          <KeyFigure label="Tidak diimpor" value={`${formatNumber(batch.rejected)} ditolak`} />
        </div>

        <Section title={before ? 'Yang akan terjadi' : 'Hasil'}>
          {batch.status === 'PREVIEW' && (
            <>
              <p className="mb-3 max-w-prose">
                {whatComes(batch)}{' '}
                {batch.rejected > 0 && 'Baris yang ditolak tidak ikut; perbaiki lalu unggah lagi.'}
              </p>
              <StartImport batchId={batch.id} version={batch.version} rows={toDo} />
            </>
          )}
          {runs && (
            <ImportProgress
              batchId={batch.id}
              standing={{ status: batch.status, undoing: batch.undoing, done: batch.done, total: toDo }}
            />
          )}
          {batch.status === 'FAILED' && (
            <Notice tone="error" title="Impor terhenti di tengah jalan">
              <p>
                {formatNumber(batch.done)} dari {formatNumber(toDo)} baris sudah masuk dan tetap tersimpan.
                Lanjutkan untuk memasukkan sisanya.
              </p>
              <ResumeImport batchId={batch.id} />
            </Notice>
          )}
          {batch.status === 'DONE' && !batch.undoing && (
            <>
              {batch.done === 0 ? (
                <Notice tone="info" title="Tidak ada baris yang masuk">
                  Tidak ada data yang berubah. Alasan tiap baris ada di bawah.
                </Notice>
              ) : (
                <Notice
                  tone="success"
                  title={`${formatNumber(batch.done)} baris sudah masuk`}
                  className="mb-4"
                >
                  {batch.added > 0 && (
                    <>
                      Pegawai baru belum punya atasan.{' '}
                      <Link className="text-link font-bold" href="/bkd/pegawai?tanpa=atasan">
                        Tetapkan atasannya
                      </Link>
                    </>
                  )}
                </Notice>
              )}
              {batch.done > 0 && view.canUndo && view.undoUntil && (
                <UndoImport
                  batchId={batch.id}
                  version={batch.version}
                  until={formatInstant(view.undoUntil, me.region.zone)}
                />
              )}
            </>
          )}
          {batch.status === 'UNDONE' && (
            <Notice title="Impor ini sudah dibatalkan">
              {view.kept.length === 0
                ? 'Semua baris dikembalikan seperti sebelumnya.'
                : view.kept
                    .map(
                      ({ reason, rows }) =>
                        `${formatNumber(rows)} baris ${rowReasonLabels[reason].toLowerCase()}`,
                    )
                    .join(' ')}
            </Notice>
          )}
        </Section>

        {view.groups.length > 0 && (
          <Section title="Baris yang ditolak, menurut jenisnya">
            <ul className="divide-ledger border-ledger max-w-prose divide-y border-y">
              {view.groups.map((group) => (
                <li key={`${group.reason}${group.column}`} className="py-3">
                  <p className="font-bold">
                    {formatNumber(group.rows)} {rowReasonNames[group.reason]}
                    <span className="text-muted font-medium">
                      {' '}
                      (mulai baris {formatNumber(group.firstRow)}
                      {group.column && `, kolom ${group.column}`})
                    </span>
                  </p>
                  <p>{rowReasonLabels[group.reason]}</p>
                  {group.examples.length > 0 && (
                    <p className="text-muted text-sm wrap-anywhere">Tertulis: {group.examples.join(' · ')}</p>
                  )}
                </li>
              ))}
            </ul>
            <div className="mt-4 flex flex-wrap gap-2">
              <a href={`${base}/ditolak.xlsx`} download className={buttonClass('secondary')}>
                <Download aria-hidden="true" className="size-5" /> Unduh baris gagal (XLSX)
              </a>
              <a href={`${base}/ditolak.csv`} download className={buttonClass('quiet')}>
                Unduh CSV
              </a>
            </div>
          </Section>
        )}

        <Section
          title="Isi berkas"
          aside={
            view.rows.length > 0 && (
              <DownloadLink href={addressOf(`${base}/baris.csv`, { baris: view.shown })}>
                Unduh baris ini
              </DownloadLink>
            )
          }
        >
          <Tabs
            label="Jenis baris"
            tabs={(['REJECTED', 'NEW', 'CHANGED', 'SAME'] as const).map((status) => ({
              href: addressOf(base, { baris: status }),
              label: `${rowStatusLabels[status]} (${formatNumber(counts[status])})`,
              current: view.shown === status,
            }))}
          />
          <div className="mt-4">
            {view.rows.length === 0 ? (
              <EmptyState title="Tidak ada baris di bagian ini">Pilih jenis baris lain.</EmptyState>
            ) : (
              <ImportRows caption={`Baris ${rowStatusLabels[view.shown].toLowerCase()}`} rows={view.rows} />
            )}
            <Pagination
              next={
                view.next ? addressOf(base, { baris: view.shown, sesudah: String(view.next) }) : undefined
              }
              previous={asked(search, 'sesudah') ? addressOf(base, { baris: view.shown }) : undefined}
            />
          </div>
        </Section>
      </>
    )
  },
})
