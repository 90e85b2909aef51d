// What differs between two versions of a round's rules, told as people read rules: part by part, before and after.
import { formatDay, formatList, formatNumber } from '../../calendar/labels.ts'
import { rankLabel } from '../../organization/labels.ts'
import { formatMonths } from '../../talent/labels/fit.ts'
import {
  clusterLabels,
  competenceLabels,
  educationLevelLabels,
  postLevelLabels,
  workFieldLabels,
} from '../../talent/labels/posts.ts'
import { COMPETENCES } from '../../talent/rules/competence.ts'
import { formatPoints, formatWeight, sourceLabels } from '../labels.ts'
import type { RulesDocument } from '../rules/document.ts'
import { pointRuleText } from './point-rules.ts'

export type Change = { part: string; was: string | null; is: string | null }

type Line = { key: string; part: string; text: string }

const NOT_ASKED = 'tidak diminta'

const criteriaLines = ({ criteria, tieOrder }: RulesDocument): Line[] => [
  ...criteria.flatMap(({ code, name, source, weight, guide, points }) => [
    { key: `${code}.weight`, part: `Bobot ${name}`, text: formatWeight(weight) },
    { key: `${code}.name`, part: `Nama kriteria ${name}`, text: name },
    { key: `${code}.source`, part: `Sumber ${name}`, text: sourceLabels[source] },
    { key: `${code}.guide`, part: `Cara menilai ${name}`, text: guide },
    ...(points ? [{ key: `${code}.points`, part: `Hitungan ${name}`, text: pointRuleText(points) }] : []),
  ]),
  {
    key: 'order',
    part: 'Urutan kriteria',
    text: formatList(criteria.map(({ name }) => name)),
  },
  {
    key: 'tieOrder',
    part: 'Bila nilai sama',
    text: tieOrder.map((code) => criteria.find((one) => one.code === code)?.name ?? code).join(', lalu '),
  },
]

const listed = (items: readonly string[]) => (items.length === 0 ? NOT_ASKED : formatList(items))

function postLines({ post: { title, unit, position, profile } }: RulesDocument): Line[] {
  const { earlierPost: earlier, competences } = profile
  const asked: [string, string, string][] = [
    ['title', 'Jabatan', title],
    ['unit', 'Unit', unit],
    ['position', 'Jabatan dalam daftar', position],
    ['level', 'Jenjang', postLevelLabels[profile.level]],
    ['education', 'Pendidikan', profile.education ? educationLevelLabels[profile.education] : NOT_ASKED],
    ['fields', 'Bidang pendidikan', listed(profile.fields)],
    ['clusters', 'Rumpun pendidikan', listed(profile.clusters.map((one) => clusterLabels[one]))],
    ['minRank', 'Pangkat', profile.minRank ? rankLabel(profile.minRank) : NOT_ASKED],
    [
      'experience',
      'Pengalaman',
      profile.experienceMonths === null ? NOT_ASKED : formatMonths(profile.experienceMonths),
    ],
    [
      'experienceFields',
      'Bidang pengalaman',
      listed(profile.experienceFields.map((one) => workFieldLabels[one])),
    ],
    [
      'earlier',
      'Jabatan sebelumnya',
      earlier
        ? `${formatMonths(earlier.months)} sebagai ${formatList(earlier.levels.map((one) => postLevelLabels[one]))}`
        : NOT_ASKED,
    ],
    ['certificates', 'Sertifikat', listed(profile.certificates)],
    ...COMPETENCES.map((one): [string, string, string] => [
      one,
      `Kompetensi ${competenceLabels[one]}`,
      competences[one] === undefined ? NOT_ASKED : `tingkat ${formatNumber(competences[one])}`,
    ]),
    [
      'maxAge',
      'Usia',
      profile.maxAge === null ? NOT_ASKED : `paling tinggi ${formatNumber(profile.maxAge)} tahun`,
    ],
    ['pnsOnly', 'Status kepegawaian', profile.pnsOnly ? 'PNS' : 'PNS atau PPPK'],
  ]
  return asked.map(([key, part, text]) => ({ key: `post.${key}`, part, text }))
}

function frameLines({ spread, calendar, panel }: RulesDocument): Line[] {
  return [
    { key: 'spread', part: 'Selisih yang meminta penilai ketiga', text: formatPoints(spread) },
    { key: 'opensOn', part: 'Pendaftaran mulai', text: formatDay(calendar.opensOn) },
    { key: 'closesOn', part: 'Pendaftaran terakhir', text: formatDay(calendar.closesOn) },
    { key: 'decidesBy', part: 'Keputusan paling lambat', text: formatDay(calendar.decidesBy) },
    { key: 'objectionDays', part: 'Masa keberatan', text: `${formatNumber(calendar.objectionDays)} hari` },
    ...panel.map(({ seat, name, office }) => ({
      key: `panel.${seat}`,
      part: `Kursi panel ${formatNumber(seat)}`,
      text: `${name} (${office})`,
    })),
  ]
}

const linesOf = (document: RulesDocument): Line[] => [
  ...criteriaLines(document),
  ...postLines(document),
  ...frameLines(document),
]

/** Every difference in the order in which rules are read; null where a part came or went. */
export function changesInWords(before: RulesDocument, after: RulesDocument): Change[] {
  const [was, is] = [before, after].map((one) => new Map(linesOf(one).map((line) => [line.key, line])))
  const keys = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])]
  return keys.flatMap((key) => {
    const [old, now] = [was?.get(key), is?.get(key)]
    return old?.text === now?.text
      ? []
      : [{ part: now?.part ?? old?.part ?? key, was: old?.text ?? null, is: now?.text ?? null }]
  })
}
