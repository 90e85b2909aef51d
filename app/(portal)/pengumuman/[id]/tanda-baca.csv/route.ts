import { announcementReceipts } from '@/lib/community/queries/announcements'
import { tableFile } from '@/lib/core/table-file'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params }) => announcementReceipts(ctx, params.id ?? ''),
  file: ({ title, fromDay, untilDay, receipts }) => ({
    name: `tanda-baca-${fromDay}`,
    about: ['Tanda baca pengumuman', title, fromDay, untilDay],
    head: ['Unit', 'Pegawai', 'Sudah membaca', 'Belum membaca'],
    rows: receipts.map(({ unitName, people, read }) => [unitName, people, read, people - read]),
  }),
})
