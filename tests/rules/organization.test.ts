import { describe, expect, test } from 'vitest'
import {
  assignmentKindLabels,
  nipProblemLabels,
  rankLabel,
  rankLabels,
  refusals,
  rowProblemSentence,
  rowReasonLabels,
} from '../../lib/organization/labels.ts'
import {
  covers,
  decidesToday,
  isAtWork,
  layOver,
  linesAbove,
  spansOverlap,
  supervisedParts,
  supervisorOn,
  type Supervision,
  whyNotBegin,
  whyNotCloseUnit,
  whyNotRunImport,
  whyNotSupervise,
  whyNotUndoImport,
} from '../../lib/organization/rules.ts'
import {
  fullName,
  nameTokens,
  prefixRange,
  presentName,
  searchTerms,
  sortName,
} from '../../lib/organization/rules/names.ts'
import {
  formatNip,
  maskNip,
  NIP_PROBLEMS,
  nipCaution,
  normaliseNip,
  parseNip,
  whyNotNip,
} from '../../lib/organization/rules/nip.ts'
import {
  isRank,
  nextRank,
  pppkGradeFromText,
  rankFromText,
  RANKS,
} from '../../lib/organization/rules/ranks.ts'
import { inTree } from '../../lib/organization/rules/tree.ts'

describe('NIP', () => {
  test('a PNS born on 1 January 1990 and appointed in December 2020, a man', () => {
    expect(parseNip('199001012020121999')).toEqual({
      nip: '199001012020121999',
      kind: 'PNS',
      bornOn: '1990-01-01',
      sex: 'MALE',
      appointedIn: 2020,
      appointedMonth: 12,
    })
  })

  test('a PPPK of her first contract in 2023, a woman', () => {
    expect(parseNip('199402172023212999')).toEqual({
      nip: '199402172023212999',
      kind: 'PPPK',
      bornOn: '1994-02-17',
      sex: 'FEMALE',
      appointedIn: 2023,
    })
  })

  test('blanks, grouping and the apostrophe of a spreadsheet are taken off', () => {
    for (const typed of [
      "'199001012020121999",
      ' 19900101 202012 1 999 ',
      '’199001012020121999',
      '19900101\u00a0202012\u00a01\u00a0999',
    ]) {
      expect(normaliseNip(typed)).toBe('199001012020121999')
      expect(whyNotNip(typed)).toBeUndefined()
    }
  })

  test.each([
    ['', 'nip_missing'],
    ["  ' ", 'nip_missing'],
    ['1,98E+17', 'nip_mangled_by_excel'],
    ['1.98E+17', 'nip_mangled_by_excel'],
    ['1,99001012020122E+17', 'nip_mangled_by_excel'],
    ['2e17', 'nip_mangled_by_excel'],
    ['19900101202012199A', 'nip_not_digits'],
    ['19900101-202012-1-999', 'nip_not_digits'],
    ['1990010120201219990', 'nip_length'],
    ['19900101202012199', 'nip_length'],
    ['1', 'nip_length'],
    ['199013012020121001', 'nip_birth_date'],
    ['199002302020121001', 'nip_birth_date'],
    ['000000002020121001', 'nip_birth_date'],
    ['199001012020131001', 'nip_appointment'],
    ['199001012020001001', 'nip_appointment'],
    ['199001012020201001', 'nip_appointment'],
    ['199001012020123001', 'nip_sex'],
    ['199001012020120001', 'nip_sex'],
    ['199001012020121000', 'nip_serial'],
  ])('"%s" is refused as %s', (typed, reason) => {
    expect(whyNotNip(typed)).toBe(reason)
    expect(parseNip(typed)).toBeUndefined()
  })

  test('29 February is a birth date in a leap year alone', () => {
    expect(whyNotNip('199202292020121001')).toBeUndefined()
    expect(whyNotNip('199302292020121001')).toBe('nip_birth_date')
  })

  test('later contracts of a PPPK count on from 21', () => {
    for (const contract of ['21', '22', '35', '99'])
      expect(parseNip(`199402172023${contract}2999`)?.kind).toBe('PPPK')
  })

  test('an unusual age at appointment is said, not refused', () => {
    const age = (nip: string) => nipCaution(parseNip(nip)!)
    expect(age('200501012020121001')).toBe('appointed_young')
    expect(age('195001012020121001')).toBe('appointed_old')
    expect(age('199001012020121001')).toBeUndefined()
  })

  test('it is shown in groups where it must be, and masked elsewhere', () => {
    expect(formatNip('198609262015051001')).toBe('19860926 201505 1 001')
    expect(maskNip('198609262015051001')).toBe('1986•••• •••••• • 001')
  })

  test('each problem has its own words', () => {
    expect(Object.keys(nipProblemLabels).toSorted()).toEqual([...NIP_PROBLEMS].toSorted())
    expect(nipProblemLabels.nip_mangled_by_excel).toContain('Excel')
    expect(new Set(Object.values(nipProblemLabels)).size).toBe(NIP_PROBLEMS.length)
  })
})

describe('ranks', () => {
  test('seventeen of them, and no 15, 25 or 35', () => {
    expect(RANKS).toHaveLength(17)
    expect(RANKS.map(({ siasnId }) => siasnId).filter((id) => [15, 25, 35].includes(id))).toEqual([])
    expect(new Set(RANKS.map(({ siasnId }) => siasnId)).size).toBe(17)
  })

  test('after I/d comes II/a, and after IV/e nothing', () => {
    expect(nextRank('I_D')).toBe('II_A')
    expect(nextRank('II_D')).toBe('III_A')
    expect(nextRank('III_D')).toBe('IV_A')
    expect(nextRank('III_A')).toBe('III_B')
    expect(nextRank('IV_E')).toBeUndefined()
  })

  test('a spreadsheet writes them in many ways', () => {
    for (const text of ['III/b', 'III/B', ' iii/b ', 'III b', 'III.B'])
      expect(rankFromText(text)).toBe('III_B')
    for (const text of ['III/e', 'V/a', '', '3b', 'IX']) expect(rankFromText(text)).toBeUndefined()
    expect(pppkGradeFromText('IX')).toBe('PPPK_IX')
    expect(pppkGradeFromText('Golongan ix')).toBe('PPPK_IX')
    expect(pppkGradeFromText('XVIII')).toBeUndefined()
    expect(isRank('PPPK_IX')).toBe(false)
  })

  test('they are read out as people say them', () => {
    expect(rankLabels.III_B).toBe('Penata Muda Tk. I, III/b')
    expect(rankLabel('PPPK_IX')).toBe('Golongan IX')
    expect(rankLabel(null)).toBe('')
  })
})

describe('names', () => {
  test('titles stand before and after', () => {
    expect(fullName({ name: 'Yusuf Hidayat', frontTitle: 'dr. H.', backTitle: 'M.Kes.' })).toBe(
      'dr. H. Yusuf Hidayat, M.Kes.',
    )
    expect(fullName({ name: 'Slamet', frontTitle: null, backTitle: ' ' })).toBe('Slamet')
  })

  test('titles are no words of a name, wherever they were typed', () => {
    expect(nameTokens('dr. H. Yusuf Hidayat, M.Kes.')).toEqual(['yusuf', 'hidayat'])
    expect(nameTokens('Prof. Dr. Ir. Ratna Dewi, S.T., M.T.')).toEqual(['ratna', 'dewi'])
    expect(nameTokens('Hj. Siti Aminah')).toEqual(['siti', 'aminah'])
  })

  test('one word, apostrophes, accents and hyphens', () => {
    expect(nameTokens('Slamet')).toEqual(['slamet'])
    expect(nameTokens("Ma'ruf Nu’man")).toEqual(['maruf', 'numan'])
    expect(nameTokens('José Da-Silva')).toEqual(['jose', 'da', 'silva'])
    expect(nameTokens('Siti Siti')).toEqual(['siti'])
    expect(nameTokens('  ')).toEqual([])
  })

  test('someone whose name is a title keeps it', () => expect(nameTokens('Ir')).toEqual(['ir']))

  test('dr. Yusuf sorts under Y', () => {
    expect(sortName('dr. H. Yusuf Hidayat, M.Kes.')).toBe('yusuf hidayat')
    expect(
      ['dr. Yusuf', 'Budi', 'Hj. Aminah'].toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1)),
    ).toEqual(['Hj. Aminah', 'Budi', 'dr. Yusuf'])
  })

  test('a search box takes the start of a word or the digits of a NIP', () => {
    expect(searchTerms('yus hida')).toEqual({ tokens: ['yus', 'hida'] })
    expect(searchTerms('19860926 2015')).toEqual({ nip: '198609262015' })
    expect(searchTerms('123')).toEqual({ tokens: ['123'] })
  })

  test('a range holds every word with that start and no other', () => {
    const { from, before } = prefixRange('yus')
    const words = ['yur', 'yus', 'yusuf', 'yusz', 'yut', 'yuz']
    expect(words.filter((word) => word >= from && word < before)).toEqual(['yus', 'yusuf', 'yusz'])
  })

  test('a shouted name is spoken, a mixed one is left alone', () => {
    expect(presentName("SARI  MA'RUF-DEWI")).toBe("Sari Ma'ruf-Dewi")
    expect(presentName('Sari van den Berg')).toBe('Sari van den Berg')
    expect(presentName(' Sari\u200b Wulandari ')).toBe('Sari Wulandari')
  })
})

const line = (
  employeeId: string,
  supervisorId: string,
  startsOn = '2026-01-01',
  endsOn: string | null = null,
): Supervision => ({
  employeeId,
  supervisorId,
  startsOn,
  endsOn,
})

describe('who supervises whom', () => {
  const spans = [line('sari', 'budi', '2025-01-01', '2026-02-10'), line('sari', 'hendra', '2026-02-11')]

  test('Sari has one supervisor on each day', () => {
    expect(supervisorOn('2026-02-10', spans)).toBe('budi')
    expect(supervisorOn('2026-02-11', spans)).toBe('hendra')
    expect(supervisorOn('2024-12-31', spans)).toBeUndefined()
  })

  test('a change in mid-quarter splits cleanly', () => {
    expect(supervisedParts({ from: '2026-01-01', through: '2026-03-31' }, spans)).toEqual([
      { supervisorId: 'budi', from: '2026-01-01', through: '2026-02-10' },
      { supervisorId: 'hendra', from: '2026-02-11', through: '2026-03-31' },
    ])
  })

  test('both ends of a span belong to it', () => {
    expect(covers({ startsOn: '2026-01-01', endsOn: '2026-01-01' }, '2026-01-01')).toBe(true)
    expect(covers({ startsOn: '2026-01-01', endsOn: null }, '2099-01-01')).toBe(true)
    expect(covers({ startsOn: '2026-01-01', endsOn: '2026-01-31' }, '2026-02-01')).toBe(false)
    expect(
      spansOverlap(
        { startsOn: '2026-01-01', endsOn: '2026-01-31' },
        { startsOn: '2026-01-31', endsOn: null },
      ),
    ).toBe(true)
    expect(
      spansOverlap(
        { startsOn: '2026-01-01', endsOn: '2026-01-31' },
        { startsOn: '2026-02-01', endsOn: null },
      ),
    ).toBe(false)
  })

  test('nobody supervises himself', () => {
    expect(whyNotSupervise(line('hendra', 'hendra'), [])).toBe('own_supervisor')
  })

  test('nobody has two supervisors on one day', () => {
    expect(whyNotSupervise(line('sari', 'ratna', '2026-03-01'), spans)).toBe('supervision_overlap')
    expect(whyNotSupervise(line('sari', 'ratna', '2024-01-01', '2024-12-31'), spans)).toBeUndefined()
  })

  test('a span does not end before it starts', () => {
    expect(whyNotSupervise(line('sari', 'ratna', '2026-03-01', '2026-02-28'), [])).toBe('ends_before_start')
  })

  test('no one stands above his own superior', () => {
    expect(whyNotSupervise(line('hendra', 'sari', '2026-03-01'), spans)).toBe('supervision_cycle')
    expect(whyNotSupervise(line('yusuf', 'sari', '2026-03-01'), [...spans, line('hendra', 'yusuf')])).toBe(
      'supervision_cycle',
    )
  })

  test('a cycle that would begin later is seen too', () => {
    const later = [line('sari', 'hendra', '2026-06-01')]
    expect(whyNotSupervise(line('hendra', 'sari', '2026-01-01'), later)).toBe('supervision_cycle')
    expect(whyNotSupervise(line('hendra', 'sari', '2026-01-01', '2026-05-31'), later)).toBeUndefined()
  })

  test('the line above Sari, nearest first', () => {
    const all = [...spans, line('hendra', 'yusuf'), line('yusuf', 'sekda')]
    expect(linesAbove('sari', '2026-05-13', all)).toEqual(['hendra', 'yusuf', 'sekda'])
    expect(linesAbove('sekda', '2026-05-13', all)).toEqual([])
  })

  test('what a supervisor left pending goes to the first above him who is still there', () => {
    const all = [line('hendra', 'yusuf'), line('yusuf', 'sekda')]
    const facts = { today: '2026-05-13', spans: all }
    expect(decidesToday('hendra', { ...facts, isGone: () => false })).toBe('hendra')
    expect(decidesToday('hendra', { ...facts, isGone: (id) => id === 'hendra' })).toBe('yusuf')
    expect(decidesToday('hendra', { ...facts, isGone: (id) => id !== 'sekda' })).toBe('sekda')
    expect(decidesToday('hendra', { ...facts, isGone: () => true })).toBeUndefined()
  })

  test('only those in active service are counted in daily work', () => {
    expect(isAtWork('ACTIVE')).toBe(true)
    expect(isAtWork('DISCIPLINED')).toBe(true)
    expect(isAtWork('RETIRED')).toBe(false)
    expect(isAtWork('STUDY')).toBe(false)
  })

  test('an acting official is seen as one', () => expect(assignmentKindLabels.PLT).toBe('Plt.'))
})

describe('a change of post or line', () => {
  const budi = { startsOn: '2025-01-01', endsOn: null }

  test('ends what was there the day before', () => {
    expect(layOver({ startsOn: '2026-02-11', endsOn: null }, [budi])).toEqual({
      endsOn: null,
      current: budi,
      currentEndsOn: '2026-02-10',
      resumes: null,
    })
  })

  test('that begins on the very day takes its place whole', () => {
    expect(layOver({ startsOn: '2025-01-01', endsOn: null }, [budi])).toMatchObject({
      current: budi,
      currentEndsOn: null,
    })
  })

  test('with an end of its own gives back what was there', () => {
    expect(layOver({ startsOn: '2026-02-11', endsOn: '2026-02-20' }, [budi])).toMatchObject({
      currentEndsOn: '2026-02-10',
      resumes: { startsOn: '2026-02-21', endsOn: null },
    })
    const short = { startsOn: '2025-01-01', endsOn: '2026-02-20' }
    expect(layOver({ startsOn: '2026-02-11', endsOn: '2026-02-20' }, [short]).resumes).toBeNull()
  })

  test('leaves a change that is planned already as planned', () => {
    const planned = { startsOn: '2026-06-01', endsOn: null }
    expect(layOver({ startsOn: '2026-02-11', endsOn: null }, [budi, planned]).endsOn).toBe('2026-05-31')
    expect(
      whyNotBegin(
        { startsOn: '2026-02-11', endsOn: '2026-06-01' },
        { existing: [planned], closedThrough: null },
      ),
    ).toBe('planned_change_ahead')
    expect(
      whyNotBegin(
        { startsOn: '2026-02-11', endsOn: '2026-05-31' },
        { existing: [planned], closedThrough: null },
      ),
    ).toBeUndefined()
  })

  test('after it each day still has one, and only one', () => {
    const wanted = { startsOn: '2026-02-11', endsOn: '2026-02-20' }
    const { currentEndsOn, resumes } = layOver(wanted, [budi])
    const spans = [{ ...budi, endsOn: currentEndsOn }, wanted, ...(resumes ? [resumes] : [])]
    for (const day of ['2026-02-10', '2026-02-11', '2026-02-20', '2026-02-21']) {
      expect(spans.filter((span) => covers(span, day))).toHaveLength(1)
    }
  })

  test('does not reach into a closed quarter, nor end before it starts', () => {
    const facts = { existing: [budi], closedThrough: '2026-03-31' }
    expect(whyNotBegin({ startsOn: '2026-03-31', endsOn: null }, facts)).toBe('quarter_closed')
    expect(whyNotBegin({ startsOn: '2026-04-01', endsOn: null }, facts)).toBeUndefined()
    expect(whyNotBegin({ startsOn: '2026-04-02', endsOn: '2026-04-01' }, facts)).toBe('ends_before_start')
  })

  test('a unit closes once it is empty', () => {
    expect(whyNotCloseUnit({ closedOn: null, people: 0, children: 0 })).toBeUndefined()
    expect(whyNotCloseUnit({ closedOn: null, people: 1, children: 0 })).toBe('unit_has_people')
    expect(whyNotCloseUnit({ closedOn: null, people: 0, children: 2 })).toBe('unit_has_children')
    expect(whyNotCloseUnit({ closedOn: '2026-01-01', people: 0, children: 0 })).toBe('unit_closed')
  })
})

describe('taking an import back', () => {
  const finishedAt = new Date('2026-05-13T02:00:00Z')
  const hours = (count: number) => new Date(finishedAt.getTime() + count * 3_600_000)
  const done = { status: 'DONE' as const, finishedAt }

  test('is possible for a day', () => {
    expect(whyNotUndoImport(done, { now: hours(24), builtUpon: false })).toBeUndefined()
    expect(whyNotUndoImport(done, { now: hours(24.001), builtUpon: false })).toBe('import_undo_too_late')
  })

  test('is refused where something was built on it, twice, or before it ran', () => {
    expect(whyNotUndoImport(done, { now: hours(1), builtUpon: true })).toBe('import_built_upon')
    expect(whyNotUndoImport({ ...done, status: 'UNDONE' }, { now: hours(1), builtUpon: false })).toBe(
      'import_undone',
    )
    expect(
      whyNotUndoImport({ status: 'RUNNING', finishedAt: null }, { now: hours(1), builtUpon: false }),
    ).toBe('import_not_ready')
  })

  test('an import runs once, and only with something to bring', () => {
    expect(whyNotRunImport({ status: 'PREVIEW', added: 1, changed: 0 })).toBeUndefined()
    expect(whyNotRunImport({ status: 'PREVIEW', added: 0, changed: 0 })).toBe('nothing_to_import')
    expect(whyNotRunImport({ status: 'DONE', added: 1, changed: 0 })).toBe('import_not_ready')
  })
})

test('every refusal of people and rows is a sentence', () => {
  for (const sentence of [...Object.values(refusals), ...Object.values(rowReasonLabels)])
    expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(rowProblemSentence({ column: 'NIP BARU', reason: 'nip_duplicate', value: '1', sameAsRow: 12 })).toBe(
    'NIP BARU: NIP ini sudah ada di baris 12. Sisakan satu baris.',
  )
  expect(rowProblemSentence({ column: 'NAMA', reason: 'name_missing', value: '' })).toMatch(
    /^NAMA: Nama kosong/,
  )
})

test('units stand below the one they hang on, and at the top when that one is not there', () => {
  const unit = (id: string, parentId: string | null) => ({ id, parentId })
  const all = [unit('clinic', 'health'), unit('city', null), unit('health', 'city'), unit('orphan', 'closed')]
  expect(inTree(all).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    '0 city',
    '1 health',
    '2 clinic',
    '0 orphan',
  ])
})
