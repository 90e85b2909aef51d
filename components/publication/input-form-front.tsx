import { PublicFrame } from '@/components/layout/public-frame'
import { buttonClass } from '@/components/ui/button'
import { inputKindLabels } from '@/lib/public-input/labels'
import type { InputForm } from '@/lib/public-input/public'
import { INPUT_KINDS } from '@/lib/public-input/rules'
import { CONTACT_MAX, TEXT_MAX } from '@/lib/public-input/schema'
import { PlainChoice, PlainField, Problem, type Tried } from './input-fields'

type Props = Omit<InputForm, 'key'> & {
  formKey: string
  tried: Tried
  demo: boolean
  stylesheet: string
  site: string
  address?: string
}

/** What a citizen tells one unit. No account, no script; a name is not asked. */
export function InputFormFront({ region, unit, services, formKey, tried, ...frame }: Props) {
  const { problems, typed } = tried
  const whole = problems['']
  return (
    <PublicFrame
      title={`Masukan untuk ${unit.name}`}
      description={`Sampaikan saran, kritik, pujian, atau keluhan kepada ${unit.name}.`}
      region={region}
      trail={[
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/unit/${unit.slug}`, label: unit.name },
      ]}
      names="Nama Anda tidak ditanyakan. Tidak ada pelacak."
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Masukan untuk {unit.name}</h1>
      <p className="text-muted mt-2 max-w-prose">
        Tanpa akun dan tanpa nama. Anda menerima kode untuk melihat jawabannya.
      </p>
      {Object.keys(problems).length > 0 && (
        <div role="alert" className="border-mengkudu bg-mengkudu-wash mt-4 max-w-prose border-s-4 px-4 py-3">
          <p className="font-bold">Belum terkirim.</p>
          <p>{whole ?? 'Lihat tanda di isian yang perlu diperbaiki.'}</p>
        </div>
      )}
      {/* What is wrong is said by us, in Indonesian and beside its field; a browser would say it in its own language. */}
      <form method="post" encType="multipart/form-data" noValidate className="mt-6 max-w-prose space-y-6">
        {/* A form that was refused as a whole begins anew; one that is only being mended stays the same form. */}
        <input type="hidden" name="key" value={whole ? formKey : (typed.key ?? formKey)} />
        <div className="hidden" aria-hidden="true">
          <label>
            Biarkan kosong
            <input name="alamat" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <PlainChoice
          name="kind"
          label="Apa yang ingin Anda sampaikan?"
          problem={problems.kind}
          chosen={typed.kind}
          options={INPUT_KINDS.map((kind) => ({ value: kind, label: inputKindLabels[kind] }))}
        />
        <PlainChoice
          name="about"
          label="Tentang apa?"
          problem={problems.about}
          chosen={typed.about ?? 'SERVICE'}
          options={[
            {
              value: 'SERVICE',
              label: 'Layanan atau tempatnya',
              help: 'Terbit setelah diperiksa, tanpa data pribadi.',
            },
            {
              value: 'PERSON',
              label: 'Seorang pegawai',
              help: 'Hanya dibaca Inspektorat. Tidak terbit.',
            },
          ]}
        />
        {services.length > 0 && (
          <PlainField name="service" label="Layanan" optional problem={problems.service}>
            {(given) => (
              <select {...given} defaultValue={typed.service ?? ''}>
                <option value="">Tidak tahu atau umum</option>
                {services.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </PlainField>
        )}
        <PlainField
          name="text"
          label="Masukan Anda"
          help={`Apa yang terjadi, di mana, dan kapan; paling banyak ${TEXT_MAX.toLocaleString('id-ID')} huruf. Jangan tulis NIK atau nomor telepon di sini.`}
          problem={problems.text}
        >
          {(given) => <textarea {...given} rows={6} required defaultValue={typed.text} />}
        </PlainField>
        <PlainField
          name="foto"
          label="Foto"
          optional
          help="JPG, PNG, atau WebP, paling besar 8 MB. Lokasi di dalamnya dihapus. Foto tidak terbit."
          problem={problems.foto}
        >
          {(given) => <input {...given} type="file" accept="image/jpeg,image/png,image/webp" />}
        </PlainField>
        <PlainField
          name="contact"
          label="Nomor atau surel Anda"
          optional
          help="Hanya petugas pemeriksa yang melihatnya. Dihapus setelah masukan selesai."
          problem={problems.contact}
        >
          {(given) => (
            <input {...given} maxLength={CONTACT_MAX} autoComplete="off" defaultValue={typed.contact} />
          )}
        </PlainField>
        {problems.key && <Problem>{problems.key}</Problem>}
        <button type="submit" className={buttonClass('primary')}>
          Kirim masukan
        </button>
        <p className="text-muted text-sm">
          Keadaan darurat? Hubungi 112. Urusan instansi lain dapat disampaikan di{' '}
          <a className="text-link" href="https://www.lapor.go.id" rel="noreferrer">
            SP4N-LAPOR!
          </a>
          .
        </p>
      </form>
    </PublicFrame>
  )
}
