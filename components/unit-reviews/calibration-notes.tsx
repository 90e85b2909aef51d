import { formatInstant } from '@/lib/calendar/labels'
import { calibrationOutcomeLabels } from '@/lib/reviews/labels/spread'
import type { CalibrationItem } from '@/lib/reviews/queries/spread'
import { AnswerAgainForm } from './calibration-forms'

type Props = { notes: readonly CalibrationItem[]; zone: string; answers?: boolean }

/** What the unit head asked and what became of it; the assessor answers here. */
export function CalibrationNotes({ notes, zone, answers }: Props) {
  return (
    <ul className="space-y-4">
      {notes.map((note) => (
        <li key={note.id} className="border-nila bg-nila-wash space-y-2 rounded-md border-s-4 px-4 py-3">
          <p className="text-muted text-sm">
            {note.askedByName} bertanya, {formatInstant(note.askedAt, zone)}
          </p>
          <p className="break-words whitespace-pre-line">{note.question}</p>
          {note.outcome && note.answeredAt ? (
            <div>
              <p className="font-bold">{calibrationOutcomeLabels[note.outcome]}</p>
              <p className="break-words whitespace-pre-line">{note.answer}</p>
              <p className="text-muted text-sm">Dijawab {formatInstant(note.answeredAt, zone)}</p>
            </div>
          ) : answers ? (
            <AnswerAgainForm noteId={note.id} version={note.version} />
          ) : (
            <p className="text-kunyit text-sm font-bold">Menunggu jawaban penilai</p>
          )}
        </li>
      ))}
    </ul>
  )
}
