import type { Piece } from '@/lib/search/highlight'

/** A text with what the search matched marked. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
