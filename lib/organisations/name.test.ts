import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyDomain } from './mail-domain'
import { blocksOf, likeness, nameKey, similarEnough, similarity, soundKey } from './name'

describe('the key of a name', () => {
  test.each([
    ['ТОО «Алма Агро»', ['«Алма Агро» ЖШС', 'Алма-Агро', 'АЛМА АГРО, ТОО', 'Товарищество с ограниченной ответственностью "Алма Агро"', '"Алма Агро" жауапкершілігі шектеулі серіктестігі']],
    ['Example Foods Co., Ltd.', ['EXAMPLE FOODS LLC', 'Example Foods L.L.C.', 'example foods', 'Ｅｘａｍｐｌｅ Ｆｏｏｄｓ Ｃｏ．，Ｌｔｄ', 'The Example Foods Company Limited', 'Example Foods JSC']],
    ['示例农业科技有限公司', ['示例农业科技股份有限公司', '示例农业科技', '示例农业科技（有限责任公司）']],
    ['Örnek Gıda A.Ş.', ['ÖRNEK GIDA AS', 'Ornek Gida Anonim Şirketi', 'Örnek Gıda San. ve Tic. A.Ş.']],
    // The same word in Cyrillic and in Latin letters looks the same.
    ['ТОО «ВЕКТОР»', ['TOO "BEKTOP"', 'LLP ВЕКТOP']],
  ])('of %s is that of the same company in other words', (name, others) => {
    for (const other of others) expect([other, nameKey(other)]).toEqual([other, nameKey(name)])
  })

  test('keeps apart what are other names', () => {
    expect(new Set(['Alma Agro', 'Alma Trade', 'Almaty Agro', '示例农业', '示范农业', 'AO Smith', 'Co-Working'].map(nameKey)).size).toBe(7)
  })

  test('of nothing but a legal form, or of nothing at all, is what there is', () => {
    expect(nameKey('ТОО')).not.toBe('')
    expect(nameKey('有限公司')).toBe('有限公司')
    expect(nameKey(' «» ')).toBe('')
  })

  test('never grows by being made again, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      expect(nameKey(nameKey(typed)).length).toBeLessThanOrEqual(nameKey(typed).length)
    }))
  })
})

const sharesBlock = (a: string, b: string) => blocksOf(a).some((block) => blocksOf(b).includes(block))

describe('similar names', () => {
  const pair = (a: string, b: string) => similarity(nameKey(a), nameKey(b))
  test.each([
    ['Silk Road Foods LLP', 'Silkroad Foods LLP'], ['Тұран Текстиль', 'Туран Текстил'], ['示例农业科技有限公司', '示例农业科技集团有限公司'], ['Shengli Oilfield Machinery', 'Shengli Oil Field Machinery Co'],
  ])('%s and %s are so', (a, b) => {
    expect(pair(a, b)).toBeGreaterThanOrEqual(similarEnough)
    expect(sharesBlock(a, b)).toBe(true)
  })
  test.each([['Silk Road Foods', 'Silk Way Textiles'], ['示例农业科技有限公司', '中原农业科技有限公司'], ['Alma Agro', 'Ordabasy Agro'], ['', 'A']])('%s and %s are not', (a, b) => expect(pair(a, b)).toBeLessThan(similarEnough))

  test('are as similar one way as the other, and a name is one with itself', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.string({ minLength: 1, maxLength: 30 }), (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a))
      expect(similarity(b, b)).toBe(1)
    }))
  })

  test('are looked for by their rarer words', () => {
    expect(blocksOf('Alma Agro Group')).toEqual(['ALMA', 'alma'])
    expect(blocksOf('Agro Group')).toEqual(['AGRO', 'GROU', 'agro', 'grou'])
    expect(blocksOf('示例农业科技有限公司')).toEqual(['示例', '例农', '业科'])
    expect(blocksOf('x'.repeat(200).split('').join(' ')).length).toBeLessThanOrEqual(24)
  })
})

describe('names in two scripts', () => {
  test.each([
    ['ТОО «Ордабасы Агро»', 'Ordabasy Agro LLP'], ['Жетісу Логистик', 'Jetisu Logistics'], ['Жетісу', 'Zhetysu'], ['Шардара Құрылыс', 'Şardara Qūrylys'], ['Шардара Құрылыс', 'Shardara Kurylys'],
    ['Қазақ Текстиль', 'Kazakh Textile'], ['Қазақ Текстиль', 'Qazaq Tekstil'], ['Хан Тәңірі Су', 'Khan Taniri Su'], ['Мақтаарал мақта', 'Maktaaral Maqta'], ['Силк Фуд Сервис', 'Silk Food Service'], ['Южный Экспорт', 'Yuzhny Export'], ['Сыр Өңірі', 'Syr Oniri'],
    ['«Үлгі Агро» ЖШС', 'Ulgi Agro'], ['OOO «Пример Текстиль»', 'Primer Textile LLC'],
  ])('%s and %s are heard as one, and found', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(similarEnough)
    expect(sharesBlock(a, b)).toBe(true)
  })

  const companies = [
    'ТОО «Ордабасы Агро»', 'ТОО «Отырар Агро»', 'Оңтүстік Сүт', 'ТОО «Шардара Балық»', 'Shardara Rice', 'Туркестан Цемент', 'Turkistan Textile', 'Мырзакент Мақта', 'Maktaaral Cotton', 'Сайрам Су', 'Sauran Sugar', 'Кентау Трансформатор', 'Kentau Cable',
    'Арыс Логистика', 'Sozak Uranium', 'Казыгурт Сүт', 'Алма Агро', '示例农业科技有限公司', '哈萨克斯坦丝路食品有限公司', 'Silk Road Foods', 'Örnek Gıda A.Ş.', 'OOO «Пример Текстиль»', 'OOO «Пример Дорстрой»', '«Үлгі Агро» ЖШС', '示例新材料集团', 'Hanwha Energy', 'Lihua Cotton',
  ]
  test('that are of different companies are not taken for one', () => {
    const taken = companies.flatMap((a, index) => companies.slice(index + 1).filter((b) => likeness(a, b) >= similarEnough).map((b) => `${a} = ${b}`))
    expect(taken).toEqual([])
  })

  test('are as alike one way as the other, a name is one with itself, and nothing that is typed breaks them', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя ABCDEFghijkqxyzşçğñıİūüö示例农业 .-«»\'"5'), maxLength: 40 })
    fc.assert(fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 60 })), fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 60 })), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect([likeness(a, a), likeness(b, b)]).toEqual([1, 1])
      expect(blocksOf(a).length + blocksOf(b).length).toBeLessThanOrEqual(48)
      expect(soundKey(soundKey(a)).length).toBeLessThanOrEqual(soundKey(a).length)
    }))
  })
})

test('a mail domain says something of a company unless anybody gets an address there', () => {
  expect(['Li@Example-Foods.cn', 'li@qq.com', 'x@mail.ru', 'a@gmail.com', 'nobody', 'a@b', ''].map(companyDomain)).toEqual(['example-foods.cn', null, null, null, null, null, null])
})
