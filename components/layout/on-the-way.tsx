'use client'

import { useLinkStatus } from 'next/link'

/**
 * Says that a page is coming, for the link that it stands in. Not a loading page: that would answer before the page
 * could say that it was not found.
 */
export function OnTheWay() {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span role="status" className="bg-soga on-the-way fixed inset-x-0 top-0 z-50 h-1">
      <span className="sr-only">Memuat halaman</span>
    </span>
  )
}
