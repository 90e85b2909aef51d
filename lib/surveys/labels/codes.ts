import type { Channel, CodeReason, IssueReason } from '../rules/codes.ts'
import type { Element } from '../rules.ts'
import type { Language } from '../schema/codes.ts'

export const channelLabels: Record<Channel, string> = {
  SLIP: 'Lembar kode, satu untuk tiap warga',
  KIOSK: 'Tablet di loket',
  OPEN: 'Tautan terbuka, di luar indeks resmi',
}

export const channelNames: Record<Channel, string> = {
  SLIP: 'Lembar kode',
  KIOSK: 'Tablet',
  OPEN: 'Tautan terbuka',
}

export const standingLabels: Record<'OPEN_LINK' | 'ALIKE', string> = {
  OPEN_LINK: 'lewat tautan terbuka; siapa pun dapat mengisinya berkali-kali',
  ALIKE: 'terlalu banyak yang sama persis dari satu kelompok kode',
}

export const codeRefusals: Record<IssueReason, string> = {
  expires_past: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.',
  expires_far: 'Paling lama satu tahun dari hari ini.',
  service_closed: 'Layanan ini tidak disurvei lagi.',
  size_missing: 'Isi jumlah lembarnya.',
}

/** What stands in place of a number or an address in a comment. */
export const hiddenIdentity = '[disembunyikan]'

type Said = { title: string; text: string }

type SurveyWords = {
  about: string
  intro: string
  faces: readonly [string, string, string, string]
  elements: Record<Element, string>
  missing: string
  missingOne: string
  comment: string
  commentHelp: string
  send: string
  other: { label: string; language: Language }
  private: string
  /** Said where whoever likes may answer. */
  open: string
  thanks: Said
  /** On a tablet: said large, and what leads on. */
  kioskThanks: string
  next: string
  noSignal: string
  no: Record<CodeReason, Said>
}

/** The page of the answer in both languages; the second is English, for whoever reads no Indonesian. */
export const surveyWords: Record<Language, SurveyWords> = {
  id: {
    about: 'Survei kepuasan warga',
    intro: 'Bagaimana layanan yang baru Anda terima? Sembilan ketukan, kurang dari satu menit.',
    faces: ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'],
    elements: {
      REQUIREMENTS: 'Syarat yang diminta wajar dan jelas',
      PROCEDURE: 'Prosedurnya mudah diikuti',
      TIME: 'Selesai dalam waktu yang dijanjikan',
      COST: 'Biayanya wajar dan sesuai ketentuan',
      PRODUCT: 'Hasilnya sesuai yang dijanjikan',
      COMPETENCE: 'Petugas mampu dan menguasai tugasnya',
      CONDUCT: 'Petugas sopan dan ramah',
      COMPLAINTS: 'Keluhan dan saran ditangani dengan baik',
      FACILITIES: 'Ruang dan peralatannya memadai',
    },
    missing: 'Ada pertanyaan yang belum dijawab. Jawaban Anda yang lain masih ada.',
    missingOne: 'Pilih satu jawaban.',
    comment: 'Tambahan dengan kata-kata',
    commentHelp: 'Boleh kosong. Jangan tulis nama, nomor telepon, atau NIK.',
    send: 'Kirim jawaban',
    other: { label: 'English', language: 'en' },
    private: 'Tanpa nama. Kode ini tidak tersimpan bersama jawaban Anda.',
    open: 'Ini tautan untuk semua: jawaban Anda dibaca unitnya, tetapi tidak dihitung dalam indeks resmi.',
    thanks: {
      title: 'Terima kasih, jawaban Anda masuk',
      text: 'Halaman ini boleh ditutup. Hasil resmi terbit bila paling sedikit 30 warga menjawab.',
    },
    kioskThanks: 'Terima kasih, jawaban Anda masuk',
    next: 'Warga berikutnya',
    noSignal: '{n} jawaban menunggu sinyal dan akan terkirim sendiri.',
    no: {
      code_used: {
        title: 'Kode ini sudah dipakai',
        text: 'Satu kode untuk satu jawaban. Mintalah kode baru di loket setelah dilayani lagi.',
      },
      code_expired: {
        title: 'Masa berlaku kode ini sudah lewat',
        text: 'Mintalah kode baru di loket bila Anda baru dilayani.',
      },
      code_withdrawn: {
        title: 'Kode ini sudah ditarik',
        text: 'Unit layanan tidak memakainya lagi. Mintalah kode baru di loket.',
      },
      code_unknown: {
        title: 'Kode ini tidak dikenal',
        text: 'Pindai sekali lagi kode pada lembar Anda, atau salin alamatnya dengan lengkap.',
      },
      service_closed: {
        title: 'Layanan ini tidak disurvei lagi',
        text: 'Terima kasih sudah bersedia menjawab.',
      },
    },
  },
  en: {
    about: 'Citizen satisfaction survey',
    intro: 'How was the service you just received? Nine taps, less than a minute.',
    faces: ['Bad', 'Not good', 'Good', 'Very good'],
    elements: {
      REQUIREMENTS: 'What was asked of you was fair and clear',
      PROCEDURE: 'The steps were easy to follow',
      TIME: 'It was done in the promised time',
      COST: 'The cost was fair and as announced',
      PRODUCT: 'You got what was promised',
      COMPETENCE: 'The staff knew their work',
      CONDUCT: 'The staff were polite and friendly',
      COMPLAINTS: 'Complaints and suggestions were handled well',
      FACILITIES: 'The rooms and equipment were adequate',
    },
    missing: 'Some questions have no answer yet. Your other answers are still here.',
    missingOne: 'Choose one answer.',
    comment: 'Anything to add',
    commentHelp: 'May stay empty. Please write no name, phone or identity number.',
    send: 'Send answers',
    other: { label: 'Bahasa Indonesia', language: 'id' },
    private: 'No name. This code is not kept with your answers.',
    open: 'This link is open to everybody: the office reads your answers, but they do not count in the official index.',
    thanks: {
      title: 'Thank you, your answers have arrived',
      text: 'You may close this page. Official results are published once 30 citizens have answered.',
    },
    kioskThanks: 'Thank you, your answers are in',
    next: 'Next visitor',
    noSignal: '{n} answers wait for a signal and will be sent by themselves.',
    no: {
      code_used: {
        title: 'This code has been used',
        text: 'One code, one answer. Ask for a new one at the counter after your next visit.',
      },
      code_expired: {
        title: 'This code has expired',
        text: 'Ask for a new one at the counter if you were served just now.',
      },
      code_withdrawn: {
        title: 'This code was withdrawn',
        text: 'The office no longer uses it. Ask for a new one at the counter.',
      },
      code_unknown: {
        title: 'This code is unknown',
        text: 'Scan the code on your slip again, or copy its whole address.',
      },
      service_closed: {
        title: 'This service is no longer surveyed',
        text: 'Thank you for being willing to answer.',
      },
    },
  },
}

/** What a tablet is told, for whoever looks into why its answers are not taken. */
export const kioskRefusals: Record<CodeReason, string> = {
  code_used: surveyWords.id.no.code_used.title,
  code_expired: surveyWords.id.no.code_expired.title,
  code_withdrawn: surveyWords.id.no.code_withdrawn.title,
  code_unknown: surveyWords.id.no.code_unknown.title,
  service_closed: surveyWords.id.no.service_closed.title,
}
