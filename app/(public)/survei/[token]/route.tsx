import { CitizenForm, CodeRefused } from '@/components/surveys/citizen-form'
import { publicForm } from '@/lib/core/public-form'
import { answerByCode, codePage } from '@/lib/surveys/public'
import { inLanguage, languageOf } from '@/lib/surveys/schema/codes'

const STATUS = {
  code_unknown: 404,
  code_expired: 410,
  code_withdrawn: 410,
  code_used: 410,
  service_closed: 410,
} as const

export const { GET, POST } = publicForm({
  limit: 16_000,
  anyOrigin: true,
  ask: async ({ params, search }) => {
    const code = params.token ?? ''
    const language = languageOf(search.get('bahasa'))
    const asked = await codePage(code)
    if (asked.state === 'GO') return { goTo: `/survei/${asked.code}${inLanguage(language)}` }
    if (asked.state === 'NO')
      return {
        status: STATUS[asked.reason],
        page: (frame) => <CodeRefused reason={asked.reason} language={language} here={code} {...frame} />,
      }
    return {
      page: (frame) => <CitizenForm about={asked.about} code={code} language={language} {...frame} />,
    }
  },
  receive: async ({ params, search }, { words }) => {
    const code = params.token ?? ''
    const language = languageOf(search.get('bahasa'))
    const answered = await answerByCode(code, words)
    // A reload of the thanks sends nothing again, and its address tells nobody the code.
    if (answered.state === 'DONE') return { goTo: `/survei/terima-kasih${inLanguage(language)}` }
    if (answered.state === 'NO')
      return {
        status: STATUS[answered.reason],
        page: (frame) => <CodeRefused reason={answered.reason} language={language} here={code} {...frame} />,
      }
    return {
      status: 422,
      page: (frame) => <CitizenForm {...answered} code={code} language={language} {...frame} />,
    }
  },
})
