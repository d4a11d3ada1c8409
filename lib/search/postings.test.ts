import { expect, test } from 'vitest'
import { PostingsBuilder } from './postings'

const gathered = () => {
  const builder = new PostingsBuilder()
  for (const [row, words] of [['milk', 'plant'], ['cotton'], ['milk', 'cotton']].entries()) for (const word of words) builder.add(row, builder.numberOf(word), row + 1)
  return builder.finish()
}

test('words stand in order, each with the documents that have it', () => {
  const postings = gathered()
  expect(postings.words).toEqual(['cotton', 'milk', 'plant'])
  const milk = postings.find('milk')
  expect([...postings.entries.subarray(postings.starts[milk], postings.starts[milk + 1])]).toEqual([1, 2 * 256 + 3])
  expect(postings.find('mil')).toBe(-1)
  expect(postings.find('zinc')).toBe(-1)
})

test('the words of a document are read back, and words that no document has any more are gone', () => {
  const former = gathered()
  const rowOf = former.byDocument(3)
  const builder = new PostingsBuilder(former.words)
  for (const entry of rowOf(0)) builder.add(0, entry >>> 8, entry & 255)
  const postings = builder.finish()
  expect(postings.words).toEqual(['milk', 'plant'])
  expect([...postings.entries]).toEqual([1, 1])
})

test('nothing gives nothing', () => {
  const postings = new PostingsBuilder().finish()
  expect(postings.words).toEqual([])
  expect(postings.find('')).toBe(-1)
})
