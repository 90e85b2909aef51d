import { describe, expect, test } from 'vitest'
import { FEWEST_OTHERS, meetingHours } from '../../lib/training/rules/circles.ts'
import { type Row, textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.filter(({ slug }) => slug === 'surakarta' || slug === 'palu'))(
  'communities of learning in $shortName',
  async (region) => {
    const { tables } = await demoRegion(region, TODAY)
    const of = (table: string): readonly Row[] => tables.find(([name]) => name === table)?.[1] ?? []
    const meetings = new Map(of('circle_meeting').map((row) => [textOf(row.id), row]))
    const there = of('circle_presence')
    const records = of('training_record').filter(({ source }) => source === 'COMMUNITY')

    test('met through a year, and the newest meetings wait', () => {
      expect(of('learning_circle')).toHaveLength(3)
      const days = [...meetings.values()].map(({ held_on: on }) => textOf(on)).toSorted()
      expect(days.at(0)! < '2026-01-15' && days.at(-1)! > '2026-11-10' && days.at(-1)! <= TODAY).toBe(true)
      expect([...meetings.values()].filter(({ state }) => state === 'WRITTEN')).toHaveLength(2)
      expect(there.some(({ answer }) => answer === 'NAMED')).toBe(true)
      expect(of('forum_topic').some(({ circle_id: id }) => id !== null)).toBe(true)
    })

    test('have hours for those who say that they were there, as many as the meeting was long, once', () => {
      expect(records.length).toBeGreaterThan(50)
      const said = new Set(
        there
          .filter(({ answer }) => answer === 'THERE')
          .map(({ meeting_id: at, employee_id: who }) => `${textOf(at)} ${textOf(who)}`),
      )
      const given = records.map(({ meeting_id: at, employee_id: who }) => `${textOf(at)} ${textOf(who)}`)
      expect(new Set(given).size).toBe(given.length)
      expect(given.every((one) => said.has(one))).toBe(true)
      for (const { meeting_id: at, hours } of records) {
        const meeting = meetings.get(textOf(at))
        const length = { fromMinute: Number(meeting?.from_minute), toMinute: Number(meeting?.to_minute) }
        expect(meeting?.state).toBe('ACCEPTED')
        expect(Number(hours)).toBeLessThanOrEqual(meetingHours(length))
        const others = there.filter(
          (one) => one.meeting_id === at && one.answer === 'THERE' && one.employee_id !== meeting?.leader_id,
        )
        expect(others.length).toBeGreaterThanOrEqual(FEWEST_OTHERS)
      }
    })
  },
)
