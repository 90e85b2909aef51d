'use client'

import { useSyncExternalStore } from 'react'
import { SegmentedChoice } from '../ui/choice'

const year = 365 * 24 * 60 * 60

function choose(name: 'theme' | 'density', value: string) {
  const root = document.documentElement
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
  const { theme = '', density = '' } = root.dataset
  document.cookie = `tampilan=${theme}.${density}; path=/; max-age=${year}; samesite=lax`
}

function useChosen(name: 'theme' | 'density') {
  return useSyncExternalStore(
    (notify) => {
      const watcher = new MutationObserver(notify)
      watcher.observe(document.documentElement, { attributes: true, attributeFilter: [`data-${name}`] })
      return () => watcher.disconnect()
    },
    () => document.documentElement.dataset[name] ?? '',
    () => '',
  )
}

/** Light or dark, roomy or dense: kept in a cookie, so that the server draws it so at once. */
export function DisplayChoices() {
  return (
    <div className="space-y-3">
      <SegmentedChoice
        name="tema"
        label="Warna"
        required
        value={useChosen('theme')}
        onChange={(value) => choose('theme', value)}
        options={[
          { value: '', label: 'Ikut perangkat' },
          { value: 'light', label: 'Terang' },
          { value: 'dark', label: 'Gelap' },
        ]}
        className="[&>div]:grid-flow-row"
      />
      <SegmentedChoice
        name="kerapatan"
        label="Jarak baris"
        required
        value={useChosen('density')}
        onChange={(value) => choose('density', value)}
        options={[
          { value: '', label: 'Nyaman' },
          { value: 'rapat', label: 'Rapat' },
        ]}
        className="hidden lg:block"
      />
    </div>
  )
}
