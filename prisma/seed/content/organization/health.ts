// The health office, its division and the two clinics.
import type { RegionSpec } from '../regions.ts'
import { at, HEALTH, MIDWIFE, NURSE, OFFICE, type SeatSpec, slug } from './seat.ts'

export function healthSeats(region: RegionSpec): SeatSpec[] {
  const [clinic, otherClinic] = region.clinics
  return [
    ...at('dinas-kesehatan', [
      [
        'kadinkes',
        'Kepala Dinas Kesehatan',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, persona: 'unitHead' },
      ],
      ['sekdinkes', 'Sekretaris Dinas Kesehatan', 'leader', 'ADMINISTRATOR', 'kadinkes', { back: HEALTH }],
      ['perencana-dinkes', 'Perencana Ahli Pertama', 'planner', 'EXPERT', 'sekdinkes', { back: OFFICE }],
      ['admin-dinkes', 'Pengadministrasi Perkantoran', 'clerk', 'CLERK', 'sekdinkes', { back: OFFICE }],
    ]),
    ...at('bidang-pencegahan-penyakit', [
      [
        'kabid-p2p',
        'Kepala Bidang Pencegahan dan Pengendalian Penyakit',
        'leader',
        'ADMINISTRATOR',
        'kadinkes',
        { isHead: true, back: HEALTH },
      ],
      [
        'epidemiolog',
        'Epidemiolog Kesehatan Ahli Pertama',
        'epidemiologist',
        'EXPERT',
        'kabid-p2p',
        { count: 2, back: HEALTH },
      ],
    ]),
    ...at(slug(clinic), [
      [
        'kapus',
        'Kepala Puskesmas',
        'leader',
        'SUPERVISOR',
        'kadinkes',
        { isHead: true, front: 'drg.', back: ['M.Kes.'] },
      ],
      ['ktu', 'Kepala Subbagian Tata Usaha', 'leader', 'SUPERVISOR', 'kapus', { back: OFFICE }],
      ['admin-pusk', 'Pengadministrasi Umum', 'clerk', 'CLERK', 'ktu', { count: 3, back: OFFICE }],
      [
        'supervisor',
        'Ketua Tim Upaya Kesehatan Perseorangan',
        'leader',
        'SUPERVISOR',
        'kapus',
        { persona: 'supervisor' },
      ],
      ['staff', 'Perawat Terampil', 'nurse', 'SKILLED', 'supervisor', { persona: 'staff' }],
      ['perawat', 'Perawat Ahli Pertama', 'nurse', 'EXPERT', 'supervisor', { count: 3, back: NURSE }],
      ['dokter', 'Dokter Ahli Pertama', 'doctor', 'EXPERT', 'supervisor', { count: 2, front: 'dr.' }],
      [
        'apoteker',
        'Apoteker Ahli Pertama',
        'pharmacist',
        'EXPERT',
        'supervisor',
        { front: 'apt.', back: ['S.Farm.'] },
      ],
      ['ketua-kia', 'Ketua Tim Kesehatan Ibu dan Anak', 'leader', 'SUPERVISOR', 'kapus', { back: MIDWIFE }],
      ['bidan', 'Bidan Terampil', 'midwife', 'SKILLED', 'ketua-kia', { count: 4, back: MIDWIFE }],
      [
        'gizi',
        'Nutrisionis Terampil',
        'nutritionist',
        'SKILLED',
        'ketua-kia',
        { back: ['A.Md.Gz.', 'S.Gz.'], formerAbove: { seat: 'supervisor', until: 'newest' } },
      ],
      [
        'ketua-ukm',
        'Ketua Tim Upaya Kesehatan Masyarakat',
        'leader',
        'SUPERVISOR',
        'kapus',
        { back: HEALTH },
      ],
      [
        'imunisasi',
        'Perawat Terampil',
        'vaccinator',
        'SKILLED',
        'ketua-ukm',
        { count: 3, back: NURSE, formerAbove: { seat: 'ketua-kia', until: 'former' } },
      ],
      [
        'sanitarian',
        'Tenaga Sanitasi Lingkungan Terampil',
        'sanitarian',
        'SKILLED',
        'ketua-ukm',
        {
          back: ['A.Md.KL.', 'S.Tr.Kes.'],
          formerPost: {
            unit: slug(otherClinic),
            title: 'Tenaga Sanitasi Lingkungan Terampil',
            above: 'kapus-dua',
          },
        },
      ],
      [
        'perawat-desa',
        'Perawat Terampil',
        'vaccinator',
        'SKILLED',
        'supervisor',
        { back: NURSE, formerAbove: { seat: 'ketua-ukm', until: 'newest' } },
      ],
    ]),
    ...at(slug(otherClinic), [
      ['kapus-dua', 'Kepala Puskesmas', 'leader', 'SUPERVISOR', 'kadinkes', { isHead: true, front: 'dr.' }],
      ['perawat-dua', 'Perawat Terampil', 'nurse', 'SKILLED', 'kapus-dua', { count: 2, back: NURSE }],
      ['bidan-dua', 'Bidan Terampil', 'midwife', 'SKILLED', 'kapus-dua', { count: 2, back: MIDWIFE }],
      [
        'ketua-baru',
        'Ketua Tim Layanan Penyakit Tidak Menular',
        'leader',
        'SUPERVISOR',
        'kapus-dua',
        { back: HEALTH, joinedDaysAgo: 24 },
      ],
      [
        'perawat-baru',
        'Perawat Terampil',
        'nurse',
        'SKILLED',
        'ketua-baru',
        { back: NURSE, joinedDaysAgo: 16 },
      ],
    ]),
  ]
}
