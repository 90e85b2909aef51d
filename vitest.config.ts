import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tests/support/sequencer.ts'

const root = import.meta.dirname
/** Rules that look at the demo as the seed builds it. */
const DEMO = ['tests/rules/{seed,seed-*,*-seed}.test.ts']
const withDatabase = {
  globalSetup: ['tests/support/vitest-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Throws outside a server bundle; a test is not one.
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    pool: 'forks',
    // All cores: the default leaves one of two to nobody.
    maxWorkers: '100%',
    restoreMocks: true,
    sequence: { sequencer: SlowFirst },
    unstubEnvs: true,
    projects: [
      // Some rules are shown for every case there is; on a busy machine that takes its time.
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.{ts,tsx}'],
          exclude: DEMO,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      // The files of a worker share what they build of the demo.
      {
        extends: true,
        test: { name: 'demo', include: DEMO, isolate: false, testTimeout: 60_000 },
      },
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'commands', include: ['tests/commands/**/*.test.{ts,tsx}'], ...withDatabase },
      },
      { extends: true, test: { name: 'wall', include: ['tests/wall/**/*.test.{ts,tsx}'], ...withDatabase } },
    ],
  },
})
