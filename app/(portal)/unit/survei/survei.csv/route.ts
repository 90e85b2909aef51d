import { quarterKey } from '@/lib/calendar/rules'
import { quarterLabel } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { neededSample } from '@/lib/measurements/rules/samples'
import { elementLabels } from '@/lib/surveys/labels'
import { unitSurveys } from '@/lib/surveys/queries'
import { ELEMENTS } from '@/lib/surveys/rules'

const points = (hundredths: number | undefined) => (hundredths === undefined ? null : hundredths / 100)

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { search }) => unitSurveys(ctx, asked(search.triwulan)),
  file: ({ quarter, services }) => ({
    name: `survei-warga-${quarterKey(quarter)}`,
    about: ['Indeks kepuasan', quarterLabel(quarter)],
    head: [
      'Layanan',
      'Unit',
      'Responden',
      'Dilayani',
      'Sampel yang diperlukan',
      'Indeks',
      'Mutu',
      'Batas bawah',
      'Batas atas',
      ...ELEMENTS.map((element) => elementLabels[element]),
    ],
    rows: services.map(({ name, unitName, reading: { respondents, population, result } }) => [
      name,
      unitName,
      respondents,
      population,
      population === null ? null : neededSample(population),
      points(result?.index),
      result?.grade ?? null,
      points(result?.interval?.[0]),
      points(result?.interval?.[1]),
      ...ELEMENTS.map((element) => points(result?.elements.find((one) => one.element === element)?.index)),
    ]),
  }),
})
