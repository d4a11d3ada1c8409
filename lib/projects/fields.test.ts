import { expect, test } from 'vitest'
import { projectFieldNames, projectFields, readProject } from './fields'

test('every field belongs to a form and appears somewhere', () => {
  for (const name of projectFieldNames) expect(projectFields[name].places.length, name).toBeGreaterThan(0)
})

test('texts are trimmed, names stand in one line, and a language that was left empty is a missing translation', () => {
  const { values, errors } = readProject({ 'name-kk': ['Үлкен\n  зауыт '], 'name-ru': ['Завод'], 'name-zh': [' '], 'summary-en': ['A plant.'] }, 'texts')
  expect(errors).toEqual({})
  expect(values).toEqual({ name: { kk: 'Үлкен зауыт', ru: 'Завод' }, summary: { en: 'A plant.' }, location: null, notes: null })
})

test('a name must exist in one language, and no text may be too long', () => {
  const { values, errors } = readProject({ 'summary-ru': ['х'.repeat(401)] }, 'texts')
  expect(errors).toEqual({ 'name-kk': 'required', 'summary-ru': 'too-long' })
  expect(values.name).toBeUndefined()
})

test('facts are read as they are stored, unknown as null', () => {
  const { values, errors } = readProject({ stage: ['memorandum'], stageAsOf: ['2025-06'], seeks: [''], sectorId: ['textiles'], siteId: [''], exportOriented: ['unknown'], districtIds: ['arys', 'kentau'] }, 'facts')
  expect(errors).toEqual({})
  expect(values).toEqual({ stage: 'memorandum', stageAsOf: '2025-06', seeks: null, sectorId: 'textiles', siteId: null, exportOriented: null, districtIds: ['arys', 'kentau'] })
})

test('values that no list has and dates that no calendar has are refused at their control', () => {
  const { errors } = readProject({ stage: ['finished'], stageAsOf: ['2025-02-30'], seeks: ['money'], sectorId: ['DROP TABLE'], exportOriented: [''], districtIds: ['Arys!'] }, 'facts')
  expect(errors).toEqual({ stage: 'choose', stageAsOf: 'date', seeks: 'choose', sectorId: 'choose', exportOriented: 'choose', districtIds: 'choose' })
})

test('rows of contradictions that were emptied are gone, and the others keep their order', () => {
  const { values, errors } = readProject({ 'contradictions-0-ru': [''], 'contradictions-1-ru': ['Один источник называет 5.'], 'contradictions-2-zh': ['另一来源称6。'] }, 'contradictions')
  expect(errors).toEqual({})
  expect(values.contradictions).toEqual([{ ru: 'Один источник называет 5.' }, { zh: '另一来源称6。' }])
})

test('an error in a contradiction leads to the control where it was typed', () => {
  expect(readProject({ 'contradictions-3-en': ['x'.repeat(501)] }, 'contradictions').errors).toEqual({ 'contradictions-3-en': 'too-long' })
})
