import { describe, expect, test } from 'vitest'
import { eoiPages } from './fields'
import { firstPageWith, pageAfter, pageBefore, pageOf, pagesAnswered, typedAnswers } from './steps'

describe('the pages of the form', () => {
  test('follow one another from the first to the last', () => {
    expect(eoiPages.slice(0, -1).map(pageAfter)).toEqual(eoiPages.slice(1))
    expect(eoiPages.slice(1).map(pageBefore)).toEqual(eoiPages.slice(0, -1))
    expect(pageBefore('interest')).toBeUndefined()
    expect(pageAfter('check')).toBe('check')
  })

  test('begin with the first when an address names none that exists', () => {
    expect([undefined, '', 'nonsense', 'needs'].map(pageOf)).toEqual(['interest', 'interest', 'interest', 'needs'])
  })

  test('are led back to the first one with an error, in the order of the pages', () => {
    expect(firstPageWith({ consent: 'consent', company: 'required' })).toBe('company')
    expect(firstPageWith({})).toBeUndefined()
  })
})

describe('what was typed', () => {
  const typed = (query: string, page: (typeof eoiPages)[number]) => {
    const params = new URLSearchParams(query)
    return typedAnswers((name) => params.getAll(name), page)
  }

  test('is every answer that was posted, also of other pages, and nothing else', () => {
    expect(typed('company=A&amount=&role=admin&unitId=x&message=hello', 'company')).toEqual({ company: 'A', amount: '', message: 'hello' })
  })

  test('takes a box that is not ticked for a no, on its own page only', () => {
    expect(typed('', 'check')).toEqual({ consent: '', passing: '', calls: '', news: '' })
    expect(typed('consent=yes', 'check')).toEqual({ consent: 'yes', passing: '', calls: '', news: '' })
    expect(typed('contact=Li', 'contact')).toEqual({ contact: 'Li' })
  })

  test('of a number is the number, whatever its box says; without one it is the box', () => {
    expect(typed('ha=2&ha=unknown&mw=&mw=unknown&gas=&water=unknown&water=7', 'needs')).toEqual({ ha: '2', mw: 'unknown', gas: '', water: '7' })
  })
})

test('pages are counted as answered when what they hold can be sent', () => {
  expect(pagesAnswered({})).toEqual({ answered: 0, of: 5 })
  expect(pagesAnswered({ message: 'Text', company: 'A', ha: '2' })).toEqual({ answered: 2, of: 5 })
  expect(pagesAnswered({ message: 'Text', company: 'A', country: 'DE', band: 'unknown', needs: 'Land', contact: 'Li' })).toEqual({ answered: 5, of: 5 })
})
