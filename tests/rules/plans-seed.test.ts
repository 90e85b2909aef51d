import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import { problemsOf } from '../../lib/plans/rules/content.ts'
import { fitOf, fittingFirst } from '../../lib/plans/rules/standards.ts'
import { parentKey } from '../../lib/plans/rules.ts'
import { planContent, standardInput } from '../../lib/plans/schema.ts'
import { textOf, type Row } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const [surakarta, tebo] = REGIONS
if (!surakarta || !tebo) throw new Error('no regions')

describe.each([
  [surakarta, '2026-05-13'],
  [tebo, '2026-11-21'],
])('the plans of the demo', async (region, today) => {
  const { tables } = await demoRegion(region, today)
  const rowsOf = (table: string): Row[] => tables.find(([name]) => name === table)?.[1] ?? []
  const plans = rowsOf('performance_plan')
  const versions = rowsOf('plan_version')
  const contentOf = (row: Row) => planContent.parse(JSON.parse(JSON.stringify(row.content)))
  const agreed = versions.filter(({ status }) => status === 'AGREED')

  test('each has the version it was agreed by, frozen under its digest', () => {
    const newest = new Map(agreed.map((row) => [`${textOf(row.plan_id)} ${textOf(row.number)}`, row]))
    const missing = plans.filter(
      ({ id, agreed_number, status }) =>
        status !== 'SUBMITTED' && !newest.has(`${textOf(id)} ${textOf(agreed_number)}`),
    )
    expect(missing).toEqual([])
    expect(agreed.filter((row) => row.digest !== digestOf(contentOf(row)))).toEqual([])
    expect(plans.filter(({ unit_id, position_title }) => !unit_id || !position_title)).toEqual([])
  })

  test('says the same in its document and in its rows', () => {
    const results = new Map(rowsOf('work_result').map((row) => [row.id, row]))
    const indicators = new Map(rowsOf('indicator').map((row) => [row.id, row]))
    let told = 0
    for (const plan of plans) {
      const version = agreed.find(
        ({ plan_id, number }) => plan_id === plan.id && number === plan.agreed_number,
      )
      if (plan.status === 'SUBMITTED') continue
      if (!version) throw new Error('no version')
      for (const [at, { indicators: measures, ...result }] of contentOf(version).results.entries()) {
        const { parent } = result
        expect(results.get(result.id)).toMatchObject({
          plan_id: plan.id,
          text: result.text,
          kind: result.kind,
          position: at + 1,
          parent_id: parent && 'resultId' in parent ? parent.resultId : null,
          unit_indicator_id: parent && 'unitIndicatorId' in parent ? parent.unitIndicatorId : result.serves,
        })
        for (const indicator of measures) {
          const { id, aspect, text, target, targetText, measureUnit, direction, evidenceNeeded } = indicator
          expect(indicators.get(id)).toMatchObject({
            work_result_id: result.id,
            aspect,
            text,
            target: target === null ? null : Number(target),
            target_text: targetText,
            measure_unit: measureUnit,
            direction,
            evidence_needed: evidenceNeeded,
          })
          told += 1
        }
      }
    }
    expect(told).toBe(indicators.size)
  })

  test('would be let through by the rules that it teaches', () => {
    const known = new Set([...rowsOf('work_result'), ...rowsOf('unit_indicator')].map(({ id }) => textOf(id)))
    const above = new Map(
      rowsOf('work_result').map(({ id, parent_id }) => [
        textOf(id),
        parent_id === null ? null : textOf(parent_id),
      ]),
    )
    const frameOf = new Map(
      plans.map(({ id, form, approach }) => [
        id,
        {
          form: form === 'JPT' ? ('JPT' as const) : ('JA_JF' as const),
          approach: approach === 'QUALITATIVE' ? ('QUALITATIVE' as const) : ('QUANTITATIVE' as const),
        },
      ]),
    )
    expect(new Set([...frameOf.values()].map(({ approach }) => approach)).size).toBe(2)
    for (const version of versions) {
      const frame = frameOf.get(version.plan_id)
      if (!frame) throw new Error('a version of no plan')
      const problems = problemsOf(contentOf(version), {
        ...frame,
        parents: known,
        above,
      })
      expect({ plan: version.plan_id, problems }).toEqual({ plan: version.plan_id, problems: [] })
    }
    expect(plans.filter(({ form }) => form === 'JPT').length).toBeGreaterThan(5)
  })

  test('carries last year’s on, so that a leader’s new result is known by the old one', () => {
    const results = new Set(rowsOf('work_result').map(({ id }) => id))
    const carried = agreed.flatMap((row) => contentOf(row).results.map(({ continues }) => continues))
    expect(carried.filter((id) => id !== null && !results.has(id))).toEqual([])
    expect(carried.filter((id) => id !== null).length).toBeGreaterThan(100)
  })

  test('holds one change agreed in mid-year, one waiting, one returned and one being drafted', () => {
    const second = versions.filter(({ number }) => number === 2)
    expect(second.map(({ status }) => textOf(status)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'AGREED',
      'DRAFT',
      'RETURNED',
      'SUBMITTED',
    ])
    expect(second.filter(({ reason }) => !reason)).toEqual([])
    expect(rowsOf('contribution')).toHaveLength(2)
    const parents = versions.flatMap((row) =>
      contentOf(row).results.flatMap(({ parent }) => (parent ? [parentKey(parent)] : [])),
    )
    expect(parents.length).toBeGreaterThan(100)
  })

  test('has a library that the form would take, with something for each service', () => {
    const standards = rowsOf('standard_indicator')
    for (const { region_id, id, ...row } of standards)
      expect({ region_id, id, ok: standardInput.safeParse(inputOf(row)).success }).toMatchObject({ ok: true })
    expect(new Set(standards.map(({ service }) => service)).size).toBeGreaterThanOrEqual(7)
    expect(new Set(standards.map(({ family }) => family)).size).toBeGreaterThanOrEqual(5)
  })
})

const inputOf = (row: Row) => ({
  version: 0,
  service: row.service,
  unitKind: row.unit_kind,
  postPattern: row.post_pattern,
  family: row.family,
  aspect: row.aspect,
  resultText: row.result_text,
  text: row.text,
  target: row.target,
  measureUnit: row.measure_unit,
  direction: row.direction,
  source: row.source,
})

describe('which standards fit', () => {
  const nurse = { positionTitle: 'Perawat Terampil', unitName: 'Puskesmas Laweyan', unitKind: 'UPTD' }
  const of = (over: Partial<Parameters<typeof fitOf>[0]> = {}) => ({
    unitKind: null,
    postPattern: 'perawat|bidan',
    service: 'Kesehatan',
    ...over,
  })

  test('those for the post first, those for another never', () => {
    expect(fitOf(of(), nurse)).toBe(4)
    expect(fitOf(of(), { ...nurse, unitName: 'Dinas Kesehatan' })).toBe(5)
    expect(fitOf(of({ postPattern: 'guru' }), nurse)).toBe(0)
    expect(fitOf(of({ unitKind: 'DINAS' }), nurse)).toBe(0)
    expect(fitOf(of({ postPattern: ' | ' }), nurse)).toBe(0)
    const general = of({ postPattern: null, service: 'Puskesmas' })
    expect(fittingFirst([general, of({ postPattern: null }), of()], nurse)).toEqual([of(), general])
  })
})
