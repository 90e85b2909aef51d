import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Before what nobody can take back: the one at the keyboard is the one who signed in. */
export const PasswordAgain = () => (
  <Field
    name="password"
    label="Kata sandi Anda"
    help="Diminta sekali lagi karena langkah ini tidak dapat ditarik."
    required
  >
    <Input type="password" autoComplete="current-password" maxLength={256} />
  </Field>
)
