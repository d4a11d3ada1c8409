import { describe, expect, test } from 'vitest'
import { withoutFramework } from './rewrite'

describe('a public page without the framework', () => {
  test('has none of its scripts, inline or from a file', async () => {
    expect(await withoutFramework('<body><p>a</p><script>self.__next_f.push([1,"</p><b>"])</script><script src="/_next/static/x.js" async></script><p>b</p></body>')).toBe('<body><p>a</p><p>b</p></body>')
  })

  test('keeps our own script and structured data as they are', async () => {
    const html = '<head><script src="/portal.js" data-portal=""></script><script type="application/ld+json">{"name":"A & B","x":"<\\/p>"}</script></head>'
    expect(await withoutFramework(html)).toBe(html)
  })

  test('preloads no script, but keeps fonts and styles', async () => {
    const font = '<link rel="preload" as="font" href="/fonts/a.woff2" crossorigin="anonymous">'
    expect(await withoutFramework(`<head><link rel="preload" as="script" href="/_next/x.js"><link rel="modulepreload" href="/y.js">${font}<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"></head>`)).toBe(
      `<head>${font}<link rel="stylesheet" href="/_next/static/a.css"></head>`,
    )
  })

  test('has no comments, which frame what the framework would wake up', async () => {
    expect(await withoutFramework('<p>1<!-- -->2</p><!--$--><b>3</b><!--/$-->')).toBe('<p>12</p><b>3</b>')
  })

  test('keeps text, entities and attributes to the letter', async () => {
    const html = '<!DOCTYPE html><html lang="kk"><body><a href="/kk?a=1&amp;b=2" title="&quot;қ&quot;">Ә &lt;b&gt; &amp; 图</a><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></body></html>'
    expect(await withoutFramework(html)).toBe(html)
  })
})
