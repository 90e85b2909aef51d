'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

const place = 'tombol-pintas'

function read(): boolean {
  try {
    return window.localStorage.getItem(place) !== 'mati'
  } catch {
    return true
  }
}

/** Single-key shortcuts can be switched off (WCAG 2.1.4); the choice stays on this device. */
export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  const kept = useSyncExternalStore(
    () => () => {},
    read,
    () => false,
  )
  const [chosen, setChosen] = useState<boolean>()
  return [
    chosen ?? kept,
    (on) => {
      setChosen(on)
      try {
        window.localStorage.setItem(place, on ? 'nyala' : 'mati')
      } catch {
        // Private windows refuse storage; the choice then holds until the page is left.
      }
    },
  ]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target))

const isTextInput = (target: HTMLElement) =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)

/** Keys act on the page as it stands now, never while someone types, nor behind an open sheet. */
export function useShortcuts(on: boolean, keys: Record<string, (event: KeyboardEvent) => void>) {
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      keys[event.key.toLowerCase()]?.(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
