/** Fewer cases than this could be recognised: their figures are not published (decision 027). */
export const leastPublished = 5

/** Why a number is not published: it is small itself, or it would give a small one away. */
export type Hidden = 'small' | 'guard'
/** A mark for each cell; the last row and the last column are those of the totals. */
export type Marks = (Hidden | undefined)[][]

/** The table with its totals: a column and a row more. */
export function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const width = rows[0]?.length ?? 1
  return [...rows, Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))]
}

type Place = readonly [row: number, column: number]

/**
 * Which numbers of a table of counts, with its totals, are not published. Hidden first are those from 1 to 4 and what `also` marks; then the next
 * smallest ones, until nothing hidden follows from what is shown: no line leaves one hidden number alone, leaves numbers that are small even
 * together, or gives away one by what "fewer than 5" says of the others. Zeros stay: they speak of nobody.
 */
export function suppress(counts: readonly (readonly number[])[], also?: Marks): Marks {
  const table = withTotals(counts)
  const marks: Marks = table.map((row, r) => row.map((count, c) => (count > 0 && count < leastPublished ? 'small' : count > 0 && also?.[r]?.[c] ? 'guard' : undefined)))
  const [lastRow, lastColumn] = [table.length - 1, table[0]!.length - 1]
  const lines: Place[][] = [
    ...table.map((row, r) => row.map((_, c): Place => [r, c])),
    ...table[0]!.map((_, c) => table.map((_row, r): Place => [r, c])),
  ]
  const at = ([r, c]: Place) => table[r]![c]!
  const markOf = ([r, c]: Place) => marks[r]![c]
  // Hides the smallest number of the places that is still shown; else unsays "fewer than 5" there. False when neither is left.
  const guard = (places: readonly Place[]): boolean => {
    const shown = places.filter((place) => !markOf(place) && at(place) > 0).sort((a, b) => at(a) - at(b))[0]
    const said = shown ? [shown] : places.filter((place) => markOf(place) === 'small')
    for (const [r, c] of said) marks[r]![c] = 'guard'
    return said.length > 0
  }
  const unsafe = (line: readonly Place[]): boolean => {
    const hidden = line.filter(markOf)
    if (hidden.length === 0) return false
    return hidden.length === 1 || isSmallTogether(line, at, markOf) || isGivenAway(line, at, markOf)
  }
  for (let again = true; again; ) {
    again = false
    for (const line of lines) while (unsafe(line) && guard(line)) again = true
    const [alone] = bridges(marks)
    if (!alone) continue
    // With everything hidden that is not zero, each cell and the totals of its lines stand for one another: then none is alone.
    const own = lines.filter((line) => line.some(([r, c]) => r === alone[0] && c === alone[1])).flat()
    const isShown = (place: Place) => !markOf(place) && at(place) > 0
    again = guard((own.some(isShown) ? own : lines.flat()).filter(isShown)) || again
  }
  // Nothing at all is said of a table that is small as a whole.
  return marks[lastRow]![lastColumn] ? marks.map((row, r) => row.map((mark, c) => mark ?? (table[r]![c]! > 0 ? 'guard' : undefined))) : marks
}

type Read<T> = (place: Place) => T

/** What is left of a shown total when the shown parts are taken off. */
const rest = (line: readonly Place[], at: Read<number>, markOf: Read<Hidden | undefined>): number =>
  line.reduce((sum, place, index) => (markOf(place) ? sum : sum + (index === line.length - 1 ? at(place) : -at(place))), 0)

const isSmallTogether = (line: readonly Place[], at: Read<number>, markOf: Read<Hidden | undefined>): boolean => {
  if (markOf(line.at(-1)!)) return false
  const left = rest(line, at, markOf)
  return left < leastPublished || left === line.filter(markOf).length
}

/** Whether the shown numbers of the line and what is said of the hidden ones leave one of these a single value. */
function isGivenAway(line: readonly Place[], at: Read<number>, markOf: Read<Hidden | undefined>): boolean {
  const total = line.at(-1)!
  const hidden = line.filter(markOf)
  const high = (place: Place) => (markOf(place) === 'small' ? leastPublished - 1 : Number.POSITIVE_INFINITY)
  // parts − total = −rest; each hidden number is at least 1.
  const target = rest(line, at, markOf)
  return hidden.some((place) => {
    const others = hidden.filter((other) => other !== place)
    const [sign, goal] = place === total ? [-1, -target] : [1, target]
    const low = others.reduce((sum, other) => sum + (other === total ? -high(other) : 1), 0)
    const top = others.reduce((sum, other) => sum + (other === total ? -1 : high(other)), 0)
    const [from, until] = sign === 1 ? [goal - top, goal - low] : [goal + low, goal + top]
    return Math.max(1, from) >= Math.min(high(place), until)
  })
}

/** Hidden cells that follow from the others by adding and subtracting lines: the bridges of the graph of rows and columns that they connect. */
export function bridges(marks: Marks): Place[] {
  const edges: Place[] = marks.flatMap((row, r) => row.flatMap((mark, c): Place[] => (mark ? [[r, c]] : [])))
  return edges.filter((edge) => !connected(edges.filter((other) => other !== edge), edge))
}

function connected(edges: readonly Place[], [row, column]: Place): boolean {
  const reached = new Set([`r${row}`])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const [r, c] of edges) if (reached.has(`r${r}`) || reached.has(`c${c}`)) reached.add(`r${r}`).add(`c${c}`)
  }
  return reached.has(`c${column}`)
}
