/** Runs once when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseSetClock } = await import('@/lib/core/start')
  await refuseSetClock()
  const { openFront } = await import('@/lib/core/front')
  openFront()
  // Read now, it is still known on the first page after the database went.
  const { knownDemoMark } = await import('@/lib/core/demo-mark')
  void knownDemoMark()
  const { startBackgroundWork } = await import('@/workers')
  startBackgroundWork()
}
