import { v7, validate, version } from 'uuid'

/** Ids are made here, not by the database, so that a row is known before it is written. */
export const newId = (): string => v7()

/** The same with the time of the portal's clock in it, which in a test is not the machine's. */
export const newIdAt = (at: Date): string => v7({ msecs: at.getTime() })

/** The instant inside a UUIDv7, or undefined when it is none. */
export function instantOf(id: string): Date | undefined {
  if (!validate(id) || version(id) !== 7) return undefined
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
}
