// Titles come first or last and say nothing about who it is.
const title = /^(dr|drs|dra|ir|h|hj|prof|ns|apt|drg)\.?$/i

/** Initials; the name itself stands beside it. */
export function Avatar({ name }: { name: string }) {
  const words = (name.split(',')[0] ?? name).split(/\s+/).filter((word) => word && !title.test(word))
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
  return (
    <span
      aria-hidden="true"
      className="bg-soga-wash text-soga grid size-9 shrink-0 place-items-center rounded-full text-sm font-bold uppercase"
    >
      {initials}
    </span>
  )
}
