/** Runs once when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseSetClock } = await import('@/lib/core/start')
  await refuseSetClock()
  const { startBackgroundWork } = await import('@/workers')
  startBackgroundWork()
}
