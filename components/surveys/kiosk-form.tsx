'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { dayOf } from '@/lib/calendar/rules'
import { surveyWords } from '@/lib/surveys/labels/codes'
import { ELEMENTS, type Element } from '@/lib/surveys/rules'
import type { Language } from '@/lib/surveys/schema/codes'
import { Face, FaceSymbols, LEVELS } from './faces'
import { makeCode } from './kiosk-codes'
import { keep, sendWaiting } from './kiosk-queue'

type Props = {
  deviceKey: string
  regionId: number
  service: string
  unit: string
  zone: string
  /** The server's clock when the page came: a tablet's own may be wrong. */
  now: number
}

type Chosen = Partial<Record<Element, string>>

const THANKS = 5000
const LEFT_ALONE = 60_000
const TRY_AGAIN = 20_000

/** One visitor after the other: nine taps, thanks, and the next finds it empty. */
export function KioskForm({ deviceKey, regionId, service, unit, zone, now }: Props) {
  const [language, setLanguage] = useState<Language>('id')
  const [chosen, setChosen] = useState<Chosen>({})
  const [state, setState] = useState<'asking' | 'incomplete' | 'sending' | 'thanks'>('asking')
  const [left, setLeft] = useState(0)
  const came = useRef<number>(undefined)
  const words = surveyWords[language]

  const send = useCallback(() => void sendWaiting(regionId).then(setLeft), [regionId])
  const startOver = useCallback(() => {
    setChosen({})
    setLanguage('id')
    setState('asking')
    window.scrollTo(0, 0)
  }, [])

  useEffect(() => {
    came.current ??= Date.now()
    send()
    const again = setInterval(send, TRY_AGAIN)
    window.addEventListener('online', send)
    return () => {
      clearInterval(again)
      window.removeEventListener('online', send)
    }
  }, [send])

  // Whoever walks away half-way leaves nothing for the next.
  useEffect(() => {
    if (state === 'sending' || (state === 'asking' && Object.keys(chosen).length === 0)) return
    const wait = setTimeout(startOver, state === 'thanks' ? THANKS : LEFT_ALONE)
    return () => clearTimeout(wait)
  }, [state, chosen, startOver])

  async function submit() {
    if (ELEMENTS.some((element) => !chosen[element])) return setState('incomplete')
    setState('sending')
    const sinceItCame = Date.now() - (came.current ?? Date.now())
    const today = dayOf(new Date(now + sinceItCame), zone)
    await keep({
      code: await makeCode(deviceKey, today),
      ratings: ELEMENTS.map((element) => chosen[element] ?? '').join(''),
    })
    setState('thanks')
    send()
  }

  if (state === 'thanks')
    return (
      <div role="status" lang={language} className="py-16 text-center">
        <FaceSymbols />
        <div className="flex justify-center">
          <Face level="4" size={96} />
        </div>
        <h1 className="mt-6 text-2xl">{words.kioskThanks}</h1>
        <div className="mt-6">
          <Button variant="secondary" onClick={startOver}>
            {words.next}
          </Button>
        </div>
      </div>
    )
  return (
    <div lang={language}>
      <FaceSymbols />
      <div className="flex items-start justify-between gap-4">
        <div>
          <p className="text-muted text-sm">{unit}</p>
          <h1 className="text-xl">{service}</h1>
        </div>
        <Button variant="quiet" onClick={() => setLanguage(words.other.language)}>
          <span lang={words.other.language}>{words.other.label}</span>
        </Button>
      </div>
      <p className="mt-2">{words.intro}</p>
      {state === 'incomplete' && (
        <p role="alert" className="border-mengkudu bg-surface mt-4 border-s-4 p-3 font-bold">
          {words.missing}
        </p>
      )}
      <form
        aria-label={words.about}
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {ELEMENTS.map((element, at) => (
          <fieldset key={element} className="mt-6">
            <legend className="font-bold">{`${at + 1}. ${words.elements[element]}`}</legend>
            {state === 'incomplete' && !chosen[element] && (
              <p className="text-mengkudu text-sm font-bold">{words.missingOne}</p>
            )}
            <div className="mt-1 grid grid-cols-4 gap-2">
              {LEVELS.map((level, nth) => (
                <label
                  key={level}
                  className="border-control bg-surface has-checked:border-nila has-checked:bg-nila-wash has-focus-visible:outline-nila-deep flex cursor-pointer flex-col items-center rounded-md border p-3 text-center text-sm leading-4 has-checked:shadow-[inset_0_0_0_1px_var(--nila)] has-focus-visible:outline-3"
                >
                  <Face level={level} size={40} />
                  <input
                    type="radio"
                    name={element}
                    value={level}
                    checked={chosen[element] === level}
                    onChange={() => {
                      setChosen((before) => ({ ...before, [element]: level }))
                    }}
                    className="my-1"
                  />
                  {words.faces[nth]}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div className="mt-6">
          <Button type="submit" pending={state === 'sending'} className="w-full sm:w-auto">
            {words.send}
          </Button>
        </div>
      </form>
      {left > 0 && <p className="text-muted mt-4 text-sm">{words.noSignal.replace('{n}', String(left))}</p>}
    </div>
  )
}
