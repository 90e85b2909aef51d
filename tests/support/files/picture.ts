import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

type Size = { width?: number; height?: number }

/** Something with slopes, edges and grain, so that it packs like a photograph. */
export function scene({ width = 640, height = 480 }: Size = {}): Sharp {
  const dots = Buffer.alloc(width * height * 3)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const grain = (x * 7919 + y * 104_729) % 13
      const roof = (x - y + height) % 160 < 40 ? 70 : 0
      dots[at] = ((x * 180) / width + roof + grain) & 255
      dots[at + 1] = ((y * 160) / height + 40 + grain) & 255
      dots[at + 2] = (200 - (x * 90) / width + grain) & 255
    }
  }
  return sharp(dots, { raw: { width, height, channels: 3 } })
}

/** What a phone writes beside the picture: where it was taken, with which device. */
export const PHONE_TAGS = {
  IFD0: {
    Make: 'Contoh',
    Model: 'Ponsel Contoh 12',
    Artist: 'Sari Wulandari',
    DateTime: '2026:05:13 09:41:00',
  },
  IFD2: { BodySerialNumber: 'SN-REKAAN-0042', DateTimeOriginal: '2026:05:13 09:41:00' },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '7/1 34/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '110/1 49/1 0/1',
  },
}

export const phonePhoto = (size: Size = {}, orientation = 1): Promise<Buffer> =>
  scene(size).jpeg({ quality: 90 }).withExif(PHONE_TAGS).withMetadata({ orientation }).toBuffer()

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(12 + data.length)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  data.copy(framed, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}

/** A PNG that claims a size and holds next to nothing. */
export function hollowPng(width: number, height: number, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 2
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const movingPng = () => {
  const control = Buffer.alloc(8)
  control.writeUInt32BE(2, 0)
  return hollowPng(8, 8, [chunk('acTL', control)])
}
