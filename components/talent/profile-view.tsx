import { KeyValue } from '@/components/ui/key-value'
import { formatList, formatNumber } from '@/lib/calendar/labels'
import { rankLabel } from '@/lib/organization/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import { formatMonths } from '@/lib/talent/labels/fit'
import {
  clusterLabels,
  competenceLabels,
  educationLevelLabels,
  postLevelLabels,
  workFieldLabels,
} from '@/lib/talent/labels/posts'
import { COMPETENCES } from '@/lib/talent/rules/competence'
import type { WorkField } from '@/lib/talent/rules/posts'
import type { Asked } from '@/lib/talent/rules/requirements'

/** What a post asks for, the law's share included. */
export function ProfileView({ asked, workField }: { asked: Asked; workField: WorkField | null }) {
  const studies = [
    ...asked.fields,
    ...asked.clusters.map((cluster) => `rumpun ${clusterLabels[cluster].toLowerCase()}`),
  ]
  const competences = COMPETENCES.flatMap((code) => {
    const level = asked.competences[code]
    return level ? [`${competenceLabels[code]} ${level}`] : []
  })
  return (
    <KeyValue
      items={[
        ...(workField ? [{ label: 'Bidang tugas', value: workFieldLabels[workField] }] : []),
        ...(asked.pnsOnly ? [{ label: 'Status kepegawaian', value: 'PNS' }] : []),
        {
          label: 'Pendidikan',
          value: [
            asked.education ? `Paling rendah ${educationLevelLabels[asked.education]}` : 'Tidak disyaratkan',
            studies.length > 0 && formatList(studies),
          ]
            .filter(Boolean)
            .join(': '),
        },
        ...(asked.minRank ? [{ label: 'Pangkat paling rendah', value: rankLabel(asked.minRank) }] : []),
        ...(asked.earlierPost
          ? [
              {
                label: 'Jabatan sebelumnya',
                value: `${formatMonths(asked.earlierPost.months)} sebagai ${formatList(asked.earlierPost.levels.map((level) => postLevelLabels[level]))}`,
              },
            ]
          : []),
        ...(asked.experienceMonths
          ? [
              {
                label: 'Pengalaman',
                value: [
                  formatMonths(asked.experienceMonths),
                  asked.experienceFields.length > 0 &&
                    `di bidang ${formatList(asked.experienceFields.map((field) => workFieldLabels[field].toLowerCase()))}`,
                ]
                  .filter(Boolean)
                  .join(' '),
              },
            ]
          : []),
        ...(asked.maxAge
          ? [{ label: 'Usia saat diangkat', value: `Paling tinggi ${formatNumber(asked.maxAge)} tahun` }]
          : []),
        ...(asked.grades
          ? [
              {
                label: 'Predikat kinerja',
                value: `Paling rendah ${gradeLabels[asked.grades.atLeast]} dalam ${formatNumber(asked.grades.years)} tahun terakhir`,
              },
            ]
          : []),
        ...(asked.certificates.length > 0
          ? [{ label: 'Sertifikat', value: formatList(asked.certificates) }]
          : []),
        ...(competences.length > 0 ? [{ label: 'Kompetensi', value: formatList(competences) }] : []),
      ]}
    />
  )
}
