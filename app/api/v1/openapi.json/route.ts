import { openData } from '@/lib/core/open-data'
import { openApiDocument } from '@/lib/publication/schema/openapi'

const text = `${JSON.stringify(openApiDocument(), null, 1)}\n`

export const { GET, HEAD, OPTIONS } = openData({
  version: async () => '1',
  keyOf: () => ({ key: '' }),
  answer: async () => ({ type: 'application/json; charset=utf-8', name: 'openapi.json', text }),
})
