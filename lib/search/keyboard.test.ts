import { expect, test } from 'vitest'
import { otherLayouts } from './keyboard'

test.each([
  ['ghjtrn', 'проект'],
  ['[kjgjr', 'хлопок'],
  ['nehbpv', 'туризм'],
  [',jkmybwf', 'больница'],
  ['vf0nf', 'мақта'],
  ['fehe[fyf', 'аурухана'],
  ['сщеещт', 'cotton'],
  ['ыщдфк', 'solar'],
])('%s was meant to be %s', (typed, meant) => {
  expect(otherLayouts(typed)).toContain(meant)
})

test.each(['cotton', 'sauran', 'lihua', 'qazaq', 'investment', 'хлопок', 'мақта', 'проект', '300mw', 'prj42', 'kw', '棉花'])('%s is at home as it is', (word) => {
  expect(otherLayouts(word)).toEqual([])
})
