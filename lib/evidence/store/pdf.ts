import { constants, inflate, inflateSync } from 'node:zlib'
import { promisify } from 'node:util'
import { LIMITS, type Reason } from '../rules'
import { streamsIn, whyNotNames, whyNotPdfShape, whyNotStreams, type PdfStream } from '../rules/pdf'

const inflated = promisify(inflate)

/** Reads the names a reader would meet, those packed into object streams as well. */
export async function whyNotPdf(bytes: Buffer): Promise<Reason | undefined> {
  const text = bytes.toString('latin1')
  const streams = streamsIn(text)
  return (
    whyNotPdfShape(text) ??
    whyNotNames(text) ??
    whyNotStreams(text, streams) ??
    (await whyNotPacked(bytes, text, streams))
  )
}

async function whyNotPacked(
  bytes: Buffer,
  text: string,
  streams: readonly PdfStream[],
): Promise<Reason | undefined> {
  let budget: number = LIMITS.unpackedBytes
  for (const { start, packsObjects } of streams) {
    if (
      isFlate(bytes, start)
        ? !packsObjects && !beginsWithNumbers(bytes.subarray(start, start + 256))
        : !packsObjects
    )
      continue
    if (!isFlate(bytes, start)) {
      // Unpacked objects were read with the rest of the text; anything else would have to be guessed at.
      if (BEGINS_WITH_OBJECTS.test(text.slice(start, start + 64))) continue
      return 'pdf_unusual'
    }
    try {
      const objects = await inflated(bytes.subarray(start), { maxOutputLength: Math.max(budget, 1) })
      budget -= objects.length
      const unpacked = objects.toString('latin1')
      const reason = whyNotNames(unpacked)
      if (reason) return reason
      // Packed once more, it would keep its names to itself and still open them to a reader.
      if (packsObjects && unpacked !== '' && !BEGINS_WITH_OBJECTS.test(unpacked)) return 'pdf_unusual'
    } catch (error) {
      if (packsObjects || isTooLong(error)) return 'pdf_unusual'
    }
  }
}

/** Number and place of the first object, or a remark. */
const BEGINS_WITH_OBJECTS = /^\s*(%|\d+\s+\d+\s)/

const isFlate = (bytes: Buffer, at: number) =>
  at + 2 <= bytes.length && (bytes.readUInt8(at) & 0x0f) === 8 && bytes.readUInt16BE(at) % 31 === 0

/** An object stream begins with the numbers of its objects, whether or not its dictionary admits to being one. */
function beginsWithNumbers(packed: Buffer): boolean {
  try {
    const head = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
    return BEGINS_WITH_OBJECTS.test(head.subarray(0, 256).toString('latin1'))
  } catch {
    return false
  }
}

const isTooLong = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
