import { SurveyThanks } from '@/components/surveys/citizen-form'
import { publicForm } from '@/lib/core/public-form'
import { languageOf } from '@/lib/surveys/schema/codes'

/** The same for everybody and at any time: it knows of no answer. */
export const { GET } = publicForm({
  limit: 0,
  ask: async ({ search }) => ({
    page: (frame) => <SurveyThanks language={languageOf(search.get('bahasa'))} {...frame} />,
  }),
  receive: async () => ({ goTo: '/survei/terima-kasih' }),
})
