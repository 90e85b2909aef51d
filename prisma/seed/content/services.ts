// What is asked for at the counters whose time is promised: the service, its steps, and how its cases are numbered.
import type { JobKey } from './jobs.ts'

export type ServiceSpec = {
  service: string
  prefix: string
  steps: readonly [string, ...string[]]
  target: number
}

export const SERVICES: Partial<Record<JobKey, readonly [ServiceSpec, ...ServiceSpec[]]>> = {
  permits: [
    {
      service: 'Izin usaha mikro',
      prefix: 'IUM',
      steps: ['Pemeriksaan berkas', 'Penerbitan izin'],
      target: 3,
    },
    {
      service: 'Izin praktik tenaga kesehatan',
      prefix: 'IPT',
      steps: ['Pemeriksaan berkas', 'Penerbitan izin'],
      target: 5,
    },
  ],
  registrar: [
    { service: 'Akta kelahiran', prefix: 'AKL', steps: ['Verifikasi berkas', 'Penerbitan akta'], target: 1 },
    { service: 'KTP elektronik', prefix: 'KTP', steps: ['Perekaman', 'Pencetakan'], target: 2 },
  ],
  hr: [
    {
      service: 'Kenaikan gaji berkala',
      prefix: 'KGB',
      steps: ['Verifikasi usul', 'Penandatanganan'],
      target: 5,
    },
  ],
}

/** Where citizens were asked. */
export const SURVEY_PLACES = ['Loket pelayanan', 'Ruang tunggu', 'Tautan pada pesan selesai layanan'] as const
export const SURVEY_SUMMARY = 'Sembilan unsur ditanyakan kepada warga yang baru dilayani.'
