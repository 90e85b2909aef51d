export type Facts = Record<string, string | number>

/** An expected no. It is shown to the person; everything else that is thrown is logged and apologised for. */
export class Refusal extends Error {
  readonly reason: string
  readonly facts: Facts
  readonly field: string | undefined

  constructor(reason: string, facts: Facts = {}, field?: string) {
    super(reason)
    this.name = 'Refusal'
    this.reason = reason
    this.facts = facts
    this.field = field
  }
}

export function refuse(reason: string, facts?: Facts, field?: string): never {
  throw new Refusal(reason, facts, field)
}

export function refuseIf(reason: string | undefined, facts?: Facts, field?: string): void {
  if (reason) refuse(reason, facts, field)
}

/** Out of reach is not found, never forbidden: a stranger must not learn that a record exists. */
export function found<T>(row: T | null | undefined): T {
  return row ?? refuse('not_found')
}

/** Saving touched no row: someone was faster. */
export function savedOrRefuse(count: number, facts?: Facts): void {
  if (count === 0) refuse('changed_meanwhile', facts)
}
