import { expect, test } from 'vitest'
import { evidenceOf } from './evidence'

test('the text of a law, a document and a data set count as documents', () => {
  expect(['law', 'document', 'dataset'].map(evidenceOf)).toEqual(['document', 'document', 'document'])
})

test('only a page of a public body is an official statement', () => {
  expect(evidenceOf('official')).toBe('official')
})

test('press, law firms, reference works and unknown kinds never count as more than reported', () => {
  expect(['seed', 'news', 'reference', 'law-firm', 'something-new'].map(evidenceOf)).toEqual(Array(5).fill('reported'))
})
