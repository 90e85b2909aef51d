import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import { whyNotRules } from '../../lib/promotion/rules/document.ts'
import { rulesDocument, rankingStored } from '../../lib/promotion/schema/stored.ts'
import { standsBelow, isPostLevel } from '../../lib/talent/rules/posts.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { textOf } from '../../prisma/seed/build/rows.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.slice(0, 3).map((region) => [region.slug, region] as const))(
  'the rounds of %s',
  async (_, region) => {
    const { tables } = await demoRegion(region, TODAY)
    const rows = (table: string) => tables.find(([name]) => name === table)?.[1] ?? []
    const rounds = rows('promotion_round')
    const roundOf = (status: string) => rounds.find((row) => row.status === status)?.id

    test('are one that is over, one decided, one to decide, one under way and one that is open', () => {
      expect(rounds.map(({ status }) => status)).toEqual([
        'FINAL',
        'DECIDED',
        'RANKED',
        'SCORING',
        'ANNOUNCED',
      ])
    })

    test('have rules that hold, and the hash of these very rules', () => {
      for (const { document, hash } of rows('promotion_rules')) {
        expect(whyNotRules(rulesDocument.parse(document))).toBeUndefined()
        expect(digestOf(document)).toBe(hash)
      }
    })

    test('end with rank 1, and with rank 2, its reason and an objection that waits', () => {
      const decided = rows('promotion_decision')
      const chosen = (status: string) => decided.find((row) => row.round_id === roundOf(status))
      expect(decided).toHaveLength(2)
      expect(chosen('FINAL')).toMatchObject({ rank: 1, reason: null })
      expect(chosen('DECIDED')).toMatchObject({ rank: 2, reason: expect.stringMatching(/.{40}/) })
      expect(rows('promotion_objection')).toMatchObject([{ outcome: null }])
      for (const { candidates } of rows('promotion_ranking'))
        expect(rankingStored.parse(candidates).length).toBeGreaterThanOrEqual(2)
    })

    test('let people rise by a step: nobody comes down for a post, and nobody unmet is let in', () => {
      const posts = new Map(rows('position').map((row) => [row.id, textOf(row.level)]))
      const levelOf = (employeeId: unknown) =>
        posts.get(
          rows('assignment').find((row) => row.employee_id === employeeId && row.ends_on === null)
            ?.position_id ?? '',
        ) ?? ''
      for (const { employee_id: employee, round_id: round } of rows('promotion_candidate')) {
        const wanted = posts.get(rounds.find(({ id }) => id === round)?.position_id ?? '') ?? ''
        const now = levelOf(employee)
        if (!isPostLevel(now) || !isPostLevel(wanted)) throw new Error(`no level: ${now}, ${wanted}`)
        expect(standsBelow(now, wanted)).toBe(true)
      }
      for (const { eligible } of rows('promotion_input')) expect(eligible).toBe(true)
    })
  },
)
