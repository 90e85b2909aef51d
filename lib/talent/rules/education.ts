// Education by SIASN's tingkat pendidikan, and how far a field of study fits what a post asks for (domain.md §5.14).

export const EDUCATION_LEVELS = [
  '05',
  '10',
  '12',
  '15',
  '17',
  '18',
  '20',
  '25',
  '30',
  '35',
  '40',
  '42',
  '45',
  '47',
  '49',
  '50',
] as const
export type EducationLevel = (typeof EDUCATION_LEVELS)[number]
export const isEducationLevel = (text: string): text is EducationLevel =>
  EDUCATION_LEVELS.some((level) => level === text)

// SIASN's numbers are no order: D-IV stands beside S-1, SMK beside SMA, spesialis beside S-2.
const HEIGHT: Record<EducationLevel, number> = {
  '05': 1,
  '10': 2,
  '12': 2,
  '15': 3,
  '17': 3,
  '18': 3,
  '20': 4,
  '25': 5,
  '30': 6,
  '35': 7,
  '40': 7,
  '42': 8,
  '45': 9,
  '47': 9,
  '49': 10,
  '50': 10,
}

export const isAtLeast = (level: EducationLevel, asked: EducationLevel): boolean =>
  HEIGHT[level] >= HEIGHT[asked]

export const higherOf = (a: EducationLevel | null, b: EducationLevel | null): EducationLevel | null =>
  a === null || (b !== null && HEIGHT[b] > HEIGHT[a]) ? b : a

/** Families of fields of study: within one, fields are cognate. */
export const CLUSTERS = [
  'HEALTH',
  'TEACHING',
  'ENGINEERING',
  'COMPUTING',
  'ECONOMICS',
  'LAW',
  'GOVERNMENT',
  'ENVIRONMENT',
  'PSYCHOLOGY',
  'AGRICULTURE',
  'LANGUAGE',
  'SCIENCE',
] as const
export type Cluster = (typeof CLUSTERS)[number]
export const isCluster = (text: string): text is Cluster => CLUSTERS.some((one) => one === text)

export type Education = {
  level: EducationLevel
  field: string
  /** Null where nobody has said to which family the field belongs. */
  cluster: Cluster | null
  year: number
}

export const FIELD_FITS = ['EXACT', 'COGNATE', 'OTHER'] as const
export type FieldFit = (typeof FIELD_FITS)[number]

const plain = (field: string) =>
  field
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

export type FieldAsked = { fields: readonly string[]; clusters: readonly Cluster[] }

/** Undefined while the family of a field that is not named is not known. */
export function fieldFit(
  { field, cluster }: Education,
  { fields, clusters }: FieldAsked,
): FieldFit | undefined {
  if (fields.some((one) => plain(one) === plain(field))) return 'EXACT'
  if (cluster === null && clusters.length > 0) return undefined
  return cluster !== null && clusters.includes(cluster) ? 'COGNATE' : 'OTHER'
}

const BEST: (FieldFit | undefined)[] = ['EXACT', 'COGNATE', undefined, 'OTHER']

/** The record that fits best among those of sufficient level; the highest where they fit alike. */
export function bestEducation(
  records: readonly Education[],
  asked: FieldAsked,
): { record: Education; fit: FieldFit | undefined } | undefined {
  return records
    .map((record) => ({ record, fit: fieldFit(record, asked) }))
    .toSorted(
      (a, b) => BEST.indexOf(a.fit) - BEST.indexOf(b.fit) || HEIGHT[b.record.level] - HEIGHT[a.record.level],
    )[0]
}

export const highestEducation = (records: readonly Education[]): Education | undefined =>
  records.toSorted((a, b) => HEIGHT[b.level] - HEIGHT[a.level] || b.year - a.year)[0]
