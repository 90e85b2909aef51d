import { v7 } from 'uuid'

/** Names one submission, so that sending it twice changes things once. */
export const newKey = (): string => v7()
