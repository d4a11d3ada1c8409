import type { Localized } from '@/lib/locales'
import { seeking, stages } from '@/lib/projects/stages'
import type { Db } from '../client'
import districtRecords from '../facts/districts.json'
import sectorRecords from '../facts/sectors.json'
import siteRecords from '../facts/sites.json'
import sourceRecords from '../facts/sources.json'
import { catalogue, figures, projects } from '../schema'

/** What the made-up projects make, in the four languages. */
const products: Required<Localized>[] = [
  ['Cotton yarn', 'Хлопковая пряжа', 'Мақта иірімжібі', '棉纱'], ['Milk powder', 'Сухое молоко', 'Құрғақ сүт', '奶粉'], ['Tomato paste', 'Томатная паста', 'Қызанақ пастасы', '番茄酱'],
  ['Glass bottles', 'Стеклянная бутылка', 'Шыны бөтелке', '玻璃瓶'], ['Solar panels', 'Солнечные панели', 'Күн панельдері', '太阳能板'], ['Cement', 'Цемент', 'Цемент', '水泥'],
  ['Camel milk', 'Верблюжье молоко', 'Түйе сүті', '骆驼奶'], ['Steel pipes', 'Стальные трубы', 'Болат құбырлар', '钢管'], ['Fruit juice', 'Фруктовый сок', 'Жеміс шырыны', '果汁'],
  ['Leather shoes', 'Кожаная обувь', 'Былғары аяқ киім', '皮鞋'], ['Animal feed', 'Комбикорм', 'Құрама жем', '饲料'], ['Carpets', 'Ковры', 'Кілемдер', '地毯'],
  ['Greenhouse vegetables', 'Тепличные овощи', 'Жылыжай көкөністері', '温室蔬菜'], ['Wheat flour', 'Пшеничная мука', 'Бидай ұны', '面粉'], ['Drones', 'Беспилотники', 'Ұшқышсыз аппараттар', '无人机'],
  ['Cold storage', 'Холодильный склад', 'Тоңазытқыш қойма', '冷库'], ['Paper packaging', 'Бумажная упаковка', 'Қағаз орама', '纸包装'], ['Fertiliser', 'Удобрения', 'Тыңайтқыш', '化肥'],
  ['Ceramic tiles', 'Керамическая плитка', 'Керамикалық плитка', '瓷砖'], ['Medicines', 'Лекарства', 'Дәрі-дәрмек', '药品'],
].map(([en, ru, kk, zh]) => ({ en: en!, ru: ru!, kk: kk!, zh: zh! }))
const kinds: Required<Localized>[] = [
  ['plant', 'завод', 'зауыты', '工厂'], ['cluster', 'кластер', 'кластері', '产业集群'], ['processing line', 'линия переработки', 'өңдеу желісі', '加工线'], ['logistics hub', 'логистический узел', 'логистика торабы', '物流中心'], ['complex', 'комплекс', 'кешені', '综合体'],
].map(([en, ru, kk, zh]) => ({ en: en!, ru: ru!, kk: kk!, zh: zh! }))
const partnerCountries = ['CN', 'TR', 'UZ', 'RU', 'DE', 'KR', 'IN', 'AE']
const sectorIds = sectorRecords.sectors.map(({ id }) => id)
const districts = districtRecords.districts.map(({ id, name }) => ({ id, name: name as Required<Localized> }))
const siteIds = siteRecords.sites.map(({ id }) => id)
const sourceIds = sourceRecords.map(({ id }) => id)

/** Numbers between 0 and 1 that look random and are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Slug of the made-up project with this number, from 0. */
export const madeSlug = (number: number): string => `made-up-${number}`

/** A word that the names of some made-up projects have, in one of the four languages. */
export const madeWord = (number: number): string => Object.values(products[number % products.length]!)[Math.floor(number / products.length) % 4]!.split(' ')[0]!

/**
 * Fills a database that has the region's facts with `count` made-up projects in four languages, the same ones each
 * time. For measuring: nothing of them is true, and they are marked as sample.
 */
export async function insertManyProjects(db: Db, count: number): Promise<void> {
  const random = sequence(7)
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const batch = 500
  for (let start = 0; start < count; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index)
    const made = numbers.map((number) => {
      const [product, kind, district] = [one(products), one(kinds), one(districts)]
      const country = random() < 0.6 ? one(partnerCountries) : undefined
      return {
        project: {
          id: madeSlug(number), code: `MADE-${number}`,
          name: { en: `${product.en} ${kind.en} ${number}`, ru: `${product.ru}: ${kind.ru} ${number}`, kk: `${product.kk} ${kind.kk} ${number}`, zh: `${product.zh}${kind.zh}${number}` },
          summary: {
            en: `A ${kind.en} for ${product.en.toLowerCase()} in ${district.name.en}, with a line for export and housing for workers.`,
            ru: `${kind.ru}, ${product.ru.toLowerCase()}: ${district.name.ru}. Линия на экспорт и жильё для работников.`,
            kk: `${product.kk}: ${kind.kk}, ${district.name.kk}. Экспорттық желі және жұмысшыларға арналған тұрғын үй.`,
            zh: `位于${district.name.zh}的${product.zh}${kind.zh}，设出口生产线和员工住房。`,
          },
          sectorId: one(sectorIds), isicDivision: '10', stage: one(stages), stageAsOf: `202${one([3, 4, 5, 6])}-0${one([1, 4, 7])}-15`, seeks: random() < 0.5 ? one(seeking) : null,
          districtIds: [district.id], siteId: random() < 0.3 ? one(siteIds) : null,
          partners: country ? [{ name: `Partner ${number % 997} Co., Ltd.`, country, companyId: null }] : [], partnerCountries: country ? [country] : [],
          exportOriented: random() < 0.4 ? random() < 0.7 : null, sourceIds: [one(sourceIds)], sample: true, position: 1000 + number,
        } satisfies typeof projects.$inferInsert,
        figures: [
          ...(random() < 0.7 ? [{ kind: 'amount' as const, value: String(Math.ceil(random() * 500) * 100_000), unit: one(['USD', 'USD', 'KZT', 'CNY']), headline: true }] : []),
          ...(random() < 0.6 ? [{ kind: 'jobs_total' as const, value: String(Math.ceil(random() * 2000)), unit: 'jobs', headline: false }] : []),
        ].map((figure) => ({ ...figure, projectId: madeSlug(number), sourceId: one(sourceIds), asOf: '2025-06-01' })),
      }
    })
    await db.insert(projects).values(made.map(({ project }) => project))
    const stated = made.flatMap((row) => row.figures)
    if (stated.length > 0) await db.insert(figures).values(stated)
  }
  await db.update(catalogue).set({ sampleWorld: true })
}
