const LONG_EDGE = 1600
const TARGET_BYTES = 300 * 1024
const QUALITIES = [0.82, 0.72, 0.6, 0.5]

/**
 * A photo small enough for a weak signal. What is small already, is no picture, or cannot be drawn by this browser goes
 * as it is: the server looks at each file itself and says what is wrong with it.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml' || file.type === 'image/gif')
    return file
  if (file.size <= TARGET_BYTES) return file
  const picture = await drawn(file)
  if (!picture) return file
  try {
    const small = await encoded(picture)
    return small && small.size < file.size
      ? new File([small], jpegName(file.name), { type: 'image/jpeg' })
      : file
  } finally {
    // Safari keeps a canvas' memory until it is made small.
    picture.width = picture.height = 0
  }
}

async function drawn(file: File): Promise<HTMLCanvasElement | undefined> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
  const scale = Math.min(1, LONG_EDGE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d')
  if (pen) {
    // JPEG has no glass: what one could see through becomes paper, not black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  }
  bitmap.close()
  return pen ? canvas : undefined
}

async function encoded(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  let smallest: Blob | undefined
  for (const quality of QUALITIES) {
    smallest = (await asJpeg(canvas, quality)) ?? smallest
    if (smallest && smallest.size <= TARGET_BYTES) break
  }
  return smallest
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

const jpegName = (name: string) => `${name.replace(/\.[a-z0-9]{1,5}$/i, '') || 'foto'}.jpg`
