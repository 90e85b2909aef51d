import type { PostReason } from '../rules/posts.ts'

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
