import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { hasToken, openBox } from '../store/box'

/** The box that takes letters now. How many lie in it is told to nobody. */
export async function letterBox(ctx: Ctx): Promise<{ number: number; taken: boolean }> {
  const number = await openBox(ctx)
  return { number, taken: await hasToken(ctx, number) }
}
