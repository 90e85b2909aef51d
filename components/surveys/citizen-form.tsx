import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/layout/public-frame'
import { buttonClass } from '@/components/ui/button'
import { surveyWords } from '@/lib/surveys/labels/codes'
import type { CodeReason } from '@/lib/surveys/rules/codes'
import { COMMENT_MAX } from '@/lib/surveys/rules/comments'
import { ELEMENTS, type Element } from '@/lib/surveys/rules'
import { inLanguage, type Language } from '@/lib/surveys/schema/codes'
import type { AskedAbout, Typed } from '@/lib/surveys/public'
import { FaceSymbols, Face, LEVELS } from './faces'

type Frame = { demo: boolean; stylesheet: string; site: string }

type Props = Frame & {
  about: AskedAbout
  code: string
  language: Language
  /** What was chosen before, when something was missing. */
  typed?: Typed
  missing?: readonly Element[]
}

/** Nine questions on four faces, a few words if one likes, one button: HTML alone, for a phone of any age. */
export function CitizenForm({ about, code, language, typed, missing = [], ...frame }: Props) {
  const words = surveyWords[language]
  return (
    <PublicFrame light title={words.about} region={about.region} language={language} {...frame}>
      <div className="mx-auto max-w-xl">
        <OtherLanguage language={language} here={code} />
        <p lang="id" className="text-muted text-sm">
          {about.unit}
        </p>
        <h1 lang="id" className="text-xl">
          {about.service}
        </h1>
        <p className="mt-2">{words.intro}</p>
        {about.open && <p className="mt-2 text-sm">{words.open}</p>}
        {missing.length > 0 && (
          <p role="alert" className="border-mengkudu bg-surface mt-4 border-s-4 p-3 font-bold">
            {words.missing}
          </p>
        )}
        <FaceSymbols />
        <form method="post" action={`/survei/${code}${inLanguage(language)}`} noValidate className="mt-4">
          {ELEMENTS.map((element, at) => (
            <Question
              key={element}
              name={element}
              text={`${at + 1}. ${words.elements[element]}`}
              faces={words.faces}
              chosen={typed?.ratings[element]}
              problem={missing.includes(element) ? words.missingOne : undefined}
            />
          ))}
          <label htmlFor="komentar" className="mt-6 block font-bold">
            {words.comment}
          </label>
          <p id="komentar-bantuan" className="text-muted text-sm">
            {words.commentHelp}
          </p>
          <textarea
            id="komentar"
            name="komentar"
            rows={3}
            maxLength={COMMENT_MAX}
            defaultValue={typed?.comment}
            aria-describedby="komentar-bantuan"
            className="border-control bg-surface text-ink mt-1 block w-full rounded-md border px-3 py-2 text-base"
          />
          <button type="submit" className={buttonClass('primary', 'mt-4 w-full sm:w-auto')}>
            {words.send}
          </button>
          <p className="text-muted mt-3 text-sm">{words.private}</p>
        </form>
      </div>
    </PublicFrame>
  )
}

type QuestionProps = {
  name: Element
  text: string
  faces: readonly string[]
  chosen: string | undefined
  problem: string | undefined
}

function Question({ name, text, faces, chosen, problem }: QuestionProps) {
  const problemId = `${name}-salah`
  return (
    <fieldset aria-describedby={problem && problemId} className="mt-5">
      {/* The line belongs to the words: one on the fieldset would run through them. */}
      <legend className="border-ledger w-full border-t pt-3 font-bold">{text}</legend>
      {problem && (
        <p id={problemId} className="text-mengkudu text-sm font-bold">
          {problem}
        </p>
      )}
      <div className="mt-1 grid grid-cols-4 gap-2">
        {LEVELS.map((level, at) => (
          <label
            key={level}
            className="border-control bg-surface has-checked:border-nila has-checked:bg-nila-wash has-focus-visible:outline-nila-deep flex cursor-pointer flex-col items-center rounded-md border p-2 text-center text-sm leading-4 has-checked:shadow-[inset_0_0_0_1px_var(--nila)] has-focus-visible:outline-3"
          >
            <Face level={level} />
            <input
              type="radio"
              name={name}
              value={level}
              required
              defaultChecked={chosen === level}
              className="my-1"
            />
            {faces[at]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function OtherLanguage({ language, here }: { language: Language; here: string }) {
  const { other } = surveyWords[language]
  return (
    <p className="text-end">
      <a
        href={`/survei/${encodeURIComponent(here)}${inLanguage(other.language)}`}
        hrefLang={other.language}
        lang={other.language}
        className="text-link tap inline-flex items-center"
      >
        {other.label}
      </a>
    </p>
  )
}

/** Said plainly, with what to do next. */
export function CodeRefused({
  reason,
  language,
  here,
  ...frame
}: Frame & { reason: CodeReason; language: Language; here: string }) {
  return (
    <Sentence {...surveyWords[language].no[reason]} language={language} {...frame}>
      <OtherLanguage language={language} here={here} />
    </Sentence>
  )
}

export function SurveyThanks({ language, ...frame }: Frame & { language: Language }) {
  return (
    <Sentence {...surveyWords[language].thanks} language={language} {...frame}>
      <OtherLanguage language={language} here="terima-kasih" />
    </Sentence>
  )
}

function Sentence({
  title,
  text,
  language,
  children,
  ...frame
}: Frame & { title: string; text: string; language: Language; children: ReactNode }) {
  return (
    <PublicFrame light title={title} language={language} {...frame}>
      <div className="mx-auto max-w-xl">
        {children}
        <h1 className="text-xl">{title}</h1>
        <p className="mt-3">{text}</p>
      </div>
    </PublicFrame>
  )
}
