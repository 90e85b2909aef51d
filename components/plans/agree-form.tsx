'use client'

import { useState } from 'react'
import { agreeToPlan, returnThePlan } from '@/app/(portal)/tim/skp/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Sheet } from '@/components/ui/sheet'
import { stopped } from '@/lib/calendar/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import type { Expectation } from '@/lib/plans/rules'

type Props = { planId: string; version: number; name: string; behaviours: readonly Expectation[] }

/** One tap agrees; words beside the behaviours may join it, and a return needs its reason. */
export function AgreeForm({ planId, version, name, behaviours }: Props) {
  const [words, setWords] = useState(behaviours)
  const [returning, setReturning] = useState(false)
  return (
    <>
      <ActionForm
        action={agreeToPlan}
        shape={() => ({ planId, version, expectations: [...words] })}
        doneMessage={`SKP ${name} ditetapkan.`}
        className="space-y-3"
      >
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Tetapkan</SubmitButton>
          <Button variant="secondary" onClick={() => setReturning(true)}>
            Kembalikan
          </Button>
        </div>
        <Disclosure summary="Tambah harapan khusus untuk perilaku">
          <div className="max-w-xl space-y-4">
            {words.map(({ code, expectation }) => (
              <Field key={code} name={`expectations.${code}`} label={behaviourLabels[code]}>
                <Input
                  maxLength={500}
                  value={expectation}
                  onChange={({ target }) =>
                    setWords((before) =>
                      before.map((one) => (one.code === code ? { code, expectation: target.value } : one)),
                    )
                  }
                />
              </Field>
            ))}
          </div>
        </Disclosure>
      </ActionForm>
      <Sheet open={returning} onClose={() => setReturning(false)} title="Kembalikan SKP">
        <ActionForm
          action={returnThePlan}
          given={{ planId, version }}
          doneMessage={stopped(`SKP dikembalikan kepada ${name}`)}
          onDone={() => setReturning(false)}
          className="space-y-4"
        >
          <Field name="reason" label="Apa yang perlu diperbaiki?" help="Minimal 10 huruf." required>
            <Textarea minLength={10} maxLength={1000} />
          </Field>
          <SubmitButton>Kembalikan dengan alasan ini</SubmitButton>
        </ActionForm>
      </Sheet>
    </>
  )
}
