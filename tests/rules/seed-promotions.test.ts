import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import { whyNotRules } from '../../lib/promotion/rules/document.ts'
import { rulesDocument, rankingStored } from '../../lib/promotion/schema/stored.ts'
import { seedCalendar } from '../../prisma/seed/build/calendar.ts'
import { buildRegion } from '../../prisma/seed/build/region.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { settingOf } from '../../prisma/seed/demo.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.slice(0, 3).map((region, place) => [region.slug, region, place % 3] as const))(
  'the rounds of %s',
  async (_, region, variant) => {
    const { tables } = await buildRegion(settingOf(region, seedCalendar(TODAY)), { passwordHash: 'x' })
    const rows = (table: string) => tables.find(([name]) => name === table)?.[1] ?? []

    test('are one that is decided, one to decide, one under way and one that is open', () => {
      expect(rows('promotion_round').map(({ status }) => status)).toEqual([
        variant === 2 ? 'FINAL' : 'DECIDED',
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

    test('end with rank 1, with rank 2 and its reason, or with an objection', () => {
      const [decision, ...more] = rows('promotion_decision')
      expect(more).toEqual([])
      expect(decision?.rank).toBe(variant === 1 ? 2 : 1)
      expect(decision?.reason === null).toBe(variant !== 1)
      expect(rows('promotion_objection')).toHaveLength(variant === 0 ? 1 : 0)
      for (const { candidates } of rows('promotion_ranking'))
        expect(rankingStored.parse(candidates).length).toBeGreaterThanOrEqual(3)
    })
  },
)
