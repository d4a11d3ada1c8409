import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { type Runtime, setRuntime } from '@/lib/runtime'
import type { Change } from './changes'
import { changesFeed } from './feed'

beforeAll(() => setRuntime({ env: { ...parseEnv({ BASE_URL: 'https://portal.example' }), AUTH_SECRET: 'x' } } as Runtime))
const at = new Date('2026-11-20T08:00:00Z')
const change: Change = { kind: 'project', id: 'plant', name: { en: 'Plant <b>A</b> & B ]]>' }, summary: { en: 'Makes things' }, at }
const entry = (...changes: Change[]) => {
  const xml = changesFeed(changes, 'en', 'portal.example')
  expect(XMLValidator.validate(xml)).toBe(true)
  return (new XMLParser().parse(xml) as { feed: { entry: { id: string; title: string; summary: string; updated: string } } }).feed.entry
}

test('a new record is an entry whose id is the same for ever, and markup in its name is text', () => {
  expect(entry(change)).toMatchObject({ id: 'tag:portal.example,2026:en/project/plant', title: 'New project: Plant &lt;b&gt;A&lt;/b&gt; &amp; B ]]&gt;', summary: 'Makes things', updated: '2026-11-20T08:00:00.000Z' })
})

test('an edit says what became of a figure or a stage, in stated money', () => {
  const figure = (value: string) => ({ kind: 'amount', value, unit: 'USD' })
  const edited = (event: string, before: Record<string, unknown>, after: Record<string, unknown>) => entry({ ...change, edit: { id: 7, event, before, after } })
  expect(edited('figure.replaced', { figure: figure('100000000') }, { figure: figure('120000000') })).toMatchObject({ id: 'tag:portal.example,2026:en/project/plant/change/7', summary: expect.stringContaining('$120M') as string })
  expect(edited('project.updated', { stage: 'idea' }, { stage: 'memorandum' }).summary).toContain('Memorandum signed')
})

test('a field that pages do not show is not named', () => {
  expect(entry({ ...change, edit: { id: 8, event: 'project.updated', before: { editorNotes: 'secret' }, after: { editorNotes: 'more secret' } } }).summary).not.toContain('secret')
})

test('no change at all is still a feed', () => {
  expect(XMLValidator.validate(changesFeed([], 'zh', 'portal.example'))).toBe(true)
})
