import { eligibilityText } from '@/components/talent/eligibility'
import { formatShortDay } from '@/lib/calendar/labels'
import { found } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import {
  checkLabels,
  checkText,
  formatHundredths,
  formatLoaded,
  formatResult,
  periodLabel,
} from '@/lib/recognition/labels/rewards'
import { programmeDesk } from '@/lib/recognition/queries/rewards'

/** Everybody who was named with the reasons, and both orders with every figure behind them, so that they can be recomputed. */
export const GET = tableFile({
  roles: ['admin', 'decider'],
  ask: async (ctx, { params }) => ({
    desk: found(await programmeDesk(ctx, params.id ?? '')),
    today: ctx.today,
  }),
  file: ({ desk, today }) => ({
    name: `urutan-penghargaan-${desk.card.id}`,
    about: [`${desk.card.name}, ${periodLabel(desk.card.period)}, ${formatShortDay(today)}`],
    head: [
      'Label',
      'Nama',
      'Syarat',
      'Alasan',
      'Nilai masuk',
      'Nilai ditunggu',
      'Peringkat tanpa beban',
      'Peringkat dengan beban',
      ...desk.document.criteria.map(({ name }) => `Nilai ${name}`),
      'Hasil',
      'Beban (persen)',
      'Hasil dengan beban',
    ],
    rows: desk.nominees.map(({ label, name, eligible, checks, given, asked, load }) => {
      const ranked = desk.ranked.find((one) => one.label === label)
      return [
        label,
        name,
        eligibilityText({ eligible, checks }),
        checks.map((check) => `${checkLabels[check.check]}: ${checkText(check)}`).join(' '),
        given,
        asked,
        ranked?.rank ?? null,
        ranked?.loadRank ?? null,
        ...desk.document.criteria.map(({ code }) =>
          ranked ? formatHundredths(ranked.points[code] ?? 0) : null,
        ),
        ranked ? formatResult(ranked.total) : null,
        load ? formatHundredths(load.total) : null,
        ranked ? formatLoaded(ranked.loaded) : null,
      ]
    }),
  }),
})
