import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import { ranksOf } from '../../lib/recognition/rules/reward-ranking.ts'
import { periodRange, phaseOf, whyNotDocument } from '../../lib/recognition/rules/rewards.ts'
import { rankedStored, rewardDocument } from '../../lib/recognition/schema/rewards-stored.ts'
import { textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.slice(2, 3).map((region) => [region.slug, region] as const))(
  'the rewards of %s',
  async (_, region) => {
    const { tables } = await demoRegion(region, TODAY)
    const rows = (table: string) => tables.find(([name]) => name === table)?.[1] ?? []
    const documents = rows('reward_rules').map(({ document }) => rewardDocument.parse(document))

    test('are two years of decided ones, one whose panel votes, one open for naming and one announced', () => {
      const phases = rows('reward_programme').flatMap(({ id, status }) => {
        const document = documents.find(({ programme }) => programme === id)
        const known = (['PUBLISHED', 'SCORING', 'DECIDED'] as const).find((one) => one === status)
        return document && known ? [phaseOf({ ...document, status: known }, TODAY)] : []
      })
      expect(phases).toEqual([...Array.from({ length: 7 }, () => 'DECIDED'), 'OPEN', 'SCORING', 'ANNOUNCED'])
    })

    test('have criteria that hold, were published before their period, and the hash of these very criteria', () => {
      for (const { document, hash, published_on: on, starts_on: starts } of rows('reward_rules')) {
        const parsed = rewardDocument.parse(document)
        expect(whyNotDocument(parsed)).toBeUndefined()
        expect(digestOf(document)).toBe(hash)
        expect(starts).toBe(periodRange(parsed.period).from)
        expect(textOf(on) < textOf(starts)).toBe(true)
      }
    })

    test('keep both orders as the rule makes them, and winners with and without consent', () => {
      for (const { programme_id: id, nominees } of rows('reward_ranking')) {
        const document = documents.find(({ programme }) => programme === id)
        const ranked = rankedStored.parse(nominees)
        expect(ranked.length).toBeGreaterThanOrEqual(2)
        if (document) expect(ranksOf(document, ranked)).toEqual(ranked)
      }
      const awards = rows('reward_award')
      const said = new Map(rows('reward_consent').map(({ award_id: id, given }) => [id, given]))
      expect(awards.length).toBe(14)
      expect(new Set(awards.map(({ id }) => said.get(id)))).toEqual(new Set([true, false, undefined]))
      expect(rows('reward_decision').filter(({ departs }) => departs).length).toBeGreaterThanOrEqual(1)
    })
  },
)
