type Search = Record<string, string | string[] | undefined>

/** One value of an address; a name given twice says nothing, nor does a null byte, at which the database would stop. */
export const asked = (search: Search, name: string): string | undefined => {
  const value = search[name]
  return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : undefined
}

export function addressOf(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size > 0 ? `${path}?${query.toString()}` : path
}
