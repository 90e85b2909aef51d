import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A way to another page of the portal, fetched when it is taken: each page is made for its reader, so that fetching those in
 * sight ahead would double the requests of every page and show none of them sooner.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />
