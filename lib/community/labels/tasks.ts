import type { TaskMove, TaskReason, TaskState } from '../rules/tasks.ts'

export const taskStateLabels: Record<TaskState, string> = {
  OPEN: 'Dikerjakan',
  DONE: 'Selesai',
  DROPPED: 'Batal',
}

export const taskMoveLabels: Record<TaskMove, string> = {
  finish: 'Selesai',
  drop: 'Batalkan',
  reopen: 'Buka lagi',
}

export const refusals: Record<TaskReason, string> = {
  not_found: 'Tugas ini tidak ada di ruang tim Anda.',
  task_moved_on: 'Tugas ini baru saja diubah. Muat ulang halaman.',
  task_of_others: 'Yang menutup tugas: pemberi, pelaksana, atau kepala unit.',
  task_due_past: 'Pilih hari ini atau sesudahnya.',
  not_of_the_team: 'Pilih rekan yang bekerja di unit ini.',
}
