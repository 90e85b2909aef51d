import 'server-only'
import { z } from 'zod'
import { isDatabaseAway } from './db'
import { regionById } from './context'
import { describe, log } from './log'
import { Refusal } from './refusal'
import { bytesWithin, isOwnOrigin } from './sent'
import type { UnnamedCtx } from './types'
import { asUnnamed } from './visitor'

type Definition<S extends z.ZodType<{ regionId: number }>> = {
  name: string
  input: S
  /** In bytes. */
  limit: number
  run: (ctx: UnnamedCtx, input: z.output<S>) => Promise<void>
  refusals: Partial<Record<string, string>>
}

const AGAIN = 'Kiriman ini belum masuk. Coba lagi sebentar.'
const no = (status: number, reason: string, message: string = AGAIN) =>
  Response.json({ ok: false, reason, message }, { status, headers: { 'Cache-Control': 'no-store' } })

function parsed<S extends z.ZodType>(input: S, body: string) {
  try {
    return input.safeParse(JSON.parse(body))
  } catch {
    return undefined
  }
}

/**
 * A door for whom nobody may know. It reads no cookie and no address, counts nobody, and leaves neither an event nor a line
 * in the log when all is well: what a visitor may do here must be limited by what he brings.
 */
export function unnamed<S extends z.ZodType<{ regionId: number }>>({
  name,
  input,
  limit,
  run,
  refusals,
}: Definition<S>) {
  return async function POST(request: Request): Promise<Response> {
    try {
      if (!isOwnOrigin(request.headers)) return no(403, 'wrong_origin')
      const body = await bytesWithin(request, limit)
      if (body === undefined) return no(413, 'too_large')
      const answer = parsed(input, Buffer.from(body).toString('utf8'))
      if (!answer?.success) return no(422, 'bad_input')
      const region = await regionById(answer.data.regionId)
      if (!region) return no(422, 'not_found')
      await asUnnamed(region, (ctx) => run(ctx, answer.data))
      return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      if (error instanceof Refusal) return no(422, error.reason, refusals[error.reason])
      const away = isDatabaseAway(error)
      log().error({ where: name, away, ...describe(error) }, 'request failed')
      return no(away ? 503 : 500, away ? 'away' : 'failed')
    }
  }
}
