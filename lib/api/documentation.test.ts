import { expect, test } from 'vitest'
import { locales } from '@/lib/locales'
import { translator } from '@/lib/messages'
import { documentation } from './documentation'

const { records, values } = documentation('https://portal.example')

test('every field of every record, and every filter, is explained in each language', () => {
  for (const locale of locales) {
    const t = translator(locale)
    for (const { fields, filters } of records) {
      for (const { name } of fields) expect(t(`api.fields.${name}`).length, `${locale} ${name}`).toBeGreaterThan(1)
      for (const { name } of filters) expect(t(`api.parameters.${name}`).length).toBeGreaterThan(1)
    }
  }
})

test('types are told as programs know them', () => {
  const project = records.find(({ type }) => type === 'projects')!
  const of = (name: string) => project.fields.find((field) => field.name === name)!.of
  expect(of('location')).toBe('Texts | null')
  expect(of('amounts')).toBe('Amount[]')
  expect(of('stage')).toContain('"memorandum"')
  expect(values.find(({ name }) => name === 'Texts')!.of).toContain('kk: string | null')
})
