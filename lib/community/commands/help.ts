import 'server-only'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAnswer, whyNotSend, whyNotShare } from '../rules/help'
import type { AnswerInput, AnswerReadInput, EntryInput, QuestionInput } from '../schema/help'
import { isDesk } from '../store/announcements'
import {
  addEntry,
  askedToday,
  loadQuestion,
  saveAnswer,
  saveAnswerRead,
  saveEntry,
  saveQuestion,
} from '../store/help'

const question = (id: string) => ({ type: 'help_question', id })
const entry = (id: string) => ({ type: 'help_entry', id })

/** Asks the desk; nobody else reads it. */
export async function askDesk(ctx: WriteCtx, input: QuestionInput): Promise<void> {
  refuseIf(whyNotSend(await askedToday(ctx)))
  const id = await saveQuestion(ctx, input)
  ctx.record('help_question.asked', question(id), { category: input.category, page: input.page ?? null })
}

export async function answerQuestion(ctx: WriteCtx, input: AnswerInput): Promise<void> {
  if (!isDesk(ctx)) refuse('not_found')
  const known = await loadQuestion(ctx, input.questionId)
  refuseIf(whyNotAnswer({ answered: known.answeredAt !== null }))
  await saveAnswer(ctx, input)
  ctx.record('help_question.answered', question(known.id))
}

/** Whoever asked says that he has read the answer, and is not told of it again. */
export async function noteAnswerRead(ctx: WriteCtx, { questionId }: AnswerReadInput): Promise<void> {
  await saveAnswerRead(ctx, questionId)
  ctx.record('help_question.answer_read', question(questionId))
}

/** The desk makes help for all, in words that name nobody; betters it, or takes it back. */
export async function keepEntry(ctx: WriteCtx, input: EntryInput): Promise<void> {
  if (!isDesk(ctx)) refuse('not_found')
  if (input.entry === 'add') {
    if (input.questionId) {
      const { answeredAt, ...asked } = await loadQuestion(ctx, input.questionId)
      const said = `${input.question}\n${input.answer}`
      refuseIf(whyNotShare({ ...asked, answered: answeredAt !== null }, said))
    }
    const id = await addEntry(ctx, input.questionId, input)
    return ctx.record('help_entry.added', entry(id), { page: input.page ?? null })
  }
  await saveEntry(ctx, input, input.entry === 'edit' ? input : 'withdrawn')
  ctx.record(`help_entry.${input.entry}`, entry(input.entryId))
}
