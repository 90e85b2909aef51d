import type { CreditReason } from '../rules/credit-record.ts'
import type { PostReason } from '../rules/posts.ts'
import type { FactReason } from '../rules/records.ts'

export const postRefusals: Record<PostReason, string> = {
  echelon_mismatch: 'Eselon ini tidak sesuai dengan jenjangnya. Pilih yang lain, atau kosongkan.',
  earlier_incomplete: 'Isi lamanya dan pilih jabatannya, atau kosongkan keduanya.',
  experience_incomplete: 'Isi lama pengalamannya, atau kosongkan bidangnya.',
  title_taken: 'Jabatan dengan nama ini sudah ada di unit tersebut. Tulis nama lain.',
  unit_closed: 'Unit ini sudah ditutup. Pilih unit lain.',
  post_closed: 'Jabatan ini sudah ditutup.',
  post_held: 'Jabatan ini masih ada pejabatnya. Lepaskan dulu.',
  other_unit: 'Orang ini bekerja di unit lain. Pindahkan dulu lewat data pegawainya.',
  already_held: 'Orang ini sudah tercatat pada jabatan ini.',
  not_held: 'Orang ini tidak tercatat pada jabatan ini.',
  changed_meanwhile: 'Jabatan ini baru saja berubah. Muat ulang, lalu coba lagi.',
}

export const factRefusals: Record<FactReason | CreditReason, string> = {
  no_ranks: 'Pangkat hanya dimiliki PNS. PPPK memakai golongan kontraknya.',
  day_ahead: 'Tanggal ini belum tiba. Pilih tanggal paling lambat hari ini.',
  year_ahead: 'Tahun ini belum tiba. Tulis tahun lulusnya.',
  before_career: 'Waktu itu orang ini masih anak-anak. Periksa tahunnya.',
  rank_known: 'Pangkat ini sudah tercatat. Batalkan dulu catatan yang keliru.',
  rank_order: 'Urutannya tidak cocok dengan pangkat lain yang tercatat. Periksa tanggalnya.',
  ends_before_start: 'Tanggal akhir harus sesudah tanggal mulai. Periksa keduanya.',
  no_credit: 'Angka kredit hanya ada pada PNS dalam jabatan fungsional.',
  year_runs: 'Tahun ini belum berakhir. Tulis tahun penuh terakhir yang dihitung PAK itu.',
  paper_too_early: 'PAK ini ditetapkan sebelum tahunnya. Periksa tanggal dan tahunnya.',
  credit_known: 'PAK sampai tahun ini sudah tercatat. Batalkan dulu catatan yang keliru.',
  credit_order: 'Angkanya tidak cocok dengan PAK lain yang tercatat. Angka di satu jenjang tidak turun.',
  own_record: 'Riwayat Anda sendiri diisi oleh petugas BKD lain.',
  changed_meanwhile: 'Data ini sudah tercatat atau baru saja berubah. Muat ulang, lalu periksa.',
}
