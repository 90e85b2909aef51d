// Which standards suit a post: by the words of its title first, then by its unit.
import type { StandardFamily } from '../rules.ts'

export type Fitting = { unitKind: string | null; postPattern: string | null; service: string }
export type Workplace = { positionTitle: string; unitName: string; unitKind: string }

const has = (text: string, part: string) => text.toLowerCase().includes(part.trim().toLowerCase())

/** 0 when a standard is meant for others. `postPattern` holds words of which one must stand in the title: perawat|bidan */
export function fitOf({ unitKind, postPattern, service }: Fitting, at: Workplace): number {
  if (unitKind !== null && unitKind !== at.unitKind) return 0
  const serves = has(at.unitName, service)
  if (postPattern === null) return serves ? 2 : 1
  return postPattern.split('|').some((word) => word.trim() !== '' && has(at.positionTitle, word))
    ? 4 + (serves ? 1 : 0)
    : 0
}

export const fittingFirst = <S extends Fitting>(standards: readonly S[], at: Workplace): S[] =>
  standards
    .map((standard) => ({ standard, fit: fitOf(standard, at) }))
    .filter(({ fit }) => fit > 1)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ standard }) => standard)

/** What every citizen's service is measured by, whatever the service. */
export const SERVICE_FAMILIES = [
  'QUALITY',
  'SPEED',
  'SATISFACTION',
] as const satisfies readonly StandardFamily[]

/** A standard is a unit's when the unit, or one above it, bears the service's name: a school stands below its office. */
export const isOfUnit = (
  { unitKind, service }: Pick<Fitting, 'unitKind' | 'service'>,
  { kind, line }: { kind: string; line: readonly string[] },
): boolean => (unitKind === null || unitKind === kind) && line.some((name) => has(name, service))
