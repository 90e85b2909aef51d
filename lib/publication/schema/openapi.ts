import { z } from 'zod'
import {
  envelopeOf,
  FORMATS,
  problemSchema,
  regionResource,
  RESOURCE_NAMES,
  RESOURCES,
  type Format,
} from './open-data.ts'

// The document of the open data, written from the schemas of the answers.

const schemaOf = (type: z.ZodType) => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12' })
  return schema
}

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/kesalahan' } } },
})

const TAG = {
  ETag: {
    description: 'Sidik isi jawaban. Kirim kembali dalam If-None-Match agar yang belum berubah dijawab 304.',
    schema: { type: 'string' },
  },
}

const MEDIA: Record<Format, string> = { json: 'application/json', csv: 'text/csv' }

const inRegion = {
  name: 'daerah',
  in: 'path',
  required: true,
  description: 'Kode daerah.',
  schema: { type: 'string', pattern: '^[a-z0-9-]{1,120}$' },
}
const ofYear = {
  name: 'tahun',
  in: 'query',
  required: false,
  description: 'Satu tahun. Tanpa ini: tahun terbaru yang sudah terbit.',
  schema: { type: 'integer', minimum: 1000, maximum: 9999 },
}

type Described = { row: z.ZodObject; title: string; about: string }

function operation(
  name: string,
  { row, title, about }: Described,
  format: Format,
  parameters: readonly object[],
) {
  const content =
    format === 'json'
      ? { schema: { $ref: `#/components/schemas/${name}` } }
      : {
          schema: {
            type: 'string',
            description: `Baris pertama: ${Object.keys(row.shape).join(',')}. UTF-8 dengan BOM, pemisah koma, desimal titik, sel kosong untuk yang tidak ada.`,
          },
        }
  return {
    get: {
      operationId: `${name}_${format}`,
      summary: `${title} (${format.toUpperCase()})`,
      description: about,
      parameters,
      responses: {
        '200': { description: about, headers: TAG, content: { [MEDIA[format]]: content } },
        '304': { description: 'Tidak berubah sejak ETag yang dikirim.' },
        '400': problem('Tahun tidak terbaca.'),
        '404': problem('Daerah atau alamat tidak ada, atau belum ada yang terbit untuk tahun itu.'),
        '503': problem('Sedang tidak bisa dihubungi; coba lagi setelah Retry-After.'),
      },
    },
  }
}

/** OpenAPI 3.1. */
export function openApiDocument() {
  const paths = [
    ...FORMATS.map(
      (format) => [`/daerah.${format}`, operation('daerah', regionResource, format, [])] as const,
    ),
    ...RESOURCE_NAMES.flatMap((name) =>
      FORMATS.map((format) => {
        const parameters = RESOURCES[name].yearly ? [inRegion, ofYear] : [inRegion]
        return [`/{daerah}/${name}.${format}`, operation(name, RESOURCES[name], format, parameters)] as const
      }),
    ),
  ]
  const schemas = [
    ['daerah', envelopeOf(regionResource.row)] as const,
    ...RESOURCE_NAMES.map((name) => [name, envelopeOf(RESOURCES[name].row)] as const),
    ['kesalahan', problemSchema] as const,
  ]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Data terbuka Kinerja Terbuka',
      version: '1.2.0',
      description:
        'Angka yang terbit di halaman warga, untuk dibaca program. Tanpa akun dan tanpa kunci. Semua jawaban hanya dibaca. Angka kecil disembunyikan; jumlah se-daerah tidak diberikan bila akan membukanya. Koreksi terbit sebagai versi baru, dan versi lama tetap dapat dibaca.',
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries([
      ...paths,
      [
        '/{daerah}/terbitan/{terbitan}',
        {
          get: {
            operationId: 'isi_terbitan',
            summary: 'Seluruh isi satu versi',
            description: 'Isi yang pernah terbit, juga versi lama, seperti saat sidiknya dihitung.',
            parameters: [
              inRegion,
              {
                name: 'terbitan',
                in: 'path',
                required: true,
                description: 'Kunci terbitan dengan akhiran .json.',
                schema: { type: 'string' },
              },
            ],
            responses: {
              '200': {
                description: 'Isi versi ini.',
                headers: TAG,
                content: { 'application/json': { schema: { type: 'object' } } },
              },
              '304': { description: 'Tidak berubah sejak ETag yang dikirim.' },
              '404': problem('Terbitan tidak ada.'),
            },
          },
        },
      ],
    ]),
    components: {
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, schemaOf(schema)])),
    },
  }
}
