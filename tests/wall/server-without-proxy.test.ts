// The built server without its proxy: the guards are behind it.
import { refusals } from './refusals'
import { underTest } from './under-test'

refusals(underTest({ proxy: false }))
