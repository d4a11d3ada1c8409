import { describe, expect, test } from 'vitest'
import { itemKeys, itemsOf, shortlistLimit } from './items'

describe('the items of an address', () => {
  test('are projects and plots in the order given, each once', () => {
    const items = itemsOf(['plot:sez-turan/A-12', 'project:oil', 'project:oil', 'project:glass'])
    expect(items).toEqual([{ site: 'sez-turan', plot: 'A-12' }, { project: 'oil' }, { project: 'glass' }])
    expect(itemsOf(itemKeys(items))).toEqual(items)
  })

  test.each([['project:'], ['project:../etc'], ['site:sez-turan'], ['plot:A-12'], ['plot:sez-turan/<script>'], ['oil'], ['']])('%j is none', (text) => {
    expect(itemsOf(text)).toEqual([])
  })

  test('may be none, one without a list, and at most twenty', () => {
    expect(itemsOf(undefined)).toEqual([])
    expect(itemsOf('project:oil')).toEqual([{ project: 'oil' }])
    expect(itemsOf(Array.from({ length: 30 }, (_, index) => `project:p${index}`))).toHaveLength(shortlistLimit)
  })
})
