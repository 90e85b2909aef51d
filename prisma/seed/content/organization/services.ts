// Offices and schools that citizens come to, the district and its ward.
import type { RegionSpec } from '../regions.ts'
import { at, ENGINEER, LEADER, OFFICE, other, type SeatSpec, slug, TEACHER, when } from './seat.ts'

export function serviceSeats(region: RegionSpec): SeatSpec[] {
  const stress = (theme: RegionSpec['stressed']) => region.stressed === theme
  const ward = `${region.wardKind.toLowerCase()}-${slug(region.ward)}`
  const district = `kecamatan-${slug(region.district)}`
  return [
    ...at('dinas-pendidikan', [
      ['kadisdik', 'Kepala Dinas Pendidikan', 'topLeader', 'TOP', 'head', { isHead: true, back: ['M.Pd.'] }],
      [
        'kabid-smp',
        'Kepala Bidang Pembinaan SMP',
        'leader',
        'ADMINISTRATOR',
        'kadisdik',
        { back: ['M.Pd.'] },
      ],
      [
        'staf-disdik',
        'Penelaah Teknis Kebijakan',
        'planner',
        'CLERK',
        'kabid-smp',
        { count: 1, back: OFFICE },
      ],
    ]),
    ...at(slug(region.school), [
      [
        'kepsek',
        'Kepala Sekolah',
        'leader',
        'SUPERVISOR',
        'kadisdik',
        { isHead: true, back: ['M.Pd.'], ...other(stress('school'), 'otherSupervisor') },
      ],
      [
        'guru',
        'Guru Ahli Pertama',
        'teacher',
        'EXPERT',
        'kepsek',
        { count: stress('school') ? 9 : 3, back: TEACHER },
      ],
      ...when(stress('school'), [
        'other-staff',
        'Guru Ahli Pertama',
        'teacher',
        'EXPERT',
        'kepsek',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dinas-dukcapil', [
      [
        'kadisdukcapil',
        'Kepala Dinas Kependudukan dan Pencatatan Sipil',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, back: LEADER },
      ],
      [
        'kabid-capil',
        'Kepala Bidang Pelayanan Pencatatan Sipil',
        'leader',
        'ADMINISTRATOR',
        'kadisdukcapil',
        { back: LEADER, ...other(stress('registry'), 'otherSupervisor') },
      ],
      [
        'operator',
        'Administrator Database Kependudukan Terampil',
        'registrar',
        'SKILLED',
        'kabid-capil',
        { count: stress('registry') ? 8 : 2, back: ['A.Md.Kom.', 'A.Md.'] },
      ],
      ...when(stress('registry'), [
        'other-staff',
        'Administrator Database Kependudukan Ahli Pertama',
        'registrar',
        'EXPERT',
        'kabid-capil',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dpmptsp', [
      [
        'kadpmptsp',
        'Kepala Dinas Penanaman Modal dan PTSP',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, back: LEADER },
      ],
      [
        'kabid-izin',
        'Kepala Bidang Perizinan Usaha',
        'leader',
        'ADMINISTRATOR',
        'kadpmptsp',
        { back: LEADER, ...other(stress('permits'), 'otherSupervisor') },
      ],
      [
        'penata-izin',
        'Penata Perizinan Ahli Pertama',
        'permits',
        'EXPERT',
        'kabid-izin',
        { count: stress('permits') ? 8 : 2, back: OFFICE },
      ],
      ...when(stress('permits'), [
        'other-staff',
        'Penata Perizinan Ahli Pertama',
        'permits',
        'EXPERT',
        'kabid-izin',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dinas-lingkungan-hidup', [
      ['kadlh', 'Kepala Dinas Lingkungan Hidup', 'topLeader', 'TOP', 'head', { isHead: true, back: LEADER }],
      [
        'kabid-sampah',
        'Kepala Bidang Pengelolaan Sampah',
        'leader',
        'ADMINISTRATOR',
        'kadlh',
        { back: ['S.T., M.Si.'], ...other(stress('waste'), 'otherSupervisor') },
      ],
      [
        'petugas-dlh',
        'Pengendali Dampak Lingkungan Ahli Pertama',
        'waste',
        'EXPERT',
        'kabid-sampah',
        { count: stress('waste') ? 8 : 2, back: ENGINEER },
      ],
      ...when(stress('waste'), [
        'other-staff',
        'Pengendali Dampak Lingkungan Ahli Pertama',
        'waste',
        'EXPERT',
        'kabid-sampah',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('uptd-tempat-pemrosesan-akhir', [
      [
        'ka-tpa',
        'Kepala UPTD Tempat Pemrosesan Akhir',
        'leader',
        'SUPERVISOR',
        'kadlh',
        { isHead: true, back: ENGINEER },
      ],
      [
        'petugas-tpa',
        'Pengawas Lingkungan Terampil',
        'waste',
        'SKILLED',
        'ka-tpa',
        { count: 2, back: ENGINEER },
      ],
    ]),
    ...at('dinas-perhubungan', [
      ['kadishub', 'Kepala Dinas Perhubungan', 'topLeader', 'TOP', 'head', { isHead: true, back: LEADER }],
      [
        'kabid-lalin',
        'Kepala Bidang Lalu Lintas dan Angkutan',
        'leader',
        'ADMINISTRATOR',
        'kadishub',
        { back: ['S.T., M.T.'], ...other(stress('transport'), 'otherSupervisor') },
      ],
      [
        'petugas-dishub',
        'Penguji Kendaraan Bermotor Terampil',
        'transport',
        'SKILLED',
        'kabid-lalin',
        { count: stress('transport') ? 8 : 2, back: ENGINEER },
      ],
      ...when(stress('transport'), [
        'other-staff',
        'Analis Transportasi Ahli Pertama',
        'transport',
        'EXPERT',
        'kabid-lalin',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at(district, [
      [
        'camat',
        `Camat ${region.district}`,
        'topLeader',
        'ADMINISTRATOR',
        'sekda',
        { isHead: true, back: LEADER },
      ],
      [
        'sekcam',
        'Sekretaris Kecamatan',
        'leader',
        'SUPERVISOR',
        'camat',
        {
          back: OFFICE,
          actingHeadOf: { unit: ward, title: region.wardKind === 'Desa' ? 'Plt. Kepala Desa' : 'Plt. Lurah' },
        },
      ],
      ['pelayanan-kec', 'Pengelola Layanan Operasional', 'counter', 'CLERK', 'sekcam', { back: OFFICE }],
    ]),
    ...at(ward, [
      [
        'pelayanan-kel',
        'Pengelola Layanan Operasional',
        'counter',
        'CLERK',
        'sekcam',
        { count: 2, back: OFFICE },
      ],
    ]),
  ]
}
