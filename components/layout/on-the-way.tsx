'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

/** What is here by then needs no words. */
const WORDS_AFTER = 400
/** A way of the browser's own that was given up tells nobody. */
const GIVEN_UP_AFTER = 30_000

/**
 * Says that a page is coming, whatever link or filter led there. Not a loading page: that would answer before the page
 * could say that it was not found.
 */
export function OnTheWay() {
  const path = usePathname()
  const search = useSearchParams().toString()
  const here = search ? `${path}?${search}` : path
  const [leaving, setLeaving] = useState<string>()
  const [long, setLong] = useState(false)
  if (leaving !== undefined && leaving !== here) setLeaving(undefined)

  useEffect(() => {
    const ends = new AbortController()
    const until = { signal: ends.signal }
    const leave = () => setLeaving(here)
    const stay = () => setLeaving(undefined)
    document.addEventListener('click', (event) => leads(event) && leave(), until)
    document.addEventListener('submit', (event) => asks(event) && leave(), until)
    // Back from a page that the browser kept.
    window.addEventListener('pageshow', stay, until)
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && stay(), until)
    // The way ended here: stopped, failed, or led back to this address. Browsers without this interface go by the address.
    const { navigation } = window as { navigation?: EventTarget }
    navigation?.addEventListener('navigateerror', stay, until)
    // The router moves the address in the midst of a commit, where React takes no news.
    navigation?.addEventListener('currententrychange', () => queueMicrotask(stay), until)
    return () => ends.abort()
  }, [here])

  const pending = leaving === here
  useEffect(() => {
    if (!pending) return
    const main = document.getElementById('isi')
    const timer = setTimeout(() => {
      setLong(true)
      main?.setAttribute('aria-busy', 'true')
    }, WORDS_AFTER)
    const givenUp = setTimeout(() => setLeaving(undefined), GIVEN_UP_AFTER)
    return () => {
      clearTimeout(timer)
      clearTimeout(givenUp)
      setLong(false)
      main?.removeAttribute('aria-busy')
    }
  }, [pending])

  return (
    <>
      {pending && (
        <div
          aria-hidden="true"
          data-on-the-way
          className="bg-soga on-the-way fixed inset-x-0 top-0 z-50 h-1"
        />
      )}
      <p role="status" className="sr-only">
        {long && 'Memuat…'}
      </p>
    </>
  )
}

/** Another page of ours, in this tab. A file is handed over and leaves the page standing. */
function leads(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element && event.target.closest('a')
  if (!link || !link.href || link.target || link.hasAttribute('download')) return false
  const to = new URL(link.href)
  const isPage = to.origin === location.origin && !to.pathname.startsWith('/api/')
  return isPage && to.pathname + to.search !== location.pathname + location.search
}

/** Filters and searches: a form that puts its fields into the address. */
const asks = ({ target, defaultPrevented }: SubmitEvent): boolean =>
  target instanceof HTMLFormElement && target.method === 'get' && !defaultPrevented
