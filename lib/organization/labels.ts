import type {
  AssignmentKind,
  EmployeeKind,
  ImportBatchStatus,
  LegalStatus,
  PositionFamily,
  Reason,
  UnitKind,
} from './rules.ts'
import type { ComparedField, RowStatus } from './rules/import-comparison.ts'
import type { RowProblem, RowReason, SheetProblem } from './rules/import.ts'
import type { NipProblem } from './rules/nip.ts'
import type { PppkGrade, RankCode } from './rules/ranks.ts'

export const unitKindLabels: Record<UnitKind, string> = {
  SEKRETARIAT_DAERAH: 'Sekretariat Daerah',
  SEKRETARIAT_DPRD: 'Sekretariat DPRD',
  INSPEKTORAT: 'Inspektorat',
  DINAS: 'Dinas',
  BADAN: 'Badan',
  SATPOL_PP: 'Satuan Polisi Pamong Praja',
  KESBANGPOL: 'Kesatuan Bangsa dan Politik',
  BPBD: 'Badan Penanggulangan Bencana Daerah',
  KECAMATAN: 'Kecamatan',
  KELURAHAN: 'Kelurahan',
  UPTD: 'Unit Pelaksana Teknis Daerah',
  BIDANG: 'Bidang',
  SUBBIDANG: 'Subbidang',
  SEKSI: 'Seksi',
  SUBBAGIAN: 'Subbagian',
  TIM_KERJA: 'Tim Kerja',
}

export const employeeKindLabels: Record<EmployeeKind, string> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PW: 'PPPK paruh waktu',
  NON_ASN: 'Non-ASN',
}

export const legalStatusLabels: Record<LegalStatus, string> = {
  ACTIVE: 'Aktif',
  ON_LEAVE_OUTSIDE: 'Cuti di luar tanggungan negara',
  STUDY: 'Tugas belajar',
  SUSPENDED: 'Pemberhentian sementara',
  DISCIPLINED: 'Menjalani hukuman disiplin',
  PRE_RETIREMENT: 'Masa persiapan pensiun',
  DISMISSED: 'Diberhentikan',
  RETIRED: 'Pensiun',
}

/** Stands before the position wherever a decision is signed. */
export const assignmentKindLabels: Record<AssignmentKind, string> = {
  DEFINITIVE: '',
  PLT: 'Plt.',
  PLH: 'Plh.',
}

export const positionFamilyLabels: Record<PositionFamily, string> = {
  STRUCTURAL: 'Struktural',
  FUNCTIONAL: 'Fungsional',
  DUAL: 'Rangkap',
  GENERAL: 'Pelaksana',
}

export const rankLabels: Record<RankCode, string> = {
  I_A: 'Juru Muda, I/a',
  I_B: 'Juru Muda Tk. I, I/b',
  I_C: 'Juru, I/c',
  I_D: 'Juru Tk. I, I/d',
  II_A: 'Pengatur Muda, II/a',
  II_B: 'Pengatur Muda Tk. I, II/b',
  II_C: 'Pengatur, II/c',
  II_D: 'Pengatur Tk. I, II/d',
  III_A: 'Penata Muda, III/a',
  III_B: 'Penata Muda Tk. I, III/b',
  III_C: 'Penata, III/c',
  III_D: 'Penata Tk. I, III/d',
  IV_A: 'Pembina, IV/a',
  IV_B: 'Pembina Tk. I, IV/b',
  IV_C: 'Pembina Utama Muda, IV/c',
  IV_D: 'Pembina Utama Madya, IV/d',
  IV_E: 'Pembina Utama, IV/e',
}

const hasRankLabel = (code: string): code is RankCode => Object.hasOwn(rankLabels, code)

/** A rank, or a PPPK's golongan; nothing for who has neither. */
export function rankLabel(code: RankCode | PppkGrade | string | null): string {
  if (!code) return ''
  if (hasRankLabel(code)) return rankLabels[code]
  return code.replace(/^PPPK_/, 'Golongan ')
}

export const nipProblemLabels: Record<NipProblem, string> = {
  nip_missing: 'Isi NIP.',
  nip_mangled_by_excel:
    'NIP diubah Excel menjadi bilangan, jadi angka belakangnya hilang. Atur kolom NIP sebagai Teks, lalu isi ulang dari sumbernya.',
  nip_not_digits: 'NIP hanya berisi angka. Hapus huruf dan tanda bacanya.',
  nip_length: 'NIP terdiri dari 18 angka. Periksa apakah ada yang kurang atau lebih.',
  nip_birth_date: 'Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa lagi.',
  nip_appointment:
    'Angka ke-13 dan ke-14 NIP tidak sesuai: bulan 01 sampai 12 untuk PNS, atau 21 ke atas untuk PPPK.',
  nip_sex: 'Angka ke-15 NIP harus 1 atau 2. Periksa lagi.',
  nip_serial: 'Tiga angka terakhir NIP tidak boleh 000. Periksa apakah Excel membulatkannya.',
}

export const sheetProblemLabels: Record<SheetProblem, string> = {
  sheet_empty: 'Lembar pertama kosong. Pilih berkas yang berisi data pegawai.',
  no_rows: 'Di bawah judul kolom belum ada baris pegawai. Isi barisnya, lalu unggah lagi.',
  header_missing:
    'Baris judul kolom tidak ditemukan. Pastikan ada baris dengan judul NIP BARU, NAMA, UNOR NAMA, dan JABATAN NAMA.',
  column_missing: 'Kolom ini belum ada: {columns}. Tambahkan judul kolomnya, lalu unggah lagi.',
  too_many_rows: 'Berkas berisi lebih dari 50.000 baris. Bagi menjadi beberapa berkas.',
}

export const rowReasonLabels: Record<RowReason, string> = {
  ...nipProblemLabels,
  nip_missing: 'NIP kosong. Isi NIP; bila selnya digabung, pisahkan dulu.',
  nip_duplicate: 'NIP ini sudah ada di baris lain. Sisakan satu baris.',
  name_missing: 'Nama kosong. Isi nama; bila selnya digabung, pisahkan dulu.',
  unit_missing: 'Unit kosong. Isi UNOR NAMA; bila selnya digabung, pisahkan dulu.',
  unit_unknown:
    'Unit ini belum terdaftar. Samakan tulisannya dengan daftar unit, atau tambahkan unitnya dulu.',
  position_missing: 'Jabatan kosong. Isi JABATAN NAMA; bila selnya digabung, pisahkan dulu.',
  position_family_unknown:
    'Jenis jabatan tidak dikenal. Tulis Struktural, Fungsional Tertentu, Fungsional Umum, atau Rangkap.',
  rank_unknown: 'Golongan tidak dikenal. Tulis seperti III/b untuk PNS, atau IX untuk PPPK.',
  status_unknown: 'Kedudukan hukum tidak dikenal. Tulis seperti di SIASN, misalnya Aktif.',
  date_unreadable: 'Tanggal tidak terbaca. Tulis seperti 31-03-2026.',
  text_too_long: 'Isi sel lebih dari 250 huruf. Ringkas isinya.',
  changed_since_preview: 'Data pegawai ini berubah sesudah pratinjau. Unggah lagi berkasnya.',
  kept_in_use: 'Dibiarkan: pegawai ini sudah punya catatan, atasan, atau sesi masuk.',
  kept_changed: 'Dibiarkan: data pegawai ini sudah diubah lagi sesudah impor.',
}

/** A kind of problem in a few words, where its rows are counted. */
export const rowReasonNames: Record<RowReason, string> = {
  nip_missing: 'NIP kosong',
  nip_mangled_by_excel: 'NIP berubah jadi 1,98E+17',
  nip_not_digits: 'NIP berisi huruf atau tanda baca',
  nip_length: 'NIP tidak 18 angka',
  nip_birth_date: 'tanggal lahir dalam NIP tidak ada',
  nip_appointment: 'angka ke-13 dan ke-14 NIP tidak sesuai',
  nip_sex: 'angka ke-15 NIP tidak sesuai',
  nip_serial: 'NIP berakhir 000',
  nip_duplicate: 'NIP berulang',
  name_missing: 'nama kosong',
  unit_missing: 'unit kosong',
  unit_unknown: 'unit belum terdaftar',
  position_missing: 'jabatan kosong',
  position_family_unknown: 'jenis jabatan tidak dikenal',
  rank_unknown: 'golongan tidak dikenal',
  status_unknown: 'kedudukan hukum tidak dikenal',
  date_unreadable: 'tanggal tidak terbaca',
  text_too_long: 'isi sel terlalu panjang',
  changed_since_preview: 'berubah sesudah pratinjau',
  kept_in_use: 'sudah dipakai',
  kept_changed: 'sudah diubah lagi',
}

/** Why a file is no spreadsheet that can be read, whatever it should hold. */
export const sheetFileRefusals = {
  not_spreadsheet: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  type_not_allowed: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
  not_what_name_says: 'Isi berkas ini tidak sesuai dengan namanya. Simpan ulang sebagai XLSX atau CSV.',
  sheet_unreadable: 'Berkas ini tidak terbaca. Buka di Excel, simpan ulang sebagai XLSX, lalu unggah lagi.',
  locked_file: 'Berkas ini dikunci kata sandi. Hapus kata sandinya, lalu unggah lagi.',
  old_office: 'Berkas ini berbentuk Excel lama (XLS). Simpan sebagai XLSX, lalu unggah lagi.',
} as const

export const importFileRefusals = {
  file_too_large: 'Berkas ini lebih dari 10 MB. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
  empty_file: 'Berkas ini kosong. Pilih berkas yang berisi data pegawai.',
  ...sheetFileRefusals,
} as const

/** One sentence a problem, with the row it repeats when there is one. */
export const rowProblemSentence = ({ column, reason, sameAsRow }: RowProblem): string =>
  sameAsRow === undefined
    ? `${column ? `${column}: ` : ''}${rowReasonLabels[reason]}`
    : `${column}: NIP ini sudah ada di baris ${sameAsRow}. Sisakan satu baris.`

export const rowStatusLabels: Record<RowStatus, string> = {
  NEW: 'Baru',
  CHANGED: 'Berubah',
  SAME: 'Sama',
  REJECTED: 'Ditolak',
}

export const comparedFieldLabels: Record<ComparedField, string> = {
  name: 'Nama',
  frontTitle: 'Gelar depan',
  backTitle: 'Gelar belakang',
  kind: 'Jenis pegawai',
  rankCode: 'Golongan',
  legalStatus: 'Kedudukan hukum',
  unitId: 'Unit',
  positionTitle: 'Jabatan',
  positionFamily: 'Jenis jabatan',
}

const comparedValueNames: Partial<Record<ComparedField, Record<string, string>>> = {
  positionFamily: positionFamilyLabels,
  legalStatus: legalStatusLabels,
  kind: employeeKindLabels,
}

/** What a row of an import, or the books beside it, says in one field. */
export function comparedValue(field: ComparedField, value: string | null): string {
  if (!value) return 'kosong'
  return field === 'rankCode' ? rankLabel(value) : (comparedValueNames[field]?.[value] ?? value)
}

export const importBatchStatusLabels: Record<ImportBatchStatus, string> = {
  PREVIEW: 'Pratinjau',
  QUEUED: 'Menunggu giliran',
  RUNNING: 'Sedang diimpor',
  DONE: 'Selesai',
  FAILED: 'Gagal',
  UNDONE: 'Dibatalkan',
}

export const refusals: Record<Reason, string> = {
  own_supervisor: 'Seseorang tidak dapat menjadi atasan bagi dirinya sendiri. Pilih orang lain.',
  supervision_cycle: 'Pilihan ini membuat garis atasan berputar. Pilih atasan lain.',
  supervision_overlap: 'Pada sebagian tanggal ini sudah ada atasan lain. Akhiri dulu masa atasan sebelumnya.',
  ends_before_start: 'Tanggal akhir harus sesudah tanggal mulai. Periksa keduanya.',
  import_not_ready: 'Impor ini sudah dijalankan atau dibatalkan. Muat ulang halaman untuk melihat hasilnya.',
  import_undone: 'Impor ini sudah dibatalkan.',
  import_undo_too_late:
    'Impor dapat dibatalkan dalam 24 jam, dan waktunya sudah lewat. Perbaiki lewat impor baru.',
  import_built_upon:
    'Sebagian pegawai dari impor ini sudah punya catatan, jadi impor tidak dapat dibatalkan.',
  nothing_to_import: 'Tidak ada baris baru atau berubah untuk diimpor.',
  nip_taken: 'NIP ini sudah dipakai pegawai lain di daerah ini. Periksa lagi.',
  changed_meanwhile: 'Data ini baru saja berubah. Muat ulang, lalu coba lagi.',
  quarter_closed: 'Tanggal ini ada dalam triwulan yang sudah ditutup. Pilih tanggal sesudahnya.',
  same_supervisor: 'Orang ini sudah menjadi atasannya pada tanggal tersebut.',
  supervisor_gone: 'Orang ini sudah tidak aktif. Pilih atasan lain.',
  planned_change_ahead:
    'Sesudah tanggal mulai sudah ada perubahan lain yang direncanakan. Pilih tanggal akhir sebelumnya.',
  same_post: 'Pegawai ini sudah berada di unit dan jabatan tersebut.',
  unit_closed: 'Unit ini sudah ditutup. Pilih unit lain.',
  unit_has_head:
    'Unit ini sudah punya kepala pada tanggal tersebut: {name}. Pindahkan dulu kepala yang lama.',
  unit_has_people: 'Masih ada {count} orang di unit ini. Pindahkan mereka dulu.',
  unit_has_children: 'Masih ada {count} unit di bawah unit ini. Tutup atau pindahkan dulu.',
  unit_name_taken: 'Nama unit ini sudah dipakai. Tulis nama lain.',
}
