import { describe, expect, test } from 'vitest'
import { teamSentence } from '../../lib/activity-logs/labels/team.ts'
import { refusalSentence } from '../../lib/activity-logs/labels.ts'
import { distributionSentence } from '../../lib/reviews/labels.ts'
import { distributionOf } from '../../lib/reviews/rules.ts'

const quiet = { waiting: 0, overdue: 0, holding: 0, emptyStreak: 0 }

describe('who needs me', () => {
  test('nobody does', () => {
    expect(teamSentence([quiet, { ...quiet, emptyStreak: 2 }])).toBe(
      'Semua orang mengisi, dan tidak ada yang menunggu Anda.',
    )
  })

  test('three have been silent for days', () => {
    const silent = { ...quiet, emptyStreak: 3 }
    expect(teamSentence([silent, silent, silent, quiet])).toBe(
      '3 orang belum mengisi 3 hari kerja atau lebih.',
    )
  })

  test('what is overdue stands for what waits', () => {
    expect(teamSentence([{ ...quiet, waiting: 5, overdue: 2 }])).toBe(
      '2 catatan sudah menunggu Anda lebih dari 7 hari.',
    )
    expect(teamSentence([{ ...quiet, waiting: 5 }])).toBe('5 catatan menunggu Anda.')
  })

  test('a supervisor below me lets others wait', () => {
    expect(teamSentence([{ ...quiet, holding: 4 }])).toBe('1 orang menunda keputusan lebih dari 7 hari.')
  })
})

test('a refusal is filled with its facts, and keeps what it does not know', () => {
  expect(refusalSentence('moved_meanwhile', { what: 'Disetujui', name: 'Hendra' })).toBe(
    'Disetujui oleh Hendra, {at}. Muat ulang untuk melihat keadaan terakhirnya.',
  )
  expect(refusalSentence('not_found')).toMatch(/tidak ditemukan/)
})

test('a distribution names only the grades that were given, best first', () => {
  expect(distributionSentence(distributionOf(['GOOD', 'VERY_GOOD', 'GOOD']))).toBe(
    'Dari 3 yang selesai: 1 Sangat Baik dan 2 Baik.',
  )
  expect(distributionSentence(distributionOf([]))).toBe('Belum ada penilaian yang selesai.')
})
