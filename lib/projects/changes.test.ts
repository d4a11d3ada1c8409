import { expect, test } from 'vitest'
import { changesBetween } from './changes'

test('only what differs is kept, of texts only the languages that changed', () => {
  const before = { name: { kk: 'а', ru: 'б' }, stage: 'idea', districtIds: ['arys'], notes: null }
  const after = { name: { ru: 'в', kk: 'а', zh: '新' }, stage: 'idea', districtIds: ['arys', 'kentau'], notes: { en: 'n' } }
  expect(changesBetween(before, after)).toEqual({
    before: { name: { ru: 'б', zh: null }, districtIds: ['arys'], notes: { en: null } },
    after: { name: { ru: 'в', zh: '新' }, districtIds: ['arys', 'kentau'], notes: { en: 'n' } },
  })
})

test('the order of languages in the stored text is no change', () => {
  expect(changesBetween({ name: { zh: '厂', kk: 'з' }, list: [{ zh: '一', kk: 'б' }] }, { name: { kk: 'з', zh: '厂' }, list: [{ kk: 'б', zh: '一' }] })).toBeUndefined()
  expect(changesBetween({ notes: null, siteId: null }, { notes: null, siteId: null })).toBeUndefined()
})
