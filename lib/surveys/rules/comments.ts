// What citizens add in words. It is read by those who give the service, so what leads to a person is taken out of it first.

/** Fewer comments of a quarter than these are not shown: colleagues know who stood at the counter. */
export const FEWEST_COMMENTS = 5
export const COMMENT_MAX = 300

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g
// A telephone, an identity or a civil servant's number: six digits or more, however they are spaced.
const NUMBER = /\+?\d(?:[ .()/-]{0,2}\d){5,}/g

export const withoutIdentities = (text: string, instead: string): string =>
  text.replaceAll(ADDRESS, instead).replaceAll(NUMBER, instead)
