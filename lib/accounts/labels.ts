export const roleNames = {
  staff: 'Pegawai',
  supervisor: 'Atasan',
  unit_head: 'Kepala unit',
  admin: 'Admin BKD',
  decider: 'Pejabat pembina',
  inspector: 'Inspektorat',
} as const

export const administrationRefusals = {
  own_account: 'Akun sendiri tidak dapat diatur sendiri. Minta admin lain melakukannya.',
  already_disabled: 'Akun ini sudah dinonaktifkan.',
  already_enabled: 'Akun ini sudah aktif.',
  already_granted: 'Peran ini sudah diberikan.',
} as const

export const stepUpRefusals = {
  slowed_down: 'Terlalu banyak percobaan. Coba lagi dalam {minutes} menit.',
  password_differs: 'Kata sandi tidak cocok. Tulis kata sandi yang Anda pakai untuk masuk.',
} as const

export const refusals = {
  wrong_credentials: 'NIP atau kata sandi tidak cocok. Periksa lagi, lalu coba sekali lagi.',
  slowed_down: 'Terlalu banyak percobaan. Coba lagi dalam {minutes} menit.',
  wrong_password: 'Kata sandi lama tidak cocok.',
  password_short: 'Kata sandi baru minimal 12 huruf atau angka.',
  password_long: 'Kata sandi baru paling panjang 128 huruf atau angka.',
  password_same: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
  password_guessable: 'Kata sandi ini mudah ditebak. Pakai kalimat pendek yang hanya Anda tahu.',
} as const

const systems: [RegExp, string][] = [
  [/Android/, 'HP Android'],
  [/iPhone|iPad/, 'iPhone atau iPad'],
  [/Windows/, 'komputer Windows'],
  [/Mac OS/, 'komputer Mac'],
  [/Linux/, 'komputer Linux'],
]
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const match = (agent: string, names: [RegExp, string][], other: string) =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? other
/** What a browser calls itself, in words that people know it by. */
export const deviceName = (agent: string) =>
  `${match(agent, browsers, 'Peramban')} di ${match(agent, systems, 'perangkat lain')}`
