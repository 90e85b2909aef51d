import sharp, { type Sharp } from 'sharp'
import { LIMITS, whyNotPixels, type PictureKind, type Reason } from '../rules'

// Only the loaders of the three formats that are kept may ever see a stranger's bytes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

export type Picture = { bytes: Buffer; width: number; height: number }

const AT_ONCE = 2
const MAY_WAIT = 20
const SECONDS = 10

/** Asked of the header alone, before a single pixel is decoded. */
export async function whyNotPicture(bytes: Buffer, kind: PictureKind): Promise<Reason | undefined> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata()
    return header.format === kind ? whyNotPixels(header) : 'image_broken'
  } catch {
    return 'image_broken'
  }
}

/** Drawn anew: upright, within the limit, without a trace of where, when and with what it was taken. */
export async function redraw(bytes: Buffer, kind: PictureKind): Promise<Picture | Reason> {
  if (waiting.length >= MAY_WAIT) return 'busy'
  await turn()
  try {
    return await draw(bytes, kind)
  } catch (error) {
    return error instanceof Error && /timeout/i.test(error.message) ? 'image_too_slow' : 'image_broken'
  } finally {
    next()
  }
}

async function draw(bytes: Buffer, kind: PictureKind): Promise<Picture> {
  const upright = sharp(bytes, { limitInputPixels: LIMITS.megapixels * 1_000_000, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: LIMITS.longEdge, height: LIMITS.longEdge, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await ENCODED[kind](upright).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

const ENCODED: Readonly<Record<PictureKind, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 82 }),
  png: (picture) => picture.png({ compressionLevel: 8 }),
  webp: (picture) => picture.webp({ quality: 82 }),
}

const waiting: (() => void)[] = []
let drawing = 0

async function turn() {
  if (drawing < AT_ONCE) drawing += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

function next() {
  const first = waiting.shift()
  if (first) first()
  else drawing -= 1
}
