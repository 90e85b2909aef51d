/** Lines that hold the place while a list loads; they appear only when loading takes a moment. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  return (
    <div role="status" className="waits">
      <span className="sr-only">Sedang memuat</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden="true" className="border-ledger border-b py-3">
          <div className="bg-soga-wash h-4 w-2/5 rounded-md" />
          <div className="bg-soga-wash mt-2 h-4 w-4/5 rounded-md" />
        </div>
      ))}
    </div>
  )
}
