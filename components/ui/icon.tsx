/** One line icon of the set in `public/art/icons.svg`. Always stands beside words, so it is hidden from readers. */
export const Icon = ({ name, className = '' }: { name: string; className?: string }) => (
  <svg className={`i ${className}`} aria-hidden="true">
    <use href={`/art/icons.svg#i-${name}`} />
  </svg>
)
