/** The hash as one reads it out: the same on every page, on paper and in the file. */
export const HashLine = ({ hash }: { hash: string }) => <code className="text-sm break-all">{hash}</code>
