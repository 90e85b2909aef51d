import {
  Award,
  ArrowUpRight,
  BadgeCheck,
  Bell,
  BellRing,
  BookOpen,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  ChartColumn,
  CircleQuestionMark,
  CircleUserRound,
  ClipboardCheck,
  ClipboardList,
  Ear,
  Eye,
  FilePen,
  FileUp,
  Flag,
  Gavel,
  Goal,
  GraduationCap,
  HandHeart,
  Grid3x3,
  House,
  Inbox,
  Landmark,
  LifeBuoy,
  ListChecks,
  Megaphone,
  Milestone,
  MessageCircleQuestion,
  MessageSquare,
  MessageSquareReply,
  MessageSquareText,
  MessagesSquare,
  Network,
  NotebookPen,
  Plane,
  Printer,
  Ruler,
  Scale,
  SearchCheck,
  ShieldAlert,
  Sparkles,
  Speech,
  Sprout,
  SquareCheckBig,
  Target,
  Timer,
  TrendingUp,
  Trophy,
  UserRound,
  Users,
  Vote,
  Waypoints,
  Weight,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { AppFrame } from '@/components/layout/app-frame'
import type { NavItem } from '@/components/layout/navigation'
import { roleNames } from '@/lib/accounts/labels'
import { frame } from '@/lib/core/context'
import type { Role } from '@/lib/core/types'

type Item = NavItem & { roles: readonly Role[] }

const everyone: readonly Role[] = ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector']

// In the order in which a person's day asks for them; a role sees its own. What stands first has no heading.
const groups: { title?: string; items: Item[] }[] = [
  {
    items: [
      { href: '/bkd', label: 'Ruang kendali', icon: <ChartColumn />, roles: ['admin'] },
      { href: '/hari-ini', also: '/catat', label: 'Hari ini', icon: <House />, roles: ['staff'] },
      { href: '/persetujuan', label: 'Persetujuan', icon: <Inbox />, roles: ['supervisor'] },
      { href: '/tim', label: 'Tim saya', icon: <Users />, roles: ['supervisor'] },
      { href: '/unit/nilai', label: 'Predikat unit', icon: <BadgeCheck />, roles: ['decider'] },
      { href: '/promosi/tetapkan', label: 'Tetapkan promosi', icon: <Gavel />, roles: ['decider'] },
      { href: '/promosi/keberatan', label: 'Keberatan promosi', icon: <Scale />, roles: ['inspector'] },
      { href: '/buku-kerja', also: '/catatan', label: 'Buku kerja', icon: <BookOpen />, roles: ['staff'] },
      { href: '/umpan-balik', label: 'Umpan balik', icon: <MessageSquare />, roles: ['staff'] },
      { href: '/kotak-masuk', label: 'Kotak masuk', icon: <Bell />, roles: ['staff'] },
    ],
  },
  {
    title: 'Kepegawaian',
    items: [
      { href: '/bkd/pegawai', label: 'Pegawai', icon: <UserRound />, roles: ['admin'] },
      { href: '/bkd/unit', label: 'Unit', icon: <Building2 />, roles: ['admin'] },
      { href: '/bkd/jabatan', label: 'Jabatan', icon: <BriefcaseBusiness />, roles: ['admin'] },
      { href: '/bkd/karier', label: 'Pangkat dan karier', icon: <Milestone />, roles: ['admin'] },
      { href: '/bkd/talenta', label: 'Peta talenta', icon: <Grid3x3 />, roles: ['admin'] },
      { href: '/bkd/promosi', label: 'Putaran promosi', icon: <BriefcaseBusiness />, roles: ['admin'] },
      { href: '/bkd/pelatihan', label: 'Pelatihan pegawai', icon: <GraduationCap />, roles: ['admin'] },
      {
        href: '/bkd/penghargaan',
        label: 'Program penghargaan',
        icon: <Trophy />,
        roles: ['admin', 'decider'],
      },
      { href: '/bkd/pembinaan', label: 'Pembinaan pegawai', icon: <LifeBuoy />, roles: ['admin'] },
      {
        href: '/bkd/disiplin',
        label: 'Perkara disiplin',
        icon: <ShieldAlert />,
        roles: ['admin', 'inspector'],
      },
      { href: '/bkd/survei', label: 'Survei pegawai', icon: <MessageCircleQuestion />, roles: ['admin'] },
      {
        href: '/bkd/pertanyaan',
        label: 'Pertanyaan pegawai',
        icon: <MessageSquareReply />,
        roles: ['admin'],
      },
      { href: '/bkd/cuti', label: 'Cuti dan libur', icon: <Plane />, roles: ['admin'] },
      { href: '/bkd/impor', label: 'Impor', icon: <FileUp />, roles: ['admin'] },
      { href: '/bkd/adopsi', label: 'Pemakaian portal', icon: <Sprout />, roles: ['admin'] },
      { href: '/bkd/koreksi', label: 'Perbaikan data', icon: <FilePen />, roles: ['admin'] },
    ],
  },
  {
    title: 'Kinerja daerah',
    items: [
      { href: '/bkd/periode', label: 'Triwulan', icon: <CalendarDays />, roles: ['admin'] },
      { href: '/bkd/tujuan', label: 'Tujuan daerah', icon: <Flag />, roles: ['admin'] },
      { href: '/bkd/capaian', label: 'Capaian unit', icon: <Target />, roles: ['admin'] },
      { href: '/bkd/standar', label: 'Standar indikator', icon: <Ruler />, roles: ['admin'] },
      { href: '/bkd/skp', label: 'SKP pegawai', icon: <ClipboardList />, roles: ['admin'] },
      { href: '/bkd/evaluasi', label: 'Evaluasi unit', icon: <Landmark />, roles: ['admin'] },
      { href: '/bkd/keberatan', label: 'Antrean keberatan', icon: <Scale />, roles: ['admin'] },
      { href: '/bkd/publikasi', label: 'Publikasi', icon: <Megaphone />, roles: ['admin'] },
    ],
  },
  {
    title: 'Tim',
    items: [
      { href: '/tim/penilaian', label: 'Penilaian', icon: <ClipboardCheck />, roles: ['supervisor'] },
      { href: '/tim/skp', label: 'SKP tim', icon: <Network />, roles: ['supervisor'] },
      { href: '/tim/pelatihan', label: 'Pelatihan tim', icon: <GraduationCap />, roles: ['supervisor'] },
      { href: '/tim/pembinaan', label: 'Pembinaan tim', icon: <LifeBuoy />, roles: ['supervisor'] },
      { href: '/tim/cermin', label: 'Suara tim', icon: <Ear />, roles: ['supervisor'] },
    ],
  },
  {
    title: 'Kinerja',
    items: [
      { href: '/skp', label: 'SKP saya', icon: <ClipboardList />, roles: ['staff'] },
      { href: '/penilaian', label: 'Penilaian saya', icon: <Award />, roles: ['staff'] },
      { href: '/capaian', label: 'Capaian saya', icon: <TrendingUp />, roles: ['staff'] },
      { href: '/dampak', label: 'Dampak saya', icon: <Waypoints />, roles: ['staff'] },
      { href: '/dialog', label: 'Dialog kinerja', icon: <MessagesSquare />, roles: ['staff'] },
      { href: '/refleksi', label: 'Refleksi', icon: <NotebookPen />, roles: ['staff'] },
      { href: '/pernyataan', label: 'Suara untuk atasan', icon: <Vote />, roles: ['staff'] },
      { href: '/pengamatan', label: 'Pengamatan', icon: <Eye />, roles: ['staff'] },
      { href: '/keberatan', label: 'Keberatan', icon: <Scale />, roles: ['staff', 'decider'] },
      { href: '/cetak', label: 'Rekap dan cetak', icon: <Printer />, roles: ['staff'] },
    ],
  },
  {
    title: 'Karier',
    items: [
      { href: '/karier', label: 'Karier saya', icon: <ArrowUpRight />, roles: ['staff'] },
      { href: '/promosi', label: 'Promosi jabatan', icon: <BriefcaseBusiness />, roles: ['staff'] },
      {
        href: '/promosi/nilai',
        label: 'Lembar nilai',
        icon: <ListChecks />,
        roles: ['decider', 'inspector'],
      },
      { href: '/promosi/periksa', label: 'Periksa promosi', icon: <SearchCheck />, roles: ['inspector'] },
      { href: '/pelatihan', label: 'Pelatihan', icon: <GraduationCap />, roles: ['staff'] },
      { href: '/survei', label: 'Survei karier', icon: <MessageCircleQuestion />, roles: ['staff'] },
      { href: '/pembinaan', label: 'Pembinaan saya', icon: <LifeBuoy />, roles: ['staff'] },
      { href: '/penghargaan', label: 'Penghargaan', icon: <Trophy />, roles: ['staff'] },
      {
        href: '/penghargaan/panel',
        label: 'Panel penghargaan',
        icon: <ListChecks />,
        roles: ['decider', 'inspector'],
      },
      { href: '/apresiasi', label: 'Apresiasi', icon: <HandHeart />, roles: ['staff'] },
    ],
  },
  {
    title: 'Unit dan daerah',
    items: [
      { href: '/unit', label: 'Unit saya', icon: <Landmark />, roles: ['staff'] },
      { href: '/ruang-tim', label: 'Ruang tim', icon: <SquareCheckBig />, roles: ['staff'] },
      { href: '/pengumuman', label: 'Pengumuman', icon: <BellRing />, roles: everyone },
      { href: '/forum', label: 'Forum', icon: <Speech />, roles: everyone },
      { href: '/unit/beban', label: 'Beban unit', icon: <Weight />, roles: ['unit_head', 'admin'] },
      {
        href: '/masukan',
        label: 'Masukan warga',
        icon: <MessageSquareText />,
        roles: ['admin', 'unit_head', 'inspector'],
      },
      { href: '/layanan', label: 'Waktu layanan', icon: <Timer />, roles: ['staff'] },
      { href: '/tujuan', label: 'Siapa mengerjakan apa', icon: <Goal />, roles: everyone },
    ],
  },
  {
    title: 'Akun dan bantuan',
    items: [
      { href: '/manfaat', label: 'Manfaat bagi saya', icon: <Sparkles />, roles: ['staff'] },
      { href: '/bantuan', label: 'Bantuan', icon: <CircleQuestionMark />, roles: everyone },
      { href: '/profil', label: 'Profil', icon: <CircleUserRound />, roles: everyone },
    ],
  },
]

/** The frame around the signed-in pages. It guards nothing: each page asks for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const me = await frame()
  if (!me) return <main id="isi">{children}</main>
  const { region, actor } = me
  const mine = groups.flatMap(({ title, items }) =>
    items
      .filter(({ roles }) => roles.some((role) => actor.roles.includes(role)))
      .map(({ roles: _, ...item }) => ({ ...item, ...(title && { group: title }) })),
  )
  const foremost = (['admin', 'decider', 'inspector', 'unit_head', 'supervisor', 'staff'] as const).find(
    (role) => actor.roles.includes(role),
  )
  return (
    <AppFrame
      region={region}
      person={{ id: actor.accountId, name: actor.name, role: foremost && roleNames[foremost] }}
      items={mine}
      centre={actor.roles.includes('staff') ? { href: '/hari-ini?catat=1', label: 'Catat' } : undefined}
      signOut={<SignOutButton />}
    >
      {children}
    </AppFrame>
  )
}
